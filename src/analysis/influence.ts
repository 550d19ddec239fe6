import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import { evaluate } from '../readings/evaluate.ts';
import { likelyValue } from '../units/quantity.ts';

/** The step by which a leaf is raised to see what it moves. */
const STEP = 0.1;

/**
 * How much of an option's net present value hangs on each leaf: what it would change if the leaf doubled, going by a
 * tenth, by option and in the order of the leaves. One evaluation, a lane for each leaf.
 */
export function influences(model: Model, leaves: readonly Node[]): ReadonlyMap<string, readonly number[]> {
  const lanes = leaves.length + 1;
  const bindings = new Map(
    leaves.map((node, index) => {
      const base = node.leaf ? likelyValue(node.leaf.value) : 0;
      const values = new Float64Array(lanes).fill(base);
      values[index + 1] = base * (1 + STEP);
      return [node, values] as const;
    }),
  );
  const values = evaluate(model.graph, { roots: model.options.map((built) => built.npv), bindings, lanes });
  return new Map(
    model.options.map(({ option, npv }) => {
      const now = values.scalar(npv, 0);
      const moved = leaves.map((_, index) => values.scalar(npv, index + 1) - now);
      return [option.id, moved.map((change) => change / STEP)];
    }),
  );
}
