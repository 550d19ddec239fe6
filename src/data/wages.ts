import type { WageFile } from './files.ts';
import type { Quality, Range, WageEntry, WageLookup } from './types.ts';

/** A fallback is good to +-35 percent at best. */
const FALLBACK_SPREAD = 0.35;

const QUALITY_RANK: Readonly<Record<Quality, number>> = { A: 0, B: 1, C: 2, D: 3 };

/**
 * Every entry that pays the role, best first:
 * 1. the user's own entries;
 * 2. main entries before variants (`.official`, `.export`, a republished vintage), which answer a narrower question;
 * 3. entries of the role itself before entries that merely cover it (`also_roles`);
 * 4. better quality; 5. the newer date; 6. the order of the pack.
 */
export function wageEntries(file: WageFile, role: string, own: ReadonlySet<string> = new Set()): WageEntry[] {
  const rank = (entry: WageEntry): readonly number[] => [
    own.has(entry.id) ? 0 : 1,
    entry.variant === undefined ? 0 : 1,
    entry.role === role ? 0 : 1,
    entry.quality ? QUALITY_RANK[entry.quality] : 9,
  ];
  return file.wages
    .filter((entry) => entry.role === role || entry.alsoRoles?.includes(role))
    .map((entry, order) => ({ entry, order, rank: rank(entry) }))
    .sort((a, b) => byRank(a.rank, b.rank) || byNewest(a.entry.asOf, b.entry.asOf) || a.order - b.order)
    .map(({ entry }) => entry);
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function byNewest(a: string, b: string): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/** An entry as pay of the role, always with a range: a single number gets the pack's usual quartile spread. */
export function lookupOf(entry: WageEntry, role: string, spread: WageFile['spread']): WageLookup {
  const { value } = entry;
  const range: Range =
    typeof value === 'number' ? { low: value * spread.low, likely: value, high: value * spread.high } : value;
  const outer = entry.stat?.includes('p10') && entry.stat.includes('p90') ? range : undefined;
  const p10 = entry.annual?.['p10'] ?? outer?.low;
  const p90 = entry.annual?.['p90'] ?? outer?.high;
  return {
    id: entry.id,
    role,
    country: entry.country,
    low: range.low,
    likely: range.likely,
    high: range.high,
    unit: entry.unit,
    asOf: entry.asOf,
    confidence: entry.confidence,
    source: entry.source,
    fallback: false,
    ...(typeof value === 'number' && { spread: true }),
    ...(p10 !== undefined && { p10 }),
    ...(p90 !== undefined && { p90 }),
    ...optional(entry),
  };
}

/** The keys that an entry may lack, copied when present. */
function optional(entry: WageEntry): Partial<WageLookup> {
  const { quality, moreSources, title, stat, note, variant, bonusPct, benefitsPct } = entry;
  return {
    ...(quality && { quality }),
    ...(moreSources && { moreSources }),
    ...(title && { title }),
    ...(stat && { stat }),
    ...(note && { note }),
    ...(variant && { variant }),
    ...(bonusPct && { bonusPct }),
    ...(benefitsPct && { benefitsPct }),
  };
}

/**
 * Pay of a role that no entry gives: national average x relative pay of the role (US occupation median / US median of
 * all occupations), at least 35 percent either way, wider where the average is itself a range. Weak: relatives differ
 * by country, so it is marked `fallback`.
 */
export function fallbackWage(file: WageFile, role: string): WageLookup | undefined {
  const relative = Object.hasOwn(file.relatives, role) ? file.relatives[role] : undefined;
  const { average } = file;
  if (relative === undefined || average === undefined) return undefined;
  const { low, likely, high } =
    typeof average.value === 'number'
      ? { low: average.value, likely: average.value, high: average.value }
      : average.value;
  const centre = likely * relative;
  return {
    id: `fallback.${file.country}.${role}`,
    role,
    country: file.country,
    low: Math.min(low * relative, centre * (1 - FALLBACK_SPREAD)),
    likely: centre,
    high: Math.max(high * relative, centre * (1 + FALLBACK_SPREAD)),
    unit: average.unit,
    asOf: average.asOf,
    confidence: average.confidence,
    quality: 'D',
    source: average.source,
    ...(average.moreSources && { moreSources: average.moreSources }),
    ...(average.note && { note: average.note }),
    fallback: true,
    fallbackOf: { average: average.id, relative },
  };
}
