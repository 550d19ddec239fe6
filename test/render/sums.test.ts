import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison, LineTag } from '../../src/analysis/result.ts';
import { comparisonReport } from '../../src/report/comparison-report.ts';
import { option, reception } from './fixtures/reception.ts';

/** What the JSON says, as far as these tests read it. */
interface Said {
  readonly options: readonly {
    readonly base: { readonly total: number };
    readonly cash: { readonly total: number; readonly monthly: readonly number[] };
    readonly imputed: number;
    readonly oneOff: number;
    readonly recurring: number;
    readonly lines: readonly { readonly total: number; readonly monthly: readonly number[] }[];
  }[];
}

const money = fc.double({ min: -50_000, max: 900_000, noNaN: true });
const lines = fc.array(fc.tuple(money, money, fc.boolean()), { minLength: 1, maxLength: 12 });

function comparisonOf(options: readonly (readonly (readonly [number, number, boolean])[])[]): Comparison {
  const tags = (cash: boolean): LineTag[] => [cash ? 'cash' : 'imputed', 'recurring'];
  return {
    ...reception,
    options: options.map((given, at) =>
      option(
        `option-${at}`,
        `Option ${at}`,
        'outsource',
        given.map(([upfront, month, cash], line) => [
          `line-${line}`,
          `category-${line % 4}`,
          'line',
          upfront,
          month,
          tags(cash),
        ]),
      ),
    ),
  };
}

const cents = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

test('in JSON every part adds up to its total, to the cent', () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 3 }), (options) => {
      const said = JSON.parse(JSON.stringify(comparisonReport(comparisonOf(options)).data())) as Said;
      for (const { base, cash, imputed, oneOff, recurring, lines } of said.options) {
        expect(cents(lines.map((line) => line.total))).toBe(cents([base.total]));
        for (const line of lines) expect(cents(line.monthly)).toBe(cents([line.total]));
        expect(cents([cash.total, imputed])).toBe(cents([base.total]));
        expect(cents([oneOff, recurring])).toBe(cents([base.total]));
        for (const value of lines.flatMap((line) => line.monthly)) expect(value).toBe(Math.round(value * 100) / 100);
      }
    }),
    { numRuns: 200 },
  );
});

test('the rows of the CSV add up to the totals of the JSON', () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 3 }), (options) => {
      const report = comparisonReport(comparisonOf(options));
      const said = JSON.parse(JSON.stringify(report.data())) as Said;
      const { columns, rows } = report.records();
      const value = columns.indexOf('value');
      const sum = cents([...rows].map((row) => Number(row[value])));
      expect(sum).toBe(cents(said.options.map(({ base }) => base.total)));
    }),
    { numRuns: 50 },
  );
});

test('on the page the parts of a month add up to the month', () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 3 }), (options) => {
      const number = (text: string) => Number(text.replaceAll(',', ''));
      for (const section of comparisonReport(comparisonOf(options)).sections()) {
        if (section.kind === 'chart' && section.chart.kind === 'bars') {
          for (const row of section.chart.rows) {
            expect(row.partTexts.reduce((sum, part) => sum + number(part), 0)).toBe(number(row.text));
          }
        }
        if (section.kind === 'chart' && section.chart.kind === 'bridge') {
          const { from, steps, to } = section.chart;
          expect(steps.reduce((sum, step) => sum + step.change, from.value)).toBe(to.value);
        }
      }
    }),
    { numRuns: 100 },
  );
});
