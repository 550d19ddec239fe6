import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { baseCase, settle } from './plan/one-lane.ts';
import { blockOf, Plan } from './plan/plan.ts';
import { type Load, runProgram } from './plan/program.ts';
import type { Settled } from './plan/settled.ts';
import { fastest } from './plan/webassembly.ts';

/** The values of a graph. */
export interface Evaluation {
  readonly graph: Graph;
  readonly lanes: number;
  /** The value of a node without months (or its value upfront), in canonical units. */
  scalar(node: Node, lane?: number): number;
  /** Upfront and every month of a node, in canonical units; a scalar repeats. */
  series(node: Node, lane?: number): number[];
  /** The value of a node without months (or its value upfront) in every lane, in canonical units. */
  acrossLanes(node: Node): Float64Array;
}

export interface EvaluateQuestion {
  /** Nodes that are wanted; everything when absent. */
  readonly roots?: readonly Node[];
  /** Values for leaves instead of their base case: one number a lane, canonical units. */
  readonly bindings?: ReadonlyMap<Node, Float64Array>;
  readonly lanes?: number;
}

/** Evaluates a graph: the base case in one lane, or bound leaves over many lanes. */
export function evaluate(graph: Graph, { roots, bindings, lanes = 1 }: EvaluateQuestion = {}): Evaluation {
  if (lanes === 1) {
    if (!bindings) return evaluationOf(baseCase(graph), 1);
    const fixed = new Map([...bindings].map(([leaf, values]) => [leaf, values[0]!]));
    return evaluationOf(settle(graph, roots, fixed), 1);
  }
  return runPlan(planFor(graph, roots, bindings ? [...bindings.keys()] : [], lanes), bindings ?? new Map(), lanes);
}

/** Plans that a graph keeps: a search asks the same question again and again, with other numbers. */
const MOST_KEPT = 4;
const kept = new WeakMap<Graph, Plan[]>();

/** The plan of a question, made when it is first asked. */
function planFor(graph: Graph, roots: readonly Node[] | undefined, bound: readonly Node[], lanes: number): Plan {
  const plans = kept.get(graph) ?? [];
  const block = blockOf(lanes);
  const known = plans.find(
    (plan) => plan.block === block && sameNodes(plan.bound, bound) && sameNodes(plan.roots, roots ?? graph.nodes),
  );
  if (known) return known;
  const plan = new Plan(graph, { roots, bound, lanes });
  kept.set(graph, [plan, ...plans].slice(0, MOST_KEPT));
  return plan;
}

const sameNodes = (one: readonly Node[], other: readonly Node[]): boolean =>
  one === other || (one.length === other.length && one.every((node, index) => node === other[index]));

/** A row of a block, and where the same row of all lanes lies. */
interface Row {
  readonly inBlock: number;
  readonly ofAll: number;
}

/** Where a root's numbers of all lanes begin, and how far it is to the next month. */
interface Column {
  readonly at: number;
  readonly month: number;
}

/** What a run gives: numbers of all lanes, and where those of each root begin. */
interface Results {
  readonly numbers: Float64Array;
  readonly columns: ReadonlyMap<Node, Column>;
}

/** Evaluates the roots of a plan over lanes, block by block; on the fastest machine unless another one is given. */
export function runPlan(
  plan: Plan,
  bindings: ReadonlyMap<Node, Float64Array>,
  lanes: number,
  load: Load = fastest(),
): Evaluation {
  const { block, program, settled } = plan;
  const stride = block * Math.ceil(lanes / block);
  // All lanes of what goes in and what comes out lie behind the plan's numbers, where a machine moves rows in one call.
  const held = settled.memory.size;
  const inputs = plan.bound.map((leaf, input) => ({ inBlock: plan.placeOf(leaf).at, ofAll: held + input * stride }));
  const begin = held + inputs.length * stride;
  const { columns, rows } = columnsOf(plan, stride);
  const machine = load(settled.memory.inUse, program, begin + rows.length * stride);
  const { numbers } = machine;
  for (const [input, { ofAll }] of inputs.entries()) {
    const values = bindings.get(plan.bound[input]!)!;
    numbers.set(values, ofAll);
    // The last block is filled up with the last lane; nobody reads what comes of it.
    numbers.fill(values[lanes - 1]!, ofAll + lanes, ofAll + stride);
  }
  for (let first = 0; first < lanes; first += block) {
    for (const { inBlock, ofAll } of inputs) numbers.copyWithin(inBlock, ofAll + first, ofAll + first + block);
    runProgram(program, machine);
    for (const { inBlock, ofAll } of rows) numbers.copyWithin(begin + ofAll + first, inBlock, inBlock + block);
  }
  return evaluationOf(settled, lanes, { numbers: numbers.slice(begin), columns });
}

/** Where the roots that differ from lane to lane go, from 0 on, and the rows that have to be moved there. */
function columnsOf(plan: Plan, stride: number): { columns: Map<Node, Column>; rows: Row[] } {
  const columns = new Map<Node, Column>();
  const byPlace = new Map<number, Column>();
  const rows: Row[] = [];
  for (const root of plan.roots) {
    const { at, month, lane } = plan.placeOf(root);
    if (lane === 0) continue;
    let column = byPlace.get(at);
    if (!column) {
      column = { at: rows.length * stride, month: month === 0 ? 0 : stride };
      byPlace.set(at, column);
      const count = month === 0 ? 1 : plan.graph.months + 1;
      for (let row = 0; row < count; row++) rows.push({ inBlock: at + row * month, ofAll: rows.length * stride });
    }
    columns.set(root, column);
  }
  return { columns, rows };
}

function evaluationOf(settled: Settled, lanes: number, results?: Results): Evaluation {
  const { graph } = settled;
  const { numbers } = settled.memory;
  const locate = (node: Node, lane: number): { data: Float64Array; at: number; step: number } => {
    const column = results?.columns.get(node);
    if (column) return { data: results!.numbers, at: column.at + lane, step: column.month };
    const { at, month, lane: step } = settled.placeOf(node);
    if (step !== 0) throw new Error(`node ${node.id ?? node.index} was not asked for`);
    return { data: numbers, at, step: month };
  };
  return {
    graph,
    lanes,
    scalar: (node, lane = 0) => {
      const { data, at } = locate(node, lane);
      return data[at]!;
    },
    series: (node, lane = 0) => {
      const { data, at, step } = locate(node, lane);
      const values: number[] = [];
      for (let month = 0; month <= graph.months; month++) values.push(data[at + month * step]!);
      return values;
    },
    acrossLanes: (node) => {
      const { data, at } = locate(node, 0);
      return data === numbers ? new Float64Array(lanes).fill(data[at]!) : data.subarray(at, at + lanes);
    },
  };
}
