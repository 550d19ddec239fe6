import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tailRiskOfNormal, tailRiskOfSample, tailRiskOfTriangular } from '../../src/methods/cvar.ts';
import { decisionCriteria } from '../../src/methods/decision-criteria.ts';
import { triangularDistribution } from '../../src/methods/distributions/index.ts';
import { elementaryEffects, morrisTrajectories } from '../../src/methods/morris.ts';
import { randomStream } from '../../src/methods/random.ts';
import { sobolIndices } from '../../src/methods/sobol-indices.ts';
import { stochasticDominance } from '../../src/methods/stochastic-dominance.ts';
import { tornado } from '../../src/methods/tornado.ts';
import { evpiOfDraws, evpiOfNormalIncrement, evpiOfTable } from '../../src/methods/value-of-information.ts';

const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 8 });
const payoff = fc.integer({ min: 1, max: 5 }).chain((states) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: states, maxLength: states }), {
    minLength: 1,
    maxLength: 5,
  }),
);

describe('value of information', () => {
  test('is the same for pay-offs and for the same costs, and never negative', () => {
    fc.assert(
      fc.property(payoff, (rows) => {
        const gain = evpiOfDraws(rows);
        const cost = evpiOfDraws(
          rows.map((row) => row.map((value) => -value)),
          'min',
        );
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(cost).toBeCloseTo(gain, 12);
      }),
    );
  });

  test('of tied options that differ by state is not zero, and the first is best', () => {
    const result = evpiOfTable({
      goal: 'max',
      probabilities: [0.5, 0.5],
      payoff: [
        [0, 10],
        [10, 0],
        [5, 5],
      ],
    });
    expect(result).toMatchObject({ best: 0, evpi: 5 });
  });

  test('of a normal increment falls with the distance of the mean from 0', () => {
    expect(evpiOfNormalIncrement(0, 3)).toBeCloseTo(3 / Math.sqrt(2 * Math.PI), 12);
    expect(evpiOfNormalIncrement(4, 0)).toBe(0);
    expect(evpiOfNormalIncrement(-40, 1)).toBeGreaterThanOrEqual(0);
    expect(evpiOfNormalIncrement(-2, 1)).toBe(evpiOfNormalIncrement(2, 1));
  });
});

test('decision criteria agree at the ends of the Hurwicz scale', () => {
  fc.assert(
    fc.property(payoff, fc.constantFrom<'max' | 'min'>('max', 'min'), (rows, goal) => {
      const wary = decisionCriteria({ goal, payoff: rows, hurwiczAlpha: 0 });
      const bold = decisionCriteria({ goal, payoff: rows, hurwiczAlpha: 1 });
      expect(wary.hurwicz.best).toEqual(wary.maximin.best);
      expect(bold.hurwicz.best).toEqual(bold.maximax.best);
      expect(Math.min(...wary.minimaxRegret.values)).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe('stochastic dominance', () => {
  const opposite = { a: 'b', b: 'a', none: 'none', equal: 'equal' } as const;

  test('turns round with the samples', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { firstOrder, secondOrder } = stochasticDominance(a, b);
        expect(stochasticDominance(b, a)).toEqual({
          firstOrder: opposite[firstOrder],
          secondOrder: opposite[secondOrder],
        });
        if (firstOrder !== 'none') expect(secondOrder).toBe(firstOrder);
      }),
    );
  });

  test('is what its definition says at every value of the samples', () => {
    const mean = (list: readonly number[], of: (value: number) => number): number =>
      list.reduce((sum, value) => sum + of(value), 0) / list.length;
    const dominates = (a: readonly number[], b: readonly number[], of: (x: number) => (value: number) => number) => {
      const excess = [...a, ...b, 21].map((x) => mean(a, of(x)) - mean(b, of(x)));
      return excess.every((one) => one <= 1e-9) && excess.some((one) => one < -1e-9);
    };
    const below = (x: number) => (value: number) => (value <= x ? 1 : 0);
    const shortfall = (x: number) => (value: number) => Math.max(x - value, 0);
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { firstOrder, secondOrder } = stochasticDominance(a, b);
        expect(firstOrder === 'a').toBe(dominates(a, b, below));
        expect(secondOrder === 'a').toBe(dominates(a, b, shortfall));
      }),
    );
  });

  test('of a sample over itself repeated is none: they are equal, whatever the decimals', () => {
    fc.assert(
      fc.property(sample, (list) => {
        const decimals = list.map((value) => value / 10);
        const repeated = [...decimals, ...decimals, ...decimals];
        expect(stochasticDominance(decimals, repeated)).toEqual({ firstOrder: 'equal', secondOrder: 'equal' });
        const shifted = repeated.map((value) => value + 0.1);
        expect(stochasticDominance(shifted, decimals)).toEqual({ firstOrder: 'a', secondOrder: 'a' });
      }),
    );
  });
});

