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

/**
 * Orthonormal polynomials over a sample by the recurrence of Stieltjes, in which the norm of one is the weight of the one
 * before it; powers that the sample cannot tell are left out.
 */
function polynomialsOver(input: ArrayLike<number>): Float64Array[] {
  const count = input.length;
  const x = standardised(input);
  let before = new Float64Array(count);
  let now = new Float64Array(count).fill(1);
  let norm = 0;
  // The mean of x times the square of the last polynomial: of x itself at first, which averages nothing.
  let middle = 0;
  const basis = [now];
  while (basis.length <= DEGREE) {
    const next = new Float64Array(count);
    let square = 0;
    for (let draw = 0; draw < count; draw++) {
      const value = (x[draw]! - middle) * now[draw]! - norm * before[draw]!;
      next[draw] = value;
      square += value * value;
    }
    norm = Math.sqrt(square / count);
    if (!(norm > LEAST_SIZE)) break;
    let moment = 0;
    for (let draw = 0; draw < count; draw++) {
      const value = next[draw]! / norm;
      next[draw] = value;
      moment += x[draw]! * value * value;
    }
    middle = moment / count;
    before = now;
    now = next;
    basis.push(now);
  }
  return basis;
}

/** A sample less its mean, in units of its standard deviation. */
function standardised(sample: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(sample);
  const mean = meanOf(x);
  let square = 0;
  for (let draw = 0; draw < x.length; draw++) {
    const value = x[draw]! - mean;
    x[draw] = value;
    square += value * value;
  }
  const deviation = Math.sqrt(square / x.length);
  for (let draw = 0; draw < x.length; draw++) x[draw]! /= deviation;
  return x;
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
  /** By the place of the input, of those that may be taken off: the variance that it explains by itself, give or take. */
  readonly explained: ReadonlyMap<number, number>;
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
  const explained = new Map(
    among.map((place) => [place, explainedVariance(foldSums(bases[place]!, centred, folds), null)]),
  );
  const foremost = [...explained]
    .filter(([, size]) => size > 0)
    .sort(([one, a], [other, b]) => b - a || one - other)
    .slice(0, MOST_TAKEN_OFF);
  const parts = new Map<number, Float64Array>();
  let rest = result;
  for (const [place] of foremost) {
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
  return { rest, parts, explained };
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
  const runs = runsOf(result.length, folds);
  const parts = 1 + runs.reduce((most, { fold }) => Math.max(most, fold), 0);
  const summed = (term: (from: number, to: number) => number): Float64Array => {
    const sums = new Float64Array(parts);
    for (const { fold, from, to } of runs) sums[fold]! += term(from, to);
    return sums;
  };
  return {
    counts: summed((from, to) => to - from),
    sums: summed((from, to) => {
      let sum = 0;
      for (let draw = from; draw < to; draw++) sum += result[draw]!;
      return sum;
    }),
    products: basis.map((column) =>
      summed((from, to) => {
        let sum = 0;
        for (let draw = from; draw < to; draw++) sum += column[draw]! * result[draw]!;
        return sum;
      }),
    ),
  };
}

/** Draws of one fold that follow each other. */
interface Run {
  readonly fold: number;
  readonly from: number;
  readonly to: number;
}

function runsOf(draws: number, folds?: ArrayLike<number>): Run[] {
  if (!folds) return [{ fold: 0, from: 0, to: draws }];
  const runs: Run[] = [];
  for (let from = 0, to = 1; from < draws; from = to, to++) {
    while (to < draws && folds[to] === folds[from]) to++;
    runs.push({ fold: folds[from]!, from, to });
  }
  return runs;
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
    // What is all noise has no weight in any fold.
    if (weights.every((weight) => weight === 0)) return;
    for (let draw = 0; draw < means.length; draw++) means[draw]! += weights[folds ? folds[draw]! : 0]! * column[draw]!;
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
  const pairs = acrossFolds(counts, without);
  return pairs === 0 ? 0 : acrossFolds(sums, without) / pairs;
}

/** The products of the values of every two different folds, added up. */
function acrossFolds(values: Float64Array, without: number | null): number {
  let sum = 0;
  let squares = 0;
  for (let fold = 0; fold < values.length; fold++) {
    if (fold === without) continue;
    sum += values[fold]!;
    squares += values[fold]! * values[fold]!;
  }
  return sum * sum - squares;
}

function sumWithout(values: Float64Array, without: number | null): number {
  let sum = 0;
  for (let fold = 0; fold < values.length; fold++) if (fold !== without) sum += values[fold]!;
  return sum;
}
