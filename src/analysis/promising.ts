import type { Drawn } from './drawn.ts';
import type { Input } from './inputs.ts';

/** Numbers that are tried, of the file and of others: all of them are what `breakeven` is for. */
const MOST_GIVEN = 16;
const MOST_OTHERS = 16;
/** Of the others where nothing is drawn: how wide a range is says little about what it moves. */
const MOST_UNDRAWN = 40;

/**
 * Inputs that may turn the choice of the first of some options: numbers of the file, those of the work and of the best
 * options first; of the others those that go along with the lead most in the draws, or without draws those with the widest
 * ranges.
 */
export function mostPromising(
  inputs: readonly Input[],
  options: readonly string[],
  drawn: Drawn | null,
): { readonly given: readonly Input[]; readonly others: readonly Input[] } {
  const given = inputs.filter(({ told }) => told.origin === 'given');
  const others = inputs.filter(({ told }) => told.origin !== 'given' && told.range !== null);
  return {
    given: foremost(given, placeAmong(options), MOST_GIVEN),
    others: drawn ? foremost(others, hold(drawn, options), MOST_OTHERS) : foremost(others, width, MOST_UNDRAWN),
  };
}

/** The inputs of which something is largest; of equals those that come first. */
function foremost(inputs: readonly Input[], sizeOf: (input: Input) => number, most: number): Input[] {
  return inputs
    .map((input) => ({ input, size: sizeOf(input) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ input }) => input);
}

function placeAmong(options: readonly string[]): (input: Input) => number {
  const prefixes = ['work.', 'let.', ...options.slice(0, 2).map((id) => `options.${id}.`), 'options.'];
  return ({ told }) => {
    const place = prefixes.findIndex((prefix) => told.path.startsWith(prefix));
    return place < 0 ? -prefixes.length : -place;
  };
}

/** The size of a range against its value. */
function width({ told: { range, value } }: Input): number {
  const size = range!.high - range!.low;
  return size / Math.max(Math.abs(value), size / 10);
}

/**
 * How strongly inputs hold the lead of the first of some options: the share of its mean lead over a rival, the largest
 * one, that goes with a standard deviation of the input (their covariance over the draws; a straight line through them).
 */
function hold({ simulation, npv }: Drawn, [first, ...rivals]: readonly string[]): (input: Input) => number {
  const leads = rivals.map((id) => leadOf(npv(first!), npv(id)));
  return ({ leaf }) => {
    const values = simulation.values(leaf);
    const deviation = Math.sqrt(varianceOf(values));
    if (deviation === 0) return 0;
    let most = 0;
    for (const { mean, around } of leads) most = Math.max(most, Math.abs(meanProduct(values, around) / mean));
    return most / deviation;
  };
}

// Each of the loops below runs over all draws, many times in a program that runs once: a call for each number would be slow.

/** What one column is less than another on average, and in every draw around that. */
function leadOf(own: Float64Array, other: Float64Array): { readonly mean: number; readonly around: Float64Array } {
  const around = new Float64Array(own.length);
  let sum = 0;
  for (let draw = 0; draw < around.length; draw++) {
    around[draw] = other[draw]! - own[draw]!;
    sum += around[draw]!;
  }
  const mean = sum / around.length;
  for (let draw = 0; draw < around.length; draw++) around[draw]! -= mean;
  return { mean, around };
}

/** The variance of a column; around its first value, so that large values lose no digits. */
function varianceOf(column: Float64Array): number {
  let sum = 0;
  let square = 0;
  for (let draw = 0; draw < column.length; draw++) {
    const value = column[draw]! - column[0]!;
    sum += value;
    square += value * value;
  }
  return Math.max(0, square - (sum * sum) / column.length) / column.length;
}

/** The mean product of two columns; their covariance, since one of them averages 0. */
function meanProduct(column: Float64Array, around: Float64Array): number {
  let sum = 0;
  for (let draw = 0; draw < column.length; draw++) sum += column[draw]! * around[draw]!;
  return sum / column.length;
}
