import type { DueDates } from '../data/types.ts';
import type { Node } from './graph/node.ts';
import type { Scope } from './scope.ts';

/**
 * Years of rising prices by each month, in whole years: escalators, raises and rents step once a year on the
 * anniversary. What is entered later begins at the prices of then.
 */
export function yearsInSteps(scope: Scope): Node {
  const { f } = scope;
  return sinceStart(scope, f`floor(max(0, month - 1) / 12)`);
}

/** The same, month by month. */
export function yearsByMonth(scope: Scope): Node {
  const { f } = scope;
  return sinceStart(scope, f`max(0, month - 1) / 12`);
}

function sinceStart(scope: Scope, years: Node): Node {
  return scope.entry ? scope.f`${years} + ${scope.entry} / 12` : years;
}

/** Growth by a yearly rate that steps on the anniversary: (1 + rate) ^ whole years. */
export function yearlySteps(scope: Scope, rate: Node): Node {
  const { f } = scope;
  return f`(1 + ${rate}) ^ ${yearsInSteps(scope)}`;
}

/** Growth by a yearly rate that compounds monthly from month 1: (1 + rate) ^ ((month - 1) / 12). */
export function monthlyGrowth(scope: Scope, rate: Node): Node {
  const { f } = scope;
  return f`(1 + ${rate}) ^ (${yearsByMonth(scope)})`;
}

/** Monthly share of a yearly probability: 1 - (1 - a) ^ (1/12), so that twelve months give the year's. */
export function monthlyShare(scope: Scope, yearly: Node): Node {
  const { f } = scope;
  return f`1 - (1 - ${yearly}) ^ (1 / 12)`;
}

/** Days after an event as months: a span of time as it is, a plain number as days of a month of 30. */
function monthsLater(scope: Scope, given: Node): Node {
  const { f } = scope;
  return given.dimension['month'] === 1 ? f`${given} / 1 month` : f`${given} / 30`;
}

/** Payments (a flow) that bring what was paid up to a balance (an amount by month); in the last month to `owed`. */
export function paymentsUpTo(scope: Scope, balance: Node, owed: Node): Node {
  const { f, graph } = scope;
  const paid = f`if(month == ${scope.end}, ${owed}, ${balance})`;
  return f`(${paid} - ${graph.add('lag', [paid], [1])}) / 1 month`;
}

/** A flow as it is paid some days (or a span of time) later; what is open at the end is paid in the last month. */
export function paidLater(scope: Scope, flow: Node, given: Node): Node {
  const { f } = scope;
  const owed = f`cumulative(${flow})`;
  return paymentsUpTo(scope, f`delayed(${owed}, ${monthsLater(scope, given)})`, owed);
}

/** A cost by month paid on due dates: whole periods of the calendar, some months after; the last month settles all. */
export function paidWhenDue(scope: Scope, cost: Node, { everyMonths, monthsAfter }: DueDates): Node {
  if (everyMonths === 1 && monthsAfter === 0) return cost;
  const { f, graph } = scope;
  const owed = f`cumulative(${cost})`;
  const months = Array.from({ length: Math.floor(12 / everyMonths) }, (_, period) => (period + 1) * everyMonths);
  const closed =
    everyMonths === 1
      ? owed
      : graph.scan(f`0 * ${owed}`, (last) => f`if(${inMonths(scope, months)}, ${owed}, ${last})`);
  return paymentsUpTo(scope, monthsAfter === 0 ? closed : graph.add('lag', [closed], [monthsAfter]), owed);
}

/** Whether a month is one of some calendar months (1..12). */
export function inMonths(scope: Scope, months: readonly number[]): Node {
  const { f } = scope;
  return months.map((month) => f`calendar_month == ${scope.number(month)}`).reduce((any, one) => f`${any} or ${one}`);
}
