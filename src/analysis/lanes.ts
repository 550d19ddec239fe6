import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import { evaluate } from '../readings/evaluate.ts';
import { likelyValue } from '../units/quantity.ts';

/** Leaves with another value than their base case, in canonical units. */
export type Move = ReadonlyMap<Node, number>;

/** Evaluations that are made in one go: more would only take more memory. */
const MOST_LANES = 512;

/** Fewer are filled up, so that every round of a search asks the same question and its plan is made once. */
const LEAST_LANES = 32;

/** Net present values of options under each of some moves, by move and in the order of the options. */
export type NpvUnder = (moves: readonly Move[]) => number[][];

/**
 * Evaluates options under moves of some leaves, and of no others: what does not depend on them is computed once. The
 * empty move leaves them all at `base`, which is the base case of the graph unless it is given.
 */
export function npvUnder(
  model: Model,
  options: readonly BuiltOption[],
  leaves: readonly Node[],
  base: readonly number[] = leaves.map((leaf) => likelyValue(leaf.leaf!.value)),
): NpvUnder {
  const roots = options.map(({ npv }) => npv);
  const block = (moves: readonly Move[]): number[][] => {
    const lanes = Math.max(LEAST_LANES, moves.length);
    const bindings = new Map(leaves.map((leaf, index) => [leaf, new Float64Array(lanes).fill(base[index]!)]));
    moves.forEach((move, lane) => {
      for (const [leaf, moved] of move) bindings.get(leaf)![lane] = moved;
    });
    const values = evaluate(model.graph, { roots, bindings, lanes });
    const npv = roots.map((root) => values.acrossLanes(root));
    return moves.map((_, lane) => npv.map((across) => across[lane]!));
  };
  return (moves) => {
    const result: number[][] = [];
    for (let from = 0; from < moves.length; from += MOST_LANES)
      result.push(...block(moves.slice(from, from + MOST_LANES)));
    return result;
  };
}
