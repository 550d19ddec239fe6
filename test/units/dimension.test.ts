import { expect, test } from 'vitest';
import { combine, dimensionText, PURE, sameDimension } from '../../src/units/dimension.ts';

test('a noun called like a property of every object counts like any other', () => {
  const perUnit = combine({ USD: 1 }, { constructor: 1 } as unknown as Record<string, number>, -1);
  expect(dimensionText(perUnit)).toBe('USD/constructor');
  expect(sameDimension(perUnit, { USD: 1 })).toBe(false);
  expect(sameDimension({ USD: 1 }, perUnit)).toBe(false);
  expect(sameDimension(combine(perUnit, { constructor: 1 } as unknown as Record<string, number>), { USD: 1 })).toBe(
    true,
  );
});

test('products with a pure number are the other factor; what cancels leaves none', () => {
  const hours = { hour: 1 };
  expect(combine(PURE, hours)).toEqual(hours);
  expect(combine(hours, PURE)).toEqual(hours);
  expect(combine(PURE, hours, -1)).toEqual({ hour: -1 });
  expect(combine(hours, hours, -1)).toEqual({});
  expect(combine({ USD: 1, hour: -1 }, { hour: 1, month: -1 })).toEqual({ USD: 1, month: -1 });
});
