import type { Graph } from './graph.ts';
import type { Node } from './node.ts';

/** Marks (1) every node that some nodes depend on, themselves included, by its place in the graph. */
export function reachedFrom({ nodes }: Graph, roots: readonly Node[]): Uint8Array {
  const reached = new Uint8Array(nodes.length);
  for (const root of roots) reached[root.index] = 1;
  for (let index = nodes.length - 1; index >= 0; index--) {
    if (reached[index]) for (const arg of nodes[index]!.args) reached[arg.index] = 1;
  }
  return reached;
}

/** Nodes that some nodes depend on, themselves included, in the order of the graph. */
export function nodesBelow(graph: Graph, roots: readonly Node[]): Node[] {
  const reached = reachedFrom(graph, roots);
  return graph.nodes.filter(({ index }) => reached[index]);
}

/** Leaves that some nodes depend on, in the order of the graph. */
export function leavesBelow(graph: Graph, roots: readonly Node[]): Node[] {
  return nodesBelow(graph, roots).filter(({ leaf }) => leaf);
}
