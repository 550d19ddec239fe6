import { sampleQuantile } from '../../methods/sample-quantile.ts';
import type { Node } from '../../model/graph/node.ts';
import type { Drawn } from '../drawn.ts';
import type { Tenth, Turning } from './result.ts';
import { leastOf, type Swept } from './sweep.ts';

/** Quantiles that are tried beside the ends of the tornado: nearly the whole range. */
export const FURTHER = [0.01, 0.3, 0.7, 0.99];

/** Share of the draws in which an input counts as lowest or highest. */
const TENTH = 0.1;

/** The options of a sweep: their ids, and the places of those that can be chosen. */
export interface Choices {
  readonly ids: readonly string[];
  readonly places: readonly number[];
}

/**
 * Whether an input could change which option is cheapest: alone over its range with the rest likely, or where it is
 * lowest or highest with the rest as uncertain as it is. `base` is the sweep's.
 */
export function turningOf(
  swept: Swept,
  base: readonly number[],
  { ids, places }: Choices,
  over: { readonly drawn: Drawn; readonly cheapest: string } | null,
): Turning {
  const now = leastOf(base, places);
  const [found] = [swept.low, swept.high, ...swept.others]
    .filter(({ npv }) => npv[leastOf(npv, places)]! < npv[now]!)
    .sort((a, b) => Math.abs(a.at - swept.likely) - Math.abs(b.at - swept.likely));
  const { factor } = swept.leaf.leaf!.unit;
  const alone = found ? { at: found.at / factor, option: ids[leastOf(found.npv, places)]! } : null;
  const chosen = places.map((place) => ids[place]!);
  const [lowest, highest] = over ? tenthsOf(swept.leaf, over.drawn, over.cheapest, chosen) : [null, null];
  const isTurned = [lowest, highest].some((tenth) => tenth !== null && tenth.option !== null);
  return { could: alone !== null || isTurned, alone, lowest, highest };
}

/** What the draws say of the tenth in which an input is lowest and of that in which it is highest. */
function tenthsOf(leaf: Node, drawn: Drawn, cheapest: string, ids: readonly string[]): [Tenth, Tenth] {
  const values = drawn.simulation.values(leaf);
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [sampleQuantile(sorted, TENTH), sampleQuantile(sorted, 1 - TENTH)];
  const costs = ids.map(drawn.npv);
  const ours = drawn.npv(cheapest);
  const tenth = (bound: number, among: (draw: number) => boolean): Tenth => {
    const { estimateOf } = drawn.simulation;
    const isBeaten = (draw: number): number => (costs.some((cost) => cost[draw]! < ours[draw]!) ? 1 : 0);
    const rivals = ids
      .map((id, index) => ({ id, ...estimateOf((draw) => ours[draw]! - costs[index]![draw]!, among) }))
      .filter(({ mean, error }) => mean > error)
      .sort((a, b) => b.mean - a.mean);
    return {
      bound: bound / leaf.leaf!.unit.factor,
      chance: estimateOf(isBeaten, among),
      option: rivals[0]?.id ?? null,
    };
  };
  return [tenth(low, (draw) => values[draw]! <= low), tenth(high, (draw) => values[draw]! >= high)];
}
