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
  let [i, j, sumA, sumB] = [0, 0, 0, 0];
  while (i < sortedA.length || j < sortedB.length) {
    const x = j === sortedB.length || sortedA[i]! < sortedB[j]! ? sortedA[i]! : sortedB[j]!;
    const at = x - lowest;
    for (; sortedA[i] === x; i++) sumA += at;
    for (; sortedB[j] === x; j++) sumB += at;
    // Counts are compared crosswise, in whole numbers, so that unequal lengths cause no rounding.
    first.see(i * b.length - j * a.length);
    // E(x - a)+ from the number and the sum of the values up to x.
    second.see((i * at - sumA) / a.length - (j * at - sumB) / b.length);
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
