import type { Graph } from './graph.ts';
import type { Node } from './node.ts';

// Graphs are walked by index: a program that runs once spends more on iterators than on what it does with the nodes.

/** Marks (1) every node that some nodes depend on, themselves included, by its place in the graph. */
export function reachedFrom({ nodes }: Graph, roots: readonly Node[]): Uint8Array {
  const reached = new Uint8Array(nodes.length);
  for (const root of roots) reached[root.index] = 1;
  for (let index = nodes.length - 1; index >= 0; index--) {
    if (reached[index] === 0) continue;
    const { args } = nodes[index]!;
    for (let i = 0; i < args.length; i++) reached[args[i]!.index] = 1;
  }
  return reached;
}

/** Nodes that some nodes depend on, themselves included, in the order of the graph. */
export function nodesBelow(graph: Graph, roots: readonly Node[]): Node[] {
  const reached = reachedFrom(graph, roots);
  const below: Node[] = [];
  for (let index = 0; index < reached.length; index++) if (reached[index] === 1) below.push(graph.nodes[index]!);
  return below;
}

/** Leaves that some nodes depend on, in the order of the graph. */
export const leavesBelow = (graph: Graph, roots: readonly Node[]): Node[] => leavesBelowEach(graph, [roots])[0]!;

/** Groups that are marked in one walk: a bit for each. */
const AT_ONCE = 31;

/** Leaves that each of some groups of nodes depends on, in the order of the graph. */
export function leavesBelowEach({ nodes }: Graph, groups: readonly (readonly Node[])[]): Node[][] {
  const below = groups.map((): Node[] => []);
  for (let first = 0; first < groups.length; first += AT_ONCE) {
    const marks = new Int32Array(nodes.length);
    const here = groups.slice(first, first + AT_ONCE);
    for (const [bit, group] of here.entries()) for (const { index } of group) marks[index]! |= 1 << bit;
    const leaves: Node[] = [];
    for (let index = nodes.length - 1; index >= 0; index--) {
      const mark = marks[index]!;
      if (mark === 0) continue;
      const { args, leaf } = nodes[index]!;
      if (leaf) leaves.push(nodes[index]!);
      for (let i = 0; i < args.length; i++) marks[args[i]!.index]! |= mark;
    }
    for (const leaf of leaves.reverse()) {
      for (let bit = 0; bit < here.length; bit++) if (marks[leaf.index]! & (1 << bit)) below[first + bit]!.push(leaf);
    }
  }
  return below;
}
