import { expect, test } from 'vitest';
import { savingShare } from '../../src/analysis/recommend.ts';
import type { Comparison, OptionResult } from '../../src/analysis/result.ts';
import { comparisonReport } from '../../src/report/comparison-report.ts';
import { nothingFits, reception } from './fixtures/reception.ts';

const words = (comparison: Comparison) => JSON.stringify(comparisonReport(comparison).sections());

function changed(change: (option: OptionResult, index: number) => OptionResult): Comparison {
  return { ...reception, options: reception.options.map(change) };
}

test('no percentage where one side earns money', () => {
  expect(savingShare(-900, 1000)).toBeNull();
  expect(savingShare(800, 1000)).toBeCloseTo(0.2, 12);
  const said = (share: number | null): string =>
    words({ ...reception, recommendation: { ...reception.recommendation, savingShare: share } });
  expect(said(null)).not.toMatch(/a month \(\d+%\) against the runner-up/);
  expect(said(0.42)).toMatch(/a month \(42%\) against the runner-up/);
});

test('an order that the sums contradict is explained', () => {
  const note = 'Ordered by present value';
  expect(words(reception)).not.toContain(note);
  const dearer = changed((option, index) =>
    index === 0 ? { ...option, ranked: { ...option.ranked, monthly: option.ranked.monthly + 1e6 } } : option,
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
