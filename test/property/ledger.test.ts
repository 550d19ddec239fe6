import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonData } from '../../src/report/comparison-data.ts';
import { anyScenario, byId, close, made, RUNS, type Written } from './generated.ts';

interface OptionJson {
  readonly base: { readonly total: number };
  readonly lines: readonly { readonly id: string; readonly total: number; readonly monthly: readonly number[] }[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const cents = (values: readonly number[]): number => sum(values.map((value) => Math.round(value * 100)));

test('totals are the fold of lines, lines the fold of months, to the cent', () => {
  fc.assert(
    fc.property(anyScenario, (written) => {
      const { comparison } = made(written);
      for (const option of comparison.options) {
        expect(close(option.base.total, sum(option.lines.map((line) => line.total)))).toBe(true);
        for (const line of option.lines) {
          expect(line.monthly).toHaveLength(comparison.scenario.months + 1);
          expect(close(line.total, sum(line.monthly))).toBe(true);
        }
      }
      const { options } = comparisonData(comparison) as unknown as { options: OptionJson[] };
      for (const { base, lines } of options) {
        expect(cents(lines.map((line) => line.total))).toBe(Math.round(base.total * 100));
        for (const line of lines) expect(cents(line.monthly)).toBe(Math.round(line.total * 100));
      }
    }),
    RUNS,
  );
});

test('every figure is a finite number', () => {
  fc.assert(
    fc.property(anyScenario, (written) => {
      const text = JSON.stringify(made(written).comparison, (_, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'NOT FINITE' : value,
      );
      expect(text).not.toContain('NOT FINITE');
    }),
    RUNS,
  );
});

test('at a discount of zero the net present value is the total of what the decision moves', () => {
  fc.assert(
    fc.property(anyScenario, (written) => {
      for (const option of made({ ...written, discount: '0%/year' }).comparison.options) {
        const avoidable = option.lines.filter((line) => line.tags.includes('avoidable')).map((line) => line.total);
        expect(close(option.base.npv, sum(avoidable), sum(avoidable.map(Math.abs)))).toBe(true);
      }
    }),
    RUNS,
  );
});

const NOTHING: Readonly<Record<string, string>> = { phones: '0 calls/month', forms: '0 forms/month' };

function withoutVolume(written: Written): Written {
  const work = Object.fromEntries(
    Object.entries(written.work).map(([id, item]) => [
      id,
      id in NOTHING ? { ...item, volume: NOTHING[id] } : { ...item, workload: '0 hours/month' },
    ]),
  );
  return { ...written, work };
}

/** What a contract or a subscription costs whether or not there is work. */
const UNDER_CONTRACT = new Set(['outsource', 'offshore', 'automate']);

test('no work costs nothing: only contracts and subscriptions go on', () => {
  fc.assert(
    fc.property(anyScenario, (written) => {
      const { cash: _, ...company } = written.company;
      for (const [id, option] of byId(made(withoutVolume({ ...written, company })))) {
        if (UNDER_CONTRACT.has(option.kind)) continue;
        const costs = option.lines.filter((line) => {
          const moves = line.tags.includes('variable') && line.tags.includes('recurring');
          return moves && Math.abs(line.total) > 1e-6;
        });
        expect(costs.map((line) => `${id}.${line.id} ${line.total}`)).toEqual([]);
      }
    }),
    RUNS,
  );
});

test('a scenario read twice gives the same bytes', () => {
  fc.assert(
    fc.property(anyScenario, (written) => {
      const bytes = (): string => JSON.stringify(comparisonData(made(written).comparison));
      expect(bytes()).toBe(bytes());
    }),
    { numRuns: 10 },
  );
});
