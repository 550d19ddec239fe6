/** Comparing two whole distributions of a result of which more is better. */

/** Which sample dominates; `none` when neither does, `equal` when the two are the same distribution. */
export type Dominance = 'a' | 'b' | 'none' | 'equal';

/** Sums that differ by less than this share of the spread of the values differ by rounding only. */
const ROUNDING = 1e-12;

/**
 * Returns first- and second-order stochastic dominance of two samples, equal weights within each; lengths may differ.
 * First order, what anybody prefers who prefers more: F_a <= F_b everywhere, somewhere less. Second order, what anybody
 * prefers who also dislikes risk: E(x - a)+ <= E(x - b)+ for every x, somewhere less.
 * Sources: Hadar & Russell (1969), Rules for Ordering Uncertain Prospects; Rothschild & Stiglitz (1970), Increasing Risk.
 */
export function stochasticDominance(
  a: readonly number[],
  b: readonly number[],
): { readonly firstOrder: Dominance; readonly secondOrder: Dominance } {
  if (a.length === 0 || b.length === 0) throw new RangeError('a sample needs at least one value');
  const points = [...a, ...b].sort((x, y) => x - y);
  const spread = (points.at(-1) ?? 0) - (points[0] ?? 0);
  // Counts are compared crosswise, in whole numbers, so that unequal lengths cause no rounding.
  const first = dominance(
    points.map((x) => countUpTo(a, x) * b.length - countUpTo(b, x) * a.length),
    0,
  );
  const second = dominance(
    points.map((x) => shortfall(a, x) / a.length - shortfall(b, x) / b.length),
    ROUNDING * spread,
  );
  return { firstOrder: first, secondOrder: first === 'a' || first === 'b' ? first : second };
}

/** From the excess of a's distribution function (or its integral) over b's: less of it is better. */
function dominance(excess: readonly number[], tolerance: number): Dominance {
  const somewhereMore = excess.some((value) => value > tolerance);
  const somewhereLess = excess.some((value) => value < -tolerance);
  if (somewhereLess) return somewhereMore ? 'none' : 'a';
  return somewhereMore ? 'b' : 'equal';
}

function countUpTo(sample: readonly number[], x: number): number {
  return sample.filter((value) => value <= x).length;
}

/** Sum over the sample of how far each value falls short of x. */
function shortfall(sample: readonly number[], x: number): number {
  return sample.reduce((sum, value) => sum + Math.max(x - value, 0), 0);
}
