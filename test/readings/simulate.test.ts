import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Leaf } from '../../src/assumptions/leaf.ts';
import { formulaTag } from '../../src/model/graph/formula.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import type { Node } from '../../src/model/graph/node.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { simulate } from '../../src/readings/simulate.ts';
import { distributionOf } from '../../src/uncertainty/distribution-of.ts';
import type { Uncertain } from '../../src/units/quantity.ts';
import { unit } from '../../src/units/unit.ts';

function leaf(id: string, value: Uncertain): Leaf {
  return { id, path: id, label: id, value, unit: unit(''), provenance: { origin: 'assumed', rule: 'of this test' } };
}

/** A sum of uncertain values with weights, and what its mean is. */
function linear(values: readonly Uncertain[], weights: readonly number[]) {
  const graph = new GraphBuilder(1, 1);
  const f = formulaTag(graph);
  const terms = values.map((value, i) => f`${graph.leaf(leaf(`x${i}`, value))} * ${graph.constant(weights[i]!)}`);
  const mean = values.reduce((sum, value, i) => sum + distributionOf(value).mean * weights[i]!, 0);
  return { graph, root: f`total(${terms})`, mean };
}

const interval = (low: number, high: number): Uncertain => ({ kind: 'interval', low, high });

const VALUES = [interval(10, 30), interval(-4, 9), interval(100, 120), interval(5, 20), interval(2, 3)];
const WEIGHTS = [1, 2, 0.3, 0.7, -5];

describe('the mean over draws', () => {
  test('is that of the closed form within its error, in 93 to 97% of a thousand seeds', () => {
    const { graph, root, mean } = linear(VALUES, WEIGHTS);
    let covered = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const { estimate } = simulate(graph, { kept: [], averaged: [root], seed, draws: 256 });
      const { mean: found, error } = estimate(root);
      if (Math.abs(found - mean) <= error) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(930);
    expect(covered).toBeLessThanOrEqual(970);
  });

  test('is to the bit the same whether every draw is kept or only the sums', () => {
    const { graph, root } = linear(VALUES, WEIGHTS);
    const f = formulaTag(graph);
    const nodes = [root, f`${root} * 2`, graph.constant(0.1), graph.nodes.find((node) => node.leaf)!];
    const positive = f`if(${root} > 30, 1, 0)`;
    // Replications of a few lanes of a block, of several blocks, and of several chunks; then some of their draws.
    for (const question of [{ draws: 16 }, { draws: 256 }, { draws: 4096 }, { draws: 4096, given: positive }]) {
      const kept = simulate(graph, { kept: nodes, seed: 5, ...question });
      const averaged = simulate(graph, { kept: [], averaged: nodes, seed: 5, ...question });
      expect(averaged.counted).toBe(kept.counted);
      for (const node of nodes) expect(averaged.estimate(node)).toEqual(kept.estimate(node));
    }
  });

  test('of a share comes with an honest error, too', () => {
    const { graph, root } = linear([interval(-4, 9)], [1]);
    const f = formulaTag(graph);
    const positive = f`if(${root} > 0, 1, 0)`;
    const truth = 1 - distributionOf(interval(-4, 9)).cdf(0);
    const found = simulate(graph, { kept: [positive], seed: 3, draws: 1024 }).estimate(positive);
    expect(Math.abs(found.mean - truth)).toBeLessThanOrEqual(Math.max(found.error, 1 / 1024));
  });

  test('needs a twentieth of the draws of plain chance', () => {
    const { graph, root } = linear(VALUES, WEIGHTS);
    const sd = Math.hypot(...VALUES.map((value, i) => distributionOf(value).sd * WEIGHTS[i]!));
    const squares = Array.from({ length: 40 }, (_, seed) => {
      const { mean } = linear(VALUES, WEIGHTS);
      return (simulate(graph, { kept: [], averaged: [root], seed, draws: 1024 }).estimate(root).mean - mean) ** 2;
    });
    const error = Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
    expect((sd / error) ** 2).toBeGreaterThan(20 * 1024);
  });
});

test('without spread, draws give what one evaluation gives', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 5 }), (points) => {
      const { graph, root } = linear(
        points.map((value) => ({ kind: 'three-point', low: value, likely: value, high: value })),
        points.map((_, i) => i - 1.5),
      );
      const once = evaluate(graph, { roots: [root] }).scalar(root);
      const drawn = simulate(graph, { kept: [root], seed: 1, draws: 64 });
      expect(drawn.inputs).toEqual([]);
      const { mean, error } = drawn.estimate(root);
      expect(Math.abs(mean - once)).toBeLessThanOrEqual(1e-9 * Math.abs(once));
      expect(error).toBeLessThanOrEqual(1e-9 * Math.abs(once));
    }),
  );
});

test('a leaf has the same draws whatever else is asked or in what order it was built', () => {
  const one = linear(VALUES, WEIGHTS);
  const graph = new GraphBuilder(1, 1);
  const reversed = VALUES.map((value, i): Node => graph.leaf(leaf(`x${4 - i}`, VALUES[4 - i] ?? value))).reverse();
  const root = formulaTag(
    graph,
  )`total(${reversed.map((node, i) => formulaTag(graph)`${node} * ${graph.constant(WEIGHTS[i]!)}`)})`;
  const [left, right] = [one, { graph, root }].map((model) =>
    simulate(model.graph, { kept: [model.root], seed: 7, draws: 256 }).values(model.root),
  );
  expect([...right!]).toEqual([...left!]);
});

test('more draws go on where fewer ended', () => {
  const { graph, root } = linear(VALUES, WEIGHTS);
  const few = simulate(graph, { kept: [root], seed: 5, draws: 1024 }).values(root);
  const many = simulate(graph, { kept: [root], seed: 5, draws: 4096 }).values(root);
  expect([...many.subarray(0, 1024)]).toEqual([...few]);
});

test('a condition leaves the draws in which it holds', () => {
  const { graph, root } = linear(VALUES, WEIGHTS);
  const f = formulaTag(graph);
  const x0 = graph.named.get('x0')!;
  const given = f`if(${x0} > 20, 1, 0)`;
  const all = simulate(graph, { kept: [root, x0], seed: 2, draws: 512 });
  const some = simulate(graph, { kept: [root, x0], given, seed: 2, draws: 512 });
  const kept = [...all.values(root)].filter((_, draw) => all.values(x0)[draw]! > 20);
  expect([...some.values(root)]).toEqual(kept);
  expect(some.counted).toBe(kept.length);
  expect(some.estimate(root).mean).toBeCloseTo(kept.reduce((a, b) => a + b, 0) / kept.length, 9);
});
