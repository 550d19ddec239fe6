import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';

/** A recursion: the node of last month's value, and what depends on it up to the recursion's end, in order. */
export interface Recursion {
  readonly previous: Node;
  readonly body: readonly Node[];
}

/** The recursions of a graph. */
export interface Recursions {
  /** Whether a node is computed month by month with the recursion around it; by index. */
  readonly inside: Uint8Array;
  /** By the index of their end. */
  readonly byEnd: ReadonlyMap<number, Recursion>;
}

/** Finds the recursions of a graph: nodes inside depend on last month's value and are computed with their scan. */
export function recursionsOf({ nodes }: Graph): Recursions {
  const inside = new Uint8Array(nodes.length);
  const byEnd = new Map<number, Recursion>();
  for (let index = 0; index < nodes.length; index++) {
    const { operation, args } = nodes[index]!;
    if (operation === 'previous') inside[index] = 1;
    else if (operation === 'scan') byEnd.set(index, recursionOf(nodes, nodes[index]!, inside));
    else for (let i = 0; i < args.length; i++) if (inside[args[i]!.index] === 1) inside[index] = 1;
  }
  return { inside, byEnd };
}

function recursionOf(nodes: readonly Node[], end: Node, inside: Uint8Array): Recursion {
  const previous = end.args[0]!;
  const own = new Set<Node>([previous]);
  for (let index = previous.index + 1; index < end.index; index++) {
    const node = nodes[index]!;
    if (inside[index] && node.args.some((arg) => own.has(arg))) own.add(node);
  }
  own.delete(previous);
  return { previous, body: [...own] };
}

/** Marks (1) which of some nodes may differ from lane to lane where some leaves do; by index. */
export function varyingNodes(
  nodes: readonly Node[],
  { inside, byEnd }: Recursions,
  bound: readonly Node[],
): Uint8Array {
  const varying = new Uint8Array(inside.length);
  for (const leaf of bound) varying[leaf.index] = 1;
  for (let place = 0; place < nodes.length; place++) {
    const { index, operation, args } = nodes[place]!;
    for (let i = 0; i < args.length; i++) if (varying[args[i]!.index] === 1) varying[index] = 1;
    const recursion = operation === 'scan' && byEnd.get(index);
    if (!recursion) continue;
    const { previous, body } = recursion;
    // One part that differs makes last month's value differ, and so everything.
    if (!varying[index] && !body.some((inner) => varying[inner.index])) continue;
    varying[index] = 1;
    varying[previous.index] = 1;
    for (const inner of body) varying[inner.index] = 1;
  }
  return varying;
}
