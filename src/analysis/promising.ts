import type { Drawn } from './drawn.ts';
import type { Input } from './inputs.ts';

/** Numbers that are tried, of the file and of others: all of them are what `breakeven` is for. */
const MOST_GIVEN = 16;
const MOST_OTHERS = 16;
/** Of the others where nothing is drawn: how wide a range is says little about what it moves. */
const MOST_UNDRAWN = 40;
/**
 * Draws that are looked at: a share of them, and no fewer than these. By 256 of 1,024 what hardly matters seems to go with
 * a lead about as much (in the middle of 150 inputs by 0.03, as a correlation) as by all of them (0.02).
 */
const SHARE_OF_DRAWS = 1 / 4;
const LEAST_DRAWS = 256;

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
  const most = Math.max(LEAST_DRAWS, Math.floor(simulation.counted * SHARE_OF_DRAWS));
  const someOf = (column: Float64Array): Float64Array => column.subarray(0, most);
  const leads = rivals.map((id) => leadOf(someOf(npv(first!)), someOf(npv(id))));
  return ({ leaf }) => holdOf(someOf(simulation.values(leaf)), leads);
}

/** How much less an option costs than a rival. */
interface LeadOfDraws {
  readonly mean: number;
  /** In each draw, less the mean. */
  readonly around: Float64Array;
}

// Each of the loops below runs over draws, many times in a program that runs once: a call for each number would be slow.

function leadOf(own: Float64Array, other: Float64Array): LeadOfDraws {
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

/** How strongly a column of draws goes with the leads. */
function holdOf(column: Float64Array, leads: readonly LeadOfDraws[]): number {
  const deviation = Math.sqrt(varianceOf(column));
  if (deviation === 0) return 0;
  let most = 0;
  for (const { mean, around } of leads) {
    const share = Math.abs(meanProduct(column, around) / mean);
    // No share of a lead that is none: the rival costs the same in every draw.
    if (share > most) most = share;
  }
  return most / deviation;
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
