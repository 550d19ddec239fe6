import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import { distributionOf } from '../uncertainty/distribution-of.ts';
import { quantileAt } from '../uncertainty/quantile-of.ts';
import { type Crossing, crossings, mayMeet, type Pair } from './crossings.ts';
import { type Input, positionsOf } from './inputs.ts';
import { type Move, npvUnder } from './lanes.ts';
import { type Search, settleAll } from './search.ts';

/** Two options by their places in a list of options. */
export type Versus = readonly [number, number];

/** A value of an input at which two options change their order by net present value. */
export interface Threshold {
  readonly input: Input;
  /** In canonical units, as everything here. */
  readonly at: number;
  /** Whether they change places in a jump (one person more, another plan) and are equal nowhere. */
  readonly isStep: boolean;
  readonly below: Side;
  readonly above: Side;
}

/** Just below or just above a threshold: the value, who is cheaper there, and by how much. */
export interface Side {
  readonly at: number;
  readonly cheaper: BuiltOption;
  readonly by: number;
}

/** Net present values of all options with an input at some position. */
interface Sample {
  readonly at: number;
  readonly npv: readonly number[];
}

export interface ThresholdQuestion {
  readonly options: readonly BuiltOption[];
  readonly inputs: readonly Input[];
  /** Pairs of options that are held against each other. */
  readonly versus: readonly Versus[];
  /** How many positions of each domain are looked at first. */
  readonly positions: number;
  /** What else is moved meanwhile, by input; nothing where absent. */
  readonly fixed?: readonly Move[];
}

/** Every threshold of some inputs between some pairs of options, by input. */
export function thresholdsOf(model: Model, question: ThresholdQuestion): Threshold[][] {
  const { options, inputs, versus, positions, fixed = inputs.map(() => new Map()) } = question;
  const pairs = versus.map(
    ([a, b]): Pair<Sample> =>
      ({ npv }) => [npv[a]!, npv[b]!],
  );
  const searches = inputs.map((input) => search(positionsOf(input, positions), pairs));
  const leaves = [...new Set([...inputs.map(({ leaf }) => leaf), ...fixed.flatMap((move) => [...move.keys()])])];
  const run = npvUnder(model, options, leaves);
  const found = settleAll(searches, (asked) => {
    const moves = asked.map(({ search: index, at }) => new Map([...fixed[index]!, [inputs[index]!.leaf, at]]));
    return run(moves).map((npv, index): Sample => ({ at: asked[index]!.at, npv }));
  });
  return found.map((all, index) =>
    all.map((crossing) => thresholdOf(crossing, inputs[index]!, options, versus[crossing.pair]!)),
  );
}

/** Of how many positions one is enough to see that nothing happens. */
const COARSE = 6;

/** A few positions first: most inputs move no cost enough to change an order, and need no more. */
function* search(positions: readonly number[], pairs: readonly Pair<Sample>[]): Search<Sample, Crossing<Sample>[]> {
  const isFirst = (_: number, index: number): boolean => index % COARSE === 0 || index === positions.length - 1;
  const first = yield positions.filter(isFirst);
  if (!mayMeet(first, pairs)) return [];
  const others = yield positions.filter((at, index) => !isFirst(at, index));
  const samples = [...first, ...others].sort((a, b) => a.at - b.at);
  return yield* crossings(samples, pairs);
}

function thresholdOf(
  { at, isStep, below, above }: Crossing<Sample>,
  input: Input,
  options: readonly BuiltOption[],
  [a, b]: Versus,
): Threshold {
  const isFirst = below.npv[a]! - below.npv[b]! < above.npv[a]! - above.npv[b]!;
  const side = (sample: Sample, cheaper: number): Side => ({
    at: sample.at,
    cheaper: options[cheaper]!,
    by: Math.abs(sample.npv[a]! - sample.npv[b]!),
  });
  return { input, at, isStep, below: side(below, isFirst ? a : b), above: side(above, isFirst ? b : a) };
}

/** Least spread of an input, as a share of its value: what is stated exactly is seldom exact, and nothing stays as it is. */
const LEAST_SPREAD = 0.1;

/**
 * How far a threshold is from today's value, in terms of how uncertain the value is: 1 is the end of its 90% range, or a
 * tenth of the value where that is farther away.
 */
export function farness({ input, at }: Pick<Threshold, 'input' | 'at'>): number {
  const { below, above } = spreadOf(input);
  const spread = at > input.now ? above : below;
  return spread === 0 ? Number.POSITIVE_INFINITY : Math.abs(at - input.now) / spread;
}

interface Spread {
  readonly below: number;
  readonly above: number;
}

/** Quantiles take their time, and the same ones are asked for again and again. */
const spreads = new WeakMap<Node, Spread>();

/** How far an input may well be below and above what it is today. */
export function spreadOf({ leaf, now }: Pick<Input, 'leaf' | 'now'>): Spread {
  const known = spreads.get(leaf);
  if (known) return known;
  const { value } = leaf.leaf!;
  // The 90% in the middle.
  const [low, high] = [quantileAt(value, 0.05), quantileAt(value, 0.95)];
  const least = LEAST_SPREAD * Math.abs(now);
  const spread = { below: Math.max(now - low, least), above: Math.max(high - now, least) };
  spreads.set(leaf, spread);
  return spread;
}

/** The chance that an input is beyond a threshold, going by its own range; null for one that has none. */
export function chanceBeyond({ input: { leaf, now }, at }: Pick<Threshold, 'input' | 'at'>): number | null {
  if (leaf.leaf!.value.kind === 'point') return null;
  const below = distributionOf(leaf.leaf!.value).cdf(at);
  return at > now ? 1 - below : below;
}
