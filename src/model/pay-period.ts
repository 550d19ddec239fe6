import { PAID_HOURS_PER_MONTH } from '../units/constants.ts';
import type { Node } from './graph/node.ts';
import type { Scope } from './scope.ts';

const isHourly = (pay: Node): boolean => pay.dimension['hour'] === -1;

/** Paid hours of a full-time month. */
export const fullTimeMonth = (scope: Scope): Node => scope.number(PAID_HOURS_PER_MONTH, 'hour/month');

/** Pay of a full-time month, whether it is stated by the hour or by the month. */
export function monthlyPay(scope: Scope, pay: Node): Node {
  return isHourly(pay) ? scope.f`${pay} * ${fullTimeMonth(scope)}` : pay;
}

/** Pay of an hour, whether it is stated by the hour or by the month. */
export function hourlyPay(scope: Scope, pay: Node): Node {
  return isHourly(pay) ? pay : scope.f`${pay} / ${fullTimeMonth(scope)}`;
}
