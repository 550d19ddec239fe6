import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Leaf } from '../../src/assumptions/leaf.ts';
import { formulaTag } from '../../src/model/graph/formula.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import { evaluate, runPlan } from '../../src/readings/evaluate.ts';
import { YEARLY_LEVY } from '../../src/readings/plan/opcodes.ts';
import { Plan } from '../../src/readings/plan/plan.ts';
import { unit } from '../../src/units/unit.ts';

const LANES = 9;

const leaf = (id: string, value: number): Leaf => ({
  id,
  path: id,
  label: id,
  value: { kind: 'three-point', low: value, likely: value, high: value },
  unit: unit(''),
  provenance: { origin: 'assumed', rule: 'of this test' },
});

/** A levy on pay to date of heads that come and go; `owed` is written into it as a formula of the pay. */
function levied(months: number, calendar: number, formula: 'brackets' | 'lump' | 'drawn limit') {
  const graph = new GraphBuilder(months, calendar);
  const f = formulaTag(graph);
  const [pay, growth, limit] = ['pay', 'growth', 'limit'].map((id) => graph.leaf(leaf(id, 1)));
  const heads = f`max(0, floor(${growth!} * month) - 2)`;
  const joined = f`max(0, min(${heads}, ${growth!}))`;
  const toDate = f`joined_to_date(${pay!} * (1 + 0 * month)) / 1 month`;
  const over = formula === 'drawn limit' ? f`${limit!}` : f`20`;
  const owed = f`brackets(${toDate}, 0, 0.1, ${formula === 'lump' ? f`3` : f`0`}, 8, 0, 0, ${over}, 0.02, 0)`;
  const cost = f`over_joined(change_in_year(${owed}) * joined_heads(${heads}, ${joined}))`;
  return { graph, bound: [pay!, growth!, limit!], roots: [cost, f`sum(${cost})`] };
}

const lanes = fc.array(fc.double({ min: 0, max: 6, noNaN: true }), { minLength: 3 * LANES, maxLength: 3 * LANES });

test.each([
  ['brackets', true],
  ['lump', false],
  ['drawn limit', false],
] as const)('a levy with %s costs to the last bit what its formula says', (formula, isOneStep) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), lanes, (months, calendar, drawn) => {
      const { graph, bound, roots } = levied(months, calendar, formula);
      const bindings = new Map(
        bound.map((node, input) => [node, Float64Array.from(drawn.slice(input * LANES, (input + 1) * LANES))]),
      );
      const plan = new Plan(graph, { roots, bound });
      const { code } = plan.program;
      const step = [YEARLY_LEVY, 2, months, plan.block, calendar];
      expect(code.some((_, at) => step.every((number, i) => code[at + i] === number))).toBe(isOneStep);
      const together = runPlan(plan, bindings, LANES);
      for (let lane = 0; lane < LANES; lane++) {
        const own = new Map(bound.map((node) => [node, Float64Array.of(bindings.get(node)![lane]!)]));
        const alone = evaluate(graph, { roots, bindings: own });
        for (const root of roots) expect(together.series(root, lane)).toEqual(alone.series(root));
      }
    }),
    { numRuns: 60 },
  );
});
