import { describe, expect, it, test } from 'vitest';
import { offshore, outsource } from '../../src/model/options/outsource.ts';
import type { Contract, VendorOption } from '../../src/scenario/types.ts';
import { bench, q, RECEPTION, rate, type Setting } from './source-bench.ts';

const price = { form: 'retainer', retainer: q('1000 USD/month') } as const;
const still = rate('0%/year');
const of = (contract: Contract, more: Partial<VendorOption> = {}, setting: Setting = {}) =>
  bench(outsource, { price, contract: { escalator: still, ...contract }, ...more }, setting);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('the price over the years', () => {
  it('steps on the anniversary by the escalator of the contract', () => {
    const { cost } = of({ escalator: rate('10%/year') }, {}, { months: 25 });
    expect([1, 12, 13, 24, 25].map((month) => cost('fees')[month])).toEqual([
      1000, 1000, 1100, 1100, 1210.0000000000002,
    ]);
  });
  it('rises by 3% at home when the file is silent', () => {
    expect(bench(outsource, { price }, { months: 13 }).cost('fees')[13]).toBeCloseTo(1030, 6);
  });
  it('rises abroad with pay there, less the slide of the currency', () => {
    // Philippines: 5.6%, and half of what that is above the 4% here.
    const drift = 0.5 * (1.04 / 1.056 - 1);
    expect(bench(offshore, { price }, { months: 13 }).cost('fees')[13]).toBeCloseTo(1000 * 1.056 * (1 + drift), 6);
    const given = bench(offshore, { price, wageGrowth: rate('8%/year'), fxDrift: rate('-3%/year') }, { months: 13 });
    expect(given.cost('fees')[13]).toBeCloseTo(1000 * 1.08 * 0.97, 6);
  });
  it('is nothing before the start', () => {
    expect(of({}, {}, { lead: 2 }).cost('fees').slice(0, 4)).toEqual([0, 0, 0, 1000]);
  });
});

describe('bills', () => {
  it('fill up to the minimum', () => {
    const { cost } = of({}, { minimum: q('1200 USD/month') }, { lead: 1 });
    expect(cost('minimum').slice(0, 4)).toEqual([0, 0, 200, 200]);
    expect(sum(of({}, { minimum: q('800 USD/month') }).cost('minimum'))).toBe(0);
  });
  it('carry a surcharge on the 40% of calls outside business hours', () => {
    expect(of({}, { afterHours: q('25%') }).cost('after-hours')[1]).toBeCloseTo(1000 * 0.25 * 0.4, 6);
  });
  it('carry tax on everything billed', () => {
    const { cost } = of({}, { afterHours: q('25%'), minimum: q('1500 USD/month'), tax: q('20%') });
    expect(cost('tax')[1]).toBeCloseTo(300, 6);
  });
  test.each([
    ['30', [0, 0, 1000, 1000], 2000],
    ['15', [0, 500, 1000, 1000], 1500],
    ['45', [0, 0, 500, 1000], 2500],
    ['60', [0, 0, 0, 1000], 3000],
    // Nothing in the first three months, then nine bills by month 12: the last pays its own and the three still open.
    ['90', [0, 0, 0, 0], 4000],
    // Half a year and a half: the bill of month 1 half in month 7 and half in month 8; 5.5 of 12 are paid by month 12.
    ['195', [0, 0, 0, 0], 1000 + 6500],
    ['999', [0, 0, 0, 0], 12000],
  ])('due after %s days are paid late, and never forgotten', (days, cash, last) => {
    const { cash: paid } = of({ payment: q(days) });
    expect(
      paid('fees')
        .slice(0, 4)
        .map((v) => Math.round(v * 1e6) / 1e6),
    ).toEqual(cash);
    expect(paid('fees')[12]).toBeCloseTo(last, 6);
    expect(sum(paid('fees'))).toBeCloseTo(12000, 6);
  });
  it('of 90 days begin in month 4, and those of 195 days in the middle of month 7', () => {
    const paid = (days: string) => of({ payment: q(days) }).cash('fees');
    expect(paid('90').slice(3, 6)).toEqual([0, 1000, 1000]);
    expect(paid('195').slice(6, 9)).toEqual([0, 500, 1000]);
  });
  it('ask for a deposit that is cash, no cost, and comes back', () => {
    const { cost, cash } = of({ deposit: q('500 USD') });
    expect(sum(cost('deposit'))).toBe(0);
    expect([cash('deposit')[0], cash('deposit')[12]]).toEqual([500, -500]);
  });
});

describe('what is left of the commitment when the horizon ends', () => {
  it('is the rest of the term at the fixed fee', () => {
    const { cost } = of({ term: q('18 months') });
    expect(cost('commitment')[12]).toBeCloseTo(6000, 6);
  });
  it('is nothing at the end of a term', () => {
    expect(sum(of({ term: q('6 months') }).cost('commitment'))).toBe(0);
  });
  it('is the fee for leaving where that is less', () => {
    expect(of({ term: q('18 months'), exitFee: q('400 USD') }).cost('commitment')[12]).toBeCloseTo(400, 6);
  });
  it('counts from the start of the work', () => {
    expect(of({ term: q('18 months') }, {}, { lead: 2 }).cost('commitment')[12]).toBeCloseTo(8000, 6);
  });
});

