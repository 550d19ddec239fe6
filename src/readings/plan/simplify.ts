import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';

/**
 * For every node, by index, the node that is read for it: of like steps the first one, the branch that a condition
 * chooses in all lanes, what stands under another name. Results are the same to the last bit.
 */
export function simplify(
  { nodes }: Graph,
  wanted: Uint8Array,
  settledAt: (node: Node) => number | undefined,
): Int32Array {
  const stands = Int32Array.from(nodes, (_, index) => index);
  const seen = new Map<string, number>();
  for (const node of nodes) {
    const { index, operation, args } = node;
    if (!wanted[index] || operation === 'leaf') continue;
    const chosen = insteadOf(node, settledAt);
    if (chosen) stands[index] = stands[chosen.index]!;
    else if (operation !== 'previous' && operation !== 'scan') {
      let key: string = operation;
      for (const arg of args) key += ` ${stands[arg.index]}`;
      if (node.params.length > 0) key += `|${node.params.join(' ')}`;
      const like = seen.get(key);
      if (like === undefined) seen.set(key, index);
      else stands[index] = like;
    }
  }
  return stands;
}

/** The argument that a node equals, whatever the lanes hold. */
function insteadOf({ operation, args }: Node, settledAt: (node: Node) => number | undefined): Node | undefined {
  switch (operation) {
    case 'same':
      return args[0];
    case 'if': {
      const condition = settledAt(args[0]!);
      return condition === undefined ? undefined : args[condition === 0 ? 2 : 1];
    }
    case 'multiply': {
      const [left, right] = args as readonly [Node, Node];
      if (settledAt(left) === 1) return right;
      return settledAt(right) === 1 ? left : undefined;
    }
    default:
      return undefined;
  }
}
