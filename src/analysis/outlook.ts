import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import { quantileAt } from '../uncertainty/quantile-of.ts';
import type { Study } from './compare.ts';
import type { Drawn } from './drawn.ts';
import { type Aim, nearestFlips } from './flips.ts';
import { type Input, inputsOf } from './inputs.ts';
import { mostPromising } from './promising.ts';
import type { DecisiveAssumption, Flip, OptionResult, RankBy, Recommendation } from './result.ts';
import { outcomesOf, outcomesUnder } from './sensitivity/outcomes.ts';
import { npvAlong, type Stop, type Sweep, sweep, swingOf, type Way, wayOf } from './sensitivity/sweep.ts';
import { farness, spreadOf } from './thresholds.ts';

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
 * are tried in one evaluation, to see where to look for flips. Where several criteria decide, cost by itself turns
 * nothing. Where nothing turns it, the assumptions that move the lead most are told.
 */
export function outlookOf(
  { model, drawn }: Pick<Study, 'model' | 'drawn'>,
  feasible: readonly OptionResult[],
  rankedBy: RankBy,
): Pick<Recommendation, 'decisive' | 'flips'> {
  const options = feasible.map(({ id }) => model.options.find(({ option }) => option.id === id)!);
  if (options.length < 2) return { decisive: [], flips: [] };
  const flips = rankedBy === 'cost' ? flipsOf(model, options, drawn) : [];
  return { flips, decisive: flips.length > 0 ? [] : decisive(model, options.slice(0, 2), feasible[0]!, drawn) };
}

function flipsOf(model: Model, options: readonly BuiltOption[], drawn: Drawn | null): Flip[] {
  const { given, others } = mostPromising(
    inputsOf(model, options),
    options.map(({ option: { id } }) => id),
    drawn,
  );
  const ways = [...given.map(thinkableWay), ...others.map(usualWay)];
  const run = npvAlong(model, options, ways);
  const moved = sweep(run, ways);
  return nearestFlips(run, options, moved.base, aimsOf([...given, ...others], moved));
}

/** From one end of its bar in a tornado to the other, to about 1e-6 of its range: near enough to see where to look. */
function usualWay({ leaf }: Input): Way {
  const outcomes = outcomesOf(leaf);
  return wayOf({ ...outcomes, quantile: (p) => quantileAt(leaf.leaf!.value, p) });
}

/** From one end of its bar in a tornado to the other, by input. */
function rangesOf(model: Model, inputs: readonly Input[], drawn: Drawn | null): Way[] {
  const leaves = inputs.map(({ leaf }) => leaf);
  return outcomesUnder(model.graph, leaves, drawn).map((outcomes) => wayOf(outcomes));
}

/** What the file gives, as far as is thinkable: nobody says how sure it is. */
function thinkableWay(input: Input): Way {
  const { low, high } = thinkable(input);
  return { leaf: input.leaf, likely: input.now, stops: [low, high] };
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

/**
 * Where flips may be, the most promising first: going by straight lines, another option comes ahead within what is
 * thinkable.
 */
function aimsOf(inputs: readonly Input[], { base, swept }: Sweep): Aim[] {
  return inputs
    .flatMap((input, index) => [swept[index]!.low, swept[index]!.high].flatMap((end) => aimAt(input, end, base) ?? []))
    .sort((a, b) => a.far - b.far || (a.input.name < b.input.name ? -1 : 1))
    .slice(0, MOST_SEARCHED);
}

function aimAt(input: Input, end: Stop, base: readonly number[]): Aim | null {
  const { low, high } = thinkable(input);
  const limit = end.at < input.now ? low : high;
  const far = Math.min(
    ...base.slice(1).map((npv, index) => {
      const [lead, then] = [npv - base[0]!, end.npv[index + 1]! - end.npv[0]!];
      // Drawn, another one may be ahead by likely values: that it could get ahead says nothing.
      if (lead <= 0 || then >= lead) return Number.POSITIVE_INFINITY;
      return farness({ input, at: input.now + ((end.at - input.now) * lead) / (lead - then) });
    }),
  );
  return far <= farness({ input, at: limit }) ? { input, limit, far } : null;
}

/**
 * Assumptions nobody gave whose range moves the difference between winner and runner-up most, biggest first: the bars of
 * the tornado of the two.
 */
function decisive(
  model: Model,
  pair: readonly BuiltOption[],
  winner: OptionResult,
  drawn: Drawn | null,
): DecisiveAssumption[] {
  const uncertain = inputsOf(model, pair).filter(({ told }) => told.range !== null);
  const ways = rangesOf(model, uncertain, drawn);
  const { base, swept } = sweep(npvAlong(model, pair, ways), ways);
  return uncertain
    .flatMap(({ told: { path, label, origin }, leaf }, index) => {
      if (origin === 'given') return [];
      const { low, high } = swept[index]!;
      const { swing, turns } = swingOf(swept[index]!, base);
      const { factor } = leaf.leaf!.unit;
      return [{ path, label, low: low.at / factor, high: high.at / factor, swing, turns }];
    })
    .filter(({ swing }) => swing >= WORTH_TELLING * Math.abs(winner.base.npv))
    .sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1));
}
