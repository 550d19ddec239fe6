import type { WageLookup } from '../data/types.ts';
import { PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import { unit } from '../units/unit.ts';
import { money } from '../units/words.ts';
import { type PaidJob, paidJobs } from './jobs.ts';
import { finding, type LintSubject, type Rule } from './rule.ts';
import { nameOf } from './written-options.ts';

/** SW4002: less than nine in ten in the role earn, or more. A wage whose source is stated is known, not doubtful. */
export const unusualWage: Rule = (subject) =>
  paidJobs(subject).flatMap((job) => {
    const range = subject.scenario.sourceOf(job.path) === undefined ? usualWage(subject, job) : undefined;
    if (!range || (job.hourly >= range.low && job.hourly <= range.high)) return [];
    const { currency } = job.jurisdiction;
    const most = job.hourly < range.low ? 'more' : 'less';
    return [
      finding(subject.scenario, 'SW4002', {
        message: `${nameOf(job.option)} pays ${money(job.hourly, currency, 2)} an hour; nine in ten people in the role ${job.role} in ${job.jurisdiction.name} earn ${most}`,
        hint: `usual are ${money(range.low, currency, 2)} to ${money(range.high, currency, 2)} an hour; if it is what you pay, add its source: {value: ..., source: ...}`,
        at: job.path,
      }),
    ];
  });

/** Tenth and ninetieth percentile by the hour in local money, where the data give them for the very role. */
function usualWage(
  { data }: LintSubject,
  { role, country, jurisdiction }: PaidJob,
): { low: number; high: number } | undefined {
  const lookup = role === undefined ? undefined : data.wage(role, country);
  if (!lookup || lookup.fallback || lookup.p10 === undefined || lookup.p90 === undefined) return undefined;
  const scale = hourlyScale(lookup, jurisdiction.workingTime.hoursPerWeek);
  const from = data.fx(currencyOf(lookup));
  const to = data.fx(jurisdiction.currency);
  if (!from || !to) return undefined;
  const factor = (scale * from.usdPerUnit) / to.usdPerUnit;
  return { low: lookup.p10 * factor, high: lookup.p90 * factor };
}

const currencyOf = ({ unit: text }: WageLookup): string => text.slice(0, 3);

/** What a number of the lookup is by the hour. */
function hourlyScale({ unit: text }: WageLookup, hoursPerWeek: number): number {
  const { dimension, factor } = unit(text);
  return dimension['hour'] === -1 ? factor : (factor * 12) / (hoursPerWeek * PAID_WEEKS_PER_YEAR);
}
