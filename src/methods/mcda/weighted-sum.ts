import { competitionRanks } from '../ties.ts';
import { type DecisionTable, type Normalization, normalized, shares } from './criteria.ts';

/** Scores of the alternatives, larger is better, and their ranks (1 = best, ties share the better rank). */
export interface ScoredAlternatives {
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
}

/** Returns the weighted sum model: `sum_j w_j r_j` of the normalized values. Source: Fishburn (1967). */
export function weightedSum(table: DecisionTable & { readonly normalization: Normalization }): ScoredAlternatives {
  const weights = shares(table.weights);
  const scores = normalized(table.matrix, table.types, table.normalization).map((row) =>
    row.reduce((sum, value, criterion) => sum + (weights[criterion] ?? 0) * value, 0),
  );
  return { scores, ranks: competitionRanks(scores, 'max') };
}

/**
 * Returns the weighted product model: `prod_j r_j^(w_j)` of the normalized values, which must not be negative.
 * Source: Bridgman (1922), Dimensional Analysis; Miller & Starr (1969).
 */
export function weightedProduct(table: DecisionTable & { readonly normalization: Normalization }): ScoredAlternatives {
  const weights = shares(table.weights);
  const scores = normalized(table.matrix, table.types, table.normalization).map((row) =>
    row.reduce((product, value, criterion) => {
      if (value < 0) throw new RangeError(`a weighted product needs values that are not negative, not ${value}`);
      return product * value ** (weights[criterion] ?? 0);
    }, 1),
  );
  return { scores, ranks: competitionRanks(scores, 'max') };
}
