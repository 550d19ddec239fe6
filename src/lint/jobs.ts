import type { Jurisdiction } from '../data/types.ts';
import { type EmployingOption, isEmploying, isProvided, isService } from '../scenario/kind-traits.ts';
import type { Option, QuantityInput, VendorOption } from '../scenario/types.ts';
import { isExpression } from '../scenario/types.ts';
import { PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import { likelyValue } from '../units/quantity.ts';
import type { LintSubject } from './rule.ts';
import { figureOf, writtenOptions } from './written-options.ts';

/** Somebody who is paid a wage somewhere: on our own payroll or behind a vendor's price. */
export interface PaidJob {
  readonly option: Option;
  /** Undefined where it does the work of several roles and the file names none. */
  readonly role: string | undefined;
  readonly country: string;
  readonly region: string | undefined;
  readonly locality: string | undefined;
  readonly jurisdiction: Jurisdiction;
  /** Path of the wage that the file gives. */
  readonly path: string;
  /** Pay of an hour in the currency of the country; as little as the file says. */
  readonly hourly: number;
}

/** People on somebody's payroll for us; contractors agree on what they want. */
const isEngaged = (option: Option): option is VendorOption =>
  isProvided(option) && !isService(option) && option.engagement !== 'contractor';

/** Full-time hours of a week as hours of a month. */
const monthly = (hoursPerWeek: number): number => (hoursPerWeek * PAID_WEEKS_PER_YEAR) / 12;

/** Every wage that the file gives, by the hour and in local money. */
export function paidJobs(subject: LintSubject): PaidJob[] {
  return writtenOptions(subject.scenario).flatMap((option) => {
    if ((isEmploying(option) || isEngaged(option)) && option.wage)
      return jobOf(subject, option, { wage: option.wage, hours: option.hours, key: 'wage', role: option.role });
    if (isProvided(option) && option.price?.form === 'buildUp') {
      const { wage } = option.price.buildUp;
      if (wage) return jobOf(subject, option, { wage, hours: undefined, key: 'price.build_up.wage', role: undefined });
    }
    return [];
  });
}

interface Paid {
  readonly wage: QuantityInput;
  readonly hours: QuantityInput | undefined;
  readonly key: string;
  readonly role: string | undefined;
}

function jobOf(
  subject: LintSubject,
  option: EmployingOption | VendorOption,
  { wage, hours, key, role }: Paid,
): PaidJob[] {
  const { scenario, data, study } = subject;
  const { company } = scenario;
  const country = option.country ?? company.country;
  const jurisdiction = data.jurisdiction(country);
  if (!jurisdiction) return [];
  const week = hours && !isExpression(hours) ? likelyValue(hours.value) * hours.unit.factor : undefined;
  const amount = payPerHour(subject, option, wage, week ?? monthly(jurisdiction.workingTime.hoursPerWeek));
  const hourly = amount && inCurrency(subject, amount, jurisdiction.currency);
  if (!hourly) return [];
  const home = country === company.country;
  const region = option.region ?? (home ? company.region : undefined);
  const locality = option.locality ?? (home && option.region === undefined ? company.locality : undefined);
  const roles = new Set(
    study.model.demands
      .filter(({ id }) => option.covers === undefined || option.covers.includes(id))
      .map((demand) => demand.role),
  );
  return [
    {
      option,
      role: role ?? (roles.size === 1 ? [...roles][0] : undefined),
      country,
      region,
      locality,
      jurisdiction,
      path: `${option.path}.${key}`,
      hourly,
    },
  ];
}

interface Amount {
  readonly value: number;
  readonly currency: string;
}

/** Pay of an hour: as given, or a salary by its hours of a month; of a formula, the figure that the model made of it. */
function payPerHour({ study }: LintSubject, option: Option, wage: QuantityInput, hours: number): Amount | undefined {
  if (isExpression(wage)) {
    const node = figureOf(study, option, 'wage_per_hour');
    return node && { value: study.values.scalar(node), currency: study.model.assumptions.currency };
  }
  const { dimension, factor } = wage.unit;
  const currency = Object.keys(dimension).find((symbol) => /^[A-Z]{3}$/.test(symbol));
  const value = likelyValue(wage.value) * factor;
  return currency === undefined ? undefined : { value: dimension['hour'] === -1 ? value : value / hours, currency };
}

function inCurrency({ data }: LintSubject, { value, currency }: Amount, wanted: string): number | undefined {
  if (currency === wanted) return value;
  const [from, to] = [data.fx(currency), data.fx(wanted)];
  return from && to && (value * from.usdPerUnit) / to.usdPerUnit;
}
