import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import type { BuiltOption } from '../../model/option.ts';
import { uncertainLeaves } from '../../readings/draws.ts';
import { redraw } from '../../readings/redraw.ts';
import type { Drawn } from '../drawn.ts';
import { groupOf, independence } from './independence.ts';
import { isEvent } from './outcomes.ts';
import type { Share, SharePair, SpreadSummary } from './result.ts';
import { type FirstShares, firstShares, totalShare } from './shares.ts';
import { type Sweep, swingOf } from './sweep.ts';

/** Where the spread of a result comes from. */
export interface SpreadOf {
  readonly summary: SpreadSummary;
  /** The shares of an input; one that does not reach the result has none. */
  of(input: Node): SharePair;
}

/** Where the spread of the difference comes from, and that of what the first option costs. */
export interface Spread {
  readonly difference: SpreadOf;
  readonly cost: SpreadOf;
}

/** Inputs for which total indices are computed: as many at most, and from this share of the spread (or swing) on. */
const MOST_EXAMINED = 16;
const WORTH_EXAMINING = 0.01;
/** Points of a replication for total indices, as a part of the draws: eight replications make an eighth of them. */
const POINTS_PER_DRAW = 1 / 64;
const LEAST_POINTS = 4;
const NONE: Share = { value: 0, low: 0, high: 0 };

/**
 * First-order indices of all inputs from the draws that are there; total indices, which cost an evaluation of all points
 * each, of those that matter alone or swing the difference, one for all events and one for all others together, which
 * bounds every one of them. Inputs that the file correlates are drawn again together. Under a condition any input may
 * hang on any other, and there is no such thing as drawing one of them again.
 */
export function spreadOf(model: Model, drawn: Drawn, pair: readonly [BuiltOption, BuiltOption], moved: Sweep): Spread {
  const [first, second] = pair.map(({ npv }) => npv) as [Node, Node];
  const inputs = uncertainLeaves(model.graph, [first, second]);
  const group = groupOf(model, inputs);
  const isAlone = independence(model, drawn, inputs);
  const [ours, theirs] = pair.map(({ option }) => drawn.npv(option.id)) as [Float64Array, Float64Array];
  const sharesOf = (result: Float64Array): FirstShares => firstShares(drawn.simulation, inputs, result, isAlone);
  const alone = { difference: sharesOf(ours.map((cost, draw) => theirs[draw]! - cost)), cost: sharesOf(ours) };
  const events = inputs.filter(isEvent);
  const values = inputs.filter((input) => !isEvent(input));
  const examined = [...new Set(worthExamining(values, alone, moved).map(group))];
  const others = values.filter((input) => !examined.some((group) => group.includes(input)));
  const groups = drawn.given ? [] : [...examined, events, others].filter((group) => group.length > 0);
  const again =
    groups.length === 0 ? null : redraw(model.graph, { figures: [first, second], groups, ...points(drawn) });
  const cost = (group: number | null): readonly Float64Array[] => again!.values(first, group);
  const difference = (group: number | null): readonly Float64Array[] => {
    const dearer = again!.values(second, group);
    return cost(group).map((column, part) => column.map((value, point) => dearer[part]![point]! - value));
  };
  const build = (shares: FirstShares, column: (group: number | null) => readonly Float64Array[]): SpreadOf => {
    const samples = again ? [null, ...groups.keys()].map(column) : [];
    const totals = groups.map((group, index) => ({
      group,
      total: totalShare(samples[0]!, samples[index + 1]!, samples),
    }));
    const totalOf = (input: Node | undefined): Share | null =>
      totals.find(({ group }) => input !== undefined && group.includes(input))?.total ?? null;
    const ofOthers = totalOf(others[0]);
    return {
      summary: {
        sd: shares.sd,
        alone: shares.sumOf(inputs),
        events:
          events.length === 0
            ? null
            : { events: events.length, alone: shares.sumOf(events), total: totalOf(events[0]) },
        others: ofOthers && { inputs: others.length, total: ofOthers },
      },
      of: (input) => ({ alone: shares.of(input) ?? NONE, total: others.includes(input) ? null : totalOf(input) }),
    };
  };
  return { difference: build(alone.difference, difference), cost: build(alone.cost, cost) };
}

/** The points for drawing again, by how many draws there are. */
function points({ simulation: { seed, draws } }: Drawn): { readonly seed: number; readonly points: number } {
  return { seed, points: Math.max(LEAST_POINTS, draws * POINTS_PER_DRAW) };
}

/** Inputs that explain something of either result, or swing the difference, most first. */
function worthExamining(
  inputs: readonly Node[],
  alone: { readonly difference: FirstShares; readonly cost: FirstShares },
  { base, swept }: Sweep,
): Node[] {
  const squares = swept.map((one) => swingOf(one, base).swing ** 2);
  const all = squares.reduce((sum, square) => sum + square, 0);
  const swings = new Map(swept.map(({ leaf }, index) => [leaf, all === 0 ? 0 : squares[index]! / all]));
  return inputs
    .map((input) => {
      const explained = [alone.difference, alone.cost].map((shares) => shares.of(input)?.value ?? 0);
      return { input, weight: Math.max(...explained, swings.get(input) ?? 0) };
    })
    .filter(({ weight }) => weight >= WORTH_EXAMINING)
    .sort((a, b) => b.weight - a.weight || (a.input.leaf!.id < b.input.leaf!.id ? -1 : 1))
    .slice(0, MOST_EXAMINED)
    .map(({ input }) => input);
}
