import { type At, type Interval, narrow, neighbours, type Search, span } from './search.ts';

/** Two figures of a sample whose order is looked at. */
export type Pair<S> = (sample: S) => readonly [number, number];

/** Where two figures change their order. */
export interface Crossing<S> extends Interval<S> {
  /** Index of the pair. */
  readonly pair: number;
  /** The position: where the figures are equal, or the step that puts one before the other. */
  readonly at: number;
  /** Whether they change places in a jump, without being equal anywhere. */
  readonly isStep: boolean;
}

/** Two crossings nearer to each other than this share of their position are not told apart. */
const RESOLUTION = 2 ** -10;

/** Figures nearer to each other than this share of them are equal: sums in doubles are not exact. */
const EQUAL = 1e-11;

/** Where an interval is cut: at no points that evenly spaced steps could share. */
const CUTS = [0.236068, 0.527864, 0.763932];

/** Deviation from a straight line, as a share of the figure, that is none. */
const STRAIGHT = 1e-9;

/** What is this many times as far from zero as it is from a straight line does not reach zero between samples. */
const FAR = 32;

/** Least size of a step, as a share of the figure, that counts as one. */
const LEAST_STEP = 1e-6;

/**
 * Every crossing of some pairs of figures between the first and the last of some samples, which stand in rising order.
 * A branch and bound: an interval is cut until the figures of a pair cannot meet in it, or their difference is a
 * straight line in it, or it is narrower than the resolution; then the crossing is narrowed down. Figures may jump any
 * number of times, as costs do that depend on whole people. What rises and falls again between two of the first samples
 * shows only when its neighbourhood changes by as much.
 */
export function* crossings<S extends At>(samples: readonly S[], pairs: readonly Pair<S>[]): Search<S, Crossing<S>[]> {
  const whole = span(samples);
  const brackets: (Interval<S> & { readonly pair: number })[] = [];
  let open = mayCross(samples, [...pairs.keys()], pairs);
  while (open.length > 0) {
    const cuts = yield open.flatMap(({ interval }) => cutsOf(interval));
    open = open.flatMap(({ interval, left }, index) => {
      const parts = [interval.below, ...cuts.slice(index * CUTS.length, (index + 1) * CUTS.length), interval.above];
      const bent = left.filter((pair) => {
        const shape = shapeOf(parts, pairs[pair]!);
        if (shape === 'crosses') brackets.push({ ...interval, pair });
        return shape === 'bent';
      });
      return mayCross(parts, bent, pairs).filter((part) => {
        if (!isNarrow(part.interval, whole)) return true;
        for (const pair of part.left)
          if (changes(part.interval, pairs[pair]!)) brackets.push({ ...part.interval, pair });
        return false;
      });
    });
  }
  const pairOf = (index: number): Pair<S> => pairs[brackets[index]!.pair]!;
  const narrowed = yield* narrow(
    brackets,
    (parts, index) => neighbours(parts).findIndex((part) => changes(part, pairOf(index))),
    (interval, index) => zeroOf(interval, pairOf(index)),
  );
  return narrowed
    .map((interval, index) => crossingOf(interval, brackets[index]!.pair, pairs))
    .sort((a, b) => a.at - b.at || a.pair - b.pair);
}

function crossingOf<S extends At>(
  { below, above }: Interval<S>,
  index: number,
  pairs: readonly Pair<S>[],
): Crossing<S> {
  const pair = pairs[index]!;
  const size = Math.max(1, ...pair(below).map(Math.abs), ...pair(above).map(Math.abs));
  const isStep = Math.abs(difference(pair(above)) - difference(pair(below))) > LEAST_STEP * size;
  return { below, above, pair: index, isStep, at: isStep ? above.at : zeroOf({ below, above }, pair) };
}

const difference = ([a, b]: readonly [number, number]): number => a - b;

/** Whether the first figure is above the second: equal ones count as not. */
function isAbove([a, b]: readonly [number, number]): boolean {
  return a - b > EQUAL * Math.max(1, Math.abs(a), Math.abs(b));
}

function changes<S>({ below, above }: Interval<S>, pair: Pair<S>): boolean {
  return isAbove(pair(below)) !== isAbove(pair(above));
}

interface Open<S> {
  readonly interval: Interval<S>;
  /** Pairs that may cross in it. */
  readonly left: readonly number[];
}

/**
 * Intervals between neighbouring samples with the pairs that could meet there: neither figure leaves its values at the
 * ends by more than it changes in the interval or in one beside it.
 */
