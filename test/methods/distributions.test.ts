import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaDistribution,
  type Distribution,
  discreteDistribution,
  lognormalDistribution,
  metalogDistribution,
  normalDistribution,
  normalQuantile,
  pertDistribution,
  triangularDistribution,
  truncatedNormalDistribution,
  uniformDistribution,
} from '../../src/methods/distributions/index.ts';

const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const shape = fc.double({ min: -2, max: 5, noNaN: true }).map((exponent) => 10 ** exponent);
const threeValues = fc.tuple(value, value, value).map((list) => list.sort((a, b) => a - b) as [number, number, number]);
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const insideProbability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

const continuous: Readonly<Record<string, fc.Arbitrary<Distribution>>> = {
  uniform: threeValues.map(([min, , max]) => uniformDistribution({ min, max })),
  normal: fc.tuple(value, positive).map(([mean, sd]) => normalDistribution({ mean, sd })),
  beta: fc.tuple(shape, shape).map(([alpha, beta]) => betaDistribution({ alpha, beta, min: -3, max: 9 })),
  triangular: threeValues.map(([min, mode, max]) => triangularDistribution({ min, mode, max })),
  pert: fc
    .tuple(threeValues, fc.double({ min: 0, max: 50, noNaN: true }))
    .map(([[min, mode, max], lambda]) => pertDistribution({ min, mode, max, lambda })),
  lognormal: fc
    .tuple(positive, fc.double({ min: 1.01, max: 1e4, noNaN: true }))
    .map(([low, ratio]) => lognormalDistribution({ low, high: low * ratio })),
  'truncated normal': fc
    .tuple(
      value,
      positive,
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: 1e-3, max: 80, noNaN: true }),
    )
    .map(([mean, sd, from, width]) =>
      truncatedNormalDistribution({ mean, sd, min: mean + sd * from, max: mean + sd * (from + width) }),
    ),
};

describe.each(Object.entries(continuous))('%s', (_name, distributions) => {
  test('its quantile function rises and stays within the ends of the range', () => {
    fc.assert(
      fc.property(distributions, probability, probability, (distribution, p, q) => {
        const low = distribution.quantile(Math.min(p, q));
        const high = distribution.quantile(Math.max(p, q));
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(distribution.quantile(0));
        expect(high).toBeLessThanOrEqual(distribution.quantile(1));
      }),
    );
  });

  test('the cumulative probability around a quantile encloses the probability', () => {
    fc.assert(
      fc.property(distributions, insideProbability, (distribution, p) => {
        const x = distribution.quantile(p);
        // Neighbours a few roundings apart: near a steep end one rounding of x moves the probability a lot.
        const step = 1e-9 * (Math.abs(x) + distribution.sd);
        expect(distribution.cdf(x - step)).toBeLessThanOrEqual(p + 1e-9);
        expect(distribution.cdf(x + step)).toBeGreaterThanOrEqual(p - 1e-9);
      }),
    );
  });

  test('the mean is the average of the quantiles', () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const cells = 2000;
        let sum = 0;
        for (let i = 0; i < cells; i++) sum += distribution.quantile((i + 0.5) / cells);
        expect(Math.abs(sum / cells - distribution.mean)).toBeLessThanOrEqual(
          0.02 * distribution.sd + 1e-9 * Math.abs(distribution.mean),
        );
      }),
      { numRuns: 30 },
    );
  });
});

test('a spread of zero is a certain value', () => {
  const certain = [
    uniformDistribution({ min: 7, max: 7 }),
    normalDistribution({ mean: 7, sd: 0 }),
    betaDistribution({ alpha: 2, beta: 3, min: 7, max: 7 }),
    triangularDistribution({ min: 7, mode: 7, max: 7 }),
    pertDistribution({ min: 7, mode: 7, max: 7 }),
    truncatedNormalDistribution({ mean: 7, sd: 0, min: null, max: null }),
    truncatedNormalDistribution({ mean: 5, sd: 1, min: 7, max: 7 }),
    discreteDistribution({ values: [7], probabilities: [1] }),
    metalogDistribution({ p: [0.1, 0.5, 0.9], x: [7, 7, 7], lower: null, upper: null }),
  ];
  for (const distribution of certain) {
    expect(distribution.mean).toBe(7);
    expect(distribution.sd).toBe(0);
    expect([0, 1e-10, 0.5, 1].map((p) => distribution.quantile(p))).toEqual([7, 7, 7, 7]);
    expect([6.9, 7, 7.1].map((x) => distribution.cdf(x))).toEqual([0, 1, 1]);
  }
  const lognormal = lognormalDistribution({ low: 7, high: 7 });
  expect(lognormal.sd).toBe(0);
  expect(lognormal.quantile(0.99)).toBeCloseTo(7, 12);
});

