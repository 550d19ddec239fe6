import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { type Chunk, type Draws, drawsOf, REPLICATIONS, replicationOf } from './draws.ts';
import { evaluateAndSum, type Sums } from './evaluate.ts';

/** 97.5% quantile of Student's t with `REPLICATIONS - 1` = 7 degrees of freedom: 95% of such intervals hold the truth. */
export const T_QUANTILE = 2.364624251592785;

/** A mean over draws with the half-width of its 95% interval. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

export interface SimulateQuestion {
  /** Figures without months (or uncertain leaves) of which every draw is kept. */
  readonly kept: readonly Node[];
  /** Figures without months of which only the mean is asked. */
  readonly averaged?: readonly Node[];
  /** More figures of which every draw is kept: to ask for them changes nothing of the draws of the others. */
  readonly beside?: readonly Node[];
  /** A truth (0 or 1) by draw: only draws in which it holds count. */
  readonly given?: Node;
  /** Names of uniform numbers between 0 and 1 that are drawn with the leaves, for what is no figure of the graph. */
  readonly streams?: readonly string[];
  /** Ids of leaves by dimension, for the same draws in several graphs: see `drawsOf`. */
  readonly dimensions?: readonly string[];
  readonly seed: number;
  /** A power of two. */
  readonly draws: number;
}

/** What the draws of a graph say. */
export interface Simulation {
  readonly seed: number;
  /** Draws made; fewer count where a condition was given. */
  readonly draws: number;
  /** Draws that count. */
  readonly counted: number;
  /** Leaves that were drawn. */
  readonly inputs: readonly Node[];
  /** The replication of every draw that counts. */
  readonly replications: readonly number[];
  /** A kept figure in every draw that counts, in canonical units. */
  values(node: Node): Float64Array;
  /** A stream in every draw that counts. */
  stream(name: string): Float64Array;
  /** The mean of a figure. */
  estimate(node: Node): Estimate;
  /** The mean of anything that can be said of a draw (by its place among those that count), or of some draws only. */
  estimateOf(value: (draw: number) => number, among?: (draw: number) => boolean): Estimate;
  /** How often something is so, with an error that is not zero merely because it never (or always) was. */
  chanceOf(share: (draw: number) => number): Estimate;
}

/**
 * Evaluates figures over draws of the uncertain leaves. Every figure sees the same draws. The same leaves below `kept` and
 * `averaged`, seed and number of draws give the same bytes, whatever is asked `beside`: a leaf more would be a dimension
 * more, and move the draws of those after it.
 */
export function simulate(graph: Graph, question: SimulateQuestion): Simulation {
  const { kept, averaged = [], beside = [], given, streams = [], dimensions, seed, draws: count } = question;
  const draws = drawsOf(graph, [...kept, ...averaged], {
    ...{ seed, count, streams, ...(dimensions && { dimensions }) },
    beside: [...beside, ...(given ? [given] : [])],
  });
  const tally = new Tally(graph, draws, question);
  for (let chunk = 0; chunk * draws.lanes < count; chunk++) tally.add(draws.chunk(chunk));
  const { replications, columns, streamed, means } = tally;
  const estimateOf: Simulation['estimateOf'] = (value, among) => estimateOver(replications, value, among);
  const estimates = new Map<Node, Estimate>();
  const meanOf = (node: Node): Estimate => {
    const sums = means.get(node);
    if (sums) return estimate(sums, tally.counts);
    const values = column(node);
    return estimateOf((draw) => values[draw]!);
  };
  const column = (node: Node): Float64Array => {
    const values = columns.get(node);
    if (!values) throw new Error(`the draws of ${node.id ?? node.index} were not kept`);
    return values.trimmed();
  };
  return {
    seed,
    draws: count,
    counted: replications.length,
    inputs: draws.inputs,
    replications,
    values: column,
    stream: (name) => streamed.get(name)!.trimmed(),
    estimate: (node) => {
      const found = estimates.get(node) ?? meanOf(node);
      estimates.set(node, found);
      return found;
    },
    estimateOf,
    chanceOf: (share) => chanceEstimate(estimateOf(share), replications.length),
  };
}

/** The mean of a value of draws by their replications, over all of them or some only. */
export function estimateOver(
  replications: readonly number[],
  value: (draw: number) => number,
  among?: (draw: number) => boolean,
): Estimate {
  const sums = new Float64Array(REPLICATIONS);
  const counts = new Float64Array(REPLICATIONS);
  for (let draw = 0; draw < replications.length; draw++) {
    if (among && !among(draw)) continue;
    const replication = replications[draw]!;
    sums[replication]! += value(draw);
    counts[replication]!++;
  }
  return estimate(sums, counts);
}

