import type { Severance } from '../../data/types.ts';
import { count } from '../../units/words.ts';
import type { Node } from '../graph/node.ts';
import type { Company } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { headsOf } from './growth/step.ts';
import type { Job } from './person.ts';
import type { LeaverLevies } from './severance-levies.ts';
import { monthlyPayOf, type Staff } from './staffing.ts';

/** One of a staff who is let go at the end of a month; month series. */
export interface Leaver {
  /** Pay of a month. */
  readonly pay: Node;
  /** Severance, money; null where neither the law nor the file knows any. */
  readonly severance: Node | null;
  /** Time of notice. */
  readonly notice: Node;
  readonly levies: LeaverLevies;
}

/** What one of a staff gets who is let go, by average pay and time in the company. */
export function leaver(scope: Scope, staff: Staff, company: Company, levies: LeaverLevies): Leaver {
  const { job } = staff.person;
  const employer = headsOf(scope, staff, company).with;
  const pay = scope.name('let_go.pay', 'Pay of one of the staff', monthlyPayOf(scope, staff), '$/month');
  const severance = severancePay(scope, job, { pay, service: staff.service, employer });
  return {
    pay,
    severance: severance && scope.name('let_go.severance', 'Severance of one of the staff', severance, '$'),
    notice: scope.name('let_go.notice', 'Notice of one of the staff', noticeTime(scope, job, staff.service), 'month'),
    levies,
  };
}

/** What severance looks at. */
interface Basis {
  readonly pay: Node;
  /** Time in the company. */
  readonly service: Node;
  /** Heads of the employer, for size conditions. */
  readonly employer: Node;
}

/**
 * Severance of one person let go for business reasons: pay (capped by week where the law does) x the weeks that law or
 * custom of the place gives for the time in the company. Null where neither the law nor the file knows any.
 */
function severancePay(scope: Scope, job: Job, leaver: Basis): Node | null {
  const { f } = scope;
  const given = job.employment.leaving?.severance;
  const law = job.jurisdiction.severance;
  if (given !== undefined) {
    const time = scope.input({
      key: 'leaving.severance',
      given,
      label: 'Severance of somebody let go, in time of pay',
      unit: 'month',
      otherwise: () => scope.number(0, 'month'),
    });
    return f`${time} * ${leaver.pay}`;
  }
  if (!law) return null;
  const leaf = (field: string, value: number, unit: string): Node => statutory(scope, job, law, field, value, unit);
  const pay =
    law.weeklyPayCap === undefined
      ? leaver.pay
      : f`min(${leaver.pay}, ${leaf('weekly_pay_cap', law.weeklyPayCap, `${job.jurisdiction.currency}/week`)})`;
  const amount = f`${pay} * ${timeByLaw(scope, job, law, leaver.service)}`;
  const conditions = [
    law.minServiceMonths && f`${leaver.service} >= ${leaf('min_service_months', law.minServiceMonths, 'month')}`,
    law.minEmployees && f`${leaver.employer} >= ${leaf('min_employees', law.minEmployees, '')}`,
  ].filter((condition) => typeof condition === 'object');
  return conditions.reduce<Node>((due, condition) => f`if(${condition}, ${due}, 0)`, amount);
}

