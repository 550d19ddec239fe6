import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyticHierarchy,
  criticWeights,
  dominators,
  entropyWeights,
  promethee,
  rankWeights,
  smaa2,
  topsis,
  uniformWeights,
  vikor,
  weightedProduct,
  weightedSum,
  weightStability,
} from '../../src/methods/mcda/index.ts';
import type { Goal } from '../../src/methods/ties.ts';

/** Tables with negative values, repeated values and whole columns of equal values. */
const table = fc
  .record({ alternatives: fc.integer({ min: 1, max: 6 }), criteria: fc.integer({ min: 1, max: 4 }) })
  .chain(({ alternatives, criteria }) =>
    fc.record({
      matrix: fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: criteria, maxLength: criteria }), {
        minLength: alternatives,
        maxLength: alternatives,
      }),
      types: fc.array(fc.constantFrom<Goal>('max', 'min'), { minLength: criteria, maxLength: criteria }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: criteria, maxLength: criteria }),
    }),
  );
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

const methods: Readonly<Record<string, (input: Table) => { ranks: readonly number[]; values: readonly number[] }>> = {
  'weighted sum, minmax': (input) => {
    const { ranks, scores } = weightedSum({ ...input, normalization: 'minmax' });
    return { ranks, values: scores };
  },
  'weighted sum, vector': (input) => {
    const { ranks, scores } = weightedSum({ ...input, normalization: 'vector' });
    return { ranks, values: scores };
  },
  'weighted product, minmax': (input) => {
    const { ranks, scores } = weightedProduct({ ...input, normalization: 'minmax' });
    return { ranks, values: scores };
  },
  topsis: (input) => {
    const { ranks, closeness } = topsis(input);
    return { ranks, values: closeness };
  },
  vikor: (input) => {
    const { ranks, q } = vikor(input);
    return { ranks, values: q };
  },
  promethee: (input) => {
    const functions = input.types.map(() => 'linear' as const);
    const { ranks, phi } = promethee({ ...input, functions, p: input.types.map(() => 2) });
    return { ranks, values: phi };
  },
};

describe.each(Object.entries(methods))('%s', (_name, rank) => {
  test('gives finite values for any table, and ranks from 1', () => {
    fc.assert(
      fc.property(table, (input) => {
        const { ranks, values } = rank(input);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(Math.min(...ranks)).toBe(1);
      }),
    );
  });

  test('depends on the shares of the weights only', () => {
    fc.assert(
      fc.property(table, (input) => {
        const scaled = { ...input, weights: input.weights.map((weight) => weight * 7) };
        rank(scaled).values.forEach((value, i) => {
          expect(value).toBeCloseTo(rank(input).values[i] ?? Number.NaN, 10);
        });
      }),
    );
  });

  test('treats alternatives alike whatever their order', () => {
    fc.assert(
      fc.property(table, (input) => {
        const turned = rank({ ...input, matrix: [...input.matrix].reverse() });
        expect([...turned.ranks].reverse()).toEqual(rank(input).ranks);
      }),
    );
  });

  test('does not rank an alternative below one that it is at least as good as everywhere', () => {
    fc.assert(
      fc.property(table, (input) => {
        const { ranks } = rank(input);
        input.matrix.forEach((a, i) => {
          input.matrix.forEach((b, k) => {
            const isAsGood = a.every((x, j) => (input.types[j] === 'max' ? x >= (b[j] ?? 0) : x <= (b[j] ?? 0)));
            if (isAsGood) expect(ranks[i]).toBeLessThanOrEqual(ranks[k] ?? 0);
          });
        });
      }),
    );
  });
});

