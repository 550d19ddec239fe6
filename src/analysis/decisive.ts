import type { Node } from '../model/graph/node.ts';
import { leavesBelow } from '../model/graph/reach.ts';
import type { Model } from '../model/model.ts';
import { evaluate } from '../readings/evaluate.ts';
import type { DecisiveAssumption, OptionResult } from './result.ts';

/** Leaves that are tried; more would cost a start more than they tell. */
const MOST_TRIED = 10;
/** What is worth a line: a move of the difference by this share of what the winner costs. */
const WORTH_TELLING = 0.01;

/**
 * Assumptions nobody gave whose range moves the difference between winner and runner-up most, biggest first: both ends
 * of each range in lanes of one evaluation. Of all leaves those with the widest ranges are tried. Only where cost decides
 * (`byCost`) can such a move turn the answer by itself.
 */
export function decisive(
  model: Model,
  winner: OptionResult,
  runnerUp: OptionResult,
  byCost: boolean,
): DecisiveAssumption[] {
  const npvOf = (id: string): Node => model.options.find(({ option }) => option.id === id)!.npv;
  const [ours, theirs] = [npvOf(winner.id), npvOf(runnerUp.id)];
  const tried = leavesBelow(model.graph, [ours, theirs])
    .filter((node) => node.leaf!.provenance.origin !== 'given')
    .flatMap((node) => rangeOf(node) ?? [])
    .sort((a, b) => b.width - a.width || (a.node.leaf!.id < b.node.leaf!.id ? -1 : 1))
    .slice(0, MOST_TRIED);
  const lanes = 2 * tried.length + 1;
  const bindings = new Map(
    tried.map(({ node, low, likely, high }, index) => {
      const values = new Float64Array(lanes).fill(likely);
      values[2 * index + 1] = low;
      values[2 * index + 2] = high;
      return [node, values] as const;
    }),
  );
  const values = evaluate(model.graph, { roots: [ours, theirs], bindings, lanes });
  const lead = (lane: number): number => values.scalar(theirs, lane) - values.scalar(ours, lane);
  return tried
    .map(({ node }, index) => {
      const ends = [lead(2 * index + 1), lead(2 * index + 2)] as const;
      return {
        path: node.leaf!.path,
        label: node.leaf!.label,
        swing: Math.abs(ends[0] - ends[1]),
        flips: byCost && Math.min(...ends) < 0,
      };
    })
    .filter(({ swing }) => swing >= WORTH_TELLING * Math.abs(winner.base.npv))
    .sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1));
}

interface Tried {
  readonly node: Node;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Width of the range by the likely value. */
  readonly width: number;
}

function rangeOf(node: Node): Tried | undefined {
  const value = node.leaf!.value;
  if (value.kind !== 'three-point' || value.low === value.high) return undefined;
  const { low, likely, high } = value;
  return { node, low, likely, high, width: (high - low) / Math.max(Math.abs(likely), (high - low) / 10) };
}
