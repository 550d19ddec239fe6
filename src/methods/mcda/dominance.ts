import type { Goal } from '../ties.ts';
import { type Matrix, requireTable } from './criteria.ts';

/**
 * Returns by alternative the rows that dominate it: at least as good on every criterion and better on one. Those without
 * any form the Pareto front. Source: Pareto (1906), Manuale di economia politica.
 */
export function dominators(matrix: Matrix, types: readonly Goal[]): number[][] {
  requireTable(matrix, types.length);
  const lead = (a: readonly number[], b: readonly number[], j: number): number =>
    types[j] === 'min' ? (b[j] ?? 0) - (a[j] ?? 0) : (a[j] ?? 0) - (b[j] ?? 0);
  const dominates = (a: readonly number[], b: readonly number[]): boolean =>
    types.every((_, j) => lead(a, b, j) >= 0) && types.some((_, j) => lead(a, b, j) > 0);
  return matrix.map((row) => matrix.flatMap((other, i) => (dominates(other, row) ? [i] : [])));
}
