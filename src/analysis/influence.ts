import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import { likelyValue } from '../units/quantity.ts';
import { npvUnder } from './lanes.ts';

/** The step by which a leaf is raised to see what it moves. */
const STEP = 0.1;

/**
 * How much of an option's net present value hangs on each leaf: what it would change if the leaf doubled, going by a
 * tenth, by option and in the order of the leaves. One evaluation, a lane for each leaf.
 */
export function influences(model: Model, leaves: readonly Node[]): ReadonlyMap<string, readonly number[]> {
  const raised = leaves.map((node) => new Map([[node, likelyValue(node.leaf!.value) * (1 + STEP)]]));
  const [now, ...moved] = npvUnder(model, model.options, leaves)([new Map(), ...raised]);
  return new Map(
    model.options.map(({ option }, index) => [option.id, moved.map((npv) => (npv[index]! - now![index]!) / STEP)]),
  );
}
