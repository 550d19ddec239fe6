import { describe, expect, test } from 'vitest';
import type { Leaf } from '../../src/assumptions/leaf.ts';
import { formulaTag } from '../../src/model/graph/formula.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import { UnitError } from '../../src/model/graph/operations.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { formulaOf } from '../../src/readings/formula-text.ts';
import { unit } from '../../src/units/unit.ts';

const MONTHS = 12;

function leaf(id: string, value: number, series?: readonly number[]): Leaf {
  const provenance = { origin: 'assumed', rule: 'of this test' } as const;
  return {
    id,
    path: id,
    label: id,
    value: { kind: 'point', value },
    unit: unit(''),
    provenance,
    ...(series && { series }),
  };
}

/** An event with a chance for each month (one number: the same in all), and its histories for some triggers. */
function histories(chance: number | readonly number[], triggers: readonly number[]): number[][] {
  const graph = new GraphBuilder(MONTHS, 1);
  const rate = typeof chance === 'number' ? leaf('rate', chance) : leaf('rate', Number.NaN, [0, ...chance]);
  const trigger = graph.leaf(leaf('trigger', Number.NaN));
  const root = formulaTag(graph)`event(${graph.leaf(rate)}, ${trigger})`;
  const bindings = new Map([[trigger, Float64Array.from(triggers)]]);
  const values = evaluate(graph, { roots: [root], bindings, lanes: triggers.length });
  return triggers.map((_, lane) => values.series(root, lane));
}

/** Middles of equal parts of the numbers from 0 to 1. */
const evenly = (count: number): number[] => Array.from({ length: count }, (_, index) => (index + 0.5) / count);
const COUNT = 1 << 14;
const share = (all: readonly number[][], of: (history: readonly number[]) => boolean): number =>
  all.filter(of).length / all.length;

describe('event(chance, trigger)', () => {
  test('is the chance itself where nothing is drawn, and nothing upfront', () => {
    expect(histories(0.25, [Number.NaN])).toEqual([[0, ...new Array(MONTHS).fill(0.25)]]);
    const [undrawn, drawn] = histories(0.25, [Number.NaN, 0.1]);
    expect(undrawn![3]).toBe(0.25);
    expect(drawn!.every((value) => value === 0 || value === 1)).toBe(true);
  });

  test('follows the number drawn: below the chance it happens, and what is left decides about the next month', () => {
    // 0.1 < 0.25: leaves 0.4; 0.4 >= 0.25: leaves 0.2; 0.2 < 0.25: leaves 0.8.
    expect(histories(0.25, [0.1])[0]!.slice(0, 5)).toEqual([0, 1, 0, 1, 0]);
  });

  test('happens as often as its chance says, in every month by itself and in two together', () => {
    const chances = Array.from({ length: MONTHS }, (_, month) => 0.02 + 0.03 * month);
    const all = histories(chances, evenly(COUNT));
    chances.forEach((chance, month) => {
      expect(share(all, (history) => history[month + 1] === 1)).toBeCloseTo(chance, 2);
      const next = chances[month + 1];
      if (next === undefined) return;
      expect(share(all, (history) => history[month + 1] === 1 && history[month + 2] === 1)).toBeCloseTo(
        chance * next,
        2,
      );
    });
  });

  test('comes any number of times in a horizon, as independent months do', () => {
    const chance = 0.1;
    const all = histories(chance, evenly(COUNT));
    const times = (history: readonly number[]): number => history.reduce((sum, value) => sum + value, 0);
    let binomial = (1 - chance) ** MONTHS;
    for (let count = 0; count <= 4; count++) {
      expect(share(all, (history) => times(history) === count)).toBeCloseTo(binomial, 2);
      binomial *= ((MONTHS - count) / (count + 1)) * (chance / (1 - chance));
    }
  });

  test('never happens at a chance of 0, always at 1', () => {
    for (const history of histories(0, evenly(16))) expect(history).toEqual(new Array(MONTHS + 1).fill(0));
    for (const history of histories(1, evenly(16))) expect(history).toEqual([0, ...new Array(MONTHS).fill(1)]);
  });

  test('is written as it is read, and takes one pure number as its trigger', () => {
    const graph = new GraphBuilder(MONTHS, 1);
    const f = formulaTag(graph);
    const [rate, trigger] = [graph.leaf(leaf('rate', 0.1)), graph.leaf(leaf('trigger', Number.NaN))];
    expect(formulaOf(f`event(${rate}, ${trigger})`)).toBe('event(rate, trigger)');
    expect(() => graph.add('event', [rate, graph.add('month')])).toThrow(UnitError);
    expect(() => graph.add('event', [graph.constant(1, unit('month')), trigger])).toThrow(UnitError);
  });
});
