import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import { movingTogether } from '../../readings/draws.ts';
import type { Drawn } from '../drawn.ts';

/** The inputs that an input moves together with, itself among them: those that the file correlates. */
export function groupOf({ graph }: Pick<Model, 'graph'>, inputs: readonly Node[]): (input: Node) => readonly Node[] {
  const groups = movingTogether(graph, inputs);
  return (input) => groups.find((group) => group.includes(input)) ?? [input];
}

/** Tells of some inputs which are independent of all others over the draws: under a condition none is. */
export function independence(
  model: Pick<Model, 'graph'>,
  { given }: Drawn,
  inputs: readonly Node[],
): (input: Node) => boolean {
  const group = groupOf(model, inputs);
  return (input) => given === null && group(input).length === 1;
}
