import { competitionRanks } from '../ties.ts';
import { columnsOf, type DecisionTable, normalized, shares } from './criteria.ts';

/** Closeness of each alternative to the ideal one, 0..1, and its rank (1 = best). */
export interface Topsis {
  readonly closeness: readonly number[];
  readonly ranks: readonly number[];
}

/**
 * Returns TOPSIS: with v the weighted normalized values, the distance to the worst v divided by the sum of the distances
 * to the best and to the worst. `vector` is the normalization of the source and the default. Where all alternatives are
 * equal on every criterion that counts, each has closeness 0.5. Source: Hwang & Yoon (1981), Multiple Attribute
 * Decision Making.
 */
export function topsis(table: DecisionTable & { readonly normalization?: 'vector' | 'minmax' }): Topsis {
  const weights = shares(table.weights);
  const weighted = normalized(table.matrix, table.types, table.normalization ?? 'vector').map((row) =>
    row.map((value, criterion) => (weights[criterion] ?? 0) * value),
  );
  const best = columnsOf(weighted).map((column) => Math.max(...column));
  const worst = columnsOf(weighted).map((column) => Math.min(...column));
  const distance = (row: readonly number[], to: readonly number[]): number =>
    Math.hypot(...row.map((value, criterion) => value - (to[criterion] ?? 0)));
  const closeness = weighted.map((row) => {
    const toBest = distance(row, best);
    const toWorst = distance(row, worst);
    return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst);
  });
  return { closeness, ranks: competitionRanks(closeness, 'max') };
}
