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
  const own = npv(first!);
  const leads = rivals.map((id) => centred(npv(id).map((cost, draw) => cost - own[draw]!)));
  return ({ leaf }) => {
    const { values } = centred(simulation.values(leaf));
    const deviation = Math.sqrt(meanProduct(values, values));
    if (deviation === 0) return 0;
    const shares = leads.map((lead) => Math.abs(meanProduct(values, lead.values)) / Math.abs(lead.mean));
    return Math.max(...shares) / deviation;
  };
}

function centred(column: Float64Array): { readonly mean: number; readonly values: Float64Array } {
  let mean = 0;
  for (let draw = 0; draw < column.length; draw++) mean += column[draw]! / column.length;
  return { mean, values: column.map((value) => value - mean) };
}

function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let draw = 0; draw < a.length; draw++) sum += a[draw]! * b[draw]!;
  return sum / a.length;
}
