import { competitionRanks, tieTolerance } from '../ties.ts';
import { columnsOf, type DecisionTable, requireTable, shares } from './criteria.ts';

export interface Vikor {
  /** Weighted sum of the shortfalls from the best value of each criterion: 0 is best on all. */
  readonly s: readonly number[];
  /** Largest weighted shortfall: the regret on the worst criterion. */
  readonly r: readonly number[];
  /** The compromise of both, 0 best to 1 worst. */
  readonly q: readonly number[];
  /** By q, 1 = best. */
  readonly ranks: readonly number[];
  /** The first leads the second by at least 1 / (n - 1). */
  readonly acceptableAdvantage: boolean;
  /** The first by q is also best by s or by r. */
  readonly acceptableStability: boolean;
  /** Rows by rising q that a compromise may choose from. */
  readonly compromiseSet: readonly number[];
}

/** Closer than this, a lead that should equal 1 / (n - 1) has only been rounded. */
const ROUNDING = 1e-12;

/**
 * Returns VIKOR: `S = sum w (f* - f) / (f* - f-)`, `R` the largest of the same terms, and `Q = v (S - S*) / (S- - S*) +
 * (1 - v) (R - R*) / (R- - R*)`; a quotient without a range is 0. `v` weighs the majority (S) against the worst-off
 * criterion (R). Source: Opricovic & Tzeng (2004), Compromise solution by MCDM methods.
 */
export function vikor(table: DecisionTable & { readonly v?: number }): Vikor {
  const { matrix, types, v = 0.5 } = table;
  requireTable(matrix, types.length);
  if (!(v >= 0 && v <= 1)) throw new RangeError(`v lies between 0 and 1, not at ${v}`);
  const weights = shares(table.weights);
  const losses = columnsOf(
    columnsOf(matrix).map((column, criterion) => {
      const shortfall = types[criterion] === 'min' ? fractions(column) : fractions(column.map((x) => -x));
      return shortfall.map((fraction) => (weights[criterion] ?? 0) * fraction);
    }),
  );
  const s = losses.map((row) => row.reduce((sum, loss) => sum + loss, 0));
  const r = losses.map((row) => Math.max(...row));
  const rFractions = fractions(r);
  const q = fractions(s).map((fraction, i) => v * fraction + (1 - v) * (rFractions[i] ?? 0));

  const order = q.map((_, i) => i).sort((i, j) => (q[i] ?? 0) - (q[j] ?? 0) || i - j);
  const [first = 0, second] = order;
  const leastLead = 1 / (q.length - 1);
  const leadOf = (i: number): number => (q[i] ?? 0) - (q[first] ?? 0);
  const acceptableAdvantage = second === undefined || leadOf(second) >= leastLead - ROUNDING;
  const isBest = (values: readonly number[]): boolean =>
    (values[first] ?? 0) <= Math.min(...values) + tieTolerance(values);
  const acceptableStability = isBest(s) || isBest(r);
  const compromiseSet = acceptableAdvantage
    ? order.slice(0, acceptableStability ? 1 : 2)
    : order.filter((i) => leadOf(i) < leastLead - ROUNDING);
  return { s, r, q, ranks: competitionRanks(q, 'min'), acceptableAdvantage, acceptableStability, compromiseSet };
}

/** How far each value lies from the smallest, as a share of the range; 0 where all but for rounding are equal. */
function fractions(values: readonly number[]): number[] {
  const min = Math.min(...values);
  const range = Math.max(...values) - min;
  const isFlat = range <= Number.EPSILON * 8 * Math.max(...values.map(Math.abs));
  return values.map((value) => (isFlat ? 0 : (value - min) / range));
}
