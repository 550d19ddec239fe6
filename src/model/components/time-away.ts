import type { Employment } from '../../scenario/types.ts';
import { WORKING_DAYS_PER_YEAR } from '../../units/constants.ts';
import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import type { Job } from './person.ts';

/** Expected days of sickness a year where the law states a ceiling or nothing: the typical US figure. */
const EXPECTED_SICK_DAYS = { low: 4, likely: 7, high: 12 };

/** Paid time in which a person does not work, as shares of paid hours. */
export interface TimeAway {
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

/** Vacation, public holidays and paid sickness as shares of paid hours (days of 260 working days). */
export function paidLeave(scope: Scope, job: Job): Pick<TimeAway, 'vacation' | 'holidays' | 'sickness'> {
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
export function shrinkage(scope: Scope, job: Job, absence: Node): Pick<TimeAway, 'shrinkage' | 'presenceShrinkage'> {
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
