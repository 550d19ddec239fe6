import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import { reachedFrom } from '../../model/graph/reach.ts';

/** A recursion: the node of last month's value, and what depends on it up to the recursion's end, in order. */
export interface Recursion {
  readonly previous: Node;
  readonly body: readonly Node[];
}

/** What a question needs of a graph; tables by the index of a node. */
export interface Survey {
  /** Whether a root depends on it. */
  readonly wanted: Uint8Array;
  /** Whether it may differ from lane to lane. */
  readonly varying: Uint8Array;
  /** Whether it is computed month by month with the recursion around it. */
  readonly recursive: Uint8Array;
  /** The recursions that are wanted, by the index of their end. */
  readonly recursions: ReadonlyMap<number, Recursion>;
}

/** Finds what some roots need, and what of it depends on bound leaves. */
export function survey(graph: Graph, roots: readonly Node[] | undefined, bound: Iterable<Node>): Survey {
  const wanted = roots ? reachedFrom(graph, roots) : new Uint8Array(graph.nodes.length).fill(1);
  const recursive = recursiveNodes(graph);
  const recursions = new Map<number, Recursion>();
  const varying = new Uint8Array(graph.nodes.length);
  for (const leaf of bound) varying[leaf.index] = 1;
  for (const node of graph.nodes) {
    if (!wanted[node.index]) continue;
    for (const arg of node.args) if (varying[arg.index]) varying[node.index] = 1;
    if (node.operation !== 'scan') continue;
    const previous = node.args[0]!;
    const body = bodyOf(graph, previous, node, recursive);
    recursions.set(node.index, { previous, body });
    // One part that differs makes last month's value differ, and so everything.
    if (!varying[node.index] && !body.some((inner) => varying[inner.index])) continue;
    for (const inner of [previous, ...body, node]) varying[inner.index] = 1;
  }
  return { wanted, varying, recursive, recursions };
}

/** Nodes inside a recursion: they depend on last month's value and are computed month by month with their scan. */
function recursiveNodes(graph: Graph): Uint8Array {
  const inside = new Uint8Array(graph.nodes.length);
  for (const node of graph.nodes) {
    if (node.operation === 'previous') inside[node.index] = 1;
    else if (node.operation !== 'scan') for (const arg of node.args) if (inside[arg.index]) inside[node.index] = 1;
  }
  return inside;
}

/** The nodes between a recursion's `previous` and its end that depend on last month's value, in order. */
function bodyOf(graph: Graph, previous: Node, end: Node, recursive: Uint8Array): Node[] {
  const inside = new Set<Node>([previous]);
  for (let index = previous.index + 1; index < end.index; index++) {
    const node = graph.nodes[index]!;
    if (recursive[index] && node.args.some((arg) => inside.has(arg))) inside.add(node);
  }
  inside.delete(previous);
  return [...inside];
}
