/**
 * What a result is expected to be when one input is known, learned from draws that were made anyway ("given data").
 * Sources: Plischke, Borgonovo & Smith (2013), Global sensitivity measures from given data; Strong & Oakley (2014),
 * Estimating Multiparameter Partial Expected Value of Perfect Information from a Probabilistic Sensitivity Analysis
 * Sample.
 */

/** Functions of one input, by function and draw: over the draws their squares average 1 and their products 0. */
export type Basis = readonly Float64Array[];

/** Highest power of the polynomials in a continuous input: straight lines, bends and what looks like a step. */
const DEGREE = 6;
/** Up to this power of the number of draws, different values of an input are levels with a mean each. */
const LEVELS_POWER = 1 / 3;

/**
 * Returns functions whose weighted sums can follow how a result hangs on an input: one for each level when it has few,
 * else the polynomials that are orthogonal over these very draws.
 */
export function basisOf(input: ArrayLike<number>): Basis {
  const held = new Map<number, number>();
  const fewest = input.length ** LEVELS_POWER;
  for (let draw = 0; draw < input.length; draw++) {
    const value = input[draw] ?? 0;
    held.set(value, (held.get(value) ?? 0) + 1);
    if (held.size > fewest) return polynomialsOver(input);
  }
  return [...held.keys()]
    .sort((a, b) => a - b)
    .map((level) => {
      const height = Math.sqrt(input.length / (held.get(level) ?? 1));
      return Float64Array.from(input, (value) => (value === level ? height : 0));
    });
}

// The loops below run over every draw for every input of a scenario: a function call for each would take most of the time.

/** Orthonormal polynomials over a sample by the recurrence of Stieltjes; powers that the sample cannot tell are left out. */
function polynomialsOver(input: ArrayLike<number>): Float64Array[] {
  const count = input.length;
  const x = standardised(input);
  let now = new Float64Array(count).fill(1);
  let before = new Float64Array(count);
  const basis = [now];
  while (basis.length <= DEGREE) {
    const own = meanProduct(x, now, now);
    const last = meanProduct(x, now, before);
    const next = new Float64Array(count);
    for (let draw = 0; draw < count; draw++) next[draw] = (x[draw]! - own) * now[draw]! - last * before[draw]!;
    const size = Math.sqrt(meanProduct(null, next, next));
    if (!(size > LEAST_SIZE)) break;
    for (let draw = 0; draw < count; draw++) next[draw]! /= size;
    before = now;
    now = next;
    basis.push(now);
  }
  return basis;
}

/** A sample less its mean, in units of its standard deviation. */
function standardised(sample: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(sample);
  const middle = meanOf(x);
  for (let draw = 0; draw < x.length; draw++) x[draw]! -= middle;
  const spread = Math.sqrt(meanProduct(null, x, x));
  for (let draw = 0; draw < x.length; draw++) x[draw]! /= spread;
  return x;
}

/** The mean of the product of two columns, and of a third one where it is given. */
function meanProduct(x: Float64Array | null, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  if (x) for (let draw = 0; draw < a.length; draw++) sum += x[draw]! * a[draw]! * b[draw]!;
  else for (let draw = 0; draw < a.length; draw++) sum += a[draw]! * b[draw]!;
  return sum / a.length;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let draw = 0; draw < values.length; draw++) sum += values[draw]!;
  return sum / values.length;
}

/** A polynomial of this size (its inputs vary by about 1) is rounding. */
const LEAST_SIZE = 1e-6;

/** Inputs whose part of a result is taken off it: those that explain most. */
const MOST_TAKEN_OFF = 12;

/** What some inputs explain of a result by themselves, one after another from the foremost on. */
export interface MainEffects {
  /** The result less these parts; its mean is that of the result. */
  readonly rest: Float64Array;
  /** By the place of the input; only of those that were taken off. Each averages 0. */
  readonly parts: ReadonlyMap<number, Float64Array>;
}

/**
 * Takes off a result what the foremost of some inputs explain of it by themselves: in a few hundred draws any input goes
 * along with them by chance, and less noise is left to be taken for something. Every part is learned from other folds.
 * `among` are the places of inputs that are independent of all others; a part of any other would take more than its own.
 */