/** Time of pay by law: weeks for each year of service or a table of it, lumps, additions a year, the cap. */
function timeByLaw(scope: Scope, job: Job, law: Severance, service: Node): Node {
  const { f } = scope;
  const leaf = (field: string, value: number, unit: string): Node => statutory(scope, job, law, field, value, unit);
  const served = f`${service} / 12 months`;
  const years = law.maxYears === undefined ? served : f`min(${leaf('max_years', law.maxYears, '')}, ${served})`;
  const each = leaf('weeks_per_year_of_service', law.weeksPerYearOfService ?? 0, 'week');
  let time = law.table ? byTable(scope, job, law, years) : f`${each} * ${years}`;
  if (law.weeksFirstYear) {
    const first = leaf('weeks_first_year', law.weeksFirstYear, 'week');
    time = f`${first} * min(1, ${years}) + ${each} * max(0, ${years} - 1)`;
  }
  if (law.plusWeeks) time = f`${time} + ${leaf('plus_weeks', law.plusWeeks, 'week')}`;
  if (law.lumpMonths) time = f`${time} + ${leaf('lump_months', law.lumpMonths, 'month')}`;
  if (law.seniorityDaysPerYear)
    time = f`${time} + ${leaf('seniority_days_per_year', law.seniorityDaysPerYear, 'day')} * ${years}`;
  if (law.plusNoticeDaysPerYear)
    time = f`${time} + ${leaf('plus_notice_days_per_year', law.plusNoticeDaysPerYear, 'day')} * ${years}`;
  return law.maxWeeks ? f`min(${time}, ${leaf('max_weeks', law.maxWeeks, 'week')})` : time;
}

/** Severance by a statutory table of years of service. */
function byTable(scope: Scope, job: Job, law: Severance, years: Node): Node {
  const { f } = scope;
  const { rows, unit, perYear } = law.table!;
  return rows.reduce<Node>(
    (below, row) => {
      // Tables in days count calendar days of pay.
      const amount = statutory(scope, job, law, `table.${row.years}`, row.amount, unit);
      const due = perYear ? f`${amount} * ${years}` : amount;
      return f`if(${years} >= ${scope.number(row.years)}, ${due}, ${below})`;
    },
    scope.number(0, 'month'),
  );
}

function statutory(scope: Scope, job: Job, law: Severance, field: string, value: number, unit: string): Node {
  const { jurisdiction, country } = job;
  const row = field.startsWith('table.');
  const what = row ? `Severance from ${field.slice('table.'.length)} years` : 'Severance';
  return scope.figure(
    scope.assumptions.statutory(
      `jurisdictions.${country}.severance.${field}`,
      'options.*.leaving.severance',
      row ? `${what}, ${jurisdiction.name}` : `${what}, ${jurisdiction.name} (${field.replaceAll('_', ' ')})`,
      value,
      scope.unit(unit),
      law.source,
    ),
  );
}

/** Time paid for that somebody let go has left to work: by law after so long in the company, else by custom. */
function noticeTime(scope: Scope, job: Job, service: Node): Node {
  return scope.input({
    key: 'leaving.notice',
    given: job.employment.leaving?.notice,
    label: 'Notice paid to somebody let go',
    unit: 'month',
    otherwise: () => noticeByLaw(scope, job, service) ?? customaryNotice(scope),
  });
}

/** Time paid for that somebody let go has left to work where no law or contract says. */
export function customaryNotice(scope: Scope): Node {
  return scope.assumed(
    'notice_weeks',
    'options.*.leaving.notice',
    'Notice paid to somebody let go',
    { low: 0, likely: 2, high: 4 },
    'week',
    'two weeks by custom',
  );
}

/** Time of notice of one of the staff at the end of the horizon. */
export function noticeAtEnd(scope: Scope, { notice }: Leaver): Node {
  return scope.f`last(${notice} + 0 * month * ${scope.number(1, 'month')})`;
}

function noticeByLaw(scope: Scope, { jurisdiction, country }: Job, service: Node): Node | undefined {
  const law = jurisdiction.severance?.notice;
  return law?.steps.reduce<Node>(
    (below, { months, days }) => {
      const notice = scope.assumptions.statutory(
        `jurisdictions.${country}.severance.notice.${months}`,
        'options.*.leaving.notice',
        months === 0 ? `Notice, ${jurisdiction.name}` : `Notice after ${count(months, 'month')}, ${jurisdiction.name}`,
        days,
        scope.unit('day'),
        law.source,
      );
      const time = scope.figure(notice);
      return months === 0 ? time : scope.f`if(${service} >= ${scope.number(months, 'month')}, ${time}, ${below})`;
    },
    scope.number(0, 'month'),
  );
}
