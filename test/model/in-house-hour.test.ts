import { describe, expect, it } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { knownNames } from '../../src/data/known-names.ts';
import { outsource } from '../../src/model/options/outsource.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { withoutPay } from '../data/without-pay.ts';
import { bench, data, q, RECEPTION } from './source-bench.ts';

const price = { form: 'retainer', retainer: q('1000 USD/month') } as const;
const hour = (setting: object) =>
  bench(
    outsource,
    { price, transition: { months: q('2'), parallel: q('100%') } },
    { work: [RECEPTION], ...setting },
  ).cost('parallel')[1]! /
  ((608.3333333 * 2) / 60);

describe('an hour of somebody here', () => {
  it('is pay x what employers pay for office staff by wage: 17.90 x 1.457 in the US', () => {
    expect(hour({})).toBeCloseTo((37230 / 2080) * 1.457, 4);
  });
  it('where only the national average is known, is US pay carried there like any price', () => {
    const known = Object.assign(Object.create(data) as typeof data, {
      wage: (role: string, country: string) => (country === 'PH' ? undefined : data.wage(role, country)),
    });
    const carried = hour({ country: 'PH', data: known }) / hour({});
    // What localPrice takes of any other US price: about a thirteenth in the Philippines.
    expect(carried).toBeGreaterThan(0.03);
    expect(carried).toBeLessThan(0.2);
  });
  it('where nothing at all is known there, is an hour in the US', () => {
    expect(hour({ country: 'PH', data: withoutPay(data, 'PH') })).toBeCloseTo(hour({}), 6);
  });
  it('of a role that is paid nowhere near is asked for, at its place in the file', () => {
    const { scenario } = loadScenario(
      `
name: Assistant
company: {country: US, region: CA}
work: {books: {function: bookkeeping, role: virtual-assistant, workload: 20 hours/month}}
options:
  bill: {kind: outsource, price: {retainer: 900 USD/month}}
  self: {kind: diy}
`,
      { file: 'assistant.yaml', known: knownNames(data) },
    );
    const [found, ...others] = study(scenario!, data, {}).diagnostics.filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'SW3006',
      message: 'nothing is known about the pay of a virtual-assistant in US',
      at: { line: 4, column: 45 },
    });
  });
});
