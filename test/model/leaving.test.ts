import { describe, expect, it, test } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import type { OptionResult } from '../../src/analysis/result.ts';
import { studyOf } from '../bundled-scenarios.ts';

interface Case {
  readonly company?: string;
  readonly today?: string;
  readonly months?: number;
  readonly work?: string;
}

/** Bookkeeping of 100 hours a month by the options given. */
function books(options: string, { company = 'country: US', today, months = 24, work }: Case = {}): Study {
  return studyOf(`name: books
company: {${company}, employees: 6}
horizon: ${months} months
work: ${work ?? '{books: {label: Books, role: bookkeeper, workload: 100 hours/month}}'}
${today === undefined ? '' : `today: ${today}\n`}options:
${options}
`);
}

const figure = (study: Study, id: string, month: number): number =>
  study.values.series(study.model.graph.named.get(id)!)[month]!;
const option = ({ comparison }: Study, id: string): OptionResult => comparison.options.find((one) => one.id === id)!;
const lineTotal = (study: Study, id: string, line: string): number | undefined =>
  option(study, id).lines.find((one) => one.id === line)?.total;

const WEEK = 12 / 52;
const STILL = 'attrition: 0%/year, merit: 0%/year';

describe('what letting an employee go costs', () => {
  const place = (country: string, more: string): Study =>
    books(`  staff: {kind: employee, lead_time: 0 months, part_time: false, ${STILL}, ${more}}`, {
      company: `country: ${country}`,
      months: 48,
    });
  const severance = (study: Study, month: number): number => figure(study, 'staff.leaving.severance', month);

  it('is a week of pay a year after two years in Britain, the week at most 719 pounds', () => {
    const study = place('GB', 'wage: 30 GBP/hour, hours: 40 hours/week');
    expect(severance(study, 23)).toBe(0);
    expect(severance(study, 24)).toBeCloseTo(2 * 719, 6);
    expect(severance(study, 36)).toBeCloseTo(3 * 719, 6);
    const cheap = place('GB', 'wage: 15 GBP/hour, hours: 40 hours/week');
    expect(severance(cheap, 36)).toBeCloseTo(3 * 600, 6);
  });

  it('is thirty days for the first year and twenty for each further one in Colombia', () => {
    const study = place('CO', 'wage: 4000000 COP/month');
    expect(severance(study, 12)).toBeCloseTo(4.286 * WEEK * 4_000_000, 4);
    expect(severance(study, 30)).toBeCloseTo((4.286 + 1.5 * 2.857) * WEEK * 4_000_000, 4);
  });

  it('is three months, twenty days and twelve days a year in Mexico', () => {
    const study = place('MX', 'wage: 20000 MXN/month');
    const days = (12 / 365) * 12;
    expect(severance(study, 24)).toBeCloseTo((3 + 2 * (2.857 * WEEK + days)) * 20_000, 4);
  });

  it('is nothing for a small employer in Australia, and four weeks after a year for others', () => {
    const wage = 'wage: 40 AUD/hour, hours: 38 hours/week';
    expect(severance(place('AU', wage), 24)).toBe(0);
    const study = studyOf(`name: large
company: {country: AU, employees: 40}
work: {books: {label: Books, role: bookkeeper, workload: 100 hours/month}}
options: {staff: {kind: employee, lead_time: 0 months, part_time: false, ${STILL}, ${wage}}}
`);
    expect(figure(study, 'staff.leaving.severance', 12)).toBeCloseTo(4 * 40 * 38, 6);
    expect(figure(study, 'staff.leaving.severance', 24)).toBeCloseTo(6 * 40 * 38, 6);
  });

  it.each([
    ['GB', 'GBP', 20, 1 * WEEK],
    ['PH', 'PHP', 25 + 1 / 12, 4.33 * WEEK],
  ])('counts years of long service in %s as far as the law does', (country, currency, years, monthsAYear) => {
    const study = books(
      `  staff: {kind: employee, ${STILL}, wage: 3000 ${currency}/month, leaving: {service: 25 years}}`,
      {
        company: `country: ${country}`,
        today: 'staff',
      },
    );
    const pay = figure(study, 'staff.let_go.pay', 1);
    expect(figure(study, 'staff.let_go.severance', 1) / pay).toBeCloseTo(years * monthsAYear, 9);
  });

  it('is none in the US, where nothing says otherwise, and what the file says', () => {
    const silent = place('US', 'wage: 26 USD/hour');
    expect(silent.model.graph.named.has('staff.leaving.severance')).toBe(false);
    const said = place('US', 'wage: 26 USD/hour, hours: 40 hours/week, leaving: {severance: 6 weeks}');
    expect(severance(said, 12)).toBeCloseTo(6 * 40 * 26, 6);
  });

  it('holds notice by law with levies and benefits, half of it paid twice', () => {
    const study = place('GB', 'wage: 15 GBP/hour, hours: 40 hours/week');
    const { lines } = option(study, 'staff');
    const payroll = (month: number): number =>
      lines
        .filter(({ category }) => ['wages', 'absence', 'levies', 'benefits'].includes(category))
        .reduce((sum, { monthly }) => sum + monthly[month]!, 0);
    const notice = (month: number): number => figure(study, 'staff.leaving.notice', month);
    const days = 12 / 365;
    expect(notice(6)).toBeCloseTo(payroll(6) * 7 * days * 0.5, 6);
    expect(notice(36)).toBeCloseTo(payroll(36) * 21 * days * 0.5, 6);
    expect(option(study, 'staff').exitTimeMonths).toBeCloseTo(28 * days, 6);
  });

  it('grows with the time in the company, which attrition holds down', () => {
    const study = books('  staff: {kind: employee, lead_time: 0 months, attrition: 30%/year}', { months: 120 });
    const month = 1 - 0.7 ** (1 / 12);
    expect(figure(study, 'staff.service', 1)).toBeCloseTo(1, 9);
    expect(figure(study, 'staff.service', 2)).toBeCloseTo(1 - month + 1, 9);
    expect(figure(study, 'staff.service', 120)).toBeCloseTo((1 - (1 - month) ** 120) / month, 6);
  });

  it('holds space until the lease ends, less what a subtenant pays', () => {
    const space = (company: string): Study =>
      books('  staff: {kind: employee, lead_time: 0 months, seat: {space: 300 USD/month}}', { company });
    const by = (study: Study, month: number): number => figure(study, 'staff.leaving.space', month);
    expect(by(space('country: US'), 6)).toBeCloseTo(3 * 300, 6);
    const lease = space('country: US, lease_end: 18 months, sublet: 60%');
    expect(by(lease, 6)).toBeCloseTo(12 * 300 * 0.4, 6);
    expect(by(lease, 20)).toBe(0);
    expect(by(space('country: US, spare_seats: 1'), 6)).toBe(0);
  });

  it('holds kit that is sold below its worth', () => {
    const study = books(
      '  staff: {kind: employee, lead_time: 0 months, attrition: 0%/year, seat: {equipment: 3600 USD}}',
    );
    expect(figure(study, 'staff.leaving.equipment', 12)).toBeCloseTo(3600 * (24 / 36) * 0.7, 6);
  });
});

