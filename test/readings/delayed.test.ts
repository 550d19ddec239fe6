import { expect, test } from 'vitest';
import type { Leaf } from '../../src/assumptions/leaf.ts';
import { formulaTag } from '../../src/model/graph/formula.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { unit } from '../../src/units/unit.ts';

const MONTHS = 6;

const late: Leaf = {
  id: 'late',
  path: 'late',
  label: 'late',
  value: { kind: 'point', value: 1 },
  unit: unit(''),
  provenance: { origin: 'assumed', rule: 'of this test' },
};

/** 10, 20 .. 70 (upfront and six months), so many months later. */
const EXPECTED: readonly [number, readonly number[]][] = [
  [0, [10, 20, 30, 40, 50, 60, 70]],
  [1, [0, 10, 20, 30, 40, 50, 60]],
  [2.5, [0, 0, 5, 15, 25, 35, 45]],
  [6, [0, 0, 0, 0, 0, 0, 10]],
  [100, [0, 0, 0, 0, 0, 0, 0]],
  [-1, [10, 20, 30, 40, 50, 60, 70]],
];

test.each(EXPECTED)('a series delayed by %d months', (by, values) => {
  const graph = new GraphBuilder(MONTHS, 1);
  const root = formulaTag(graph)`delayed(10 * (month + 1), ${graph.constant(by)})`;
  expect(evaluate(graph, { roots: [root] }).series(root)).toEqual(values);
});

test('each draw has a delay of its own', () => {
  const graph = new GraphBuilder(MONTHS, 1);
  const by = graph.leaf(late);
  const root = formulaTag(graph)`delayed(10 * (month + 1), ${by})`;
  const bindings = new Map([[by, Float64Array.from(EXPECTED, ([months]) => months)]]);
  const drawn = evaluate(graph, { roots: [root], bindings, lanes: EXPECTED.length });
  expect(EXPECTED.map((_, lane) => drawn.series(root, lane))).toEqual(EXPECTED.map(([, values]) => values));
});

test('a delay is one pure number', () => {
  const graph = new GraphBuilder(MONTHS, 1);
  const f = formulaTag(graph);
  expect(() => f`delayed(month, month)`).toThrow('one number, not a series');
  expect(() => f`delayed(month, 2 months)`).toThrow('takes pure numbers');
});
