import { expect, test } from 'vitest';
import { Memory } from '../../src/readings/plan/memory.ts';

test('numbers lie before the places of what is computed, as long as there is room for them', () => {
  const memory = new Memory(4);
  expect([memory.take(1), memory.take(2)]).toEqual([0, 1]);
  expect(memory.reserve(10)).toBe(4);
  expect(memory.take(1)).toBe(3);
  expect(memory.inUse).toHaveLength(4);
  expect(memory.size).toBe(14);
});

test('numbers for which no room was kept go behind everything, and nothing moves', () => {
  const memory = new Memory(2);
  const first = memory.take(2);
  memory.numbers[first] = 7;
  const computed = memory.reserve(10);
  const later = memory.take(3);
  expect(later).toBeGreaterThanOrEqual(computed + 10);
  expect(memory.inUse).toHaveLength(memory.size);
  expect(memory.numbers[first]).toBe(7);
  expect([...memory.numbers.subarray(later, later + 3)]).toEqual([0, 0, 0]);
});

test('more room for numbers goes on where the last ended when nothing else lies there', () => {
  const memory = new Memory(2);
  expect([memory.take(1), memory.take(2)]).toEqual([0, 1]);
  expect(memory.reserve(1)).toBe(3);
  expect(memory.size).toBe(4);
});
