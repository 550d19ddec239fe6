import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyticHierarchy,
  criticWeights,
  entropyWeights,
  promethee,
  rankWeights,
  smaa2,
  topsis,
  uniformWeights,
  vikor,
  weightedProduct,
  weightedSum,
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
