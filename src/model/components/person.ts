import type { DueDates, Jurisdiction } from '../../data/types.ts';
import type { Employment } from '../../scenario/types.ts';
import { PERCENT_A_YEAR } from '../../units/unit.ts';
import { withArticle } from '../../units/words.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import { yearlySteps } from '../timing.ts';
import { currencyOf } from './currency.ts';
import { paidLeave, shrinkage, type TimeAway } from './time-away.ts';
import { raiseIn } from './wage-growth.ts';

/** Country, region and role of a job, as structure. */
export interface Job {
  readonly employment: Employment;
  readonly role: string;
  readonly country: string;
  readonly region: string | undefined;
  readonly locality: string | undefined;
  readonly jurisdiction: Jurisdiction;
  /** When levies are paid, where that is not up to the country. */
  readonly leviesDue?: DueDates;
}

/** One full-time person: hours paid and worked, pay, leave. */
export interface Person extends TimeAway {
  readonly job: Job;
  /** Contract hours a week of a full-time person. */
  readonly weeklyHours: Node;
  /** Paid hours a month: 52 weeks a year. */
  readonly paidHours: Node;
  /** Pay per paid hour, stepping with raises: a month series. */
  readonly wage: Node;
  /** Pay per paid hour in the first year. */
  readonly startingWage: Node;
}

/** The figures of one full-time person in a job. */
export function person(scope: Scope, job: Job): Person {
  const { f } = scope;
  const { employment } = job;
  const weeklyHours = scope.input({
    key: 'hours',
    given: employment.hours,
    label: 'Contract hours a week',
    unit: 'hour/week',
    otherwise: () => fullTimeWeek(scope, job),
  });
  const paidHours = scope.name('paid_hours_per_person', 'Paid hours of a full-time person', weeklyHours, 'hour/month');
  const startingWage = scope.name(
    'wage_per_hour',
    'Wage per paid hour',
    wagePerHour(scope, job, weeklyHours),
    '$/hour',
  );
  const merit = scope.input({
    key: 'merit',
    given: employment.merit,
    label: 'Raise a year',
    unit: '',
    otherwise: () => raise(scope, job),
  });
  const raised = f`${startingWage} * ${yearlySteps(scope, merit)}`;
  const currency = currencyOf(scope, job.country, employment);
  const wage = scope.name(
    'wage',
    'Wage per paid hour with raises',
    currency ? f`${raised} * ${currency.monthly}` : raised,
    '$/hour',
  );
  const leave = paidLeave(scope, job);
  const absence = scope.name(
    'absence_share',
    'Paid absence, share of paid hours',
    f`${leave.vacation} + ${leave.holidays} + ${leave.sickness}`,
    '%',
  );
  return { job, weeklyHours, paidHours, wage, startingWage, ...leave, absence, ...shrinkage(scope, job, absence) };
}

/** Pay per hour: as given, or a salary of a full-time year by its paid hours; else what the role earns there. */
function wagePerHour(scope: Scope, job: Job, weeklyHours: Node): Node {
  const { f, assumptions } = scope;
  const pay = scope.input({
    key: 'wage',
    given: job.employment.wage,
    label: `Wage, ${job.role}`,
    unit: ['$/hour', '$/month'],
    otherwise: () => {
      const found = assumptions.wage(job.role, job.country, 'options.*.wage');
      if (found) {
        if (found.lookup.fallback) {
          scope.warn(
            'SW3005',
            `no wage of ${withArticle(job.role)} in ${job.country} was found: the national average x the role's relative pay stands in, +-35%`,
            undefined,
            'set wage: to what you would pay',
          );
        }
        return found.leaf;
      }
      scope.findings.diagnostics.push({
        code: 'SW3006',
        severity: 'error',
        message: `nothing is known about the pay of ${withArticle(job.role)} in ${job.country}`,
        hint: `set wage: to what you would pay, like 20 ${job.jurisdiction.currency}/hour`,
        ...positioned(scope),
      });
      return scope.number(0, '$/hour');
    },
  });
  if (pay.dimension['hour'] === -1) return pay;
  // A salary of the file is what the contract hours earn; surveys state the pay of a full-time week.
  const week = job.employment.wage === undefined ? fullTimeWeek(scope, job) : weeklyHours;
  return f`${pay} / ${week}`;
}

/** Hours of the usual full-time week of the place. */
function fullTimeWeek(scope: Scope, { jurisdiction, country }: Job): Node {
  return scope.figure(
    scope.assumptions.statutory(
      `jurisdictions.${country}.working_time.hours_per_week`,
      'options.*.hours',
      `Usual full-time week, ${jurisdiction.name}`,
      jurisdiction.workingTime.hoursPerWeek,
      scope.unit('hour/week'),
      jurisdiction.workingTime.source,
    ),
  );
}

/** Yearly raise: the company's own at home, else general wage growth of the country. */
function raise(scope: Scope, job: Job): Node {
  const growth = raiseIn(scope, job.country);
  if (growth) return growth;
  return scope.assumed(
    'merit',
    'options.*.merit',
    'Raise a year',
    { low: 2, likely: 4, high: 8 },
    PERCENT_A_YEAR,
    'no index of general wage growth was found for the country',
  );
}

function positioned(scope: Scope) {
  const at = scope.assumptions.scenario.positionOf(scope.path);
  return at ? { at } : {};
}

/** Pay of an overtime hour by that of an ordinary one, by the law of the place. */
export function overtimeMultiplier(scope: Scope, { country, jurisdiction }: Job): Node {
  const { overtime, source } = jurisdiction.workingTime;
  return scope.figure(
    scope.assumptions.statutory(
      `jurisdictions.${country}.working_time.overtime.multiplier`,
      'options.*.overtime',
      `Overtime multiplier, ${jurisdiction.name}`,
      overtime.multiplier,
      scope.unit(''),
      source,
    ),
  );
}
