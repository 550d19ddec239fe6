import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import type { OptionResult } from '../../src/analysis/result.ts';
import { data, studyOf } from '../bundled-scenarios.ts';

const HOURS = 'function: accounting, workload: 140 hours/month';

/** A study of an accountant here and one option beside it. */
function accounts(other: string, company = '', work = HOURS): Study {
  return studyOf(`
name: Accounts
company: {country: US, region: CA, employees: 12, founder: {hour: 75 USD/hour, capacity: 20 hours/week}${company}}
work: {accounts: {${work}}}
options:
  here: {kind: employee, role: accountant, wage: 3796 USD/month}
  there: {${other}}
`);
}

const there = ({ comparison }: Study): OptionResult => comparison.options.find(({ id }) => id === 'there')!;
const month = (made: Study, line: string, at: number): number =>
  there(made).lines.find(({ id }) => id === line)?.monthly[at] ?? 0;
const figure = (made: Study, id: string): number => made.values.scalar(made.model.graph.named.get(id)!);
const series = (made: Study, id: string): number[] => made.values.series(made.model.graph.named.get(id)!);

const MANILA = 'kind: outsource, country: PH, role: accountant, wage: 530 USD/month';

describe('employer of record', () => {
  const made = accounts(`${MANILA}, engagement: employer-of-record, fee: 599 USD/month, fx_drift: 0%/year`);

  it('passes on pay, levies and the 13th month, and takes its fee for each person', () => {
    expect(month(made, 'fees', 6)).toBeCloseTo(599, 6);
    const pay = ['wages.worked', 'absence.vacation', 'absence.holidays', 'absence.sickness'];
    const base = pay.reduce((sum, line) => sum + month(made, line, 6), 0);
    expect(base).toBeCloseTo(530 * series(made, 'there.fte')[6]!, 6);
    expect(month(made, 'pay.thirteenth_month', 6)).toBeCloseTo(base / 12, 6);
    expect(there(made).lines.some(({ id }) => id === 'levy.sss')).toBe(true);
  });

  it('has no payroll run, step or space of ours, but a kit', () => {
    const ids = there(made).lines.map(({ id }) => id);
    expect(ids.filter((id) => /^(administration|step_fixed)|seats\.space/.test(id))).toEqual([]);
    expect(ids).toContain('seats.equipment');
    expect(there(made).seats.every((seats) => seats === 0)).toBe(true);
  });

  it('holds a month of cost as a deposit, which is no cost', () => {
    const deposit = there(made).lines.find(({ id }) => id === 'deposit')!;
    expect(deposit.total).toBe(0);
    const monthly = series(made, 'there.people_cost').map((cost, at) => cost + month(made, 'fees', at));
    const paid = series(made, 'there.deposit.paid');
    expect(paid[0]).toBeCloseTo(Math.max(...monthly), 6);
    expect(paid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 6);
  });

  it('takes a share of gross pay where the fee says so', () => {
    const share = accounts(`${MANILA}, engagement: employer-of-record, fee: 14%`);
    expect(month(share, 'fees', 6)).toBeCloseTo(0.14 * series(share, 'there.pay.gross')[6]!, 6);
  });
});

describe('captive', () => {
  const made = accounts(`${MANILA}, engagement: captive`);

  it('is founded once and run every month, with no fee', () => {
    expect(month(made, 'setup', 0)).toBeCloseTo(15_000, 6);
    expect(month(made, 'company', 12)).toBeCloseTo(6_000, 6);
    expect(there(made).lines.some(({ category }) => category === 'fees')).toBe(false);
  });

  it('starts after it is founded and people are found: 3 months and 42 days', () => {
    expect(there(made).leadTimeMonths).toBe(4);
    expect(month(made, 'company', 4)).toBe(0);
    expect(month(made, 'company', 5)).toBeCloseTo(6_000, 6);
  });

  it('says from how many people on it costs less than an employer of record', () => {
    const running = 6_000 * 32;
    const payroll = 6 * 1.82 * (figure(made, 'company.price_level.PH') || 1);
    expect(figure(made, 'there.crossover_heads')).toBeCloseTo((15_000 + running) / (32 * (599 - payroll)), 1);
  });
});

