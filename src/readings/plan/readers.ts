import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';

/** What is read after the run is read for good. */
const KEPT = 1 << 30;

/** Which nodes of a plan are computed, and how often their numbers are still to be read. */
export class Readers {
  private readonly nodes: readonly Node[];
  private readonly stands: Int32Array;
  private readonly counts: Int32Array;
  /** By index. */
  private readonly computed: Uint8Array;

  /** `stands` says which node is computed for each; `counts` holds what is wanted after the run. */
  constructor({ nodes }: Graph, roots: readonly Node[], stands: Int32Array, computed: readonly Node[]) {
    this.nodes = nodes;
    this.stands = stands;
    this.computed = new Uint8Array(nodes.length);
    this.counts = new Int32Array(nodes.length);
    for (const { index } of computed) this.computed[index] = 1;
    for (const root of roots) this.counts[stands[root.index]!] = KEPT;
    for (let place = computed.length - 1; place >= 0; place--) {
      const { index, args } = computed[place]!;
      if (this.counts[index] === 0) continue;
      for (let i = 0; i < args.length; i++) this.counts[stands[args[i]!.index]!]!++;
    }
  }

  private isComputed({ index }: Node): boolean {
    return this.computed[index] === 1;
  }

  /** Which node is computed for another: mostly itself. */
  standIn(node: Node): Node {
    return this.nodes[this.stands[node.index]!]!;
  }

  /** Whether a node has to be computed: somebody reads it. */
  isRead(node: Node): boolean {
    return this.counts[node.index]! > 0 && this.isComputed(node);
  }

  /** Whether a node is wanted after the run. */
  isKept(node: Node): boolean {
    return this.counts[node.index]! >= KEPT;
  }

  /** Whether a node is computed for one reader only. */
  isReadOnce(node: Node): boolean {
    return this.counts[node.index] === 1 && this.isComputed(node);
  }

  /** Leaves out a node that its only reader computes with itself, and reads what it would have read. */
  leaveOut(node: Node): void {
    this.counts[node.index] = 0;
  }

  /** Counts a reader of a node off; says whether it was the last of a node that is computed. */
  isLast(node: Node): boolean {
    this.counts[node.index]!--;
    return this.counts[node.index] === 0 && this.isComputed(node);
  }
}
