import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';

/** What is read after the run is read for good. */
const KEPT = 1 << 30;

/** Which nodes of a plan are computed, and how often their numbers are still to be read. */
export class Readers {
  private readonly graph: Graph;
  private readonly stands: Int32Array;
  private readonly counts: Int32Array;
  private readonly isComputed: (node: Node) => boolean;

  /** `stands` says which node is computed for each; `counts` holds what is wanted after the run. */
  constructor(graph: Graph, roots: readonly Node[], stands: Int32Array, isComputed: (node: Node) => boolean) {
    this.graph = graph;
    this.stands = stands;
    this.isComputed = isComputed;
    this.counts = new Int32Array(graph.nodes.length);
    for (const root of roots) this.counts[stands[root.index]!] = KEPT;
    for (let index = graph.nodes.length - 1; index >= 0; index--) {
      const node = graph.nodes[index]!;
      if (this.counts[index] === 0 || !isComputed(node)) continue;
      for (const arg of node.args) this.counts[stands[arg.index]!]!++;
    }
  }

  /** Which node is computed for another: mostly itself. */
  standIn(node: Node): Node {
    return this.graph.nodes[this.stands[node.index]!]!;
  }

  /** Whether a node has to be computed: somebody reads it. */
  isRead(node: Node): boolean {
    return this.counts[node.index]! > 0 && this.isComputed(node);
  }

  /** Whether a node is wanted after the run. */
  isKept(node: Node): boolean {
    return this.counts[node.index]! >= KEPT;
  }

  /** Counts a reader of a node off; says whether it was the last of a node that is computed. */
  isLast(node: Node): boolean {
    this.counts[node.index]!--;
    return this.counts[node.index] === 0 && this.isComputed(node);
  }
}
