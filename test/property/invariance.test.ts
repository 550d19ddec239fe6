import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OptionResult } from '../../src/analysis/result.ts';
import { data } from '../bundled-scenarios.ts';
import { anyScenario, byId, close, made, RUNS, reordered, type Written } from './generated.ts';

function differences(one: OptionResult, other: OptionResult, factor: number): string[] {
  const scale = Math.abs(one.base.total) * factor;
  const found: string[] = [];
  const compare = (name: string, a: number, b: number): void => {
    if (!close(a, b, scale)) found.push(`${one.id} ${name}: ${a} and ${b}`);
  };
  compare('npv', one.base.npv * factor, other.base.npv);
  compare('imputed', one.imputed * factor, other.imputed);
  compare('cash', one.cash.total * factor, other.cash.total);
  compare('lead time', one.leadTimeMonths, other.leadTimeMonths);
  compare('founder hours', one.founderHours, other.founderHours);
  for (const line of one.lines) {
    const twin = other.lines.find(({ id }) => id === line.id);
    compare(line.id, line.total * factor, twin?.total ?? Number.NaN);
  }
  return found;
}

function expectSame(one: Written, other: Written, factor = 1): void {
  const [left, right] = [byId(made(one)), byId(made(other))];
  expect([...right.keys()].sort()).toEqual([...left.keys()].sort());
  expect([...left].flatMap(([id, option]) => differences(option, right.get(id)!, factor))).toEqual([]);
}

test('the order of options, keys and work items changes nothing but order', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(), (written, seed) => {
      expectSame(written, reordered(written, seed));
    }),
    RUNS,
  );
});

test('another currency at a constant rate scales every amount and nothing else', () => {
  fc.assert(
    // Not the money of a place where work goes: against its own a currency does not drift.
    fc.property(anyScenario, fc.constantFrom('EUR', 'GBP', 'AUD'), (written, currency) => {
      const inDollars = { ...written, company: { ...written.company, currency: 'USD' } };
      const factor = 1 / data.fx(currency)!.usdPerUnit;
      expectSame(inDollars, { ...written, company: { ...written.company, currency } }, factor);
    }),
    RUNS,
  );
});
