/** Weights of criteria from what a person says about them: a ranking, or swing points. Each list sums to 1. */
import { shares } from './criteria.ts';

export interface RankWeights {
  /** `w_k = (1 / n) sum_(i >= k) 1 / i`: the centre of all weights that agree with the ranking. */
  readonly rankOrderCentroid: readonly number[];
  /** `2 (n + 1 - k) / (n (n + 1))`. */
  readonly rankSum: readonly number[];
  /** `(1 / k) / sum_i 1 / i`. */
  readonly rankReciprocal: readonly number[];
}

/**
 * Returns weights from a ranking: `ranks[i]` is the rank of criterion i, 1 = most important. Tied criteria share the
 * weights of the places that they take up together. Source: Barron & Barrett (1996), Decision Quality Using Ranked
 * Attribute Weights.
 */
export function rankWeights(ranks: readonly number[]): RankWeights {
  const n = ranks.length;
  if (n === 0 || !ranks.every(Number.isFinite)) throw new RangeError('every criterion needs a rank');
  const places = Array.from({ length: n }, (_, i) => i + 1);
  const harmonicFrom = places.map((k) => places.slice(k - 1).reduce((sum, i) => sum + 1 / i, 0));
  const harmonic = harmonicFrom[0] ?? 1;
  const byRank = (weightOfPlace: (place: number) => number): number[] =>
    ranks.map((rank) => {
      const better = ranks.filter((other) => other < rank).length;
      const tied = ranks.filter((other) => other === rank).length;
      const shared = places.slice(better, better + tied).map(weightOfPlace);
      return shared.reduce((sum, weight) => sum + weight, 0) / tied;
    });
  return {
    rankOrderCentroid: byRank((k) => (harmonicFrom[k - 1] ?? 0) / n),
    rankSum: byRank((k) => (2 * (n + 1 - k)) / (n * (n + 1))),
    rankReciprocal: byRank((k) => 1 / k / harmonic),
  };
}

/**
 * Returns swing weights, points over the sum of points: a point for how much the swing of a criterion from its worst to
 * its best value matters. Source: von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research.
 */
export function swingWeights(points: readonly number[]): number[] {
  return shares(points);
}
