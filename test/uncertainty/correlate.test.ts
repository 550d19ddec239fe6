import { describe, expect, test } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '../../src/methods/distributions/standard-normal.ts';
import { spearmanCorrelation } from '../../src/methods/rank-correlation.ts';
import { scrambledSobolSequence } from '../../src/methods/sobol-sequence.ts';
import { areCompatible, type CorrelatedInputs, copulaOf } from '../../src/uncertainty/correlate.ts';
import { quantileOf } from '../../src/uncertainty/quantile-of.ts';
import type { Uncertain } from '../../src/units/quantity.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const COUNT = 4096;

function drawn(groups: readonly CorrelatedInputs[]): Record<string, Float64Array> {
  const columns = scrambledSobolSequence({ seed: 1, names: NAMES, count: COUNT });
  copulaOf(NAMES, groups)(columns);
  return Object.fromEntries(NAMES.map((name, index) => [name, columns[index]!]));
}

const independent = drawn([]);
const near = (actual: number | null, wanted: number): void => expect(Math.abs(actual! - wanted)).toBeLessThan(0.015);

describe('correlated uniforms', () => {
  test.each([-1, -0.9, -0.5, 0, 0.3, 0.6, 0.95, 1])('have the rank correlation %d', (rank) => {
    const { b, d } = drawn([{ inputs: ['d', 'b'], rank }]);
    near(spearmanCorrelation(b!, d!), rank);
  });

  test('of groups hold all at once, also across groups', () => {
    const found = drawn([
      { inputs: ['a', 'c', 'e'], rank: 0.7 },
      { inputs: ['a', 'd'], rank: -0.4 },
    ]);
    near(spearmanCorrelation(found['a']!, found['c']!), 0.7);
    near(spearmanCorrelation(found['c']!, found['e']!), 0.7);
    near(spearmanCorrelation(found['a']!, found['e']!), 0.7);
    near(spearmanCorrelation(found['a']!, found['d']!), -0.4);
    near(spearmanCorrelation(found['c']!, found['d']!), 0);
  });

  test('are uniform still: each twentieth holds its share', () => {
    for (const column of Object.values(drawn([{ inputs: ['a', 'b', 'c', 'd', 'e'], rank: 0.5 }]))) {
      const counts = new Array<number>(20).fill(0);
      for (const u of column) counts[Math.floor(u * 20)]!++;
      for (const count of counts) expect(Math.abs(count / COUNT - 0.05)).toBeLessThan(0.01);
      expect(column.every((u) => u > 0 && u < 1)).toBe(true);
    }
  });

  test('leave everything outside the groups, and the first of each, to the bit', () => {
    const found = drawn([{ inputs: ['d', 'b'], rank: 0.6 }]);
    for (const name of ['a', 'b', 'c', 'e']) expect(found[name]).toEqual(independent[name]);
  });

  test('do not depend on the order of groups and inputs, nor on names that are not drawn', () => {
    const one = drawn([
      { inputs: ['a', 'c', 'missing'], rank: 0.5 },
      { inputs: ['b', 'd'], rank: -0.3 },
    ]);
    const other = drawn([
      { inputs: ['d', 'b'], rank: -0.3 },
      { inputs: ['c', 'a'], rank: 0.5 },
    ]);
    expect(one).toEqual(other);
  });
});

describe('values of correlated uniforms', () => {
  const columnOf = (value: Uncertain, uniforms: Float64Array): Float64Array => {
    const values = new Float64Array(uniforms.length);
    quantileOf(value)(uniforms, values);
    return values;
  };
  const skewed: Uncertain = { kind: 'lognormal', mean: 10, sd: 20 };
  const threePoint: Uncertain = { kind: 'three-point', low: 1, likely: 2, high: 9 };

  test('keep the rank correlation, however skewed', () => {
    const { b, d } = drawn([{ inputs: ['b', 'd'], rank: 0.6 }]);
    near(spearmanCorrelation(columnOf(skewed, b!), columnOf(threePoint, d!)), 0.6);
  });

  test('of two outcomes have what ties leave of it', () => {
    const high = 0.3;
    const rank = 0.6;
    const { b, d } = drawn([{ inputs: ['b', 'd'], rank }]);
    const outcome: Uncertain = { kind: 'discrete', values: [5, 8], probabilities: [1 - high, high] };
    // Spearman's correlation with ties is Pearson's of U and of whether Z > z: E[U 1(Z > z)] by Simpson's rule,
    // where U given Z = x is uniform on average to Phi(rho x / sqrt(2 - rho^2))
    const rho = 2 * Math.sin((Math.PI * rank) / 6);
    const z = normalQuantile(1 - high);
    const steps = 2000;
    const step = (9 - z) / steps;
    let joint = 0;
    for (let i = 0; i <= steps; i++) {
      const x = z + i * step;
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
      joint += ((weight * step) / 3) * normalDensity(x) * normalCdf((rho * x) / Math.sqrt(2 - rho * rho));
    }
    const expected = (joint - high / 2) / Math.sqrt((1 / 12) * high * (1 - high));
    expect(expected).toBeLessThan(rank);
    near(spearmanCorrelation(columnOf(skewed, b!), columnOf(outcome, d!)), expected);
  });
});

describe('what can hold together', () => {
  test.each([
    [true, [{ inputs: ['a', 'b', 'c'], rank: 1 }]],
    [false, [{ inputs: ['a', 'b', 'c'], rank: -0.5 }]],
    [true, [{ inputs: ['a', 'b', 'c'], rank: -0.48 }]],
    [
      false,
      [
        { inputs: ['a', 'b'], rank: 0.8 },
        { inputs: ['b', 'c'], rank: 0.8 },
      ],
    ],
    [
      true,
      [
        { inputs: ['a', 'b'], rank: 0.65 },
        { inputs: ['b', 'c'], rank: 0.65 },
      ],
    ],
  ])('%s: %j', (possible, groups) => {
    expect(areCompatible(groups)).toBe(possible);
    if (!possible) expect(() => copulaOf(NAMES, groups)).toThrow('cannot hold together');
  });
});
