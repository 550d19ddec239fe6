/** What all multi-criteria methods share: the table of alternatives, its checks and its normalizations. */
import type { Goal } from '../ties.ts';

/** Alternatives in rows, criteria in columns. */
export type Matrix = readonly (readonly number[])[];

/** A decision table. Weights need not sum to 1: only their shares count. */
export interface DecisionTable {
  readonly matrix: Matrix;
  /** By criterion: `max` for benefits, `min` for costs. */
  readonly types: readonly Goal[];
  readonly weights: readonly number[];
}

/**
 * How criteria are made comparable, benefit / cost:
 * `minmax` (x - min) / (max - min) / (max - x) / (max - min); `sum` x / sum / (1/x) / sum of 1/x; `linear` x / max /
 * min / x; `vector` x / sqrt(sum x^2) / 1 minus that; `none`: the table holds utilities.
 */
export type Normalization = 'minmax' | 'sum' | 'linear' | 'vector' | 'none';

/** Throws a RangeError unless the table is rectangular, finite and not empty. */
export function requireTable(matrix: Matrix, criteria: number): void {
  if (matrix.length === 0 || criteria === 0) throw new RangeError('there must be an alternative and a criterion');
  for (const row of matrix) {
    if (row.length !== criteria) throw new RangeError(`a row has ${row.length} values for ${criteria} criteria`);
    if (!row.every(Number.isFinite)) throw new RangeError('every value must be a finite number');
  }
}

/** Returns the weights divided by their sum. */
export function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.some((weight) => !(weight >= 0)) || !(total > 0 && total < Infinity)) {
    throw new RangeError(`weights must not be negative and need a positive sum, not ${weights.join(', ')}`);
  }
  return weights.map((weight) => weight / total);
}

/** Returns the columns of a table. */
export function columnsOf(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, criterion) => matrix.map((row) => row[criterion] ?? 0));
}

/** Returns the rows of columns. */
function rowsOf(columns: Matrix): number[][] {
  return columnsOf(columns);
}

/**
 * Returns the table with every criterion normalized so that larger is better. A criterion on which all alternatives are
 * equal gives each of them 1 (minmax), because it must not speak for or against any.
 */
export function normalized(matrix: Matrix, types: readonly Goal[], normalization: Normalization): number[][] {
  requireTable(matrix, types.length);
  if (normalization === 'none') return matrix.map((row) => [...row]);
  const normalize = { minmax, sum: sumShares, linear, vector }[normalization];
  return rowsOf(columnsOf(matrix).map((column, criterion) => normalize(column, types[criterion] ?? 'max')));
}

function minmax(column: readonly number[], type: Goal): number[] {
  const min = Math.min(...column);
  const max = Math.max(...column);
  if (min === max) return column.map(() => 1);
  return column.map((x) => (type === 'max' ? x - min : max - x) / (max - min));
}

function sumShares(column: readonly number[], type: Goal): number[] {
  if (type === 'max') return overTotal(column);
  // A cost of nothing is infinitely better than any other: the free alternatives share everything.
  const anyFree = column.includes(0);
  return overTotal(column.map((x) => (anyFree ? Number(x === 0) : 1 / x)));
}

function overTotal(column: readonly number[]): number[] {
  const total = column.reduce((sum, x) => sum + x, 0);
  return column.map((x) => (total === 0 ? 1 / column.length : x / total));
}

function linear(column: readonly number[], type: Goal): number[] {
  const best = type === 'max' ? Math.max(...column) : Math.min(...column);
  // x / x is 1 even where the best value is 0.
  return column.map((x) => (x === best ? 1 : type === 'max' ? quotient(x, best) : quotient(best, x)));
}

function quotient(numerator: number, denominator: number): number {
  if (denominator === 0) throw new RangeError('linear normalization has no answer where a value would be divided by 0');
  return numerator / denominator;
}

function vector(column: readonly number[], type: Goal): number[] {
  const length = Math.hypot(...column);
  return column.map((x) => (length === 0 ? 0 : x / length)).map((r) => (type === 'max' ? r : 1 - r));
}