describe('getting there and keeping it', () => {
  it('takes hours for a small contract and a share of a large one', () => {
    // Retainer of 1,000: 5 hours at 75 USD against 1.1% of 12,000.
    expect(of({}).cost('selection')[0]).toBeCloseTo(375, 6);
    const large = { form: 'retainer', retainer: q('100k USD/month') } as const;
    expect(of({}, { price: large }).cost('selection')[0]).toBeCloseTo(0.011 * 1200000, 6);
    expect(of({}, { price: large }).cost('transition')[0]).toBeCloseTo(0.025 * 1200000, 6);
  });
  it('keeps half of the old work going for the months of transition', () => {
    const { cost } = of({}, { transition: { months: q('2'), parallel: q('50%') } }, { lead: 1 });
    const old = ((608.3333333 * 2) / 60) * (37230 / 2080) * 1.457 * 0.5;
    expect(cost('parallel')[1]).toBe(0);
    expect(cost('parallel')[2]).toBeCloseTo(old, 3);
    expect(cost('parallel')[3]).toBeCloseTo(old, 3);
    expect(cost('parallel')[4]).toBe(0);
  });
  it('needs 4.5% of contract value in management, beyond the founder’s hours a retained manager', () => {
    expect(of({}).cost('governance')[1]).toBeCloseTo(56.25, 6); // floor: 0.75 hours x 75
    const large = { form: 'retainer', retainer: q('100k USD/month') } as const;
    const { cost } = of({}, { price: large });
    expect(cost('governance')[1]).toBeCloseTo(40 * 75, 6);
    expect(cost('retained')[1]).toBeCloseTo((4500 / 75 - 40) * 87.69, 4);
  });
  it('fails more often when it is not managed', () => {
    const rateOf = (governance: string) => {
      const { cost } = of({}, { governance: q(governance) });
      return cost('failure')[1]!;
    };
    expect(rateOf('0.1 hours/month')).toBeGreaterThan(1.3 * rateOf('0.75 hours/month'));
    expect(rateOf('3 hours/month')).toBeCloseTo(rateOf('0.75 hours/month'), 9);
  });
  it('loses 1.1% a month of a switch, a month of emergency cover and half of the notice paid twice', () => {
    const { cost } = of({ notice: q('90 days') }, { failure: rate('12.5%/year') });
    const monthly = 1 - (1 - 0.125) ** (1 / 12);
    const ninety = 90 / (365 / 12);
    expect(cost('failure')[1]).toBeCloseTo(monthly * (375 + 375 + 1000 * 0.5 + 0.5 * 1000 * ninety), 6);
  });
  it('fails less under a good contract', () => {
    const good = of({ alignment: 5, growth: 5, management: 5 }).total('failure');
    expect(good).toBeLessThan(0.85 * of({ alignment: 3, growth: 3, management: 3 }).total('failure'));
  });
});

describe('hidden costs', () => {
  const shares = ['selection', 'transition', 'governance', 'retained', 'rework', 'process'];
  it('abroad lie in the published 15.2% to 57% of contract value', () => {
    const big = {
      ...RECEPTION,
      function: 'call-center',
      volume: { now: q('10000 calls/month') },
      handleTime: q('6 minutes'),
    };
    const { total } = bench(offshore, {}, { work: [big] });
    const share = shares.reduce((all, id) => all + total(id), 0) / total('fees');
    expect(share).toBeGreaterThan(0.152);
    expect(share).toBeLessThan(0.57);
  });
  it('at home lie in the published 4% to 10%', () => {
    const { total } = bench(outsource, {});
    const share = shares.reduce((all, id) => all + total(id), 0) / total('fees');
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.1);
  });
  it('given as a share replace their components', () => {
    const { ids, total } = bench(offshore, { price, hidden: q('30%') });
    expect(ids()).not.toEqual(expect.arrayContaining(['selection']));
    expect(ids()).not.toEqual(expect.arrayContaining(['rework']));
    expect(total('hidden')).toBeCloseTo(0.3 * 12000, 6);
  });
  it('given with a component hold what that does not explain', () => {
    const { total } = bench(offshore, {
      price,
      hidden: q('30%'),
      selection: q('600 USD'),
      governance: q('1 hour/month'),
    });
    expect(total('hidden')).toBeCloseTo(3600 - 600 - 900, 6);
  });
  it('productivity of the file replaces the published rework', () => {
    const { cost } = bench(offshore, { price, productivity: q('0.8') });
    expect(cost('rework')[1]).toBeCloseTo(250, 6);
  });
});

it('friction of our people counts heads for pay and benefits', () => {
  const work = [{ id: 'pay', path: 'work.pay', function: 'payroll', workload: q('5 hours/month') }];
  // 24,000 a month / 173.33 hours x 4 minutes.
  expect(bench(outsource, {}, { work }).cost('friction')[1]).toBeCloseTo((24000 / (2080 / 12)) * (4 / 60), 6);
});