describe('deep tails', () => {
  // mpmath 1.3 with 60 digits.
  test.each([
    [1e-300, -37.0471],
    [1e-10, -6.361340902404056],
    [1 - 1e-10, 6.361340889697422],
  ])('the normal quantile at %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(p < 1e-100 ? 1e-4 : 1e-13);
  });

  test('a beta with small shapes', () => {
    // x^a / (a B(a, b)) = p for small x: exact to the first order.
    const { quantile } = betaDistribution({ alpha: 0.5, beta: 0.5 });
    expect(quantile(1e-10) / (Math.PI * 0.5e-10) ** 2).toBeCloseTo(1, 10);
    expect(1 - quantile(1 - 1e-6)).toBeCloseTo((Math.PI * 0.5e-6) ** 2, 14);
  });

  test('a beta with huge shapes is a normal', () => {
    const distribution = betaDistribution({ alpha: 1e8, beta: 1e8 });
    expect((distribution.quantile(1e-3) - 0.5) / distribution.sd).toBeCloseTo(normalQuantile(1e-3), 6);
  });

  test('a normal cut 1,000 sd out is an exponential', () => {
    const distribution = truncatedNormalDistribution({ mean: 0, sd: 1, min: 1000, max: null });
    expect((distribution.mean - 1000) * 1000).toBeCloseTo(1, 5);
    expect(distribution.sd * 1000).toBeCloseTo(1, 5);
    expect((distribution.quantile(0.5) - 1000) * 1000).toBeCloseTo(Math.LN2, 5);
  });

  test('a normal cut below is the mirror image of one cut above', () => {
    const above = truncatedNormalDistribution({ mean: 3, sd: 2, min: 20, max: 25 });
    const below = truncatedNormalDistribution({ mean: -3, sd: 2, min: -25, max: -20 });
    expect(below.mean).toBeCloseTo(-above.mean, 12);
    expect(below.quantile(0.25)).toBeCloseTo(-above.quantile(0.75), 10);
    expect(below.cdf(-21)).toBeCloseTo(1 - above.cdf(21), 12);
  });
});

test('a discrete distribution merges repeated values and ignores the order', () => {
  const distribution = discreteDistribution({ values: [3, 1, 3, 2], probabilities: [0.25, 0.25, 0.25, 0.25] });
  expect(distribution.cdf(2)).toBe(0.5);
  expect([0, 0.25, 0.26, 0.5, 0.51, 1].map((p) => distribution.quantile(p))).toEqual([1, 1, 2, 2, 3, 3]);
  expect(distribution.mean).toBe(2.25);
  expect(() => discreteDistribution({ values: [1, 2], probabilities: [0.5, 0.4] })).toThrow(/sum/);
});

describe('metalog', () => {
  test('goes through its points and inverts itself', () => {
    fc.assert(
      fc.property(
        threeValues.filter(([a, b, c]) => b - a > 1e-3 && c - b > 1e-3),
        fc.constantFrom([false, false], [true, false], [false, true], [true, true]),
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        (x, [isBelow, isAbove], p) => {
          const lower = isBelow ? x[0] - 100 : null;
          const upper = isAbove ? x[2] + 100 : null;
          const distribution = metalogDistribution({ p: [0.1, 0.5, 0.9], x, lower, upper });
          [0.1, 0.5, 0.9].forEach((q, i) => {
            expect(distribution.quantile(q)).toBeCloseTo(x[i] ?? Number.NaN, 4);
          });
          if (distribution.isFeasible && lower === null && upper === null) {
            expect(distribution.cdf(distribution.quantile(p))).toBeCloseTo(p, 6);
          }
        },
      ),
    );
  });

  test('says when three points are too skewed', () => {
    const points = { p: [0.1, 0.5, 0.9] as const, lower: null, upper: null };
    expect(metalogDistribution({ ...points, x: [10, 20, 40] }).isFeasible).toBe(true);
    expect(metalogDistribution({ ...points, x: [10, 11, 100] }).isFeasible).toBe(false);
  });
});

test('nonsense is refused', () => {
  expect(() => uniformDistribution({ min: 2, max: 1 })).toThrow(RangeError);
  expect(() => triangularDistribution({ min: 0, mode: 5, max: 1 })).toThrow(RangeError);
  expect(() => normalDistribution({ mean: 0, sd: -1 })).toThrow(RangeError);
  expect(() => lognormalDistribution({ low: 0, high: 1 })).toThrow(RangeError);
  expect(() => betaDistribution({ alpha: 0, beta: 1 })).toThrow(RangeError);
  expect(() => normalDistribution({ mean: 0, sd: 1 }).quantile(1.5)).toThrow(RangeError);
});
