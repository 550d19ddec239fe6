import type { Position } from '../diagnostics/diagnostic.ts';
import { hashOfName } from '../methods/random.ts';
import { reversed, scrambledSobolSequence, scrambleInto, sobolBits } from '../methods/sobol-sequence.ts';
import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { leavesBelow } from '../model/graph/reach.ts';
import { copulaOf } from '../uncertainty/correlate.ts';
import { quantileOf } from '../uncertainty/quantile-of.ts';
import { isSpread } from '../units/quantity.ts';

/**
 * Independent scrambles of the same points. Each gives an estimate of its own, and how much these differ is the error
 * of their mean: one scrambled sequence errs less than chance would, but does not tell by how much.
 */
export const REPLICATIONS = 8;

/** Points of a replication in one chunk of draws; powers of two, or the points would not fill every stratum. */
const MOST_POINTS = 128;

/** Where the draws of a graph's uncertain leaves come from: the same for every option and every question. */
export interface Draws {
  /** Leaves that are drawn, in the order of their dimensions. */
  readonly inputs: readonly Node[];
  /** Lanes of a chunk: replication by replication, the points of each in their order. */
  readonly lanes: number;
  chunk(index: number): Chunk;
}

export interface Chunk {
  /** The values of every input in the lanes of the chunk, in canonical units. */
  readonly values: ReadonlyMap<Node, Float64Array>;
  /** Uniform numbers between 0 and 1 by the name of a stream. */
  readonly streams: ReadonlyMap<string, Float64Array>;
}

export interface DrawsQuestion {
  readonly seed: number;
  /** A power of two, at least twice `REPLICATIONS`. */
  readonly count: number;
  /** Figures whose leaves come after those of the others: asking for them does not move a digit of the others. */
  readonly beside?: readonly Node[];
  /** Names of what is drawn beside the leaves. */
  readonly streams?: readonly string[];
  /**
   * Ids of leaves by dimension, all that are drawn among them: leaves of different graphs with the same id then have the
   * same draws. Absent: those of this graph.
   */
  readonly dimensions?: readonly string[];
}

/**
 * Draws for the uncertain leaves below some figures: Owen-scrambled Sobol' points, a dimension for each leaf in the
 * order of their ids, scrambled by (seed, replication, leaf), and mixed where the file correlates leaves.
 */
export function drawsOf(graph: Graph, roots: readonly Node[], question: DrawsQuestion): Draws {
  const { seed, count, beside = [], streams = [] } = question;
  const first = uncertainLeaves(graph, roots);
  const inputs = [...first, ...uncertainLeaves(graph, beside).filter((leaf) => !first.includes(leaf))];
  const ids = inputs.map((node) => node.leaf!.id);
  const { dimensions = ids } = question;
  const toValues = valuesOf(graph, inputs);
  const points = Math.min(MOST_POINTS, count / REPLICATIONS);
  const lanes = points * REPLICATIONS;
  const seeds = Array.from({ length: REPLICATIONS }, (_, replication) =>
    hashOfName(`replication ${replication}`, seed),
  );
  return {
    inputs,
    lanes,
    chunk(index) {
      const bits = sobolBits({ dimensions: dimensions.length + streams.length, count: points, skip: index * points });
      const columnOf = (name: string, dimension: number): Float64Array => {
        const column = new Float64Array(lanes);
        const unscrambled = reversed(bits[dimension]!);
        seeds.forEach((own, replication) => {
          scrambleInto(column, unscrambled, hashOfName(name, own), replication * points);
        });
        return column;
      };
      const columns = ids.map((id, input) => columnOf(id, dimensions === ids ? input : dimensions.indexOf(id)));
      toValues(columns);
      return {
        values: new Map(inputs.map((node, input) => [node, columns[input]!])),
        streams: new Map(streams.map((name, stream) => [name, columnOf(name, dimensions.length + stream)])),
      };
    },
  };
}

/**
 * Two independent sets of values of some leaves at the same number of points, in one replication: what `redraw` needs.
 * `points` is a power of two.
 */
export function pairOfDraws(
  graph: Graph,
  inputs: readonly Node[],
  { seed, replication, points }: { readonly seed: number; readonly replication: number; readonly points: number },
): readonly [readonly Float64Array[], readonly Float64Array[]] {
  const ids = inputs.map((node) => node.leaf!.id);
  const uniforms = scrambledSobolSequence({
    seed: hashOfName(`pair ${replication}`, seed),
    names: [...ids, ...ids.map((id) => `${id} again`)],
    count: points,
  });
  const toValues = valuesOf(graph, inputs);
  const pair = [uniforms.slice(0, inputs.length), uniforms.slice(inputs.length)] as const;
  for (const columns of pair) toValues(columns);
  return pair;
}

/** Turns a column of independent uniforms for each of some leaves into their values, in place: correlated as the file says. */
function valuesOf(graph: Graph, inputs: readonly Node[]): (columns: readonly Float64Array[]) => void {
  const quantiles = inputs.map((node) => quantileOf(node.leaf!.value));
  const copula = copulaOf(
    inputs.map(nameInGroups),
    graph.correlations.map((group) => ({ inputs: group.inputs.map(placeOf), rank: group.rank })),
  );
  return (columns) => {
    copula(columns);
    for (const [input, column] of columns.entries()) quantiles[input]!(column, column);
  };
}

/** The leaves that the file correlates with each other, directly or through others, in groups of two and more. */
export function movingTogether({ correlations }: Graph, inputs: readonly Node[]): Node[][] {
  let groups: Node[][] = [];
  for (const { inputs: places } of correlations) {
    const names = new Set(places.map(placeOf));
    const members = inputs.filter((input) => names.has(nameInGroups(input)));
    const joined = groups.filter((group) => group.some((input) => members.includes(input)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...new Set([...joined.flat(), ...members])]];
  }
  return groups.filter((group) => group.length > 1);
}

/** How correlation groups name a leaf. */
const nameInGroups = ({ leaf }: Node): string =>
  leaf!.provenance.origin === 'given' ? placeOf(leaf!.provenance) : leaf!.id;

/** The replication that a lane of a chunk belongs to. */
export function replicationOf(lane: number, { lanes }: Draws): number {
  return Math.floor((lane * REPLICATIONS) / lanes);
}

/** Where a value of the file stands, as a name of it: whatever field or formula reads it, it is one value. */
function placeOf({ at }: { readonly at: Position | null }): string {
  return at ? `${at.file}:${at.line}:${at.column}` : '';
}

/** Leaves below some nodes that can take more than one value, by id. */
export function uncertainLeaves(graph: Graph, roots: readonly Node[]): Node[] {
  return leavesBelow(graph, roots)
    .filter(({ leaf }) => leaf!.series === undefined && isSpread(leaf!.value))
    .sort((a, b) => (a.leaf!.id < b.leaf!.id ? -1 : 1));
}
