import type { Model } from '../model/model.ts';
import { rangeOf } from '../uncertainty/range-of.ts';
import { type Aim, nearestFlips } from './flips.ts';
import { type Input, inputsOf } from './inputs.ts';
import { npvUnder } from './lanes.ts';
import type { DecisiveAssumption, OptionResult, RankBy, Recommendation } from './result.ts';
import { farness, spreadOf } from './thresholds.ts';

/** Numbers that are tried, of the file and of others: all of them are what `breakeven` is for. */
const MOST_GIVEN = 16;
const MOST_OTHERS = 40;
/** Flips that are searched for, the most promising ones. */
const MOST_SEARCHED = 7;
/** What is worth a line: a move of the difference by this share of what the winner costs. */
const WORTH_TELLING = 0.01;
/** How far a number is thinkable: what the file gives up to this many times more or less, ... */
const MOST_TIMES = 10;
/** ... and what others found out or assumed up to this many times as far as the end of its range. */
const MOST_RANGES = 3;

/**
 * What would change the answer, for a ranking to tell and at its price: two values each of the numbers that matter most
 * are tried in one evaluation. It tells which assumptions move the lead, and where to look for flips. Where several
 * criteria decide, cost by itself turns nothing.
 */
export function outlookOf(
  model: Model,
  feasible: readonly OptionResult[],
  rankedBy: RankBy,
): Pick<Recommendation, 'decisive' | 'flips'> {
  const options = feasible.map(({ id }) => model.options.find(({ option }) => option.id === id)!);
  if (options.length < 2) return { decisive: [], flips: [] };
  const tried = mostPromising(inputsOf(model, options), feasible);
  const run = npvUnder(
    model,
    options,
    tried.map(({ leaf }) => leaf),
  );
  const ends = tried.map(endsOf);
  const [now, ...npv] = run([
    new Map(),
    ...tried.flatMap(({ leaf }, index) => ends[index]!.map((end) => new Map([[leaf, end]]))),
  ]);
  const samples = tried.map((input, index) => ({
    input,
    ends: ends[index]!.map((end, side) => ({ at: end, npv: npv[2 * index + side]! })),
  }));
  const aims = samples.flatMap((sample) => aimsOf(sample, now!));
  const byCost = rankedBy === 'cost';
  aims.sort((a, b) => a.far - b.far || (a.input.name < b.input.name ? -1 : 1));
  return {
    decisive: decisive(samples, feasible[0]!, byCost),
    flips: byCost ? nearestFlips(model, options, now!, aims.slice(0, MOST_SEARCHED)) : [],
  };
}

interface Sampled {
  readonly input: Input;
  readonly ends: readonly { readonly at: number; readonly npv: readonly number[] }[];
}

/** Numbers of the file, those of the work and of the best options first; of the others those with the widest ranges. */
function mostPromising(inputs: readonly Input[], feasible: readonly OptionResult[]): Input[] {
  const prefixes = ['work.', 'let.', ...feasible.slice(0, 2).map(({ id }) => `options.${id}.`), 'options.'];
  const place = ({ told }: Input): number => {
    const found = prefixes.findIndex((prefix) => told.path.startsWith(prefix));
    return found < 0 ? prefixes.length : found;
  };
  const given = inputs.filter(({ told }) => told.origin === 'given').sort((a, b) => place(a) - place(b));
  const width = ({ told: { range, value } }: Input): number => {
    const size = range!.high - range!.low;
    return size / Math.max(Math.abs(value), size / 10);
  };
  const others = inputs
    .filter(({ told }) => told.origin !== 'given' && told.range !== null)
    .sort((a, b) => width(b) - width(a) || (a.leaf.leaf!.id < b.leaf.leaf!.id ? -1 : 1));
  return [...given.slice(0, MOST_GIVEN), ...others.slice(0, MOST_OTHERS)];
}

/** The two values at which an input is tried: as far as is thinkable, or its own range where that is all we know. */
function endsOf(input: Input): readonly [number, number] {
  const { low, high } = input.told.origin === 'given' ? thinkable(input) : rangeOf(input.leaf.leaf!.value)!;
  return [low, high];
}

/** The part of a domain that is thinkable. */
function thinkable(input: Input): Input['domain'] {
  const { now, domain, told } = input;
  const { below, above } = spreadOf(input);
  const [low, high] =
    told.origin === 'given' && now > 0
      ? [now / MOST_TIMES, now * MOST_TIMES]
      : [now - MOST_RANGES * below, now + MOST_RANGES * above];
  return { low: Math.max(domain.low, low), high: Math.min(domain.high, high) };
}

/** Where a flip of an input may be: going by straight lines, another option comes ahead within what is thinkable. */
function aimsOf({ input, ends }: Sampled, now: readonly number[]): Aim[] {
  const { low, high } = thinkable(input);
  return ends.flatMap((end) => {
    const limit = end.at < input.now ? low : high;
    const far = Math.min(
      ...now.slice(1).map((npv, index) => {
        const [lead, then] = [npv - now[0]!, end.npv[index + 1]! - end.npv[0]!];
        // Drawn, another one may be ahead by likely values: that it could get ahead says nothing.
        if (lead <= 0 || then >= lead) return Number.POSITIVE_INFINITY;
        return farness({ input, at: input.now + ((end.at - input.now) * lead) / (lead - then) });
      }),
    );
    return far <= farness({ input, at: limit }) ? [{ input, limit, far }] : [];
  });
}

/** Assumptions nobody gave whose range moves the difference between winner and runner-up most, biggest first. */
function decisive(samples: readonly Sampled[], winner: OptionResult, byCost: boolean): DecisiveAssumption[] {
  return samples
    .filter(({ input }) => input.told.origin !== 'given')
    .map(({ input: { told }, ends }) => {
      const leads = ends.map(({ npv }) => npv[1]! - npv[0]!);
      return {
        path: told.path,
        label: told.label,
        swing: Math.abs(leads[0]! - leads[1]!),
        flips: byCost && Math.min(...leads) < 0,
      };
    })
    .filter(({ swing }) => swing >= WORTH_TELLING * Math.abs(winner.base.npv))
    .sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1));
}
