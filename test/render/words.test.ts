import { expect, test } from 'vitest';
import type { Comparison, OptionResult } from '../../src/analysis/result.ts';
import { comparisonReport } from '../../src/report/comparison-report.ts';
import { nothingFits, reception } from './fixtures/reception.ts';

const words = (comparison: Comparison) => JSON.stringify(comparisonReport(comparison).sections());

function changed(change: (option: OptionResult, index: number) => OptionResult): Comparison {
  return { ...reception, options: reception.options.map(change) };
}

test('no percentage where one side earns money', () => {
  const [headline] = comparisonReport(
    changed((option, index) => (index === 0 ? { ...option, base: { ...option.base, monthly: -900 } } : option)),
  ).sections();
  expect(JSON.stringify(headline)).not.toMatch(/\(\d+%\)/);
  expect(words(reception)).toMatch(/\(\d+%\)/);
});

test('an order that the sums contradict is explained', () => {
  const note = 'Ordered by present value';
  expect(words(reception)).not.toContain(note);
  const dearer = changed((option, index) =>
    index === 0 ? { ...option, base: { ...option.base, monthly: option.base.monthly + 1e6 } } : option,
  );
  expect(words(dearer)).toContain(note);
});

test('a sentence of the winner stands in one place only', () => {
  const note = 'No country is named: the price is that of the company.';
  const noted = changed((option, index) => (index === 0 ? { ...option, notes: [note] } : option));
  const watching = { ...noted, recommendation: { ...noted.recommendation, watch: [note] } };
  expect(words(watching).split('No country is named')).toHaveLength(2);
});

test('no empty columns where nothing fits', () => {
  expect(words(nothingFits)).not.toContain('vs best');
});

test('kinds of cost are in plain words', () => {
  const said = words(reception);
  expect(said).toContain('expected losses');
  expect(said).not.toMatch(/"(filler|governance|transition|imputed)"/);
});
