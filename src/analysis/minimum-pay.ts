import type { Jurisdiction, MinimumWage } from '../data/jurisdiction-types.ts';
import { minimumWageFor } from '../data/levies.ts';
import { PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import { money } from '../units/words.ts';

/** Hours that a daily minimum pays for. */
const HOURS_A_DAY = 8;
/** A thousandth below is rounding. */
const SLACK = 0.999;

/** Pay of an hour in a place, in its money. */
export interface Pay {
  readonly country: string;
  readonly region: string | undefined;
  readonly locality: string | undefined;
  readonly jurisdiction: Jurisdiction;
  readonly hourly: number;
}

/** Whether pay is below the legal minimum of the place in a month, in words; null when it is not. */
export function belowMinimum(pay: Pay, month: string): { message: string; hint: string } | null {
  const found = minimumWageFor(pay.jurisdiction, pay.region, pay.locality);
  if (!found) return null;
  const least = hourly(found.minimumWage, pay, month);
  if (pay.hourly >= least * SLACK) return null;
  const { currency } = pay.jurisdiction;
  return {
    message: `${money(pay.hourly, currency, 2)} an hour; the legal minimum in ${placeOf(pay)} is ${money(least, currency, 2)}`,
    hint: `pay at least ${money(least, currency, 2)} an hour, or correct the place`,
  };
}

/** The minimum of an hour in the month in which the scenario starts. */
function hourly(minimum: MinimumWage, { jurisdiction }: Pay, start: string): number {
  const amount = (minimum.steps ?? [])
    .filter(({ from }) => from.slice(0, 7) <= start)
    .reduce((_, step) => step.amount, minimum.amount);
  const { hoursPerWeek } = jurisdiction.workingTime;
  switch (minimum.per) {
    case 'hour':
      return amount;
    case 'day':
      return amount / HOURS_A_DAY;
    case 'week':
      return amount / hoursPerWeek;
    case 'month':
      return (amount * 12) / (hoursPerWeek * PAID_WEEKS_PER_YEAR);
  }
}

const placeOf = ({ country, region, locality, jurisdiction }: Pay): string =>
  [locality, region, jurisdiction.name].filter((part) => part !== undefined && part !== country).join(', ');
