import type { Graph } from '../model/graph/graph.ts';
import { isMonthly } from '../model/graph/graph.ts';
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
    if (!bindings) return evaluationOf(baseCase(graph), new Map(), 1);
    const fixed = new Map([...bindings].map(([leaf, values]) => [leaf, values[0]!]));
    return evaluationOf(settle(graph, roots, fixed), new Map(), 1);
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

/** Evaluates the roots of a plan over lanes, block by block; on the fastest machine unless another one is given. */
export function runPlan(
  plan: Plan,
  bindings: ReadonlyMap<Node, Float64Array>,
  lanes: number,
  load: Load = fastest(),
): Evaluation {
  const rows = plan.graph.months + 1;
  const results = new Map<Node, Float64Array>();
  const wanted: { readonly result: Float64Array; readonly at: number; readonly month: number }[] = [];
  for (const root of plan.roots) {
    const { at, month, lane } = plan.placeOf(root);
    if (lane === 0 || results.has(root)) continue;
    const result = new Float64Array((isMonthly(root) ? rows : 1) * lanes);
    results.set(root, result);
    wanted.push({ result, at, month });
  }
  const { block, program } = plan;
  const machine = load(plan.settled.memory.inUse, program, plan.settled.memory.size);
  const { numbers } = machine;
  for (let first = 0; first < lanes; first += block) {
    const count = Math.min(block, lanes - first);
    for (const leaf of plan.bound) {
      const { at } = plan.placeOf(leaf);
      const values = bindings.get(leaf)!;
      // The last block is filled up with the last lane; nobody reads what comes of it.
      numbers.set(values.subarray(first, first + count), at);
      numbers.fill(values[lanes - 1]!, at + count, at + block);
    }
    runProgram(program, machine);
    for (const { result, at, month } of wanted) {
      for (let row = 0, to = first; to < result.length; row++, to += lanes) {
        const from = at + row * month;
        // So few numbers are copied faster than a view of them is made.
        for (let lane = 0; lane < count; lane++) result[to + lane] = numbers[from + lane]!;
      }
    }
  }
  return evaluationOf(plan.settled, results, lanes);
}

function evaluationOf(settled: Settled, results: ReadonlyMap<Node, Float64Array>, lanes: number): Evaluation {
  const { graph } = settled;
  const { numbers } = settled.memory;
  const locate = (node: Node, lane: number): { data: Float64Array; at: number; step: number } => {
    const result = results.get(node);
    if (result) return { data: result, at: lane, step: isMonthly(node) ? lanes : 0 };
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
      return results.has(node) ? data.subarray(0, lanes) : new Float64Array(lanes).fill(data[at]!);
    },
  };
}
