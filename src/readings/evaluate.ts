import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { reachedFrom } from '../model/graph/reach.ts';
import { likelyValue } from '../units/quantity.ts';
import { type Column, Columns, rowOf } from './column.ts';
import { applyElementwise, elementOf } from './elementwise.ts';
import { type Desk, SERIES } from './series.ts';
import { WEEK } from './week.ts';

/** The values of a graph. */
export interface Evaluation {
  readonly graph: Graph;
  readonly lanes: number;
  /** The whole column of a node. */
  column(node: Node): Column;
  /** The value of a node without months (or its value upfront), in canonical units. */
  scalar(node: Node, lane?: number): number;
  /** Upfront and every month of a node, in canonical units; a scalar repeats. */
  series(node: Node, lane?: number): number[];
}

export interface EvaluateQuestion {
  /** Nodes that are wanted; everything when absent. */
  readonly roots?: readonly Node[];
  /** Values for leaves instead of their base case: one number a lane, canonical units. */
  readonly bindings?: ReadonlyMap<Node, Float64Array>;
  readonly lanes?: number;
}

/** Evaluates a graph: the base case in one lane, or bound leaves over many lanes. */
export function evaluate(graph: Graph, question: EvaluateQuestion = {}): Evaluation {
  const lanes = question.lanes ?? 1;
  const desk: Desk = { graph, columns: new Columns() };
  const columns = new Array<Column | undefined>(graph.nodes.length);
  const wanted = question.roots ? reachedFrom(graph, question.roots) : null;
  const recursive = recursiveNodes(graph);
  for (const node of graph.nodes) {
    if (wanted && !wanted[node.index]) continue;
    if (recursive[node.index]) continue;
    columns[node.index] = compute(desk, node, columns, recursive, question.bindings);
  }
  const of = (node: Node): Column => {
    const value = columns[node.index];
    if (!value) throw new Error(`node ${node.id ?? node.index} was not evaluated`);
    return value;
  };
  return {
    graph,
    lanes,
    column: of,
    scalar: (node, lane = 0) => of(node).data[rowOf(of(node), lane, 0)]!,
    series: (node, lane = 0) => {
      const value = of(node);
      const row = rowOf(value, lane, 0);
      const step = value.months > 1 ? 1 : 0;
      const result = new Array<number>(graph.months + 1);
      for (let month = 0; month <= graph.months; month++) result[month] = value.data[row + month * step]!;
      return result;
    },
  };
}

/** Nodes inside a recursion: they depend on last month's value and are computed month by month with their scan. */
function recursiveNodes(graph: Graph): Uint8Array {
  const inside = new Uint8Array(graph.nodes.length);
  for (const node of graph.nodes) {
    if (node.operation === 'previous') inside[node.index] = 1;
    else if (node.operation !== 'scan' && node.args.some((arg) => inside[arg.index])) inside[node.index] = 1;
  }
  return inside;
}

function compute(
  desk: Desk,
  node: Node,
  columns: (Column | undefined)[],
  recursive: Uint8Array,
  bindings: ReadonlyMap<Node, Float64Array> | undefined,
): Column {
  if (node.operation === 'leaf') return leafColumn(desk, node, bindings);
  if (node.operation === 'constant') return filled(desk, node.params[0]!);
  if (node.operation === 'scan') return scan(desk, node, columns, recursive);
  const args = node.args.map((arg) => columns[arg.index]!);
  const series = SERIES[node.operation] ?? WEEK[node.operation];
  return series ? series(desk, args, node) : applyElementwise(desk.columns, node.operation, args);
}

function filled({ columns }: Desk, value: number): Column {
  const result = columns.of(1, 1, 1);
  result.data[0] = value;
  return result;
}

function leafColumn(desk: Desk, node: Node, bindings: ReadonlyMap<Node, Float64Array> | undefined): Column {
  const bound = bindings?.get(node);
  if (bound) return { data: bound, lanes: bound.length, cohorts: 1, months: 1 };
  const leaf = node.leaf!;
  if (!leaf.series) return filled(desk, likelyValue(leaf.value));
  const result = desk.columns.of(1, 1, desk.graph.months + 1);
  result.data.set(leaf.series.slice(0, desk.graph.months + 1));
  return result;
}

/** Runs a recursion: every body node gets a whole column, filled month by month. */
function scan(desk: Desk, node: Node, columns: (Column | undefined)[], recursive: Uint8Array): Column {
  const { graph } = desk;
  const [previous, opening, next] = node.args as readonly [Node, Node, Node];
  const body = bodyOf(graph, previous, node, recursive);
  const outside = body.flatMap((inner) => inner.args).filter((arg) => !recursive[arg.index]);
  const lanes = [opening, ...outside].reduce((most, arg) => Math.max(most, columns[arg.index]!.lanes), 1);
  for (const inner of [previous, ...body]) columns[inner.index] = desk.columns.of(lanes, 1, graph.months + 1);
  const result = desk.columns.of(lanes, 1, graph.months + 1);
  const read = (arg: Node, lane: number, month: number): number => {
    const c = columns[arg.index]!;
    return c.data[rowOf(c, lane, 0) + (c.months > 1 ? month : 0)]!;
  };
  for (let lane = 0; lane < lanes; lane++) {
    const row = lane * (graph.months + 1);
    result.data[row] = read(opening, lane, 0);
    for (let month = 1; month <= graph.months; month++) {
      columns[previous.index]!.data[row + month] = result.data[row + month - 1]!;
      for (const inner of body) {
        const value = elementOf(
          inner.operation,
          inner.args.map((arg) => read(arg, lane, month)),
        );
        if (value === undefined) throw new Error(`${inner.operation} cannot stand in a recursion`);
        columns[inner.index]!.data[row + month] = value;
      }
      result.data[row + month] = read(next, lane, month);
    }
  }
  return result;
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
