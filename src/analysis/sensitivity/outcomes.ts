import { sampleQuantile } from '../../methods/sample-quantile.ts';
import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import { leavesBelow } from '../../model/graph/reach.ts';
import { distributionOf } from '../../uncertainty/distribution-of.ts';
import { likelyValue } from '../../units/quantity.ts';
import type { Drawn } from '../drawn.ts';

/** What an uncertain leaf may turn out to be, in canonical units. */
export interface Outcomes {
  readonly leaf: Node;
  readonly likely: number;
  /** All outcomes in rising order where there are few; null where any number in a range is one. */
  readonly levels: readonly number[] | null;
  readonly quantile: (p: number) => number;
}

/** Whether a leaf decides about events (a vendor fails, somebody leaves) and is no number that anybody could state. */
export const isEvent = ({ leaf }: Node): boolean => leaf!.value.kind === 'chance';

/** The outcomes that the scenario and the data state. */
export function outcomesOf(leaf: Node): Outcomes {
  const { value } = leaf.leaf!;
  const levels =
    value.kind === 'discrete'
      ? value.values.filter((_, index) => value.probabilities[index]! > 0).sort((a, b) => a - b)
      : null;
  return { leaf, likely: likelyValue(value), levels, quantile: distributionOf(value).quantile };
}

/**
 * The outcomes of some leaves. Where the draws stand under a condition, leaves that it is about take those of the draws
 * in which it holds, and their median stands for the likely value, which the condition may rule out.
 */
export function outcomesUnder(graph: Graph, leaves: readonly Node[], drawn: Drawn | null): Outcomes[] {
  if (!drawn?.given) return leaves.map(outcomesOf);
  const { given, simulation } = drawn;
  const conditioned = new Set(leavesBelow(graph, [given.node]));
  return leaves.map((leaf) => {
    const stated = outcomesOf(leaf);
    if (!conditioned.has(leaf)) return stated;
    const sorted = Float64Array.from(simulation.values(leaf)).sort();
    const quantile = (p: number): number => sampleQuantile(sorted, p);
    const levels = stated.levels?.filter((level) => sorted.includes(level)) ?? null;
    const median = quantile(0.5);
    return { leaf, likely: levels && !levels.includes(median) ? levels[0]! : median, levels, quantile };
  });
}
