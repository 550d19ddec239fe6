import { type Matrix, requireTable, shares } from './criteria.ts';
import { weightedSum } from './weighted-sum.ts';

/** How far the share of one criterion may move before another alternative leads; the others keep their proportions. */
export interface WeightInterval {
  /** Share of the weight that the criterion has now. */
  readonly now: number;
  /** Below this share another alternative leads; null when none does down to 0. */
  readonly lower: number | null;
  /** Row of that alternative. */
  readonly lowerTo: number | null;
  /** Above this share another alternative leads; null when none does up to 1. */
  readonly upper: number | null;
  readonly upperTo: number | null;
}

/**
 * Returns by criterion the shares between which the best alternative of a weighted sum stays the best. Scores are
 * linear in a share, so that the ends are exact. The first row among equals counts as the best; a criterion that has
 * all of the weight has no others to keep in proportion, and then no bound is known. Source: Mareschal (1988), Weight
 * stability intervals in multicriteria decision aid.
 */
export function weightStability(table: { readonly utilities: Matrix; readonly weights: readonly number[] }): {
  readonly best: number;
  readonly intervals: readonly WeightInterval[];
} {
  const { utilities } = table;
  const weights = shares(table.weights);
  requireTable(utilities, weights.length);
  const types = weights.map(() => 'max' as const);
  const { ranks } = weightedSum({ matrix: utilities, types, weights, normalization: 'none' });
  const best = ranks.indexOf(1);
  const ours = utilities[best] ?? [];
  const intervals = weights.map((now, criterion): WeightInterval => {
    const free: WeightInterval = { now, lower: null, lowerTo: null, upper: null, upperTo: null };
    if (now === 1) return free;
    return utilities.reduce((interval, theirs, row) => {
      if (row === best) return interval;
      const leadOf = (j: number): number => (ours[j] ?? 0) - (theirs[j] ?? 0);
      const onIt = leadOf(criterion);
      const onOthers =
        weights.reduce((sum, weight, j) => (j === criterion ? sum : sum + weight * leadOf(j)), 0) / (1 - now);
      return bounded(interval, row, onOthers, onIt);
    }, free);
  });
  return { best, intervals };
}

/** The lead over a rival goes straight from what it is on the other criteria (share 0) to what it is on this one (1). */
function bounded(interval: WeightInterval, row: number, at0: number, at1: number): WeightInterval {
  if (at1 < 0) {
    const upper = Math.max(interval.now, at0 / (at0 - at1));
    return interval.upper === null || upper < interval.upper ? { ...interval, upper, upperTo: row } : interval;
  }
  if (at0 < 0) {
    const lower = Math.min(interval.now, at0 / (at0 - at1));
    return interval.lower === null || lower > interval.lower ? { ...interval, lower, lowerTo: row } : interval;
  }
  return interval;
}
