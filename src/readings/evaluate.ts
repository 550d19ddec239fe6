import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { baseCase, settle } from './plan/one-lane.ts';
import type { Place } from './plan/place.ts';
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

/**
 * Sums of nodes without months, by node: the lanes make as many equal parts, one behind the other, as the node has sums,
 * and each lane is added to that of its part.
 */
export type Sums = ReadonlyMap<Node, Float64Array>;

/** Evaluates a graph over many lanes, and adds up nodes of which no lane is kept to their sums so far. */
export function evaluateAndSum(
  graph: Graph,
  { roots, bindings, lanes }: Required<EvaluateQuestion>,
  sums: Sums,
): Evaluation {
  const plan = planFor(graph, [...roots, ...sums.keys()], [...bindings.keys()], lanes);
  return runPlan(plan, bindings, lanes, fastest(), { kept: roots, sums });
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

/**
 * Evaluates the roots of a plan over lanes, block by block; on the fastest machine unless another one is given. All roots
 * can be read then, or only those that are `kept`; others are added to `sums`.
 */
export function runPlan(
  plan: Plan,
  bindings: ReadonlyMap<Node, Float64Array>,
  lanes: number,
  load: Load = fastest(),
  { kept = plan.roots, sums }: { readonly kept?: readonly Node[]; readonly sums?: Sums } = {},
): Evaluation {
  const { block, program, settled } = plan;
  const { columns, rows } = columnsOf(plan, kept, lanes);
  const summed = [...(sums ?? [])].map(([node, into]) => ({ place: plan.placeOf(node), into }));
  const results = new Float64Array(rows.length * lanes);
  const machine = load(settled.memory.inUse, program, settled.memory.size);
  const inputs = plan.bound.map((leaf) => ({ values: bindings.get(leaf)!, at: plan.placeOf(leaf).at }));
  for (let first = 0; first < lanes; first += block) {
    const count = Math.min(block, lanes - first);
    for (const { values, at } of inputs) {
      copyRow(values, first, machine.numbers, at, count);
      // The last block is filled up with the last lane; nobody reads what comes of it.
      if (count < block) machine.numbers.fill(values[lanes - 1]!, at + count, at + block);
    }
    runProgram(program, machine);
    for (let row = 0; row < rows.length; row++)
      copyRow(machine.numbers, rows[row]!, results, row * lanes + first, count);
    for (const { place, into } of summed) addRow(machine.numbers, place, count, into, first, lanes / into.length);
  }
  return evaluationOf(settled, lanes, { numbers: results, columns });
}

/** Copies some numbers; for the few of a block a loop takes less than the engine's own way, which makes a view first. */
function copyRow(source: Float64Array, from: number, target: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) target[at + i] = source[from + i]!;
}

/** Adds the lanes of a block, from `first` on, to the sums of their parts, each of so many lanes. */
function addRow(
  numbers: Float64Array,
  { at, lane }: Place,
  count: number,
  sums: Float64Array,
  first: number,
  lanes: number,
): void {
  for (let i = 0; i < count; ) {
    const part = Math.floor((first + i) / lanes);
    const end = Math.min(count, (part + 1) * lanes - first);
    let sum = sums[part]!;
    for (; i < end; i++) sum += numbers[at + i * lane]!;
    sums[part] = sum;
  }
}

/** Where the kept roots that differ from lane to lane go, row behind row, and where in a block each of these rows begins. */
function columnsOf(plan: Plan, kept: readonly Node[], lanes: number): { columns: Map<Node, Column>; rows: number[] } {
  const columns = new Map<Node, Column>();
  const byPlace = new Map<number, Column>();
  const rows: number[] = [];
  for (const root of kept) {
    const { at, month, lane } = plan.placeOf(root);
    if (lane === 0) continue;
    let column = byPlace.get(at);
    if (!column) {
      column = { at: rows.length * lanes, month: month === 0 ? 0 : lanes };
      byPlace.set(at, column);
      const count = month === 0 ? 1 : plan.graph.months + 1;
      for (let row = 0; row < count; row++) rows.push(at + row * month);
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
