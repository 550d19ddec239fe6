import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import { evaluate } from '../readings/evaluate.ts';
import { likelyValue } from '../units/quantity.ts';

/** Leaves with another value than their base case, in canonical units. */
export type Move = ReadonlyMap<Node, number>;

/** Evaluations that are made in one go: more would only take more memory. */
const MOST_LANES = 512;

/**
 * Net present values of options under each of some moves, by move and in the order of the options; the empty move is
 * the base case.
 */
export function npvUnder(model: Model, options: readonly BuiltOption[], moves: readonly Move[]): number[][] {
  const roots = options.map(({ npv }) => npv);
  const result: number[][] = [];
  for (let from = 0; from < moves.length; from += MOST_LANES) {
    const block = moves.slice(from, from + MOST_LANES);
    const values = evaluate(model.graph, { roots, bindings: bindingsOf(block), lanes: block.length });
    for (const lane of block.keys()) result.push(roots.map((root) => values.scalar(root, lane)));
  }
  return result;
}

function bindingsOf(moves: readonly Move[]): Map<Node, Float64Array> {
  const bindings = new Map<Node, Float64Array>();
  for (const [lane, move] of moves.entries()) {
    for (const [leaf, value] of move) {
      let values = bindings.get(leaf);
      if (!values) {
        values = new Float64Array(moves.length).fill(likelyValue(leaf.leaf!.value));
        bindings.set(leaf, values);
      }
      values[lane] = value;
    }
  }
  return bindings;
}
