import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/methods/distributions/standard-normal.ts';
import { distributionOf } from '../../src/uncertainty/distribution-of.ts';
import { normalDeviates } from '../../src/uncertainty/normal-deviates.ts';
import { quantileOf } from '../../src/uncertainty/quantile-of.ts';
import type { Uncertain } from '../../src/units/quantity.ts';

/** Evenly spread, with both ends of a 32-bit point and every octave of both tails. */
const PROBABILITIES = Float64Array.from([
  ...Array.from({ length: 2000 }, (_, index) => (index + 0.5) / 2000),
  ...Array.from({ length: 33 }, (_, index) => 2 ** -(index + 1)),
  ...Array.from({ length: 33 }, (_, index) => 1 - 2 ** -(index + 1)),
]).sort();

function quantiles(value: Uncertain): Float64Array {
  const values = new Float64Array(PROBABILITIES.length);
  quantileOf(value)(PROBABILITIES, values);
  return values;
}

/** Largest error by the range from 0.1% to 99.9%, over probabilities within it. */
function errorOf(value: Uncertain): number {
  const { quantile } = distributionOf(value);
  const [from, to] = [quantile(0.001), quantile(0.999)];
  const errors = quantiles(value).map((got, index) => {
    const p = PROBABILITIES[index]!;
    return p < 0.001 || p > 0.999 ? 0 : Math.abs(got - quantile(p));
  });
  return Math.max(...errors) / (to - from);
}

const pert = (likely: number): Uncertain => ({ kind: 'three-point', low: 0, likely, high: 1 });

describe('the fast quantiles are those of the distribution', () => {
  test.each<[string, Uncertain]>([
    ['normal', { kind: 'normal', mean: 10, sd: 4 }],
    ['margin', { kind: 'margin', value: 10, margin: 2 }],
    ['interval below zero', { kind: 'interval', low: -5, high: 5 }],
    ['interval', { kind: 'interval', low: 1, high: 10 }],
    ['lognormal', { kind: 'lognormal', mean: 12, sd: 3 }],
    ['uniform', { kind: 'uniform', low: 10, high: 14 }],
    ['triangular', { kind: 'triangular', low: 10, likely: 11, high: 14 }],
    ['beta', { kind: 'beta', alpha: 2, beta: 98, low: 0, high: 1 }],
    ['beta with a pole', { kind: 'beta', alpha: 0.2, beta: 0.5, low: 0, high: 1 }],
    ['discrete', { kind: 'discrete', values: [3, 1, 2], probabilities: [0.2, 0.3, 0.5] }],
    ['cut normal', { kind: 'cut', of: { kind: 'normal', mean: 10, sd: 4 }, low: 0, high: 20 }],
    ['cut far out', { kind: 'cut', of: { kind: 'normal', mean: 10, sd: 1 }, low: 15, high: null }],
    ['cut interval', { kind: 'cut', of: { kind: 'interval', low: 0.6, high: 0.95 }, low: 0, high: 1 }],
    ['cut PERT', { kind: 'cut', of: { kind: 'three-point', low: 0, likely: 2, high: 10 }, low: 1, high: 6 }],
    ['compounded', { kind: 'compounded', share: { kind: 'interval', low: 0.01, high: 0.02 }, periods: 12, times: 100 }],
  ])('%s', (_, value) => {
    expect(errorOf(value)).toBeLessThan(2e-6);
  });

  test.each([0, 0.001, 0.1, 0.2499, 0.25, 0.37, 0.5, 0.66, 0.9, 0.999, 1])('PERT with its mode at %d', (likely) => {
    expect(errorOf(pert(likely))).toBeLessThan(2e-6);
  });

  test.each([
    [1, 1],
    [1, 1000],
    [1e6, 1],
    [8, 2],
    [1.001, 3],
    [2000, 10],
    [1e6, 1e6],
  ])('beta with shapes %d and %d', (alpha, beta) => {
    expect(errorOf({ kind: 'beta', alpha, beta, low: -3, high: 5 })).toBeLessThan(6e-6);
  });

  test('normal deviates', () => {
    const deviates = new Float64Array(PROBABILITIES.length);
    normalDeviates(PROBABILITIES, deviates);
    for (const [index, p] of PROBABILITIES.entries())
      expect(Math.abs(deviates[index]! - normalQuantile(p))).toBeLessThan(4e-6);
  });
});

test('they rise, and stay within the ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (place) => {
      const values = quantiles({ kind: 'three-point', low: -20, likely: -20 + place / 100, high: 20 });
      for (let i = 1; i < values.length; i++) expect(values[i]!).toBeGreaterThanOrEqual(values[i - 1]!);
      expect(values[0]!).toBeGreaterThanOrEqual(-20);
      expect(values.at(-1)!).toBeLessThanOrEqual(20);
    }),
    { numRuns: 60 },
  );
});

test('one number is that number, and the probabilities may be overwritten', () => {
  const column = Float64Array.of(0, 0.3, 1);
  quantileOf({ kind: 'point', value: 0.1 + 0.2 })(column, column);
  expect([...column]).toEqual([0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2]);
  quantileOf({ kind: 'three-point', low: 0.7, likely: 0.7, high: 0.7 })(column, column);
  expect([...column]).toEqual([0.7, 0.7, 0.7]);
  for (const value of [pert(0.3), { kind: 'normal', mean: 1, sd: 2 } as const]) {
    const own = Float64Array.of(0.2, 0.5);
    const other = new Float64Array(2);
    quantileOf(value)(own, other);
    quantileOf(value)(own, own);
    expect(own).toEqual(other);
  }
});
