import { describe, expect, it, test } from 'vitest';
import { studyOf } from '../bundled-scenarios.ts';

type Study = ReturnType<typeof studyOf>;

const series = (made: Study, id: string): number[] => made.values.series(made.model.graph.named.get(id)!);
/** Payments of a line; a line that is paid when it is incurred has no figure of its own for that. */
const paymentsOf = (made: Study, id: string): number[] =>
  series(made, made.model.graph.named.has(`${id}.paid`) ? `${id}.paid` : id);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Somebody employed from the first month on, who is paid the same every month. */
function employed(country: string, wage: string, more = ''): Study {
  return studyOf(`
name: Books
start: 2027-01
horizon: 24 months
company: {country: ${country}, wage_growth: 0%/year${more}}
work: {books: {function: bookkeeping, workload: 120 hours/month}}
today: {books: clerk}
options:
  clerk: {kind: employee, wage: ${wage}, merit: 0%/year, attrition: 0%/year}
  self: {kind: diy}
`);
}

describe('levies are paid when they fall due', () => {
  it('in the United States: Social Security in the next month, unemployment levies after the quarter', () => {
    const made = employed('US, region: TX', '20 USD/hour');
    const cost = series(made, 'clerk.levy.social_security');
    const paid = paymentsOf(made, 'clerk.levy.social_security');
    expect(paid.slice(1, 24)).toEqual([0, ...cost.slice(1, 23)].map((value) => expect.closeTo(value, 6)));
    // The last month settles what it owes itself.
    expect(paid[24]).toBeCloseTo(cost[23]! + cost[24]!, 6);
    const federal = series(made, 'clerk.levy.futa');
    const deposits = paymentsOf(made, 'clerk.levy.futa');
    const quarter = (end: number): number => federal[end - 2]! + federal[end - 1]! + federal[end]!;
    const dates = Array.from({ length: 23 }, (_, month) => month + 1);
    for (const month of dates) {
      expect(deposits[month], `month ${month}`).toBeCloseTo(month % 3 === 1 && month > 1 ? quarter(month - 1) : 0, 6);
    }
    // 0.6% of the first 7,000 USD of a year.
    expect(sum(federal.slice(1, 13))).toBeCloseTo(42, 6);
  });

  it('in Germany in the month itself, but accident insurance in May of the next year', () => {
    const made = employed('DE', '3500 EUR/month');
    expect(paymentsOf(made, 'clerk.levy.pension')).toEqual(series(made, 'clerk.levy.pension'));
    const cost = series(made, 'clerk.levy.accident_bg');
    const paid = paymentsOf(made, 'clerk.levy.accident_bg');
    expect(paid.flatMap((amount, month) => (amount > 1e-9 ? [month] : []))).toEqual([17, 24]);
    expect(paid[17]).toBeCloseTo(sum(cost.slice(1, 13)), 6);
  });

  it('in Mexico every two months where the law says so', () => {
    const made = employed('MX', '15000 MXN/month');
    const cost = series(made, 'clerk.levy.infonavit');
    const paid = paymentsOf(made, 'clerk.levy.infonavit');
    expect(paid.slice(1, 6)).toEqual(
      [0, 0, cost[1]! + cost[2]!, 0, cost[3]! + cost[4]!].map((v) => expect.closeTo(v, 6)),
    );
  });

  it.each(['US, region: CA', 'DE', 'GB', 'BR', 'PH', 'IN', 'FR', 'AU'])('in %s no amount gets lost', (country) => {
    const made = employed(country, '30 USD/hour');
    const clerk = made.comparison.options.find(({ id }) => id === 'clerk')!;
    const levies = clerk.lines.filter(({ id }) => id.startsWith('levy.'));
    expect(levies.length).toBeGreaterThan(0);
    for (const { id, total } of levies) expect(sum(paymentsOf(made, `clerk.${id}`)), id).toBeCloseTo(total, 6);
  });
});

describe('extra pay is paid in its months', () => {
  it('in Brazil half of the 13th salary in November, the rest in December', () => {
    const made = employed('BR', '4000 BRL/month');
    const accrued = series(made, 'clerk.pay.thirteenth');
    const paid = paymentsOf(made, 'clerk.pay.thirteenth');
    const year = sum(accrued.slice(1, 13));
    expect(paid.slice(1, 13)).toEqual([...Array(10).fill(0), year / 2, year / 2].map((v) => expect.closeTo(v, 6)));
  });

  it('in the Philippines all of it in December', () => {
    const made = employed('PH', '30000 PHP/month');
    const paid = paymentsOf(made, 'clerk.pay.thirteenth_month');
    expect(paid.flatMap((amount, month) => (amount > 0 ? [month] : []))).toEqual([12, 24]);
  });
});

describe('the account of the company', () => {
  const company = ', cash: {opening: 1000 USD, receipts: 3000 USD/month, days_to_collect: DAYS}, overdraft: 12%/year';
  const kept = (days: string, cost = '2900 USD/month'): Study =>
    studyOf(`
name: Account
horizon: 12 months
company: {country: US, region: CA${company.replace('DAYS', days)}}
work: {books: {function: bookkeeping, workload: 20 hours/month}}
options:
  bill: {kind: outsource, price: {retainer: ${cost}}, lead_time: 0 months, hidden: 0%}
  self: {kind: diy}
`);

  it('gets what is invoiced when customers pay', () => {
    expect(series(kept('0'), 'bill.balance')[0]).toBeCloseTo(1000 - series(kept('0'), 'bill.cash_out')[0]!, 6);
    const collected = series(kept('45'), 'bill.collected');
    expect(collected.slice(1, 5)).toEqual([0, 1500, 3000, 3000].map((value) => expect.closeTo(value, 6)));
    expect(sum(collected)).toBeCloseTo(12 * 3000, 6);
  });

  it('names its low point, the months below zero and what the overdraft costs', () => {
    const made = kept('30');
    const { cash } = made.comparison.options.find(({ id }) => id === 'bill')!;
    const account = cash.account!;
    const paid = series(made, 'bill.cash_out');
    const received = series(made, 'bill.collected');
    // The same by hand: last month's balance, its interest, what comes in and what goes out.
    const byHand = [1000 - paid[0]!];
    let interest = 0;
    for (let month = 1; month <= 12; month++) {
      const last = byHand[month - 1]!;
      interest += Math.max(0, -last) * 0.01;
      byHand.push(last + Math.min(0, last) * 0.01 + received[month]! - paid[month]!);
    }
    expect(account.balance).toEqual(byHand.map((value) => expect.closeTo(value, 6)));
    expect(cash.low).toBeCloseTo(Math.min(...byHand), 6);
    expect(cash.lowMonth).toBe(byHand.indexOf(Math.min(...byHand)));
    expect(account.shortMonths).toBe(byHand.slice(1).filter((value) => value < 0).length);
    expect(account.firstShortMonth).toBe(byHand.findIndex((value) => value < 0));
    expect(account.interest).toBeCloseTo(interest, 6);
    expect(account.shortMonths).toBeGreaterThan(0);
  });

  it('is never below zero where receipts carry the bills', () => {
    const { cash } = kept('0', '1000 USD/month').comparison.options.find(({ id }) => id === 'bill')!;
    expect(cash.account).toMatchObject({ shortMonths: 0, firstShortMonth: null, interest: 0 });
  });
});

test('without cash in the file there is no account', () => {
  const { cash } = employed('US, region: TX', '20 USD/hour').comparison.options[0]!;
  expect(cash.account).toBeNull();
  expect(cash.low).toBeNull();
});
