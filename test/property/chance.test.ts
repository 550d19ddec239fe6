import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type StudyQuestion, study } from '../../src/analysis/compare.ts';
import { drawOptions } from '../../src/analysis/drawn.ts';
import { sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import { type Chunk, drawsOf } from '../../src/readings/draws.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { comparisonData } from '../../src/report/comparison-data.ts';
import { likelyValue, type Uncertain } from '../../src/units/quantity.ts';
import { bundled, data, loadBundled } from '../bundled-scenarios.ts';
import { anyScenario, made, RUNS, reordered, type Written } from './generated.ts';

/** What machines read of an answer. */
interface Told {
  readonly options: readonly Readonly<Record<string, unknown>>[];
  readonly certainty: unknown;
  readonly recommendation: Readonly<Record<string, unknown>>;
}

const QUESTION: StudyQuestion = { drawing: { draws: 64, seed: 1 } };

test('without spread, the draws of a whole model give its base case', () => {
  fc.assert(
    fc.property(anyScenario, (written) => {
      const { model } = made(written);
      // A hair of a range, so that every value goes its way through the draws; chances of events stay expectations.
      for (const node of model.graph.nodes) {
        if (!node.leaf || node.leaf.series) continue;
        const likely = likelyValue(node.leaf.value);
        const hair = 1e-13 * Math.abs(likely);
        const value: Uncertain =
          hair > 0 ? { kind: 'uniform', low: likely - hair, high: likely + hair } : { kind: 'point', value: likely };
        Object.assign(node, { leaf: { ...node.leaf, value } });
      }
      const values = evaluate(model.graph);
      const { simulation, npv, options } = drawOptions(model, { draws: 64, seed: 1 })!;
      for (const [index, id] of options.entries()) {
        const base = values.scalar(model.options[index]!.npv);
        const { mean } = simulation.estimateOf((draw) => npv(id)[draw]!);
        expect(Math.abs(mean - base), id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(base)));
      }
    }),
    RUNS,
  );
});

test('over draws, too, the order of options, keys and work items changes no byte but their order', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(), (written, seed) => {
      const told = (one: Written) => {
        const { options, certainty, recommendation } = comparisonData(
          made(one, QUESTION).comparison,
        ) as unknown as Told;
        const own = options.map(({ id, rank, expected, range, monthlyRange, chanceBest, regret, precision }) =>
          JSON.stringify({ id, rank, expected, range, monthlyRange, chanceBest, regret, precision }),
        );
        return JSON.stringify({
          own: own.sort(),
          certainty,
          option: recommendation['option'],
          ask: recommendation['ask'],
        });
      };
      expect(told(reordered(written, seed))).toBe(told(written));
    }),
    RUNS,
  );
});

describe.each(bundled)('%s', (file) => {
  const { scenario } = loadBundled(file);
  const one = study(scenario!, data, { drawing: { draws: 256, seed: 5 } }).study!;
  const feasible = one.comparison.options.filter((option) => option.feasible);

  test('chances of being best sum to 1, and nobody regrets less than nothing', () => {
    const sum = feasible.reduce((total, { chanceBest }) => total + chanceBest!, 0);
    if (feasible.length > 0) expect(sum).toBeCloseTo(1, 9);
    for (const { regret } of feasible) expect(regret).toBeGreaterThanOrEqual(-1e-9);
  });

  test('no value is worth more than all of them, none less than nothing', () => {
    const { sensitivity } = sensitivityOf(one, []);
    if (!sensitivity?.information) return expect(feasible.length).toBeLessThan(2);
    const { evpi } = sensitivity.information;
    for (const { worth } of sensitivity.inputs) {
      expect(worth!.mean).toBeGreaterThanOrEqual(0);
      expect(worth!.mean).toBeLessThanOrEqual(evpi.mean);
    }
  });
});

test('more draws take no more memory at a time', () => {
  const { graph, options } = study(loadBundled('scenarios/24-hour-reception.yaml').scenario!, data).study!.model;
  const roots = options.map(({ npv }) => npv);
  const [few, many] = [2 ** 10, 2 ** 17].map((count) => drawsOf(graph, roots, { seed: 1, count }));
  expect(many!.lanes).toBe(few!.lanes);
  const size = ({ values }: Chunk) => [...values.values()].reduce((sum, { length }) => sum + length, 0);
  expect(size(many!.chunk(100))).toBe(size(few!.chunk(0)));
});
