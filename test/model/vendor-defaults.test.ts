import { describe, expect, it, test } from 'vitest';
import { offshore, outsource } from '../../src/model/options/outsource.ts';
import type { VendorOption, WorkItem } from '../../src/scenario/types.ts';
import { withoutPay } from '../data/without-pay.ts';
import { bench, data, hours, q, RECEPTION, type Setting } from './source-bench.ts';

const fees = (option: Partial<VendorOption>, setting: Setting = {}) =>
  bench(outsource, option, setting).cost('fees')[1]!;
const agents = { id: 'desk', path: 'work.desk', function: 'call-center', open: hours('24x7') } as const;
/** 10,000 calls of 6 minutes: 1,000 hours of handling a month. */
const centre: Partial<WorkItem> = { ...agents, volume: { now: q('10000 calls/month') }, handleTime: q('6 minutes') };
const wage = (id: string) => (data.fact(id)!.value as { likely: number }).likely;

describe('calibration', () => {
  it('reception of 20 calls a day costs about 38,000 USD a year at an answering service', () => {
    expect(bench(outsource, {}).total('fees')).toBeCloseTo(7300 * 2.5 * 2.1, 2); // 38,325
    expect(bench(outsource, {}).grandTotal()).toBeLessThan(44000);
  });
  it('its 24 hours cost little more than its 8', () => {
    const day = { ...RECEPTION, open: hours('business-hours'), volume: { now: q('12 calls/day') } };
    const perCall = (work: Partial<WorkItem>, volume: number) =>
      bench(outsource, {}, { work: [work] }).total('fees') / volume;
    expect(perCall(RECEPTION, 20)).toBeCloseTo(perCall(day, 12), 6);
  });
  it('a domestic agent’s hour is about 71% of a loaded in-house one (20.59 USD x 2.05)', () => {
    const hour = fees({}, { work: [centre] }) / (1000 / 0.87);
    expect(hour).toBeCloseTo(30, 6);
    expect(hour / ((42830 / 2080) * 2.05)).toBeGreaterThan(0.69);
    expect(hour / ((42830 / 2080) * 2.05)).toBeLessThan(0.73);
  });
  test.each([
    ['IN', 0.12, 0.17],
    ['PH', 0.17, 0.22],
  ])('an agent in %s costs %d to %d of a loaded US one', (country, low, high) => {
    const share = fees({ country }, { work: [centre] }) / (1000 / 0.87) / ((42830 / 2080) * 2.05);
    expect(share).toBeGreaterThan(low);
    expect(share).toBeLessThan(high);
  });
  it('with hidden costs a Philippine agent is 19% to 33% of a loaded US one', () => {
    const { total } = bench(offshore, {}, { work: [centre], months: 36 });
    const hidden = ['selection', 'transition', 'governance', 'retained', 'rework', 'process'];
    const all = hidden.reduce((sum, id) => sum + total(id), total('fees')) / (36 * (1000 / 0.87));
    const share = all / ((42830 / 2080) * 2.05);
    expect(share).toBeGreaterThan(0.19);
    expect(share).toBeLessThan(0.33);
  });
  it('vendor failure is 12 to 13 percent a year', () => {
    expect(wage('fail.hazard-annual')).toBe(12.5);
    const years = (n: number) => 1 - (1 - 0.225) ** n;
    expect(years(5)).toBeCloseTo(0.72, 2); // one of five fails within two years
  });
});

describe('every function of the catalogue has a price at home and abroad', () => {
  const functions = data.functions().map((entry) => entry.id);
  test.each(functions)('%s', (id) => {
    const work = [{ id: 'w', path: 'work.w', function: id, workload: q('20 hours/week') }];
    for (const kind of [outsource, offshore]) {
      const { diagnostics, total } = bench(kind, {}, { work });
      expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      expect(total('fees')).toBeGreaterThan(0);
    }
  });
});

describe('defaults', () => {
  it('payroll is base + employees, times what the true bill is by the headline', () => {
    const work = [
      {
        id: 'w',
        path: 'work.w',
        function: 'payroll',
        volume: { now: q('12 payslips/month') },
        handleTime: q('20 minutes'),
      },
    ];
    expect(fees({}, { work })).toBeCloseTo((49 + 6 * 6) * 1.82, 6);
  });
  it('transcripts go by the audio minute', () => {
    const work = [
      { id: 'w', path: 'work.w', function: 'transcription', volume: { now: q('1000 audio-minutes/month') } },
    ];
    expect(fees({}, { work })).toBeCloseTo(1750, 6);
  });
  it('HR and benefits together pay a PEO once', () => {
    const work = ['hr', 'benefits-admin'].map((id) => ({
      id,
      path: `work.${id}`,
      function: id,
      workload: q('5 hours/week'),
    }));
    expect(fees({}, { work })).toBeCloseTo(125 * 6, 6);
  });
  it('a recruiter takes a share of first-year pay for each hire', () => {
    const work = [
      {
        id: 'w',
        path: 'work.w',
        function: 'recruiting',
        volume: { now: q('6 hires/year') },
        handleTime: q('20 hours'),
      },
    ];
    // Half a hire a month x 22.5% of 24,000 / 6 x 12.
    expect(fees({}, { work })).toBeCloseTo(0.5 * 0.225 * 48000, 6);
    expect(fees({}, { work, employees: 0 })).toBeCloseTo(0.5 * 0.225 * 49500, 6);
  });
  it('a small volume pays the smallest plan', () => {
    expect(fees({}, { work: [{ ...RECEPTION, volume: { now: q('20 calls/month') } }] })).toBeCloseTo(350, 6);
  });
  it('a small call centre shares agents instead of paying a post round the clock', () => {
    const few = { ...centre, volume: { now: q('300 calls/month') } };
    // 300 calls x 6.5 minutes x 2.10 USD, against 730 hours x 30 USD.
    expect(fees({}, { work: [few] })).toBeCloseTo(300 * 6.5 * 2.1, 6);
  });
  it('a country that pays like the US is not priced like the Philippines', () => {
    const at = (country: string) => fees({ country }, { work: [centre] });
    expect(at('DE')).toBeGreaterThan(2.5 * at('PH'));
    expect(at('DE')).toBeLessThan(1.3 * fees({}, { work: [centre] }));
  });
  it('a place without any wage is an error, not a zero', () => {
    const unpaid = { work: [centre], data: withoutPay(data, 'KE') };
    expect(bench(outsource, { country: 'KE' }, unpaid).diagnostics.map((d) => d.code)).toContain('SW3010');
  });
  it('answering services take messages, agents settle nine of ten calls', () => {
    const resolved = (kind: typeof outsource) => {
      const { series, offer } = bench(kind, {});
      return series(offer.resolves)[1];
    };
    expect(resolved(outsource)).toBeCloseTo(0.6, 9);
    expect(resolved(offshore)).toBeCloseTo(0.9, 9);
  });
});