function mayCross<S>(samples: readonly S[], left: readonly number[], pairs: readonly Pair<S>[]): Open<S>[] {
  const may = left.map((pair) => meetings(samples.map(pairs[pair]!)));
  return neighbours(samples).flatMap((interval, at) => {
    const open = left.filter((_, index) => may[index]![at]);
    return open.length > 0 ? [{ interval, left: open }] : [];
  });
}

/** Whether any of some pairs could meet between samples, however few these are. */
export function mayMeet<S>(samples: readonly S[], pairs: readonly Pair<S>[]): boolean {
  return pairs.some((pair) => meetings(samples.map(pair)).includes(true));
}

/** For each interval between neighbouring samples whether two figures may meet there. */
function meetings(values: readonly (readonly [number, number])[]): boolean[] {
  const intervals = neighbours(values);
  const moves = intervals.map(({ below, above }) => Math.abs(above[0] - below[0]) + Math.abs(above[1] - below[1]));
  return intervals.map(({ below, above }, at) => {
    if (!Number.isFinite(moves[at])) return false;
    const slack = Math.max(...moves.slice(Math.max(0, at - 1), at + 2).filter(Number.isFinite));
    const most = Math.max(below[0], above[0]) - Math.min(below[1], above[1]) + slack;
    const least = Math.min(below[0], above[0]) - Math.max(below[1], above[1]) - slack;
    return slack > 0 && most >= 0 && least <= 0;
  });
}

/**
 * What a pair does over neighbouring samples: it crosses on straight lines, stays apart, or has to be looked at more
 * closely. Each figure is looked at alone: steps of both may cancel out in the difference where the samples are.
 */
function shapeOf<S extends At>(parts: readonly S[], pair: Pair<S>): 'crosses' | 'stays' | 'bent' {
  const values = parts.map(pair);
  if (!values.flat().every(Number.isFinite)) return 'bent';
  const bends = [0, 1].map((figure) => bendOf(parts, (sample) => pair(sample)[figure]!));
  const isStraight = Math.max(...bends) <= STRAIGHT * Math.max(1, ...values.flat().map(Math.abs));
  if (isStraight) return changes({ below: parts[0]!, above: parts.at(-1)! }, pair) ? 'crosses' : 'stays';
  const nearest = Math.min(...values.map((value) => Math.abs(difference(value))));
  const isApart = new Set(values.map(isAbove)).size === 1 && nearest > FAR * (bends[0]! + bends[1]!);
  return isApart ? 'stays' : 'bent';
}

/** The most by which a figure leaves the straight line between the first and the last of some samples. */
function bendOf<S extends At>(parts: readonly S[], figure: (sample: S) => number): number {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const slope = (figure(last) - figure(first)) / (last.at - first.at);
  return Math.max(...parts.map((part) => Math.abs(figure(part) - figure(first) - slope * (part.at - first.at))));
}

/** Where the straight line between the differences at the ends of an interval is zero. */
function zeroOf<S extends At>({ below, above }: Interval<S>, pair: Pair<S>): number {
  const [low, high] = [difference(pair(below)), difference(pair(above))];
  return low === high ? above.at : below.at + ((above.at - below.at) * low) / (low - high);
}

function cutsOf<S extends At>({ below, above }: Interval<S>): number[] {
  return CUTS.map((cut) => below.at + cut * (above.at - below.at));
}

function isNarrow<S extends At>({ below, above }: Interval<S>, whole: number): boolean {
  return above.at - below.at <= RESOLUTION * (Math.max(Math.abs(below.at), Math.abs(above.at)) + RESOLUTION * whole);
}

/**
 * Where a figure is not continuous. Intervals in which it is a straight line are set aside; in every interval the part
 * with the largest change is followed, and what is left of the change when the interval is all but closed is the step.
 * One step an interval is found.
 */
export function* jumps<S extends At>(samples: readonly S[], figure: (sample: S) => number): Search<S, Interval<S>[]> {
  const change = ({ below, above }: Interval<S>): number => Math.abs(figure(above) - figure(below));
  const all = neighbours(samples);
  const cuts = yield all.flatMap(cutsOf);
  const bent = all.filter((interval, index) => {
    const parts = [interval.below, ...cuts.slice(index * CUTS.length, (index + 1) * CUTS.length), interval.above];
    return bendOf(parts, figure) > STRAIGHT * Math.max(1, ...parts.map((part) => Math.abs(figure(part))));
  });
  const narrowed = yield* narrow(bent, (parts) => {
    const sizes = neighbours(parts).map(change);
    return sizes.indexOf(Math.max(...sizes));
  });
  return narrowed.filter((interval) => change(interval) > LEAST_STEP * Math.max(1, Math.abs(figure(interval.above))));
}