describe('weights', () => {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

  test('from the data sum to 1, and a criterion on which all are equal gets none', () => {
    fc.assert(
      fc.property(table, ({ matrix, types }) => {
        const magnitudes = matrix.map((row) => row.map(Math.abs));
        for (const weights of [criticWeights(matrix, types), entropyWeights(magnitudes)]) {
          expect(sum(weights)).toBeCloseTo(1, 12);
          expect(weights.every((weight) => weight >= 0)).toBe(true);
        }
      }),
    );
    const matrix = [
      [1, 5, 2],
      [2, 5, 1],
      [4, 5, 7],
    ];
    expect(criticWeights(matrix, ['max', 'max', 'min'])[1]).toBe(0);
    expect(entropyWeights(matrix)[1]).toBe(0);
    expect(entropyWeights([[3, 3]])).toEqual([0.5, 0.5]);
  });

  test('from a ranking with ties are shared', () => {
    const { rankOrderCentroid, rankSum } = rankWeights([1, 1, 3]);
    expect(rankOrderCentroid[0]).toBe(rankOrderCentroid[1]);
    expect(sum(rankOrderCentroid)).toBeCloseTo(1, 12);
    expect(rankSum[0]).toBeCloseTo(5 / 12, 12);
    expect(rankSum[2]).toBeCloseTo(1 / 6, 12);
  });

  test('from consistent judgements are the weights that the judgements came from', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), (importance) => {
        const result = analyticHierarchy(importance.map((a) => importance.map((b) => a / b)));
        result.weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo((importance[i] ?? 0) / sum(importance), 10);
        });
        expect(result.consistencyIndex).toBeCloseTo(0, 10);
        expect(result.consistencyRatio === null).toBe(importance.length > 10);
      }),
    );
  });

  test('drawn uniformly sum to 1 and have equal means', () => {
    const draws = uniformWeights({ criteria: 4, count: 4096, seed: 1 });
    expect(draws.every((weights) => weights.every((w) => w >= 0) && Math.abs(sum(weights) - 1) < 1e-12)).toBe(true);
    for (let j = 0; j < 4; j++) expect(sum(draws.map((weights) => weights[j] ?? 0)) / 4096).toBeCloseTo(0.25, 2);
    expect(uniformWeights({ criteria: 1, count: 2, seed: 1 })).toEqual([[1], [1]]);
  });
});

test('alternatives that tie in every draw share the first rank', () => {
  const { rankAcceptability, centralWeights } = smaa2(
    [
      [0.5, 0.5],
      [0.1, 0.9],
    ],
    [
      [1, 1],
      [1, 1],
      [0, 0],
    ],
  );
  expect(rankAcceptability).toEqual([
    [1, 0, 0],
    [1, 0, 0],
    [0, 0, 1],
  ]);
  expect(centralWeights[2]).toBeNull();
});

describe('dominance', () => {
  test('needs nothing worse and something better', () => {
    const matrix = [
      [5, 1],
      [4, 2],
      [5, 2],
      [5, 1],
    ];
    expect(dominators(matrix, ['max', 'min'])).toEqual([[], [0, 2, 3], [0, 3], []]);
    expect(dominators(matrix, ['max', 'max'])).toEqual([[2], [2], [], [2]]);
  });

  test('a dominated alternative never scores higher, whatever the weights', () => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), weights, (matrix, w) => {
        const types = ['max', 'max', 'max'] as const;
        const { scores } = weightedSum({ matrix, types, weights: w, normalization: 'none' });
        dominators(matrix, types).forEach((by, i) => {
          for (const better of by) expect(scores[better]!).toBeGreaterThan(scores[i]!);
        });
      }),
    );
  });
});

describe('weight stability', () => {
  test('worked by hand: a leads by 2 on the first criterion and lags by 1 on the second', () => {
    const { best, intervals } = weightStability({
      utilities: [
        [4, 2],
        [2, 3],
      ],
      weights: [60, 40],
    });
    expect(best).toBe(0);
    // The lead is 2 t - (1 - t): nothing at t = 1/3.
    expect(intervals[0]).toEqual({ now: 0.6, lower: 1 / 3, lowerTo: 1, upper: null, upperTo: null });
    expect(intervals[1]!.upper).toBeCloseTo(2 / 3, 12);
    expect(intervals[1]!.upperTo).toBe(1);
  });

  test('one criterion has no others to trade against', () => {
    const { intervals } = weightStability({ utilities: [[1], [2]], weights: [7] });
    expect(intervals).toEqual([{ now: 1, lower: null, lowerTo: null, upper: null, upperTo: null }]);
  });

  test('the best is the best inside the interval and not outside it', () => {
    const utility = fc.double({ min: 1, max: 5, noNaN: true });
    const table = fc.array(fc.array(utility, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });
    const weight = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(table, fc.tuple(weight, weight, weight), fc.nat(2), (utilities, weights, criterion) => {
        const { best, intervals } = weightStability({ utilities, weights });
        const { now, lower, upper } = intervals[criterion]!;
        const leadAt = (share: number): number => {
          const shares = weights.map((_, j) =>
            j === criterion ? share : ((intervals[j]?.now ?? 0) / (1 - now)) * (1 - share),
          );
          const scores = utilities.map((row) => row.reduce((total, value, j) => total + value * shares[j]!, 0));
          const others = scores.filter((_, row) => row !== best);
          return scores[best]! - Math.max(...others);
        };
        for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
          const inside = share >= (lower ?? 0) && share <= (upper ?? 1);
          if (inside) expect(leadAt(share)).toBeGreaterThanOrEqual(-1e-9);
          else expect(leadAt(share)).toBeLessThanOrEqual(1e-9);
        }
      }),
    );
  });
});
