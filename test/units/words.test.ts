import { expect, test } from 'vitest';
import { awayFrom, figureWithUnit } from '../../src/units/words.ts';

test.each([
  // three digits, rounded to the far side of today's value
  [610, 1984.92, 1990],
  [610, 37.48, 37.4],
  [3.5, 6.4000000001, 6.4],
  [2, 1.4999999999, 1.5],
  [83.3, 45.531, 45.5],
  [-5, -12.34567, -12.4],
  [0, 0.000123456, 0.000124],
  // as many as it takes to tell them apart
  [1000, 1001.2345, 1001.3],
  [1000, 999.98765, 999.987],
  [5, 5, 5],
  [5, 0, 0],
])('beyond %d, %d is said to be %d', (from, value, said) => expect(awayFrom(from, value)).toBe(said));

test.each([
  [2, '1/month', '2/month'],
  [0.45, 'month', '0.45 months'],
  [12, '%', '12%'],
  [0.0042, 'USD/minute', '0.0042 USD/minute'],
  [0.3, 'USD/minute', '0.30 USD/minute'],
])('%d in %s is written %s', (value, unit, said) => expect(figureWithUnit(value, unit)).toBe(said));
