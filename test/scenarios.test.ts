import { describe, expect, it } from 'vitest';
import { expectations } from '../src/analysis/check.ts';
import { study } from '../src/analysis/compare.ts';
import { USUAL_DRAWING } from '../src/analysis/drawn.ts';
import { comparisonData } from '../src/report/comparison-data.ts';
import { bundled, data, loadBundled } from './bundled-scenarios.ts';

interface LineJson {
  readonly id: string;
  readonly total: number;
  readonly monthly: readonly number[];
}
interface OptionJson {
  readonly id: string;
  readonly base: { readonly total: number };
  readonly cash: { readonly total: number; readonly monthly: readonly number[] };
  readonly lines: readonly LineJson[];
}

const cents = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);

describe.each(bundled)('%s', (file) => {
  const loaded = loadBundled(file);
  const made = loaded.scenario ? study(loaded.scenario, data, { drawing: USUAL_DRAWING }) : null;

  it('loads and builds without a diagnostic', () => {
    expect(loaded.diagnostics).toEqual([]);
    expect(made?.diagnostics).toEqual([]);
  });

  it('expects something, and it holds', () => {
    const held = expectations(made!.study!);
    expect(held.diagnostics.map(({ message }) => message)).toEqual([]);
    expect(held.expectations.length).toBeGreaterThan(0);
  });

  it('gives the same bytes twice', () => {
    const again = study(loadBundled(file).scenario!, data, { drawing: USUAL_DRAWING }).study!;
    expect(JSON.stringify(comparisonData(again.comparison))).toBe(
      JSON.stringify(comparisonData(made!.study!.comparison)),
    );
  });

  it('has totals that are sums of lines, and lines that are sums of months, to the cent', () => {
    const { options } = comparisonData(made!.study!.comparison) as unknown as { options: readonly OptionJson[] };
    for (const option of options) {
      expect(cents(option.lines.map(({ total }) => total)), option.id).toBe(Math.round(option.base.total * 100));
      for (const line of option.lines)
        expect(cents(line.monthly), `${option.id}.${line.id}`).toBe(Math.round(line.total * 100));
    }
  });
});

it('there are at least twelve besides the base files, and npm start has its own', () => {
  const runnable = bundled.filter((file) => !file.includes('/base/'));
  expect(runnable.length).toBeGreaterThanOrEqual(12);
  expect(runnable).toContain('scenarios/24-hour-reception.yaml');
  const names = bundled.map((file) => loadBundled(file).scenario!.name);
  expect(new Set(names).size).toBe(names.length);
});
