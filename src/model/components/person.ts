import type { DueDates, Jurisdiction } from '../../data/types.ts';
import type { Employment } from '../../scenario/types.ts';
import { WORKING_DAYS_PER_YEAR } from '../../units/constants.ts';
import { PERCENT, PERCENT_A_YEAR } from '../../units/unit.ts';
import { withArticle } from '../../units/words.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import { yearlySteps } from '../timing.ts';
import { currencyOf } from './currency.ts';
import { raiseIn } from './wage-growth.ts';

/** Expected days of sickness a year where the law states a ceiling or nothing: the typical US figure. */
const EXPECTED_SICK_DAYS = { low: 4, likely: 7, high: 12 };

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

/** One full-time person: hours paid and worked, pay, leave. Shares are of paid hours. */
export interface Person {
  readonly job: Job;
  /** Contract hours a week of a full-time person. */
  readonly weeklyHours: Node;
  /** Paid hours a month: 52 weeks a year. */
  readonly paidHours: Node;
  /** Pay per paid hour, stepping with raises: a month series. */
  readonly wage: Node;
  /** Pay per paid hour in the first year. */
  readonly startingWage: Node;
  readonly vacation: Node;
  readonly holidays: Node;
  readonly sickness: Node;
  /** All paid absence. */
  readonly absence: Node;
  /** Training, paid breaks and the like, beside absence. */
  readonly shrinkage: Node;
  /** The same where a post must be manned throughout: breaks need cover. */
  readonly presenceShrinkage: Node;
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

/** Vacation, public holidays and paid sickness as shares of paid hours (days of 260 working days). */
function paidLeave(scope: Scope, job: Job): Pick<Person, 'vacation' | 'holidays' | 'sickness'> {
  const { f, assumptions } = scope;
  const { jurisdiction, country, employment } = job;
  const law = jurisdiction.paidLeave;
  const days = (key: string, field: string, label: string, value: number) => {
    const entry = `jurisdictions.${country}.paid_leave.${field}`;
    const about = [
      `options.*.leave.${key}`,
      `${label}, ${jurisdiction.name}`,
      value,
      scope.unit(''),
      law.source,
    ] as const;
    return law.basis === 'typical' ? assumptions.statistic(entry, ...about) : assumptions.statutory(entry, ...about);
  };
  const share = (id: string, label: string, given: Employment['hours'], otherwise: () => Node) => {
    const count = scope.input({ key: `leave.${id}`, given, label: `${label} (days a year)`, unit: '', otherwise });
    const year = scope.number(WORKING_DAYS_PER_YEAR);
    return scope.name(`${id}_share`, `${label}, share of paid hours`, f`${count} / ${year}`, '%');
  };
  return {
    vacation: share('vacation', 'Vacation', employment.leave?.vacation, () =>
      scope.figure(days('vacation', 'vacation_days', 'Vacation days', law.vacationDays)),
    ),
    holidays: share('holidays', 'Public holidays', employment.leave?.holidays, () =>
      scope.figure(days('holidays', 'public_holidays', 'Public holidays', law.publicHolidays)),
    ),
    sickness: share('sick', 'Paid sickness', employment.leave?.sick, () => {
      const paid = scope.figure(days('sick', 'sick_days', 'Sick days that the employer pays', law.sickDays));
      if (law.basis === 'typical') return paid;
      const expected = assumptions.assumed(
        'sick_days',
        'options.*.leave.sick.expected',
        'Days of sickness expected a year',
        EXPECTED_SICK_DAYS,
        '',
        'statutes state ceilings; the typical US absence of 7 days stands for what is expected',
      );
      return f`min(${paid}, ${scope.figure(expected)})`;
    }),
  };
}

/** Paid time that is neither absence nor work: training, breaks, meetings. */
function shrinkage(scope: Scope, job: Job, absence: Node): Pick<Person, 'shrinkage' | 'presenceShrinkage'> {
  const { f, assumptions } = scope;
  const { employment } = job;
  const training = scope.input({
    key: 'leave.training',
    given: employment.leave?.training,
    label: 'Training (days a year)',
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'training_days',
        'options.*.leave.training',
        'Training days a year',
        { low: 1, likely: 2, high: 5 },
        '',
        'two days a year of instruction and refreshers',
      ),
  });
  const trained = f`${training} / ${scope.number(WORKING_DAYS_PER_YEAR)}`;
  if (employment.shrinkage) {
    const given = scope.input({
      key: 'shrinkage',
      given: employment.shrinkage,
      label: 'Other shrinkage',
      unit: '',
      otherwise: () => scope.number(0),
    });
    const whole = scope.name(
      'shrinkage_share',
      'Training, breaks and meetings, share of paid hours',
      f`${given} + ${trained}`,
      '%',
    );
    return { shrinkage: whole, presenceShrinkage: whole };
  }
  const breaks = assumptions.assumed(
    'breaks',
    'options.*.shrinkage',
    'Breaks and meetings',
    { low: 0, likely: 2, high: 6 },
    PERCENT,
    'handle times hold the usual pauses; a little remains for meetings',
  );
  // Contact-centre shrinkage (20-35%) includes leave: what leave and training do not explain is breaks and meetings.
  const centre = assumptions.fact(
    'shrinkage',
    'options.*.shrinkage.with_leave',
    'Shrinkage of manned posts, leave included',
  );
  return {
    shrinkage: scope.name(
      'shrinkage_share',
      'Training, breaks and meetings, share of paid hours',
      f`${trained} + ${scope.figure(breaks)}`,
      '%',
    ),
    presenceShrinkage: scope.name(
      'presence_shrinkage_share',
      'Training, breaks and meetings at a manned post, share of paid hours',
      f`max(${trained}, ${scope.figure(centre)} - ${absence})`,
      '%',
    ),
  };
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