export function mainEffects(
  result: Float64Array,
  bases: readonly Basis[],
  folds: ArrayLike<number>,
  among: readonly number[],
): MainEffects {
  const mean = meanOf(result);
  const centred = result.map((value) => value - mean);
  const foremost = among
    .map((place) => ({ place, size: explainedVariance(foldSums(bases[place]!, centred, folds), null) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.place - b.place)
    .slice(0, MOST_TAKEN_OFF);
  const parts = new Map<number, Float64Array>();
  let rest = result;
  for (const { place } of foremost) {
    const fitted = conditionalMean(
      bases[place]!,
      rest.map((value) => value - mean),
      folds,
    );
    const shift = meanOf(fitted);
    const part = fitted.map((value) => value - shift);
    parts.set(place, part);
    rest = rest.map((value, draw) => value - part[draw]!);
  }
  return { rest, parts };
}

/** A result summed over the draws of each fold, alone and times each function. */
export interface FoldSums {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  /** By function, then fold. */
  readonly products: readonly Float64Array[];
}

/**
 * Returns the sums from which a result's conditional mean is fitted. `folds` gives each draw its part, from 0 on; without
 * it there is one.
 */
export function foldSums(basis: Basis, result: ArrayLike<number>, folds?: ArrayLike<number>): FoldSums {
  const { length } = result;
  let parts = 1;
  for (let draw = 0; draw < length; draw++) parts = Math.max(parts, (folds?.[draw] ?? 0) + 1);
  const counts = new Float64Array(parts);
  const sums = new Float64Array(parts);
  for (let draw = 0; draw < length; draw++) {
    const fold = folds ? folds[draw]! : 0;
    counts[fold]!++;
    sums[fold]! += result[draw]!;
  }
  const products = basis.map((column) => {
    const sum = new Float64Array(parts);
    for (let draw = 0; draw < length; draw++) sum[folds ? folds[draw]! : 0]! += column[draw]! * result[draw]!;
    return sum;
  });
  return { counts, sums, products };
}

/**
 * Returns the conditional mean of a result at each draw: a weighted sum of the functions, least squares over the draws.
 * With `folds` (three or more) the weights for the draws of a fold are learned from all others, and shrink by what is
 * noise in them.
 */
export function conditionalMean(basis: Basis, result: ArrayLike<number>, folds?: ArrayLike<number>): Float64Array {
  const { counts, products } = foldSums(basis, result, folds);
  const means = new Float64Array(result.length);
  basis.forEach((column, k) => {
    const weights = counts.map((_, fold) => {
      const left = folds ? fold : null;
      const weight = sumWithout(products[k]!, left) / Math.max(1, sumWithout(counts, left));
      return folds ? shrunk(weight, crossMean(products[k]!, counts, left)) : weight;
    });
    for (let draw = 0; draw < means.length; draw++) means[draw]! += weights[folds?.[draw] ?? 0]! * column[draw]!;
  });
  return means;
}

/**
 * A weight by as much of its square as products of different folds confirm: what is noise in one fold is not the same
 * noise in another. Source: James & Stein (1961), Estimation with Quadratic Loss (the positive part).
 */
function shrunk(weight: number, confirmed: number): number {
  return weight === 0 ? 0 : weight * Math.min(1, Math.max(0, confirmed / weight ** 2));
}

/**
 * Returns the variance of the conditional mean, of every fold but one (null: of all). Only weights of different folds are
 * multiplied: their errors are independent, so that what explains nothing comes out as nothing on average (and may be a
 * hair below).
 */
export function explainedVariance({ counts, sums, products }: FoldSums, without: number | null): number {
  const crossed = (parts: Float64Array): number => crossMean(parts, counts, without);
  return products.reduce((total, parts) => total + crossed(parts), 0) - crossed(sums);
}

/** The mean, over pairs of draws of different folds, of the product of two terms whose sums by fold are given. */
function crossMean(sums: Float64Array, counts: Float64Array, without: number | null): number {
  const products = sumWithout(sums, without) ** 2 - sumWithout(squares(sums), without);
  const pairs = sumWithout(counts, without) ** 2 - sumWithout(squares(counts), without);
  return pairs === 0 ? 0 : products / pairs;
}

const squares = (values: Float64Array): Float64Array => values.map((value) => value * value);

function sumWithout(values: Float64Array, fold: number | null): number {
  return values.reduce((sum, value, index) => (index === fold ? sum : sum + value), 0);
}
