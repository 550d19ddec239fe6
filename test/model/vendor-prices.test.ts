import { describe, expect, it, test } from 'vitest';
import { outsource } from '../../src/model/options/outsource.ts';
import type { VendorOption, VendorPrice, WorkItem } from '../../src/scenario/types.ts';
import { bench, hours, q, RECEPTION, rate, type Setting } from './source-bench.ts';

const calls = (volume: string): Partial<WorkItem>[] => [{ ...RECEPTION, volume: { now: q(volume) } }];
const flat = { contract: { escalator: rate('0%/year') } } as const;

/** The fee of a month under a price. */
function fee(price: VendorPrice, setting: Setting = {}, more: Partial<VendorOption> = {}): number {
  return bench(outsource, { price, ...flat, ...more }, setting).cost('fees')[1]!;
}

describe('plans of Signpost: whole minutes (half a minute a call) and one of wrap-up on calls of two', () => {
  const billing = { increment: q('1 minute'), wrapUp: q('1 minute') };
  // calls a month, minutes billed, cheapest bill
  test.each([
    ['30 calls', 105, 350],
    ['100 calls', 350, 600 + 100 * 2.25],
    ['150 calls', 525, 1050 + 25 * 2.05],
    ['400 calls', 1400, 1850 + 400 * 1.75],
    ['2000 calls', 7000, 1850 + 6000 * 1.75],
  ])('%s are %d minutes', (volume, _minutes, bill) => {
    const price = { form: 'planRef', planRef: 'signpost' } as const;
    expect(fee(price, { work: calls(`${volume}/month`) }, { billing })).toBeCloseTo(bill, 6);
  });

  it('keeps the plan that is cheapest over the horizon, not over the month', () => {
    const work = [{ ...RECEPTION, volume: { path: [q('30 calls/month'), ...Array(11).fill(q('400 calls/month'))] } }];
    const { cost } = bench(outsource, { price: { form: 'planRef', planRef: 'Signpost' }, billing, ...flat }, { work });
    expect(cost('fees')[1]).toBeCloseTo(1850, 6);
    expect(cost('fees')[2]).toBeCloseTo(2550, 6);
  });

  it('says which vendors it knows', () => {
    const { diagnostics } = bench(outsource, { price: { form: 'planRef', planRef: 'Nobody' } });
    expect(diagnostics.map((d) => d.code)).toContain('SW3012');
    expect(diagnostics.find((d) => d.code === 'SW3012')!.hint).toContain('Signpost');
  });
});

describe('plans of the file', () => {
  it('charge the usual half minute of rounding on calls when the file is silent', () => {
    const plans = [{ fee: q('100 USD/month'), includes: q('100 minutes'), overage: q('1 USD/minute') }];
    // 200 calls of 2.5 minutes = 500 minutes, 400 beyond.
    expect(fee({ form: 'plans', plans }, { work: calls('200 calls/month') })).toBeCloseTo(500, 6);
  });

  it('count calls where they include calls, also as a plain number', () => {
    const plan = { fee: q('300 USD/month'), overage: q('9 USD/call') };
    const setting = { work: calls('40 calls/month') };
    expect(fee({ form: 'plans', plans: [{ ...plan, includes: q('30 calls') }] }, setting)).toBeCloseTo(390, 6);
    expect(fee({ form: 'plans', plans: [{ ...plan, includes: q('30') }] }, setting)).toBeCloseTo(390, 6);
  });

  it('sell the next unit at the average price of a plan that names no overage', () => {
    const plans = [{ fee: q('300 USD/month'), includes: q('30 calls') }];
    expect(fee({ form: 'plans', plans }, { work: calls('40 calls/month') })).toBeCloseTo(400, 6);
  });

  it('add a fee for each employee', () => {
    const plans = [{ fee: q('49 USD/month'), perEmployee: q('6 USD/employee/month') }];
    expect(fee({ form: 'plans', plans })).toBeCloseTo(49 + 6 * 6, 6);
  });
});

