import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameDimension } from '../../src/units/dimension.ts';
import type { Quantity, Uncertain } from '../../src/units/quantity.ts';
import { parseQuantity } from '../../src/units/quantity-text.ts';
import { parseRate } from '../../src/units/rate-text.ts';
import { parseServiceLevel } from '../../src/units/service-level.ts';
import { unit } from '../../src/units/unit.ts';

const point = (value: number): Uncertain => ({ kind: 'point', value });
const interval = (low: number, high: number): Uncertain => ({ kind: 'interval', low, high });

function read(text: string, nouns?: ReadonlySet<string>): Quantity {
  const result = parseQuantity(text, nouns);
  if (!result.ok) throw new Error(result.message);
  return result.quantity;
}

describe('a quantity is a number or a range, and its unit', () => {
  test.each<[string, Uncertain, string]>([
    ['17 USD/hour', point(17), 'USD/hour'],
    ['45k USD/year', point(45_000), 'USD/year'],
    ['45K USD/year', point(45_000), 'USD/year'],
    ['1.2M', point(1_200_000), ''],
    ['1.2M USD', point(1_200_000), 'USD'],
    ['1200 calls/month', point(1200), 'calls/month'],
    ['1,200 calls/month', point(1200), 'calls/month'],
    ['12,345,678.9', point(12_345_678.9), ''],
    ['3%', point(3), '%'],
    ['3 %', point(3), '%'],
    ['-2%/year', point(-2), '%/year'],
    ['+5 calls/month', point(5), 'calls/month'],
    ['.5 USD', point(0.5), 'USD'],
    ['1e3 USD', point(1000), 'USD'],
    ['3.5 minutes', point(3.5), 'minutes'],
    ['3.5minutes', point(3.5), 'minutes'],
    ['  8 hours ', point(8), 'hours'],
    ['30 minutes per call', point(30), 'minutes/call'],
    ['12 to 18 USD/hour', interval(12, 18), 'USD/hour'],
    ['12 USD/hour to 18 USD/hour', interval(12, 18), 'USD/hour'],
    ['12k to 18k USD/year', interval(12_000, 18_000), 'USD/year'],
    ['-5 to 5 USD', interval(-5, 5), 'USD'],
    ['30 minutes to 1 hour', interval(0.5, 1), 'hour'],
    ['10 to 10 USD', point(10), 'USD'],
    ['2/month', point(2), '1/month'],
    ['6 USD/employee/month', point(6), 'USD/employee/month'],
  ])('%s', (text, value, unitText) => {
    const quantity = read(text);
    expect(quantity.value).toEqual(value);
    expect(quantity.unit.text).toBe(unitText);
    expect(quantity.text).toBe(text);
  });

  test('a noun that the scenario declares is a unit of work', () => {
    expect(read('40 ringtones/day', new Set(['ringtone'])).unit.dimension).toEqual({ ringtone: 1, month: -1 });
    expect(parseQuantity('40 ringtones/day').ok).toBe(false);
  });
});

describe('a fault says where in the text it is', () => {
  test.each([
    ['about 17 USD', 'syntax', 0, 12],
    ['', 'syntax', 0, 1],
    ['$17/hour', 'syntax', 0, 8],
    ['USD 17', 'syntax', 0, 6],
    ['17 USD/huor', 'unit', 7, 4],
    ['12 to 18 USD/huor', 'unit', 13, 4],
    ['12 USD/huor to 18', 'unit', 7, 4],
    ['17 UDS/hour', 'currency', 3, 3],
    ['17 $/hour', 'unit', 3, 1],
    ['17,5 USD', 'number', 0, 4],
    ['17-21 USD', 'syntax', 2, 7],
    ['17..21 USD', 'syntax', 2, 8],
    ['1 200 USD', 'syntax', 2, 7],
    ['1e300 USD', 'number', 0, 5],
    ['18 to 12 USD', 'range', 0, 12],
    ['3 calls to 5 USD', 'unit', 11, 5],
    ['17 USD/', 'unit', 3, 4],
  ])('%s', (text, problem, offset, length) => {
    const result = parseQuantity(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect([result.problem, result.offset, result.length]).toEqual([problem, offset, length]);
  });

  test('hints rewrite what was written', () => {
    const hint = (text: string) => {
      const result = parseQuantity(text);
      return result.ok ? undefined : result.hint;
    };
    expect(hint('$17/hour')).toContain('17 USD/hour');
    expect(hint('€1,200/month')).toContain('1,200 EUR/month');
    expect(hint('17-21 USD/hour')).toContain('17 to 21 USD/hour');
  });
});

describe('a rate is a share per period', () => {
  test.each<[string, number, string, number]>([
    ['3%/year', 0.03, 'year', 0.03],
    ['0.03/year', 0.03, 'year', 0.03],
    ['3% per year', 0.03, 'year', 0.03],
    ['1%/month', 0.01, 'month', 1.01 ** 12 - 1],
    ['2%/quarter', 0.02, 'quarter', 1.02 ** 4 - 1],
    ['0%/year', 0, 'year', 0],
    ['-1%/month', -0.01, 'month', 0.99 ** 12 - 1],
  ])('%s', (text, share, period, annual) => {
    const result = parseRate(text);
    if (!result.ok) throw new Error(result.message);
    expect(result.rate.value).toEqual(point(share));
    expect(result.rate.period).toBe(period);
    expect(result.rate.annual).toEqual(point(expect.closeTo(annual, 12) as unknown as number));
  });

  test('a range of rates stays a range', () => {
    const result = parseRate('20 to 40%/year');
    expect(result.ok && result.rate.annual).toEqual(interval(0.2, 0.4));
  });

  test.each([
    ['3%', 'period'],
    ['3', 'period'],
    ['3 USD/year', 'unit'],
    ['3%/hour', 'unit'],
    ['-100%/year', 'number'],
  ])('%s is no rate', (text, problem) => {
    const result = parseRate(text);
    expect(result.ok ? undefined : result.problem).toBe(problem);
  });
});

describe('a service level', () => {
  test.each([
    ['80% in 20 s', 0.8, 20],
    ['90 % in 1 min', 0.9, 60],
    ['80/20', 0.8, 20],
  ])('%s', (text, share, seconds) => {
    expect(parseServiceLevel(text)).toEqual({ ok: true, level: { share, seconds, text } });
  });
  test.each(['80%', '120% in 20 s', '0% in 5 s', 'fast', '80% in 20 calls'])('%s is none', (text) => {
    expect(parseServiceLevel(text).ok).toBe(false);
  });
});

describe('properties', () => {
  // adding zero turns the negative zero, which prints as 0, into it
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0);
  const units = ['USD/hour', 'EUR/year', 'calls/month', 'minutes', 'hours/week', '%', 'USD'];

  test('printing a quantity and reading it again gives the same', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...units), (value, text) => {
        const quantity = read(`${value} ${text}`);
        expect(quantity.value).toEqual(point(value));
        expect(sameDimension(quantity.unit.dimension, unit(text).dimension)).toBe(true);
      }),
    );
  });

  test('no text makes it throw, and a fault lies inside its text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('17', ' to ', 'USD', '/', 'hour', ',', '%', 'k', '-', '1e9', '$'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const result = parseQuantity(text);
        if (result.ok) return;
        expect(result.offset).toBeGreaterThanOrEqual(0);
        expect(result.offset).toBeLessThanOrEqual(text.length);
        expect(result.message).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
