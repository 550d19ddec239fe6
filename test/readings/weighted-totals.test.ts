import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Leaf } from '../../src/assumptions/leaf.ts';
import { formulaTag } from '../../src/model/graph/formula.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import type { Node } from '../../src/model/graph/node.ts';
import { evaluate, runPlan } from '../../src/readings/evaluate.ts';
import { WEIGH_HEAD } from '../../src/readings/plan/code.ts';
import { WEIGH } from '../../src/readings/plan/opcodes.ts';
import { Plan } from '../../src/readings/plan/plan.ts';
import { unit } from '../../src/units/unit.ts';

const MONTHS = 15;
const LANES = 11;

const leaf = (id: string, value: number, series?: readonly number[]): Leaf => ({
  id,
  path: id,
  label: id,
  value: { kind: 'three-point', low: value, likely: value, high: value },
  unit: unit(''),
  provenance: { origin: 'assumed', rule: 'of this test' },
  ...(series && { series }),
});

/** Terms by what they are a product of: known series and numbers, drawn numbers, and series that depend on drawn ones. */
const factors = ['course', 'price', 'first', 'second', 'growth', 'decline'] as const;
const terms = fc.array(fc.array(fc.constantFrom(...factors), { minLength: 1, maxLength: 5 }), {
  minLength: 2,
  maxLength: 9,
});

/** A total of products, and that total within another, which also holds a part of it for itself. */
function totals(written: readonly (readonly (typeof factors)[number][])[]) {
  const graph = new GraphBuilder(MONTHS, 4);
  const f = formulaTag(graph);
  const [first, second, rate] = ['first', 'second', 'rate'].map((id) => graph.leaf(leaf(id, 0.5)));
  const course = Array.from({ length: MONTHS + 1 }, (_, month) => 3 + ((month * 5) % 7));
  const by: Record<(typeof factors)[number], Node> = {
    course: graph.leaf(leaf('course', 0, course)),
    price: graph.leaf(leaf('price', 1.7)),
    first: first!,
    second: second!,
    growth: f`(1 + ${rate!}) ^ (month / 12)`,
    decline: f`1 / (1 + ${second!} * month)`,
  };
  const products = written.map((names) => names.map((name) => by[name]).reduce((a, b) => f`${a} * ${b}`));
  const inner = f`total(${products}) + 0 * month`;
  const outer = f`${inner} + ${products[0]!} + ${by.growth} * ${by.price} + ${by.course} * ${by.second}`;
  return { graph, bound: [first!, second!, rate!], roots: [outer, f`sum(${outer} * ${by.decline})`] };
}

const lanes = fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 3 * LANES, maxLength: 3 * LANES });

test('totals as weighted sums are what their terms add up to', () => {
  let weighed = 0;
  fc.assert(
    fc.property(terms, lanes, (written, drawn) => {
      const { graph, bound, roots } = totals(written);
      const column = (input: number): Float64Array =>
        Float64Array.from(drawn.slice(input * LANES, (input + 1) * LANES), (value) =>
          input === 2 ? Math.abs(value) / 10 : value,
        );
      const bindings = new Map(bound.map((node, input) => [node, column(input)]));
      const plan = new Plan(graph, { roots, bound });
      const { code } = plan.program;
      const isWeighed = (at: number): boolean => code[at] === WEIGH && code[at + 2] === MONTHS + 1;
      if (code.some((_, at) => isWeighed(at) && code[at + 3] === plan.block)) weighed++;
      const together = runPlan(plan, bindings, LANES);
      for (let lane = 0; lane < LANES; lane++) {
        const alone = evaluate(graph, {
          roots,
          bindings: new Map(bound.map((node) => [node, Float64Array.of(bindings.get(node)![lane]!)])),
        });
        for (const root of roots) {
          const [is, should] = [together.series(root, lane), alone.series(root)];
          // Terms of both signs may leave little: rounding is a share of what was added.
          for (const [month, value] of should.entries()) expect(Math.abs(is[month]! - value)).toBeLessThan(1e-9);
          expect(is).toHaveLength(MONTHS + 1);
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(weighed).toBeGreaterThan(50);
});

test('line items that share their drivers cost one column of a weighted sum', () => {
  const { graph, bound, roots } = totals([
    ['course', 'price'],
    ['course', 'first', 'growth'],
    ['price', 'first', 'growth'],
    ['first', 'course', 'growth', 'price'],
  ]);
  const { code } = new Plan(graph, { roots: roots.slice(0, 1), bound }).program;
  // Terms without a series are one sum of two columns (1, second), those with growth another (1, first).
  const at = code.indexOf(WEIGH);
  const next = at + WEIGH_HEAD + code[at + 1]!;
  expect([code[at + 1], code[next], code[next + 1]]).toEqual([2, WEIGH, 2]);
});
