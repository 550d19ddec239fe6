import type { Range } from '../data/types.ts';
import { monthsOf } from '../units/vintage.ts';

/** What speaks against taking a figure of the packs as exact as it stands there. */
export interface Doubt {
  /** The figure may be as many times as large, or as small. */
  readonly factor: number;
  /** In words: `from memory, of 2003`. */
  readonly because: string;
}

/** What may be wrong with a figure that could not be read again: reliability 4 of 5, `qualified estimate`. */
const FROM_MEMORY = 1.2;
/** What may have changed since a figure was taken: temporal correlation by its age in years, and beyond that or unknown. */
const BY_AGE: readonly { readonly below: number; readonly factor: number }[] = [
  { below: 3, factor: 1 },
  { below: 6, factor: 1.03 },
  { below: 10, factor: 1.1 },
  { below: 15, factor: 1.2 },
];
const OLDER_OR_UNDATED = 1.5;

/**
 * How much wider a default is than its source has it, by where it comes from and its age at the data version; undefined
 * where nothing speaks against it. The steps are the default uncertainty factors of ecoinvent 2 for the pedigree matrix of
 * life-cycle inventories (Weidema & Wesnaes 1996; Frischknecht et al. 2005), as openLCA's reader of SimaPro files has them
 * (enums Reliability and TemporalCorrelation of org.openlca.simapro.csv). They join as the root of the sum of the squares
 * of their logarithms. There they are ratios of the ends of a 95% interval to its median, set by experts and without an
 * empirical base (Ciroth et al. 2016); here they move the ends of a range.
 */
export function doubtOf(
  { confidence, asOf }: { readonly confidence: 'confirmed' | 'recalled'; readonly asOf: string },
  version: string,
): Doubt | undefined {
  const memory = confidence === 'recalled' ? FROM_MEMORY : 1;
  const age = ageFactor(asOf, version);
  if (memory === 1 && age === 1) return undefined;
  const since = monthsOf(asOf) === undefined ? 'undated' : `of ${asOf}`;
  return {
    factor: Math.exp(Math.hypot(Math.log(memory), Math.log(age))),
    because: [...(memory > 1 ? ['from memory'] : []), ...(age > 1 ? [since] : [])].join(', '),
  };
}

function ageFactor(asOf: string, version: string): number {
  const taken = monthsOf(asOf);
  const now = monthsOf(version);
  if (taken === undefined || now === undefined) return OLDER_OR_UNDATED;
  const years = (now - taken) / 12;
  return BY_AGE.find(({ below }) => years < below)?.factor ?? OLDER_OR_UNDATED;
}

/**
 * A value with its ends moved away from the likely value, which stays: the distance of each end, as a ratio, joins with
 * the factor as independent errors do (root of the sum of squared logarithms), so that a wide range hardly widens. Ends
 * of zero stay. What is a share of a `whole` moves by its odds, so that it never passes it.
 */
export function widened({ low, likely, high }: Range, factor: number, whole = Infinity): Range {
  const away = (end: number, direction: number): number => moved(likely, end, direction, Math.log(factor), whole);
  return { low: away(low, -1), likely, high: away(high, 1) };
}

function moved(likely: number, end: number, direction: number, step: number, whole: number): number {
  const isComparable = end / likely > 0 && Math.max(end, likely) < whole;
  if (!isComparable) return end;
  const place = (value: number): number => Math.log(Math.abs(value) / (1 - value / whole));
  const sign = Math.sign(likely);
  const odds = Math.exp(place(likely) + sign * direction * Math.hypot(place(end) - place(likely), step));
  return (sign * odds) / (1 + odds / whole);
}
