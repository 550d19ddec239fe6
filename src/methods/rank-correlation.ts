/** Rank correlation between uncertain inputs: measures, the Gaussian copula, and reordering of given draws. */
import { normalQuantile } from './distributions/standard-normal.ts';
import { type Rng, shuffled } from './random.ts';

/**
 * Returns what a Gaussian copula with Spearman correlation `spearman` has: the Pearson correlation of its normals,
 * `2 sin(pi rs / 6)`, and Kendall's tau, `(2 / pi) asin(rho)`. Source: Kruskal (1958), Ordinal Measures of Association.
 */
export function gaussianCopula(spearman: number): { readonly pearsonOfNormals: number; readonly kendallTau: number } {
  requireCorrelation(spearman);
  const pearsonOfNormals = 2 * Math.sin((Math.PI * spearman) / 6);
  return { pearsonOfNormals, kendallTau: (2 / Math.PI) * Math.asin(Math.min(Math.max(pearsonOfNormals, -1), 1)) };
}

/**
 * Returns the Pearson correlation of two lognormals whose logarithms have standard deviations sigma1, sigma2 and
 * correlation `pearsonOfNormals`: `(e^(rho s1 s2) - 1) / sqrt((e^(s1^2) - 1)(e^(s2^2) - 1))`; null when either does not
 * vary.
 */
export function lognormalPearson(sigma1: number, sigma2: number, pearsonOfNormals: number): number | null {
  requireCorrelation(pearsonOfNormals);
  if (sigma1 === 0 || sigma2 === 0) return null;
  const half = (sigma1 * sigma1 + sigma2 * sigma2) / 2;
  const exponent = pearsonOfNormals * sigma1 * sigma2;
  // Numerator and denominator are both divided by e^half, which a wide lognormal would overflow.
  const numerator = exponent > 1 ? Math.exp(exponent - half) - Math.exp(-half) : Math.exp(-half) * Math.expm1(exponent);
  return numerator / Math.sqrt(Math.expm1(-sigma1 * sigma1) * Math.expm1(-sigma2 * sigma2));
}

/** Returns Spearman's correlation of two equally long samples (ties get the mean rank); null when either is constant. */
export function spearmanCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  return pearsonCorrelation(averageRanks(a), averageRanks(b));
}

/** Returns Pearson's correlation of two equally long samples; null when either is constant. */
export function pearsonCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) throw new RangeError(`samples of ${a.length} and ${b.length} values cannot be paired`);
  const meanA = meanOf(a);
  const meanB = meanOf(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const da = (a[i] ?? 0) - meanA;
    const db = (b[i] ?? 0) - meanB;
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return aa === 0 || bb === 0 ? null : ab / Math.sqrt(aa * bb);
}

/**
 * Returns the columns, each with exactly its own values in a new order, so that their Spearman correlations come close
 * to `target` (rows; symmetric, ones on the diagonal).
 *
 * Source: Iman & Conover (1982), A distribution-free approach to inducing rank correlation among input variables, with
 * van der Waerden scores. The scores are given the correlation `2 sin(pi r / 6)`, because that of ranks comes out a
 * little lower than that of scores; a target too extreme for it is used as it stands.
 */
export function inducedRankCorrelation(
  columns: readonly ArrayLike<number>[],
  target: readonly (readonly number[])[],
  rng: Rng,
): Float64Array[] {
  const size = columns.length;
  const n = columns[0]?.length ?? 0;
  if (target.length !== size || columns.some((column) => column.length !== n)) {
    throw new RangeError('there must be a row of the target for each column, and the columns must be equally long');
  }
  const wanted =
    choleskyOfCorrelation(target.map((row) => row.map((r) => 2 * Math.sin((Math.PI * r) / 6)))) ??
    choleskyOfCorrelation(target);
  if (!wanted)
    throw new RangeError('the target is no correlation matrix: some combination would have negative variance');
  if (n < 2) return columns.map((column) => Float64Array.from(column));

  const scores = Array.from({ length: n }, (_, i) => normalQuantile((i + 1) / (n + 1)));
  const random = columns.map(() => shuffled(scores, rng));
  const independent = whitened(random);
  return columns.map((column, i) => {
    const mixed = new Float64Array(n);
    for (let k = 0; k <= i; k++) {
      const weight = wanted[i]?.[k] ?? 0;
      const scoresOfColumn = independent[k] ?? [];
      for (let draw = 0; draw < n; draw++) mixed[draw] = (mixed[draw] ?? 0) + weight * (scoresOfColumn[draw] ?? 0);
    }
    const sorted = Float64Array.from(column).sort();
    const result = new Float64Array(n);
    orderOf(mixed).forEach((draw, rank) => {
      result[draw] = sorted[rank] ?? 0;
    });
    return result;
  });
}

/** The columns with their chance correlations taken out (Gram-Schmidt), each with mean square 1. */
function whitened(columns: readonly (readonly number[])[]): Float64Array[] {
  const result: Float64Array[] = [];
  for (const column of columns) {
    const rest = Float64Array.from(column);
    for (const done of result) {
      const share = dot(rest, done) / rest.length;
      for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] ?? 0) - share * (done[i] ?? 0);
    }
    const scale = Math.sqrt(dot(rest, rest) / rest.length);
    // With fewer draws than columns nothing may be left; then the column follows the earlier ones alone.
    result.push(scale > 1e-9 ? rest.map((value) => value / scale) : rest.fill(0));
  }
  return result;
}

/**
 * Returns the lower triangle whose square is a correlation matrix (rows; symmetric, ones on the diagonal); null when the
 * matrix is not positive semidefinite: then no numbers have these correlations.
 */
export function choleskyOfCorrelation(matrix: readonly (readonly number[])[]): number[][] | null {
  const tolerance = 1e-10;
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const line: number[] = [];
    if (Math.abs((row[i] ?? 0) - 1) > tolerance) return null;
    for (let j = 0; j <= i; j++) {
      if (Math.abs((row[j] ?? 0) - (matrix[j]?.[i] ?? 0)) > tolerance) return null;
      const other = j === i ? line : (lower[j] ?? []);
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (line[k] ?? 0) * (other[k] ?? 0);
      if (j === i) {
        if (rest < -tolerance) return null;
        line.push(Math.sqrt(Math.max(rest, 0)));
      } else {
        const pivot = other[j] ?? 0;
        // A zero pivot means that column j follows earlier ones exactly; then nothing may be left for it to explain.
        if (pivot * pivot <= tolerance && Math.abs(rest) > Math.sqrt(tolerance)) return null;
        line.push(pivot * pivot <= tolerance ? 0 : rest / pivot);
      }
    }
    lower.push(line);
  }
  return lower;
}

/** Ranks 1..n of the values; equal values share the mean of their ranks. */
function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (let i = start; i < end; i++) ranks[order[i] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** The indices of the values in rising order; equal values keep theirs. */
function orderOf(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

function requireCorrelation(value: number): void {
  if (!(value >= -1 && value <= 1)) throw new RangeError(`a correlation lies between -1 and 1, not ${value}`);
}
