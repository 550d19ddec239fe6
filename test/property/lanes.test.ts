import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/readings/evaluate.ts';
import { likelyValue } from '../../src/units/quantity.ts';
import { anyScenario, close, made } from './generated.ts';

const LANES = 3;

test('leaves bound over lanes give what one evaluation for each lane gives', () => {
  fc.assert(
    fc.property(
      anyScenario,
      fc.array(fc.double({ min: 0.5, max: 1.6, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (written, factors) => {
        const { graph, options } = made(written).model;
        const leaves = graph.nodes.filter((node) => node.leaf && !node.leaf.series);
        const factorOf = (leaf: number, lane: number): number => factors[(leaf * 7 + lane * 3) % factors.length]!;
        const bind = (lanes: readonly number[]) =>
          new Map(
            leaves.map((node, index) => {
              const base = likelyValue(node.leaf!.value);
              return [node, Float64Array.from(lanes, (lane) => base * factorOf(index, lane))] as const;
            }),
          );
        const roots = options.flatMap((built) => [
          built.npv,
          built.figures.total,
          ...built.lines.map((line) => line.cost),
        ]);
        const lanes = Array.from({ length: LANES }, (_, lane) => lane);
        const together = evaluate(graph, { roots, bindings: bind(lanes), lanes: LANES });
        for (const lane of lanes) {
          const alone = evaluate(graph, { roots, bindings: bind([lane]), lanes: 1 });
          for (const root of roots) {
            const [left, right] = [together.series(root, lane), alone.series(root)];
            expect(left.every((value, month) => close(value, right[month]!))).toBe(true);
          }
        }
      },
    ),
    { numRuns: 12 },
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
    { numRuns: 12 },
  );
});
