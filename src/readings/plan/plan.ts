import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import { nodesBelow } from '../../model/graph/reach.ts';
import { varyingNodes } from './dependence.ts';
import { Draft } from './draft.ts';
import { KERNEL } from './kernel-bytes.ts';
import { baseCase } from './one-lane.ts';
import type { Place } from './place.ts';
import type { Program } from './program.ts';
import { Readers } from './readers.ts';
import { Settled } from './settled.ts';
import { simplify } from './simplify.ts';
import { WeightedTotals } from './weighted-totals.ts';
import { Writer } from './writer.ts';
import { YearlyLevies } from './yearly-levies.ts';

/** Lanes that run together: few enough for their numbers to stay in the processor's cache. */
const BLOCK = 32;

/** Lanes of a block: where they are few, the next multiple of what the kernel takes at once. */
export const blockOf = (lanes: number): number =>
  Math.min(BLOCK, KERNEL.atOnce * Math.ceil(Math.max(1, lanes) / KERNEL.atOnce));

export interface PlanQuestion {
  /** Nodes that are wanted; everything when absent. */
  readonly roots?: readonly Node[] | undefined;
  /** Leaves that get a number a lane. */
  readonly bound: readonly Node[];
  /** Most lanes that will be run at once, when they are few. */
  readonly lanes?: number;
}

/**
 * How to evaluate a graph over lanes, worked out once: what does not depend on a bound leaf is as in the base case, and
 * what does is a list of steps over a block of lanes. Running it again with other numbers costs the steps only.
 */
export class Plan {
  readonly graph: Graph;
  /** Leaves that get a number a lane. */
  readonly bound: readonly Node[];
  /** Nodes that can be read after a run. */
  readonly roots: readonly Node[];
  /** Lanes of a block; whoever runs one fills all of them. */
  readonly block: number;
  /** What computes a block from what its bound leaves hold. */
  readonly program: Program;
  /** What is the same in all lanes, and room for a block of what is not: a machine computes it in numbers of its own. */
  readonly settled: Settled;

  constructor(graph: Graph, { roots, bound, lanes = BLOCK }: PlanQuestion) {
    this.graph = graph;
    this.bound = bound;
    this.roots = roots ?? graph.nodes;
    this.block = blockOf(lanes);
    this.settled = new Settled(graph, baseCase(graph));
    this.program = this.draft();
  }

  /** Where the numbers of a root are after a run; they are the same in all lanes where it has no step to the next. */
  placeOf(node: Node): Place {
    return this.settled.placeOf(node);
  }

  /** Writes the steps of what differs from lane to lane. */
  private draft(): Program {
    const { graph, settled, roots, bound } = this;
    const { places, recursions } = settled;
    const wanted = nodesBelow(graph, roots);
    const varying = varyingNodes(wanted, recursions, bound);
    const computed: Node[] = [];
    for (let place = 0; place < wanted.length; place++) {
      const node = wanted[place]!;
      if (varying[node.index] === 0 || node.operation === 'leaf') continue;
      computed.push(node);
      for (let i = 0; i < node.args.length; i++) if (varying[node.args[i]!.index] === 0) settled.bring(node.args[i]!);
    }
    for (const root of roots) if (varying[root.index] === 0) settled.bring(root);
    const draft = new Draft(settled, this.block, computed.length);
    for (const leaf of bound) places[leaf.index] = draft.place(false, false);
    const stands = simplify(places, computed, ({ index }) =>
      varying[index] ? undefined : settled.valueOf(places[index]!),
    );
    const readers = new Readers(graph, roots, stands, computed);
    const totals = new WeightedTotals(computed, draft, settled, readers);
    const levies = new YearlyLevies(computed, draft, settled, readers);
    const writer = new Writer(draft, settled, readers);
    for (let place = 0; place < computed.length; place++) {
      const node = computed[place]!;
      if (recursions.inside[node.index] === 1 || !readers.isRead(node)) continue;
      if (totals.has(node)) totals.write(node);
      else if (levies.has(node)) levies.write(node);
      else writer.write(node);
    }
    for (const { index } of computed) places[index] = places[stands[index]!];
    return draft.done();
  }
}
