import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLatinHypercube, latinHypercube } from '../../src/methods/latin-hypercube.ts';
import { randomStream, shuffled } from '../../src/methods/random.ts';
import { inducedRankCorrelation, spearmanCorrelation } from '../../src/methods/rank-correlation.ts';
import { SOBOL_DIMENSIONS, scrambledSobolSequence, sobolSequence } from '../../src/methods/sobol-sequence.ts';

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Whether each of n equal strata of 0..1 holds one of the n values. */
function fillsEveryStratum(values: Float64Array): boolean {
  return new Set(Array.from(values, (value) => Math.floor(value * values.length))).size === values.length;
}

describe('random streams', () => {
  const take = (count: number, ...key: Parameters<typeof randomStream>): number[] => {
    const rng = randomStream(...key);
    return Array.from({ length: count }, () => rng());
  };

  test('the same key gives the same numbers, on every machine and in every release', () => {
    expect(take(3, 42, 'wage', 1).map((u) => Math.floor(u * 2 ** 32))).toMatchInlineSnapshot(`
      [
        2772458195,
        745746806,
        2869929047,
      ]
    `);
  });

  test('another seed, name or block gives other numbers', () => {
    const keys: Parameters<typeof randomStream>[] = [
      [42, 'wage', 0],
      [43, 'wage', 0],
      [42 + 2 ** 32, 'wage', 0],
      [42, 'wagf', 0],
      [42, 'egaw', 0],
      [42, 'wage', 1],
      [42, '', 0],
    ];
    expect(new Set(keys.map((key) => take(4, ...key).join())).size).toBe(keys.length);
  });

  test('numbers are uniform inside 0..1 and unrelated between blocks', () => {
    const n = 100_000;
    const first = take(n, 7, 'x', 0);
    const second = take(n, 7, 'x', 1);
    expect(Math.abs(mean(first) - 0.5)).toBeLessThan(0.004);
    expect(Math.abs(mean(first.map((u) => u * u)) - 1 / 3)).toBeLessThan(0.004);
    expect(Math.abs(mean(first.map((u, i) => u * (second[i] ?? 0))) - 0.25)).toBeLessThan(0.004);
    expect(Math.min(...first.slice(0, 1000))).toBeGreaterThan(0);
  });

  test('every order of a shuffle is equally likely', () => {
    const rng = randomStream(1, 'shuffle');
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled([1, 2, 3], rng).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.values()].every((count) => count > 880 && count < 1120)).toBe(true);
    expect(counts.size).toBe(6);
  });
});

describe("Sobol' sequence", () => {
  test('agrees with scipy 1.17.1 throughout the table', () => {
    // scipy.stats.qmc.Sobol(1024, scramble=False, bits=32), point 12345.
    const point = sobolSequence({ dimensions: SOBOL_DIMENSIONS, count: 1, skip: 12345 }).map((column) => column[0]);
    expect([22, 50, 100, 333, 500, 777, 1000, 1024].map((dimension) => point[dimension - 1])).toEqual([
      0.08123779296875, 0.61285400390625, 0.53887939453125, 0.89251708984375, 0.94464111328125, 0.21832275390625,
      0.13104248046875, 0.57708740234375,
    ]);
  });

  test('every column fills every stratum, and so it does after a scramble', () => {
    const plain = sobolSequence({ dimensions: SOBOL_DIMENSIONS, count: 256 });
    expect(plain.every(fillsEveryStratum)).toBe(true);
    const names = Array.from({ length: SOBOL_DIMENSIONS }, (_, i) => `input ${i}`);
    const scrambled = scrambledSobolSequence({ seed: 5, names, count: 256 });
    expect(scrambled.every(fillsEveryStratum)).toBe(true);
    expect(scrambled.every((column) => column.every((u) => u > 0 && u < 1))).toBe(true);
  });

  test('scrambled points keep the even spread of pairs of columns', () => {
    const [x = [], y = []] = scrambledSobolSequence({ seed: 3, names: ['x', 'y'], count: 256 });
    const cells = new Set(Array.from(x, (u, i) => `${Math.floor(u * 16)},${Math.floor((y[i] ?? 0) * 16)}`));
    expect(cells.size).toBe(256);
  });

  test('a scramble depends on the seed and averages out', () => {
    const first = Array.from({ length: 400 }, (_, seed) => {
      return scrambledSobolSequence({ seed, names: ['x'], count: 1 })[0]?.[0] ?? Number.NaN;
    });
    expect(new Set(first).size).toBe(400);
    expect(Math.abs(mean(first) - 0.5)).toBeLessThan(0.06);
  });

  test('blocks continue one another', () => {
    const whole = sobolSequence({ dimensions: 3, count: 100 });
    const rest = sobolSequence({ dimensions: 3, count: 40, skip: 60 });
    expect(whole.map((column) => column.slice(60))).toEqual(rest);
  });

  test('says when the table ends', () => {
    expect(() => sobolSequence({ dimensions: SOBOL_DIMENSIONS + 1, count: 1 })).toThrow(/1024 dimensions/);
  });
});

test('a Latin hypercube has one point in every stratum of every column', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer(),
      (count, dimensions, seed) => {
        const columns = latinHypercube({ count, dimensions, rng: randomStream(seed, 'design') });
        const rows = Array.from({ length: count }, (_, i) => columns.map((column) => column[i] ?? Number.NaN));
        expect(isLatinHypercube(rows)).toBe(true);
      },
    ),
  );
});

test('a value on the edge of a stratum belongs to the upper one', () => {
  const edges = (n: number): number[][] => Array.from({ length: n }, (_, k) => [k / n]);
  expect([3, 10, 49, 100].every((n) => isLatinHypercube(edges(n)))).toBe(true);
  expect(isLatinHypercube([[0.5], [1]])).toBe(false);
});

describe('induced rank correlation', () => {
  const rng = () => randomStream(9, 'reorder');
  const column = (name: string, n: number): number[] => {
    const next = randomStream(9, name);
    return Array.from({ length: n }, () => next());
  };

  test('reaches a full correlation of either sign', () => {
    const columns = ['a', 'b', 'c'].map((name) => column(name, 500));
    const target = [
      [1, 1, -1],
      [1, 1, -1],
      [-1, -1, 1],
    ];
    const [a = [], b = [], c = []] = inducedRankCorrelation(columns, target, rng());
    expect(spearmanCorrelation(a, b)).toBeCloseTo(1, 6);
    expect(spearmanCorrelation(a, c)).toBeCloseTo(-1, 6);
  });

  test('keeps repeated values and short columns', () => {
    for (const columns of [
      [
        [1, 1, 2, 2],
        [5, 6, 7, 8],
      ],
      [[4], [5]],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ]) {
      const target = columns.map((_, i) => columns.map((_, k) => (i === k ? 1 : 0.5)));
      const reordered = inducedRankCorrelation(columns, target, rng());
      expect(reordered.map((values) => [...values].sort())).toEqual(columns.map((values) => [...values].sort()));
    }
  });

  test('refuses correlations that cannot hold together', () => {
    const columns = ['a', 'b', 'c'].map((name) => column(name, 50));
    const impossible = [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ];
    expect(() => inducedRankCorrelation(columns, impossible, rng())).toThrow(RangeError);
  });
});
