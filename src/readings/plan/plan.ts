import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import { Draft } from './draft.ts';
import { javascript } from './javascript.ts';
import { KERNEL } from './kernel-bytes.ts';
import { Memory } from './memory.ts';
import type { Place } from './place.ts';
import { type Program, runProgram } from './program.ts';
import { Readers } from './readers.ts';
import { Settled } from './settled.ts';
import { simplify } from './simplify.ts';
import { type Survey, survey } from './survey.ts';
import { Writer } from './writer.ts';

/** Lanes that run together: few enough for their numbers to stay in the processor's cache. */
const BLOCK = 32;

/** Lanes of a block: where they are few, the next multiple of what the kernel takes at once. */
export const blockOf = (lanes: number): number =>
  Math.min(BLOCK, KERNEL.atOnce * Math.ceil(Math.max(1, lanes) / KERNEL.atOnce));

export interface PlanQuestion {
  /** Nodes that are wanted; everything when absent. */
  readonly roots?: readonly Node[] | undefined;
  /** Leaves that get a number a lane. */
  readonly bound?: readonly Node[];
  /** Leaves with another number than their base case, the same in all lanes. */
  readonly fixed?: ReadonlyMap<Node, number>;
  /** Most lanes that will be run at once, when they are few. */
  readonly lanes?: number;
}

/**
 * How to evaluate a graph over lanes, worked out once: what does not depend on a bound leaf is computed already, and
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
  /** What computes a block from what its bound leaves hold; undefined where nothing differs from lane to lane. */
  readonly program: Program | undefined;
  private readonly survey: Survey;
  private readonly memory = new Memory();
  private readonly settled: Settled;
  private readonly places: (Place | undefined)[];

  constructor(graph: Graph, { roots, bound = [], fixed, lanes = BLOCK }: PlanQuestion = {}) {
    this.graph = graph;
    this.bound = bound;
    this.roots = roots ?? graph.nodes;
    this.block = blockOf(lanes);
    this.survey = survey(graph, roots, bound);
    this.settled = new Settled(graph, this.memory, fixed);
    this.places = new Array(graph.nodes.length);
    this.settle();
    this.program = bound.length > 0 ? this.draft() : undefined;
  }

  /** The numbers that places point into; after a run, those of the machine hold what differs from lane to lane. */
  get numbers(): Float64Array {
    return this.memory.inUse;
  }

  /** Where the numbers of a root are after a run; they are the same in all lanes where it has no step to the next. */
  placeOf(node: Node): Place {
    const place = this.places[node.index];
    if (!place) throw new Error(`node ${node.id ?? node.index} was not evaluated`);
    return place;
  }

  /** Computes what is the same in all lanes. */
  private settle(): void {
    const { graph, places, settled } = this;
    const { wanted, varying } = this.survey;
    for (const node of graph.nodes) {
      if (wanted[node.index] && !varying[node.index]) places[node.index] = settled.placeOf(node);
    }
    const given = places.slice();
    const isComputed = ({ index }: Node): boolean => wanted[index] === 1 && varying[index] === 0 && !given[index];
    const themselves = Int32Array.from(graph.nodes, (_, index) => index);
    const draft = new Draft(graph, settled, 1);
    this.write(draft, new Readers(graph, graph.nodes, themselves, isComputed));
    const program = draft.done();
    runProgram(program, javascript(this.memory.numbers, program));
    for (const node of graph.nodes) {
      if (isComputed(node)) places[node.index] = settled.settle(places[node.index]!);
    }
  }

  /** Writes the steps of what differs from lane to lane. */
  private draft(): Program {
    const { graph, places, settled } = this;
    const { wanted, varying } = this.survey;
    const draft = new Draft(graph, settled, this.block);
    for (const leaf of this.bound) places[leaf.index] = draft.place(false);
    const isComputed = ({ index, operation }: Node): boolean =>
      wanted[index] === 1 && varying[index] === 1 && operation !== 'leaf';
    const stands = simplify(graph, isComputed, (node) => {
      const place = places[node.index];
      return place && settled.valueOf(place);
    });
    this.write(draft, new Readers(graph, this.roots, stands, isComputed));
    stands.forEach((stand, index) => {
      places[index] ??= places[stand];
    });
    return draft.done();
  }

  private write(draft: Draft, readers: Readers): void {
    const { recursive, recursions } = this.survey;
    const writer = new Writer(draft, this.places, recursions, readers);
    for (const node of this.graph.nodes) {
      if (!recursive[node.index] && readers.isRead(node)) writer.write(node);
    }
  }
}
