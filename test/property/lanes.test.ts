import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Node } from '../../src/model/graph/node.ts';
import { evaluate, runPlan } from '../../src/readings/evaluate.ts';
import { javascript } from '../../src/readings/plan/javascript.ts';
import { Plan } from '../../src/readings/plan/plan.ts';
import { fastest } from '../../src/readings/plan/webassembly.ts';
import { likelyValue } from '../../src/units/quantity.ts';
import { anyScenario, made, RUNS, type Written } from './generated.ts';

/** More than a block of lanes, and no multiple of one. */
const LANES = 69;
/** Lanes at the ends of blocks and between. */
const LOOKED_AT = [0, 1, 31, 32, 50, 64, 68];

const factors = fc.array(fc.double({ min: 0.5, max: 1.6, noNaN: true }), { minLength: 8, maxLength: 8 });

/** A scenario's graph with the leaves that a lane may change, and the numbers for some lanes. */
function sweep(written: Written, by: readonly number[]) {
  const { graph, options } = made(written).model;
  const leaves = graph.nodes.filter((node) => node.leaf && !node.leaf.series);
  const bind = (lanes: readonly number[]): Map<Node, Float64Array> =>
    new Map(
      leaves.map((node, index) => {
        const base = likelyValue(node.leaf!.value);
        return [node, Float64Array.from(lanes, (lane) => base * by[(index * 7 + lane * 3) % by.length]!)];
      }),
    );
  const roots = options.flatMap((built) => [built.npv, built.figures.total, ...built.lines.map((line) => line.cost)]);
  return { graph, roots, leaves, bind };
}

/** Numbers that are the same but for rounding: a plan adds and multiplies in another order than one evaluation. */
function requireSame(is: readonly number[], should: readonly number[]): void {
  const largest = Math.max(...should.map(Math.abs));
  expect(is).toHaveLength(should.length);
  should.forEach((value, month) => {
    if (!Object.is(is[month], value)) expect(Math.abs(is[month]! - value)).toBeLessThanOrEqual(1e-12 * largest);
  });
}

const LANE_NUMBERS = Array.from({ length: LANES }, (_, lane) => lane);

test('leaves bound over lanes give what one evaluation for each lane gives', () => {
  fc.assert(
    fc.property(anyScenario, factors, (written, by) => {
      const { graph, roots, bind } = sweep(written, by);
      const together = evaluate(graph, { roots, bindings: bind(LANE_NUMBERS), lanes: LANES });
      for (const lane of LOOKED_AT) {
        const alone = evaluate(graph, { roots, bindings: bind([lane]), lanes: 1 });
        for (const root of roots) requireSame(together.series(root, lane), alone.series(root));
      }
    }),
    RUNS,
  );
});

test('how many lanes run together, and what ran before, changes no bit', () => {
  fc.assert(
    fc.property(anyScenario, factors, (written, by) => {
      const { graph, roots, leaves, bind } = sweep(written, by);
      const plan = new Plan(graph, { roots, bound: leaves });
      const together = runPlan(plan, bind(LANE_NUMBERS), LANES);
      for (const few of [
        [3, 68],
        [0, 1, 2, 3, 4],
      ]) {
        const [again, others] = [
          runPlan(plan, bind(few), few.length),
          evaluate(graph, { roots, bindings: bind(few), lanes: few.length }),
        ];
        few.forEach((lane, index) => {
          for (const root of roots) {
            expect(again.series(root, index)).toEqual(together.series(root, lane));
            expect(others.series(root, index)).toEqual(together.series(root, lane));
          }
        });
      }
    }),
    RUNS,
  );
});

test('WebAssembly and JavaScript give the same bits', () => {
  fc.assert(
    fc.property(anyScenario, factors, (written, by) => {
      const { graph, roots, leaves, bind } = sweep(written, by);
      const plan = new Plan(graph, { roots, bound: leaves });
      const [fast, plain] = [fastest(), javascript].map((load) => runPlan(plan, bind(LANE_NUMBERS), LANES, load));
      for (const lane of LOOKED_AT) {
        for (const root of roots) expect(fast!.series(root, lane)).toEqual(plain!.series(root, lane));
      }
    }),
    RUNS,
  );
});

test('leaves bound to their base case give the base case', () => {
  fc.assert(
    fc.property(anyScenario, (written) => {
      const { model, values } = made(written);
      const leaves = model.graph.nodes.filter((node) => node.leaf && !node.leaf.series);
      const bindings = new Map(leaves.map((node) => [node, Float64Array.of(likelyValue(node.leaf!.value))]));
      const again = evaluate(model.graph, { bindings });
      for (const { npv } of model.options) expect(again.scalar(npv)).toBe(values.scalar(npv));
    }),
    RUNS,
  );
});
