import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  basisOf,
  conditionalMean,
  explainedVariance,
  foldSums,
  mainEffects,
} from '../../src/methods/conditional-mean.ts';
import { jackknifeError } from '../../src/methods/jackknife.ts';
import { randomStream } from '../../src/methods/random.ts';
import { evpiOfDraws, gainsOfKnowing } from '../../src/methods/value-of-information.ts';

const FOLDS = 8;
const foldsOf = (count: number): number[] => Array.from({ length: count }, (_, i) => Math.floor((i * FOLDS) / count));
const random = (name: string, count: number): Float64Array => {
  const rng = randomStream(1, name);
  return Float64Array.from({ length: count }, () => rng());
};
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

describe('functions of an input', () => {
  const inputs: Record<string, Float64Array> = {
    'a number': random('x', 500).map((u) => Math.exp(2 * u)),
    'three outcomes': random('x', 500).map((u) => (u < 0.2 ? 1 : u < 0.7 ? 5 : 9)),
    'what never varies': new Float64Array(500).fill(7),
  };
  test.each(Object.keys(inputs))('of %s are orthonormal over the draws', (name) => {
    const basis = basisOf(inputs[name]!);
    basis.forEach((one, i) => {
      basis.forEach((other, j) => {
        expect(mean(one.map((value, draw) => value * other[draw]!))).toBeCloseTo(i === j ? 1 : 0, 8);
      });
    });
  });

  test('follow what is a polynomial or a step exactly', () => {
    const x = inputs['a number']!;
    const cubic = x.map((value) => value ** 3 - 2 * value);
    const largestGap = (fitted: Float64Array, truth: Float64Array) =>
      Math.max(...fitted.map((value, draw) => Math.abs(value - truth[draw]!)));
    expect(largestGap(conditionalMean(basisOf(x), cubic), cubic)).toBeLessThan(1e-6);
    const steps = inputs['three outcomes']!.map((value) => (value === 5 ? -10 : value));
    expect(largestGap(conditionalMean(basisOf(inputs['three outcomes']!), steps), steps)).toBeLessThan(1e-9);
  });
});

test('what an input has nothing to do with is explained by nothing on average', () => {
  const shares = Array.from({ length: 200 }, (_, seed) => {
    const x = random(`x${seed}`, 256);
    const y = random(`y${seed}`, 256).map((u) => u - 0.5);
    return explainedVariance(foldSums(basisOf(x), y, foldsOf(256)), null) * 12;
  });
  const error = Math.sqrt(mean(shares.map((share) => share ** 2)) / 200);
  expect(Math.abs(mean(shares))).toBeLessThan(3 * error);
  expect(shares.some((share) => share < 0)).toBe(true);
});

describe('main effects', () => {
  const count = 1024;
  const names = ['a', 'b', 'c', 'd'];
  const inputs = names.map((name) => random(name, count));
  const bases = inputs.map(basisOf);
  const [a, b] = inputs as [Float64Array, Float64Array];
  const result = a.map((value, draw) => 10 * value ** 2 + 3 * b[draw]! + 0.1 * inputs[3]![draw]!);
  const { rest, parts } = mainEffects(result, bases, foldsOf(count), [0, 1, 2]);
  const sd = (values: Float64Array) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

  test('are those of the inputs that explain something, and leave the mean alone', () => {
    expect([...parts.keys()].slice(0, 2)).toEqual([0, 1]);
    expect(parts.has(3)).toBe(false);
    expect(sd(parts.get(0)!)).toBeCloseTo(sd(a.map((value) => 10 * value ** 2)), 1);
    expect(sd(parts.get(1)!)).toBeCloseTo(3 / Math.sqrt(12), 1);
    expect(mean(rest)).toBeCloseTo(mean(result), 9);
    // What is left is the last input, which is not to be taken off, and the errors of the fits.
    expect(sd(rest)).toBeLessThan(0.1);
    const whole = rest.map((value, draw) => [...parts.values()].reduce((sum, part) => sum + part[draw]!, value));
    for (const [draw, value] of whole.entries()) expect(value).toBeCloseTo(result[draw]!, 9);
  });

  test('of noise are next to nothing: its weights shrink', () => {
    const sizes = Array.from({ length: 40 }, (_, seed) => {
      const fitted = conditionalMean(
        basisOf(random(`x${seed}`, 256)),
        random(`y${seed}`, 256).map((u) => u - 0.5),
        foldsOf(256),
      );
      return sd(fitted);
    });
    const plain = Array.from({ length: 40 }, (_, seed) => {
      return sd(
        conditionalMean(
          basisOf(random(`x${seed}`, 256)),
          random(`y${seed}`, 256).map((u) => u - 0.5),
        ),
      );
    });
    expect(mean(sizes)).toBeLessThan(0.75 * mean(plain));
  });
});

describe('what choosing by an input gains', () => {
  test('is never more in a draw than what knowing everything gains there', () => {
    const amount = fc.integer({ min: -1000, max: 1000 });
    const payoffs = fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 16, maxLength: 64 });
    fc.assert(
      fc.property(payoffs, (rows) => {
        const [input, ...costs] = [0, 1, 2, 3].map((at) => Float64Array.from(rows, (row) => row[at]!));
        const gains = gainsOfKnowing({ input: input!, payoffs: costs, folds: foldsOf(rows.length), goal: 'min' });
        const totals = costs.map((cost) => cost.reduce((a, b) => a + b, 0));
        const usual = costs[totals.indexOf(Math.min(...totals))]!;
        gains.forEach((gain, draw) => {
          expect(gain).toBeLessThanOrEqual(usual[draw]! - Math.min(...costs.map((cost) => cost[draw]!)));
        });
        const evpi = evpiOfDraws(
          rows.map((row) => row.slice(1)),
          'min',
        );
        expect(mean(gains)).toBeLessThanOrEqual(evpi + 1e-9);
      }),
    );
  });

  test('is the whole value of information where the input decides, and nothing where it does not', () => {
    // One option costs the input, 0 or 100, the other 40: choosing blindly costs 40, choosing by the input 20.
    const input = random('coin', 800).map((u, i) => (i % 2 === 0 ? 0 : 100) + 0 * u);
    const other = new Float64Array(800).fill(40);
    const gainOf = (by: Float64Array) =>
      mean(gainsOfKnowing({ input: by, payoffs: [input, other], folds: foldsOf(800), goal: 'min' }));
    expect(gainOf(input)).toBeCloseTo(20, 9);
    expect(gainOf(random('noise', 800))).toBeLessThanOrEqual(0);
    expect(gainOf(new Float64Array(800).fill(3))).toBe(0);
  });
});

test('the jackknife of a mean is its standard error', () => {
  const values = [3, 8, 1, 9, 4];
  const error = jackknifeError(5, (part) => mean(values.filter((_, i) => i !== part)));
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - 5) ** 2, 0) / 4);
  expect(error).toBeCloseTo(sd / Math.sqrt(5), 12);
});
