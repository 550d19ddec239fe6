/** Comparing two whole distributions of a result of which more is better. */

/** Which sample dominates; `none` when neither does, `equal` when the two are the same distribution. */
export type Dominance = 'a' | 'b' | 'none' | 'equal';

/** Sums that differ by less than this share of the spread of the values differ by rounding only. */
const ROUNDING = 1e-12;

/**
 * Returns first- and second-order stochastic dominance of two samples, equal weights within each; lengths may differ.
 * First order, what anybody prefers who prefers more: F_a <= F_b everywhere, somewhere less. Second order, what anybody
 * prefers who also dislikes risk: E(x - a)+ <= E(x - b)+ for every x, somewhere less, which holds where the area below
 * the quantiles of a is never smaller.
 * Sources: Hadar & Russell (1969), Rules for Ordering Uncertain Prospects; Rothschild & Stiglitz (1970), Increasing Risk;
 * Levy & Kroll (1978), Ordering Uncertain Options with Borrowing and Lending (the quantiles).
 */
export function stochasticDominance(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): { readonly firstOrder: Dominance; readonly secondOrder: Dominance } {
  if (a.length === 0 || b.length === 0) throw new RangeError('a sample needs at least one value');
  const [sortedA, sortedB] = [new Float64Array(a).sort(), new Float64Array(b).sort()];
  const [n, m] = [sortedA.length, sortedB.length];
  const spread = Math.max(sortedA[n - 1]!, sortedB[m - 1]!) - Math.min(sortedA[0]!, sortedB[0]!);
  const rounding = ROUNDING * spread * n * m;
  let [more, less, moreInSum, lessInSum] = [false, false, false, false];
  // Quantiles and the areas below them say what distribution functions do, the other way round. Shares of both samples
  // are counted in parts of n m, in whole numbers, so that unequal lengths cause no rounding.
  let area = 0;
  for (let i = 0, j = 0, done = 0; done < n * m; ) {
    const ahead = sortedA[i]! - sortedB[j]!;
    if (ahead > 0) more = true;
    else if (ahead < 0) less = true;
    const endA = (i + 1) * m;
    const endB = (j + 1) * n;
    const end = Math.min(endA, endB);
    area += (end - done) * ahead;
    if (area > rounding) moreInSum = true;
    else if (area < -rounding) lessInSum = true;
    // Who dominates in the first order does so in the second: nothing is left to be seen.
    if (moreInSum && lessInSum) break;
    done = end;
    if (end === endA) i++;
    if (end === endB) j++;
  }
  const firstOrder = dominanceOf(more, less);
  const isFirst = firstOrder === 'a' || firstOrder === 'b';
  return { firstOrder, secondOrder: isFirst ? firstOrder : dominanceOf(moreInSum, lessInSum) };
}

/** Who dominates where a is ahead somewhere (`more`), and behind somewhere (`less`). */
function dominanceOf(more: boolean, less: boolean): Dominance {
  if (more) return less ? 'none' : 'a';
  return less ? 'b' : 'equal';
}