describe('tail risk', () => {
  const level = fc.integer({ min: 0, max: 19 }).map((twentieth) => twentieth / 20);

  test('cvar is the least of Rockafellar and Uryasev over all candidate thresholds', () => {
    fc.assert(
      fc.property(sample, level, (losses, at) => {
        const objective = losses.map(
          (t) => t + losses.reduce((sum, loss) => sum + Math.max(loss - t, 0), 0) / losses.length / (1 - at),
        );
        expect(tailRiskOfSample(losses, at).cvar).toBeCloseTo(Math.min(...objective), 9);
      }),
    );
  });

  test('var is a loss that at least the level of all losses do not exceed, and the smallest such', () => {
    fc.assert(
      fc.property(sample, level, (losses, at) => {
        const { var: threshold } = tailRiskOfSample(losses, at);
        const share = (x: number): number => losses.filter((loss) => loss <= x).length / losses.length;
        expect(share(threshold)).toBeGreaterThanOrEqual(at - 1e-12);
        const lower = losses.filter((loss) => loss < threshold);
        if (lower.length > 0) expect(share(Math.max(...lower))).toBeLessThan(at - 1e-12);
      }),
    );
  });

  test('a tail of nothing is the largest loss', () => {
    expect(tailRiskOfSample([1, 9, 4], 1)).toEqual({ var: 9, cvar: 9 });
    expect(tailRiskOfNormal(3, 0, 0.9)).toEqual({ var: 3, cvar: 3 });
  });

  test('of a triangle agrees with its quantiles on either side of the mode', () => {
    const shape = { min: 0, mode: 2, max: 10 };
    const { quantile } = triangularDistribution(shape);
    for (const at of [0, 0.1, 0.2, 0.5, 0.99]) {
      const n = 20_000;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += quantile(at + ((1 - at) * (i + 0.5)) / n);
      expect(tailRiskOfTriangular(0, 2, 10, at).cvar).toBeCloseTo(sum / n, 4);
      expect(tailRiskOfTriangular(0, 2, 10, at).var).toBeCloseTo(quantile(at), 10);
    }
  });
});

describe('sensitivity', () => {
  test('indices do not hang on a large constant or on the unit of the result', () => {
    const run = (model: (x: Float64Array) => number) =>
      sobolIndices({
        model,
        seed: 1,
        count: 4096,
        inputs: ['wage', 'hours'].map((name) => ({ name, quantile: (p: number) => p })),
      });
    const { firstOrder, total } = run(([wage = 0, hours = 0]) => 1e6 + 1000 * (3 * wage + 4 * hours));
    [0.36, 0.64].forEach((share, i) => {
      expect(firstOrder[i]).toBeCloseTo(share, 2);
      expect(total[i]).toBeCloseTo(share, 2);
    });
    expect(run(() => 5)).toMatchObject({ firstOrder: [0, 0], total: [0, 0], variance: 0 });
  });

  test('Morris trajectories change one input at a time and find the slopes of a linear model', () => {
    const bounds = [
      [0, 10],
      [-1, 1],
      [5, 6],
    ] as const;
    const x = morrisTrajectories({ bounds, levels: 4, count: 20, rng: randomStream(1, 'morris') });
    expect(
      x.every((row) => row.every((value, i) => value >= (bounds[i]?.[0] ?? 0) && value <= (bounds[i]?.[1] ?? 0))),
    ).toBe(true);
    const y = x.map(([a = 0, b = 0, c = 0]) => 2 * a - 3 * b + c);
    const { mu, sigma } = elementaryEffects({ bounds, x, y, levels: 4 });
    [20, -6, 1].forEach((slope, i) => {
      expect(mu[i]).toBeCloseTo(slope, 9);
      expect(sigma[i]).toBeCloseTo(0, 9);
    });
  });

  test('a tornado keeps the order of the ranges among equal swings', () => {
    const ranges = { b: { low: 0, high: 1 }, a: { low: 1, high: 0 }, c: { low: 0, high: 3 } };
    expect(tornado(({ a = 0, b = 0, c = 0 }) => a + b + c, { a: 0, b: 0, c: 0 }, ranges).order).toEqual([
      'c',
      'b',
      'a',
    ]);
  });
});