/**
 * How often something is so in some draws. Rule of three (Hanley & Lippman-Hand 1983): what n draws never showed may still
 * happen in 3 of n.
 */
export function chanceEstimate({ mean, error }: Estimate, draws: number): Estimate {
  return { mean, error: mean === 0 || mean === 1 ? Math.max(error, 3 / draws) : error };
}

/** The mean of a figure over all draws, and from the means of the replications how far it may be off. */
function estimate(sums: Float64Array, counts: Float64Array): Estimate {
  let sum = 0;
  let count = 0;
  for (let r = 0; r < REPLICATIONS; r++) {
    sum += sums[r]!;
    count += counts[r]!;
  }
  if (count === 0) return { mean: Number.NaN, error: Number.NaN };
  const mean = sum / count;
  // Replications of different sizes (draws left out by a condition) weigh by their size.
  let squares = 0;
  for (let r = 0; r < REPLICATIONS; r++) squares += (sums[r]! - mean * counts[r]!) ** 2;
  const variance = (squares * REPLICATIONS) / (REPLICATIONS - 1) / count ** 2;
  return { mean, error: T_QUANTILE * Math.sqrt(variance) };
}

/** Numbers of a column that grows. */
class Growing {
  private readonly capacity: number;
  private data: Float64Array = new Float64Array(0);
  private used = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Adds numbers, which nobody changes later: all of them, or those at some places. */
  add(numbers: Float64Array, places?: readonly number[]): void {
    if (this.used === 0) this.data = !places && this.isAll(numbers) ? numbers : new Float64Array(this.capacity);
    if (places) for (const place of places) this.data[this.used++] = numbers[place]!;
    else {
      if (this.data !== numbers) this.data.set(numbers, this.used);
      this.used += numbers.length;
    }
  }

  /** Whether some numbers are all that will come, and no view of more: that would be held with them. */
  private isAll({ length, byteLength, buffer }: Float64Array): boolean {
    return length === this.capacity && byteLength === buffer.byteLength;
  }

  trimmed(): Float64Array {
    return this.data.subarray(0, this.used);
  }
}

/** Nothing to sum up. */
const NONE: Sums = new Map();

/** Draws as they come in: kept columns, sums by replication. */
class Tally {
  readonly replications: number[] = [];
  readonly columns: ReadonlyMap<Node, Growing>;
  readonly streamed: ReadonlyMap<string, Growing>;
  readonly means: ReadonlyMap<Node, Float64Array>;
  readonly counts = new Float64Array(REPLICATIONS);
  private readonly graph: Graph;
  private readonly draws: Draws;
  private readonly question: SimulateQuestion;

  constructor(graph: Graph, draws: Draws, question: SimulateQuestion) {
    this.graph = graph;
    this.draws = draws;
    this.question = question;
    const { kept, averaged = [], beside = [], streams = [], draws: capacity } = question;
    this.columns = new Map([...kept, ...beside].map((node) => [node, new Growing(capacity)]));
    this.streamed = new Map(streams.map((name) => [name, new Growing(capacity)]));
    this.means = new Map(averaged.map((node) => [node, new Float64Array(REPLICATIONS)]));
  }

  add({ values: bindings, streams }: Chunk): void {
    const { averaged = [], given } = this.question;
    const { lanes } = this.draws;
    // What is drawn is known already; under a condition it shows only afterwards which lanes count.
    const roots = [...this.columns.keys(), ...(given ? [given, ...averaged] : [])].filter(
      (node) => !bindings.has(node),
    );
    const values = evaluateAndSum(this.graph, { roots, bindings, lanes }, given ? NONE : this.means);
    const across = (node: Node): Float64Array => bindings.get(node) ?? values.acrossLanes(node);
    const holds = given && across(given);
    const counting: number[] | undefined = holds && [];
    for (let lane = 0; lane < lanes; lane++) {
      if (holds && holds[lane] === 0) continue;
      const replication = replicationOf(lane, this.draws);
      counting?.push(lane);
      this.replications.push(replication);
      this.counts[replication]!++;
    }
    for (const [name, column] of this.streamed) column.add(streams.get(name)!, counting);
    for (const [node, column] of this.columns) column.add(across(node), counting);
    if (counting) for (const [node, sums] of this.means) this.sumUp(across(node), counting, sums);
  }

  /** Adds the numbers of some lanes of a chunk to the sums of their replications. */
  private sumUp(numbers: Float64Array, lanes: readonly number[], sums: Float64Array): void {
    for (const lane of lanes) sums[replicationOf(lane, this.draws)]! += numbers[lane]!;
  }
}
