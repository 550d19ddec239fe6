import { compileJurisdictionParts } from '../compile/jurisdiction.ts';
import type { Jurisdiction, Levy, Region } from '../jurisdiction-types.ts';
import type { RawJurisdiction } from '../schema/jurisdiction.ts';
import type { RawOwnJurisdiction } from '../schema/own.ts';

/** A new entry that lacks what only a change of a shipped entry may leave out. */
interface Incomplete {
  /** Where it stands in the file. */
  path: readonly (string | number)[];
  message: string;
}

export interface Merged {
  jurisdiction: Jurisdiction;
  /** Data entries that are now the user's: `jurisdictions.US.levies.futa`. */
  paths: readonly string[];
  incomplete: readonly Incomplete[];
}

/** Keys of the file that say what it is about and hold no figure. */
const NO_FIGURES = new Set(['jurisdiction', 'name', 'currency', 'region', 'state_min_wage_source', 'min_wage_source']);
const LISTS = ['levies', 'reliefs', 'mandatory_pay'] as const;
const LEVY_NEEDS = ['name', 'period', 'brackets'] as const satisfies readonly (keyof Levy)[];

/**
 * The shipped jurisdiction with an own file laid over it: entries of lists are changed by id or added, regions and
 * localities go by code, every other key replaces the shipped one.
 */
export function mergeJurisdiction(shipped: Jurisdiction, raw: RawOwnJurisdiction): Merged {
  const patch = compileJurisdictionParts(raw as Partial<RawJurisdiction>);
  const base = `jurisdictions.${shipped.code}`;
  const plain = Object.keys(raw).filter((key) => !NO_FIGURES.has(key) && !isList(key) && key !== 'regions');
  const lists = LISTS.flatMap((key) => (raw[key] ?? []).map((entry) => `${base}.${key}.${entry.id}`));
  const incomplete: Incomplete[] = [...newLevies(shipped.levies, patch.levies, ['levies'])];
  const regions: Record<string, Region> = { ...shipped.regions };
  const paths: string[] = [];
  for (const [code, region] of Object.entries(patch.regions ?? {})) {
    const at = ['regions', code];
    const known = shipped.regions?.[code];
    if (!known && !region.name) incomplete.push({ path: at, message: `'name' is missing: ${code} is a new region` });
    incomplete.push(...newLevies(known?.levies, region.levies, [...at, 'levies']));
    regions[code] = mergePlace(known, region) as Region;
    paths.push(...placePaths(`${base}.regions.${code}`, region));
    for (const [id, locality] of Object.entries(region.localities ?? {})) {
      const inside = known?.localities?.[id];
      if (!inside && !locality.name) {
        incomplete.push({ path: [...at, 'localities', id], message: `'name' is missing: ${id} is a new locality` });
      }
      incomplete.push(...newLevies(inside?.levies, locality.levies, [...at, 'localities', id, 'levies']));
      paths.push(...placePaths(`${base}.regions.${code}.localities.${id}`, locality));
    }
    const localities = mergeMaps(known?.localities, region.localities);
    if (localities) regions[code] = { ...regions[code]!, localities };
  }
  const jurisdiction: Jurisdiction = {
    ...shipped,
    ...patch,
    levies: mergeById(shipped.levies, patch.levies),
    reliefs: mergeById(shipped.reliefs, patch.reliefs),
    mandatoryPay: mergeById(shipped.mandatoryPay, patch.mandatoryPay),
    ...(Object.keys(regions).length > 0 && { regions }),
  };
  return { jurisdiction, paths: [...plain.map((key) => `${base}.${key}`), ...lists, ...paths], incomplete };
}

/** Every data entry of a jurisdiction that is the user's as a whole. */
export function allPaths(raw: RawJurisdiction): string[] {
  const base = `jurisdictions.${raw.jurisdiction}`;
  const plain = Object.keys(raw).filter((key) => !NO_FIGURES.has(key) && !isList(key) && key !== 'regions');
  const lists = LISTS.flatMap((key) => (raw[key] ?? []).map((entry) => `${base}.${key}.${entry.id}`));
  const regions = Object.entries(compileJurisdictionParts(raw).regions ?? {});
  return [
    ...plain.map((key) => `${base}.${key}`),
    ...lists,
    ...regions.flatMap(([code, region]) => placePaths(`${base}.regions.${code}`, region)),
  ];
}

function isList(key: string): boolean {
  return (LISTS as readonly string[]).includes(key);
}

interface Place {
  levies?: readonly Levy[];
  minimumWage?: unknown;
}

function placePaths(base: string, place: Place): string[] {
  const levies = (place.levies ?? []).map((levy) => `${base}.levies.${levy.id}`);
  return place.minimumWage ? [...levies, `${base}.min_wage_hourly`] : levies;
}

function mergePlace<T extends Place>(known: T | undefined, patch: T): T {
  return { ...known, ...patch, levies: mergeById(known?.levies ?? [], patch.levies) };
}

function mergeMaps<T extends Place>(
  known: Readonly<Record<string, T>> | undefined,
  patch: Readonly<Record<string, T>> | undefined,
): Record<string, T> | undefined {
  if (!patch) return known;
  const changed = Object.entries(patch).map(([id, place]) => [id, mergePlace(known?.[id], place)] as const);
  return { ...known, ...Object.fromEntries(changed) };
}

function mergeById<T extends { id: string }>(shipped: readonly T[], patch: readonly T[] | undefined): T[] {
  const changes = new Map((patch ?? []).map((entry) => [entry.id, entry]));
  const known = new Set(shipped.map((entry) => entry.id));
  return [
    ...shipped.map((entry) => ({ ...entry, ...changes.get(entry.id) })),
    ...(patch ?? []).filter((entry) => !known.has(entry.id)),
  ];
}

function newLevies(
  shipped: readonly Levy[] | undefined,
  patch: readonly Levy[] | undefined,
  path: readonly string[],
): Incomplete[] {
  const known = new Set(shipped?.map((levy) => levy.id));
  return (patch ?? []).flatMap((levy, index) => {
    const lacks = known.has(levy.id) ? [] : LEVY_NEEDS.filter((key) => levy[key] === undefined);
    const text = lacks.map((key) => `'${key}'`).join(', ');
    return lacks.length > 0 ? [{ path: [...path, index], message: `${levy.id} is a new levy and lacks ${text}` }] : [];
  });
}