describe('a price a unit with tiers: 2 USD, 1.50 over 100, 1 over 300', () => {
  const tiers = [
    { over: 100, price: q('1.5 USD/call') },
    { over: 300, price: q('1 USD/call') },
  ];
  test.each([
    ['100 calls', 'graduated', 200],
    ['250 calls', 'graduated', 200 + 150 * 1.5],
    ['500 calls', 'graduated', 200 + 200 * 1.5 + 200 * 1],
    ['100 calls', 'volume', 200],
    ['250 calls', 'volume', 375],
    ['500 calls', 'volume', 500],
  ] as const)('%s, %s', (volume, tierMode, bill) => {
    const price = { form: 'perUnit', perUnit: q('2 USD/call'), tiers, tierMode } as const;
    expect(fee(price, { work: calls(`${volume}/month`) })).toBeCloseTo(bill, 6);
  });

  it('prices what is counted otherwise by published prices, and says so', () => {
    const books = { id: 'books', path: 'work.books', function: 'bookkeeping', workload: q('12 hours/month') };
    const price = { form: 'perUnit', perUnit: q('2 USD/call') } as const;
    const { cost, diagnostics } = bench(outsource, { price, ...flat }, { work: [...calls('100 calls/month'), books] });
    expect(cost('fees')[1]).toBeCloseTo(200 + 12 * 92.5, 6);
    expect(diagnostics.map((d) => d.code)).toEqual(['SW3011']);
  });
});

describe('other ways to price', () => {
  const desk = { id: 'desk', path: 'work.desk', function: 'bookkeeping', workload: q('100 hours/month') };

  it('a retainer is the same each month', () => {
    expect(fee({ form: 'retainer', retainer: q('900 USD/month') })).toBe(900);
  });
  it('an hour of work that can wait is bought hour for hour', () => {
    expect(fee({ form: 'perHour', perHour: q('40 USD/hour') }, { work: [desk] })).toBeCloseTo(4000, 6);
  });
  it('an hour of calls is an hour of presence: handling / 87%', () => {
    // 300 calls of 2 minutes are 10 hours.
    const bill = fee({ form: 'perHour', perHour: q('30 USD/hour') }, { work: calls('300 calls/month') });
    expect(bill).toBeCloseTo((10 / 0.87) * 30, 6);
  });
  it('a price a minute bills talk time with rounding', () => {
    const bill = fee({ form: 'perHour', perHour: q('2 USD/minute') }, { work: calls('300 calls/month') });
    expect(bill).toBeCloseTo(300 * 2.5 * 2, 6);
  });
  it('a dedicated person is whole and there in every opening hour', () => {
    const perFte = { form: 'perFte', perFte: q('1500 USD/month'), netHours: q('146 hours/month') } as const;
    // One post round the clock is 730 hours a month: five people of 146 hours.
    expect(fee(perFte, { work: calls('300 calls/month') })).toBeCloseTo(7500, 6);
    expect(fee(perFte, { work: [{ ...desk, workload: q('147 hours/month') }] })).toBeCloseTo(3000, 6);
  });
  it('a base fee and so much an employee', () => {
    const price = { form: 'base', base: q('49 USD/month'), perEmployee: q('6 USD/employee/month') } as const;
    expect(fee(price, { employees: 20 })).toBeCloseTo(49 + 120, 6);
  });
  it('a percentage of payroll follows payroll and nothing else', () => {
    const price = { form: 'percentOf', percentOf: 'payroll', percent: q('4%') } as const;
    const { cost } = bench(outsource, { price }, { payroll: 50000, months: 24 });
    expect(cost('fees')[1]).toBeCloseTo(2000, 6);
    expect(cost('fees')[24]).toBeCloseTo(2000, 6);
  });
  it('a percentage of collections needs the amount collected', () => {
    const price = { form: 'percentOf', percentOf: 'collections', percent: q('30%') } as const;
    expect(bench(outsource, { price }).diagnostics.map((d) => d.code)).toEqual(['SW3014']);
    expect(fee({ ...price, amount: q('10k USD/month') })).toBeCloseTo(3000, 6);
  });
  it('a price built up from pay: wage x 1.2 x 1.5', () => {
    const price = { form: 'buildUp', buildUp: { wage: q('5 USD/hour'), margin: q('50%') } } as const;
    expect(fee(price, { work: [desk] }, { country: 'PH' })).toBeCloseTo(100 * 5 * 1.2 * 1.5, 6);
  });
});

describe('a vendor that is open in business hours only', () => {
  const open = hours('business-hours');
  it('takes the 60% of calls that come then, and bills them', () => {
    const price = { form: 'perUnit', perUnit: q('2 USD/call') } as const;
    const { cost, offer, series } = bench(outsource, { price, open, ...flat }, { work: calls('100 calls/month') });
    expect(series(offer.handled.get('reception')!)[1]).toBeCloseTo(0.6, 9);
    expect(cost('fees')[1]).toBeCloseTo(120, 6);
  });
});
