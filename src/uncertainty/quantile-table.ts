import { normalCdf } from '../methods/distributions/standard-normal.ts';
import { writeCubic } from './normal-deviates.ts';

/**
 * A quantile function Q as a table of cubics of Q(Phi(z)): as a function of the standard normal deviate z the quantiles
 * of smooth distributions are smooth up to both ends, so that a few even cells are enough. Error below 1e-6 of the
 * range for PERTs and other betas with shapes above 1.
 */
const LIMIT = 4.2;
const CELLS = 24;
const CELLS_PER_UNIT = CELLS / (2 * LIMIT);

/** Deviates at which the quantile must be known, rising from one end to the other; three to a cell, and the last end. */
export const KNOTS: readonly number[] = Array.from(
  { length: 3 * CELLS + 1 },
  (_, index) => (index / (3 * CELLS) - 0.5) * 2 * LIMIT,
);

/** Four coefficients for each cell. */
export type QuantileTable = Float64Array;

/** The table of a quantile function that takes `values` at the knots. */
export function quantileTable(values: ArrayLike<number>): QuantileTable {
  const table = new Float64Array(CELLS * 4);
  for (let cell = 0, knot = 0; cell < CELLS; cell++, knot += 3)
    writeCubic(table, cell * 4, 1 / 3, values[knot]!, values[knot + 1]!, values[knot + 2]!, values[knot + 3]!);
  return table;
}

/**
 * Fills `values` with the quantiles at standard normal deviates; both may be the same array. Deviates beyond the table
 * (three in a hundred thousand) are given to the exact function of the probability.
 */
export function lookUp(
  table: QuantileTable,
  exact: (p: number) => number,
  deviates: Float64Array,
  values: Float64Array,
): void {
  for (let i = 0; i < deviates.length; i++) {
    const z = deviates[i]!;
    const place = (z + LIMIT) * CELLS_PER_UNIT;
    if (!(place >= 0 && place < CELLS)) {
      values[i] = exact(normalCdf(z));
      continue;
    }
    const cell = place | 0;
    const at = cell << 2;
    const x = place - cell;
    values[i] = table[at]! + x * (table[at + 1]! + x * (table[at + 2]! + x * table[at + 3]!));
  }
}
