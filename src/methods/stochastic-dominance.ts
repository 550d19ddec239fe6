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
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): { readonly firstOrder: Dominance; readonly secondOrder: Dominance } {
  if (a.length === 0 || b.length === 0) throw new RangeError('a sample needs at least one value');
  const [sortedA, sortedB] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  const lowest = Math.min(sortedA[0] ?? 0, sortedB[0] ?? 0);
  const spread = Math.max(sortedA.at(-1) ?? 0, sortedB.at(-1) ?? 0) - lowest;
  const first = new Signs(0);
  const second = new Signs(ROUNDING * spread);
  let i = 0;
  let j = 0;
  let side = 0;
  let summedA = 0;
  let summedB = 0;
  let sumA = 0;
  let sumB = 0;
  while (i < sortedA.length || j < sortedB.length) {
    const x = j === sortedB.length || sortedA[i]! < sortedB[j]! ? sortedA[i]! : sortedB[j]!;
    while (sortedA[i] === x) i++;
    while (sortedB[j] === x) j++;
    // Counts are compared crosswise, in whole numbers, so that unequal lengths cause no rounding.
    const excess = i * sortedB.length - j * sortedA.length;
    first.see(excess);
    // As long as one function is above the other the integral of the difference goes one way: it is read at its turns.
    const isLast = i === sortedA.length && j === sortedB.length;
    if (Math.sign(excess) === side && !isLast) continue;
    side = Math.sign(excess);
    for (; summedA < i; summedA++) sumA += sortedA[summedA]! - lowest;
    for (; summedB < j; summedB++) sumB += sortedB[summedB]! - lowest;
    // E(x - a)+ from the number and the sum of the values up to x.
    const at = x - lowest;
    second.see((i * at - sumA) / sortedA.length - (j * at - sumB) / sortedB.length);
    // Who dominates in the first order does so in the second: nothing is left to be seen.
    if (second.isMixed) return { firstOrder: 'none', secondOrder: 'none' };
  }
  const firstOrder = first.dominance();
  return { firstOrder, secondOrder: firstOrder === 'a' || firstOrder === 'b' ? firstOrder : second.dominance() };
}

/** The signs of the excess of a's distribution function (or its integral) over b's: less of it is better. */
class Signs {
  private more = false;
  private less = false;
  private readonly tolerance: number;

  constructor(tolerance: number) {
    this.tolerance = tolerance;
  }

  see(excess: number): void {
    if (excess > this.tolerance) this.more = true;
    else if (excess < -this.tolerance) this.less = true;
  }

  /** Whether it goes both ways. */
  get isMixed(): boolean {
    return this.more && this.less;
  }

  dominance(): Dominance {
    if (this.less) return this.more ? 'none' : 'a';
    return this.more ? 'b' : 'equal';
  }
}
