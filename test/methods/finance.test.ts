import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annuityInterest,
  annuityPayment,
  annuityPeriods,
  annuityPresentValue,
  annuityPrincipal,
  annuityRate,
} from '../../src/methods/annuity.ts';
import { hazardRates } from '../../src/methods/hazard.ts';
import { irr, xirr } from '../../src/methods/internal-rate.ts';
import { crawfordTotal, crawfordUnit } from '../../src/methods/learning-curve.ts';
import { mirr, npv, payback, xnpv } from '../../src/methods/present-value.ts';

describe('internal rate', () => {
  test('finds every rate put into the flows', () => {
    const rate = fc.integer({ min: -60, max: 400 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 4 }), (rates) => {
        // The product of (1 + r_i) - (1 + r) in powers of 1 / (1 + r).
        let flows = [1];
        for (const r of rates) {
          flows = [...flows, 0].map((flow, t) => flow - (1 + r) * (t > 0 ? flows[t - 1]! : 0));
        }
        const expected = rates.toSorted((a, b) => a - b);
        const { roots } = irr(flows);
        expect(roots).toHaveLength(expected.length);
        roots.forEach((root, i) => {
          expect(root).toBeCloseTo(expected[i]!, 6);
        });
      }),
      { seed: 5 },
    );
  });

  test('a rate at which the value only touches zero counts once', () => {
    const { roots, status } = irr([-100, 220, -121]);
    expect(status).toBe('unique');
    expect(roots[0]).toBeCloseTo(0.1, 7);
  });

  test('long, tiny and losing projects', () => {
    const monthly = [-50000, ...new Array<number>(360).fill(300)];
    expect(npv(irr(monthly).irr!, monthly)).toBeCloseTo(0, 6);
    expect(irr([-100, 1]).irr).toBeCloseTo(-0.99, 12);
    expect(irr([-1e-9, 2e-9]).irr).toBeCloseTo(1, 12);
    expect(irr([]).status).toBe('none');
    expect(irr([0, 0, -100, 0, 121]).irr).toBeCloseTo(0.1, 12);
  });

  test('dated flows are worth nothing at their rate', () => {
    const flows = [
      { date: '2023-12-31', amount: -1000 },
      { date: '2024-02-29', amount: 300 },
      { date: '2025-03-01', amount: 900 },
    ];
    expect(xnpv(xirr(flows).irr!, flows)).toBeCloseTo(0, 9);
    expect(() => xnpv(0.1, [{ date: '2023-02-29', amount: 1 }])).toThrow(RangeError);
  });
});

describe('annuity', () => {
  test('the functions undo each other, at rate 0 too', () => {
    for (const rate of [0, 1e-9, 0.004, 0.2, -0.01]) {
      for (const when of ['end', 'begin'] as const) {
        const pmt = annuityPayment({ rate, nper: 48, pv: 20000, fv: -3000, when });
        expect(annuityPresentValue({ rate, nper: 48, pmt, fv: -3000, when })).toBeCloseTo(20000, 6);
        expect(annuityPeriods({ rate, pmt, pv: 20000, fv: -3000, when })).toBeCloseTo(48, 5);
        expect(annuityRate({ nper: 48, pmt, pv: 20000, fv: -3000, when })).toBeCloseTo(rate, 8);
      }
    }
  });

  test('principal parts repay the loan and interest is what remains', () => {
    for (const when of ['end', 'begin'] as const) {
      const loan = { rate: 0.01, nper: 12, pv: 5000, when };
      const periods = Array.from({ length: 12 }, (_, i) => i + 1);
      const principal = periods.reduce((sum, per) => sum + annuityPrincipal({ ...loan, per })!, 0);
      expect(principal).toBeCloseTo(-5000, 8);
    }
    expect(annuityInterest({ rate: 0.01, nper: 12, pv: 5000, per: 1, when: 'begin' })).toBe(0);
    expect(annuityInterest({ rate: 0.01, nper: 12, pv: 5000, per: 13 })).toBeNull();
  });

  test('amounts that never balance have no answer', () => {
    expect(annuityPeriods({ rate: 0.05, pmt: -10, pv: 1000, fv: 0 })).toBeNull();
    expect(annuityPeriods({ rate: 0, pmt: 0, pv: 1000 })).toBeNull();
    expect(annuityRate({ nper: 10, pmt: 100, pv: 1000 })).toBeNull();
  });
});

test('payback at once, never, and in spite of binary fractions', () => {
  expect(payback([0, -5], 0.1).payback).toBe(0);
  expect(payback([10, -5], 0.1).discountedPayback).toBe(0);
  expect(payback([-5, 1, 1], 0.1).payback).toBeNull();
  expect(payback([-0.3, 0.1, 0.1, 0.1], 0).payback).toBeCloseTo(3, 12);
  expect(payback([-10, 20, -15], 0).payback).toBe(0.5);
  expect(mirr([100, 200], 0.1, 0.1)).toBeNull();
});

test('a Crawford total of very many units equals the sum of its units', () => {
  for (const rate of [0.5, 0.8, 0.95, 1]) {
    const curve = { firstUnit: 10, rate };
    let sum = 0;
    for (let n = 40000; n >= 7; n--) sum += crawfordUnit(curve, n);
    expect(crawfordTotal(curve, 7, 40000) / sum).toBeCloseTo(1, 12);
  }
});

test('hazard rates convert back', () => {
  const { annualRate, monthlyProbability } = hazardRates(0.3, 4);
  expect((1 - monthlyProbability) ** 48).toBeCloseTo(0.7, 13);
  expect(Math.exp(-4 * annualRate)).toBeCloseTo(0.7, 13);
});