describe('staffing agency', () => {
  const season =
    'volume: {now: 6000 orders/month, season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]}, handle_time: 6 minutes';
  const made = studyOf(`
name: Season
start: 2027-01
company: {country: US, region: OH, employees: 25}
work: {orders: {unit: order, ${season}}}
options:
  here: {kind: employee, role: office-clerk, wage: 20 USD/hour}
  there: {kind: outsource, engagement: staffing-agency, role: office-clerk, wage: 20 USD/hour, markup: 50%}
`);

  it('bills hours worked at pay and markup: no levies, leave or severance here', () => {
    const worked = series(made, 'there.wages.worked')[6]! + series(made, 'there.wages.overtime')[6]!;
    expect(month(made, 'fees', 6)).toBeCloseTo(worked * 1.5, 6);
    const categories = new Set(there(made).lines.map(({ category }) => category));
    for (const none of ['levies', 'benefits', 'absence', 'exit', 'wages']) expect(categories).not.toContain(none);
  });

  it('leaves when the season is over; employees are kept on for three months', () => {
    const people = (id: string): readonly number[] => made.comparison.options.find((one) => one.id === id)!.people;
    expect(people('there')[12]).toBeGreaterThan(people('there')[13]!);
    expect(people('here')[13]).toBe(people('here')[12]);
  });
});

describe('PEO', () => {
  it('costs a fee for each person in place of payroll runs', () => {
    const made = accounts('kind: outsource, engagement: peo, role: accountant, wage: 3796 USD/month');
    expect(month(made, 'fees', 6)).toBeCloseTo(125, 6);
    expect(month(made, 'setup', 0)).toBeCloseTo(2_750, 6);
    expect(there(made).lines.some(({ id }) => id === 'administration.payroll')).toBe(false);
    expect(there(made).lines.some(({ id }) => id === 'levy.social_security')).toBe(true);
  });

  it('exists only where the company is', () => {
    expect(() => accounts(`${MANILA}, engagement: peo`)).toThrow('a PEO employs people jointly with your own company');
  });
});

describe('contractor', () => {
  const made = accounts('kind: outsource, country: PH, engagement: contractor, role: accountant, wage: 600 USD/month');

  it('is paid for the hours worked and may be found to be an employee after a year', () => {
    expect(month(made, 'fees', 6)).toBeCloseTo(
      series(made, 'there.wages.worked')[6]! + series(made, 'there.wages.overtime')[6]!,
      6,
    );
    expect(month(made, 'misclassification', 12)).toBe(0);
    expect(month(made, 'misclassification', 20)).toBeGreaterThan(0);
  });

  it('asks more than an employee earns where the file has no wage', () => {
    const usual = accounts('kind: outsource, country: PH, engagement: contractor, role: accountant');
    const worked = series(usual, 'there.wages.worked')[6]! + series(usual, 'there.wages.overtime')[6]!;
    expect(month(usual, 'fees', 6)).toBeCloseTo(worked * 1.2, 6);
  });
});

describe('places', () => {
  it('are offshore, nearshore or here by country and clock', () => {
    const place = (other: string) => there(accounts(other)).place;
    expect(place('kind: offshore, country: PH')).toEqual({
      country: 'PH',
      relation: 'offshore',
      hoursAhead: 14,
      sharedHours: 0,
    });
    expect(place('kind: offshore, country: MX')).toEqual({
      country: 'MX',
      relation: 'nearshore',
      hoursAhead: 0,
      sharedHours: 8,
    });
    expect(place('kind: outsource, region: TX')!.relation).toBe('onshore');
    expect(place('kind: outsource')).toEqual({ country: 'US', relation: 'here', hoursAhead: 0, sharedHours: 8 });
  });

  it('put our office hours into the night of Manila', () => {
    const calls = 'unit: call, volume: 3000 calls/month, handle_time: 5 minutes, open: Mon-Fri 09:00-17:00';
    const night = (country: string): number =>
      month(
        accounts(`kind: outsource, country: ${country}, engagement: employer-of-record, role: accountant`, '', calls),
        'wages.night_premium',
        6,
      );
    // 9 to 17 in Chicago is 23 to 7 in Manila: eight hours of night work.
    expect(night('PH')).toBeGreaterThan(0);
    expect(night('MX')).toBe(0);
    expect(data.jurisdiction('PH')!.workingTime.nightPremium?.rate).toBe(0.1);
  });
});
