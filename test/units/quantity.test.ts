import { expect, test } from 'vitest';
import { isSameUncertain, type Uncertain } from '../../src/units/quantity.ts';

const range = { low: 1, likely: 2, high: 4 };
const values: readonly Uncertain[] = [
  { kind: 'point', value: 2 },
  { kind: 'point', value: 3 },
  { kind: 'three-point', ...range },
  { kind: 'three-point', ...range, low: 0 },
  { kind: 'three-point', ...range, likely: 3 },
  { kind: 'three-point', ...range, high: 5 },
  { kind: 'triangular', ...range },
  { kind: 'uniform', low: 1, high: 4 },
  { kind: 'uniform', low: 1, high: 5 },
  { kind: 'discrete', values: [1, 2], probabilities: [0.5, 0.5] },
  { kind: 'discrete', values: [1, 2], probabilities: [0.4, 0.6] },
  { kind: 'chance' },
];

test('a value is the same as a copy of itself and as no other', () => {
  for (const [index, one] of values.entries()) {
    const same = values.map((other) => isSameUncertain(one, structuredClone(other)));
    expect(same).toEqual(values.map((_, place) => place === index));
  }
});