describe('what leaving a vendor costs', () => {
  const vendor = (contract: string, more = ''): Study =>
    books(`  vendor: {kind: outsource, lead_time: 0 months, price: {retainer: 1000 USD/month}${more},
    contract: {escalator: 0%/year, setup: 0 USD, ${contract}}}`);
  const part = (study: Study, id: string, month: number): number => figure(study, `vendor.leaving.${id}`, month);

  it('is half of the bills of the notice period', () => {
    const study = vendor('notice: 3 months');
    expect(part(study, 'notice', 5)).toBeCloseTo(1500, 6);
    expect(study.model.graph.named.has('vendor.leaving.term')).toBe(false);
  });

  it('is the rest of the term, and notice only beyond it', () => {
    const study = vendor('term: 12 months, notice: 3 months');
    expect([9, 11, 12, 13].map((month) => part(study, 'term', month))).toEqual([3000, 1000, 0, 11000]);
    expect([9, 11, 12].map((month) => part(study, 'notice', month))).toEqual([0, 1000, 1500]);
  });

  it('is the fee for leaving where that is less, and nothing after a term that does not renew', () => {
    const study = vendor('term: 12 months, exit_fee: 1500 USD, renewal: none, notice: 0 days');
    expect([9, 11, 12, 18].map((month) => part(study, 'term', month))).toEqual([1500, 1000, 0, 0]);
  });

  it('is the same formula as the commitment that is left at the end', () => {
    const study = vendor('term: 36 months', ', minimum: 1200 USD/month');
    expect(lineTotal(study, 'vendor', 'commitment')).toBe(part(study, 'term', 24));
    expect(part(study, 'term', 24)).toBeCloseTo(12 * 1200, 6);
  });

  it('holds half of what the transfer of knowledge took', () => {
    const study = vendor('notice: 0 days');
    const transfer = lineTotal(study, 'vendor', 'transition')!;
    expect(transfer).toBeGreaterThan(0);
    expect(part(study, 'knowledge', 5)).toBeCloseTo(transfer / 2, 6);
  });
});

