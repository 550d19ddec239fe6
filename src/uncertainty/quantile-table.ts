import { writeCubic } from './cubic.ts';

/**
 * A quantile function Q as a table of cubics of Q(Phi(z)): as a function of the standard normal deviate z the quantiles
 * of smooth distributions are smooth up to both ends, so that a few even cells are enough. Error below 1e-6 of the
 * range for PERTs and other betas with shapes above 1.
 */
export const LIMIT = 4.2;
export const CELLS = 24;
export const CELLS_PER_UNIT = CELLS / (2 * LIMIT);

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
