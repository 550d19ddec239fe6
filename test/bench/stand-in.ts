import type { Leaf } from '../../src/assumptions/leaf.ts';
import { formulaTag } from '../../src/model/graph/formula.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import type { Node } from '../../src/model/graph/node.ts';
import { runPlan } from '../../src/readings/evaluate.ts';
import { javascript } from '../../src/readings/plan/javascript.ts';
import { Plan } from '../../src/readings/plan/plan.ts';
import { fastest } from '../../src/readings/plan/webassembly.ts';
import { unit } from '../../src/units/unit.ts';

/** The stand-in model, which `numpy-peer.py` holds, too: sizes, and what line items are made of. */
export const SIZES = { options: 7, months: 60, items: 25, drivers: 10, rates: 4 };
/** What a line item of an option costs in a month before drivers and growth: each has its own course of the year. */
const amountOf = (option: number, item: number, month: number): number =>
  100 + ((option * 31 + item * 17) % 97) + ((option + item * 5 + month * 3) % 12);

/** The inputs of a draw: drivers, growth rates, a discount rate; their low and high ends. */
const INPUTS = [
  ...Array.from({ length: SIZES.drivers }, () => [0.6, 1.5] as const),
  ...Array.from({ length: SIZES.rates }, () => [0, 0.06] as const),
  [0.03, 0.12] as const,
];

/** Values of the inputs, one column after the other: additive sequences that fill the unit interval evenly. */
export function inputColumns(draws: number): Float64Array[] {
  return INPUTS.map(([low, high], input) => {
    const step = Math.sqrt(input + 2) % 1;
    return Float64Array.from({ length: draws }, (_, draw) => low + (high - low) * (((draw + 1) * step) % 1));
  });
}

/** The stand-in model as a graph: every line item a node, as our builders write them. */
export function standIn(): {
  readonly plan: Plan;
  readonly inputs: readonly Node[];
  readonly results: readonly Node[];
} {
  const graph = new GraphBuilder(SIZES.months, 1);
  const f = formulaTag(graph);
  const inputs = INPUTS.map(([low, high], index) => graph.leaf(uncertain(`input-${index}`, low, high)));
  const drivers = inputs.slice(0, SIZES.drivers);
  const year = f`floor(max(0, month - 1) / 12)`;
  const growth = inputs.slice(SIZES.drivers, -1).map((rate) => f`(1 + ${rate}) ^ ${year}`);
  const discount = f`(1 + ${inputs.at(-1)!}) ^ (0 - month / 12)`;
  const results = Array.from({ length: SIZES.options }, (_, option) => {
    const items = Array.from({ length: SIZES.items }, (_, item) => {
      const amounts = Array.from({ length: SIZES.months + 1 }, (_, month) => amountOf(option, item, month));
      const amount = graph.leaf({ ...uncertain(`amount-${option}-${item}`, 0, 1), series: amounts });
      return f`${amount} * ${drivers[item % SIZES.drivers]!} * ${growth[item % SIZES.rates]!}`;
    });
    return f`sum(total(${items}) * ${discount})`;
  });
  return { plan: new Plan(graph, { roots: results, bound: inputs }), inputs, results };
}

function uncertain(id: string, low: number, high: number): Leaf {
  return {
    id,
    path: id,
    label: id,
    value: { kind: 'three-point', low, likely: (low + high) / 2, high },
    unit: unit(''),
    provenance: { origin: 'assumed', rule: 'of this benchmark' },
  };
}

/** Present values of a plan's results, draw by draw, on the fastest machine or in plain JavaScript. */
export function run(
  { plan, inputs, results }: ReturnType<typeof standIn>,
  columns: readonly Float64Array[],
  machine: 'fastest' | 'javascript' = 'fastest',
): Float64Array[] {
  const bindings = new Map(inputs.map((input, index) => [input, columns[index]!]));
  const load = machine === 'fastest' ? fastest() : javascript;
  const values = runPlan(plan, bindings, columns[0]!.length, load);
  return results.map((result) => values.acrossLanes(result));
}