describe('what leaving the others costs', () => {
  const all = books(`  founder: {kind: diy}
  freelancer: {kind: freelance}
  colleague: {kind: shared-services, spare: 200 hours/month}
  shared: {kind: sharing, lead_time: 0 months, share: 25%, attrition: 0%/year, leaving: {severance: 8 weeks}}
  guest: {kind: sharing, lead_time: 0 months, share: 25%, host: partner}
  software: {kind: automate, lead_time: 0 months, software: {per_month: 100 USD/month}, residual_by: freelancer}
  mixed: {kind: multi-source, lead_time: 0 months, assign: {books: [{source: shared, share: 50%}, {source: freelancer, share: 50%}]}}
  nobody: {kind: status-quo}`);
  const leaving = (id: string): number => option(all, id).leaving[12]!;

  test('the founder and a freelancer pass the work on', () => {
    expect(leaving('founder')).toBe(leaving('freelancer'));
    expect(leaving('founder')).toBeGreaterThan(0);
  });

  test('who is here anyway has spare hours again', () => expect(leaving('colleague')).toBe(0));

  test('a shared person costs our share of what a whole one would', () => {
    const whole = figure(all, 'shared.whole.leaving.severance', 12);
    expect(whole).toBeGreaterThan(0);
    expect(figure(all, 'shared.leaving.severance', 12)).toBeCloseTo(whole / 4, 6);
  });

  test('a guest costs half of our share for a month', () => {
    const { lines } = option(all, 'guest');
    const ours = lines
      .filter(({ category }) => ['wages', 'absence', 'levies', 'benefits', 'supervision'].includes(category))
      .reduce((sum, { monthly }) => sum + monthly[12]!, 0);
    expect(leaving('guest')).toBeCloseTo(ours / 2, 2);
  });

  test('software and several sources cost what their parts do', () => {
    expect(leaving('software')).toBeCloseTo(50 + leaving('freelancer'), 1);
    const part = figure(all, 'mixed.shared.leaving.severance', 12);
    expect(part).toBeGreaterThan(0);
    const own = [...all.model.graph.named.entries()].filter(([id]) => /^mixed\.[a-z]+\.leaving\./.test(id));
    const sum = own.reduce((total, [, node]) => total + all.values.series(node)[12]!, 0);
    expect(leaving('mixed')).toBeCloseTo(sum, 1);
  });

  test('nobody has nothing to leave', () => expect(leaving('nobody')).toBe(0));
});

test('pay for a leaver that brings no work is set where its default says that it is set', () => {
  const text = (more: string) => `name: desk
company: {country: US, region: TX}
work: {desk: {workload: 40 hours/week}}
options: {clerk: {kind: employee, wage: 20 USD/hour${more}}}
`;
  const lineOf = ({ comparison }: Study) =>
    comparison.options[0]!.lines.find(({ id }) => id === 'turnover.separation')!.total;
  const usual = studyOf(text(''));
  const { path } = usual.comparison.assumptions.find(({ label }) => label.startsWith('Pay for each leaver'))!;
  expect(path).toBe('options.*.separation');
  expect(lineOf(studyOf(text(', separation: 3 weeks')))).toBeCloseTo(3 * lineOf(usual), 6);
  const attrition = usual.comparison.assumptions.filter((one) => one.path === 'options.*.attrition');
  expect(attrition.map(({ unit }) => unit)).toEqual(['%/year']);
});
