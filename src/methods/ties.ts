/** Ties: values that differ only by rounding count as equal, so that the same choice is made on every machine. */

/** Values closer than this share of the largest magnitude among them are equal. */
const TIE_TOLERANCE = 1e-10;

/** Whether the larger or the smaller value is the better one. */
export type Goal = 'max' | 'min';

/** Returns the difference below which two of the values count as equal. */
export function tieTolerance(values: readonly number[]): number {
  return TIE_TOLERANCE * values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

/** Returns the indices of the best value and of all that tie with it, in input order. */
export function bestIndices(values: readonly number[], goal: Goal): number[] {
  const best = goal === 'max' ? Math.max(...values) : Math.min(...values);
  const tolerance = tieTolerance(values);
  return values.flatMap((value, index) => (Math.abs(value - best) <= tolerance ? [index] : []));
}

/** Returns the rank of each value, 1 = best; ties share the better rank (1, 2, 2, 4). */
export function competitionRanks(values: readonly number[], goal: Goal): number[] {
  const tolerance = tieTolerance(values);
  const order = values.map((_, index) => index).sort((i, j) => compare(values, i, j, goal));
  const ranks = new Array<number>(values.length).fill(0);
  let leader = 0;
  let rank = 1;
  order.forEach((index, position) => {
    const value = values[index] ?? 0;
    if (position === 0 || Math.abs(value - leader) > tolerance) {
      leader = value;
      rank = position + 1;
    }
    ranks[index] = rank;
  });
  return ranks;
}

function compare(values: readonly number[], i: number, j: number, goal: Goal): number {
  const difference = (values[i] ?? 0) - (values[j] ?? 0);
  return goal === 'max' ? -difference : difference;
}
