import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateCents, allocateMoney, roundDecimal } from '../../src/units/money.ts';

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

describe('splitting money', () => {
  test('parts add up to the total and stay within a unit of their quota', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (units, weights) => {
          const sum = weights.reduce((all, weight) => all + weight, 0);
          fc.pre(sum > 0);
          const total = roundDecimal(`${units}e-2`, 2);
          const { parts } = allocateMoney(total, weights, 2);
          expect(parts.reduce((all, part) => all + cents(part), 0n)).toBe(units);
          parts.forEach((part, i) => {
            const gap = cents(part) * BigInt(sum) - units * BigInt(weights[i]!);
            expect(gap < BigInt(sum) && gap > -BigInt(sum)).toBe(true);
            if (weights[i] === 0) expect(cents(part)).toBe(0n);
          });
        },
      ),
      { seed: 2 },
    );
  });

  test('refuses what cannot be split', () => {
    expect(() => allocateMoney('1.00', [0, 0])).toThrow(RangeError);
    expect(() => allocateMoney('1.005', [1, 1], 2)).toThrow(RangeError);
    expect(() => allocateMoney('1.00', [2, -1])).toThrow(RangeError);
    expect(allocateMoney('0.00', [0, 0]).parts).toEqual(['0.00', '0.00']);
  });
});

describe('cents that add up', () => {
  test('to the rounded total', () => {
    expect(allocateCents([33.333333, 33.333333, 33.333334])).toEqual([33.33, 33.33, 33.34]);
    expect(allocateCents([1.15, 2.3, -0.45])).toEqual([1.15, 2.3, -0.45]);
    expect(allocateCents([0.125, 0.125])).toEqual([0.13, 0.12]);
    expect(allocateCents([100 / 3, 100 / 3, 100 / 3], 100)).toEqual([33.34, 33.33, 33.33]);
    expect(allocateCents([-100 / 3, -100 / 3, -100 / 3], -100)).toEqual([-33.34, -33.33, -33.33]);
    expect(allocateCents([1.4, 1.4, 1.4], undefined, 0)).toEqual([2, 1, 1]);
    expect(allocateCents([1, 2], 10)).toEqual([4.5, 5.5]);
    expect(allocateCents([-0.001, 0.001])).toEqual([0, 0]);
    expect(allocateCents([])).toEqual([]);
  });

  test('for any amounts, each within a cent', () => {
    const amount = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), (parts) => {
        const rounded = allocateCents(parts);
        const sum = parts.reduce((all, part) => all + part, 0);
        const shown = rounded.reduce((all, part) => all + Math.round(part * 100), 0);
        expect(Math.abs(shown - sum * 100)).toBeLessThanOrEqual(0.5 + 1e-4);
        rounded.forEach((part, i) => {
          expect(Math.abs(part - parts[i]!)).toBeLessThanOrEqual(0.01 + 1e-6);
          expect(Object.is(part, -0)).toBe(false);
        });
      }),
      { seed: 4 },
    );
  });
});

test('rounding takes decimal notation with an exponent, and refuses anything else', () => {
  expect(roundDecimal('1.5e3', 0)).toBe('1500');
  expect(roundDecimal('-2e-9', 2, 'floor')).toBe('-0.01');
  expect(roundDecimal('.5', 0)).toBe('1');
  expect(() => roundDecimal('1,000', 2)).toThrow(RangeError);
  expect(() => roundDecimal('', 2)).toThrow(RangeError);
});
