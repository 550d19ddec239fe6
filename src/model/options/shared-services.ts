import type { SharedServicesOption } from '../../scenario/types.ts';
import { parseTimetable, type Timetable } from '../../units/timetable.ts';
import { PERCENT } from '../../units/unit.ts';
import { carried } from '../carried.ts';
import { jobOf } from '../components/employment.ts';
import { overtimeMultiplier, person } from '../components/person.ts';
import { shareWithin } from '../demand/arrivals.ts';
import type { Node } from '../graph/node.ts';
import type { Demand, OptionKind } from '../offer.ts';
import { errorRateOf } from './over-demands.ts';
import { keyPerson } from './shared-services/key-person.ts';

/** Hours in which somebody who is here anyway can take it, where the file is silent. */
const OFFICE_HOURS = 'business-hours';

/**
 * Somebody who works here already does it, too: spare hours first, then overtime, then a hire. Their wage is paid
 * anyway; what counts is a raise, training, overtime and what switching between tasks costs.
 */
export const sharedServices: OptionKind<SharedServicesOption> = {
  kind: 'shared-services',
  label: 'Somebody you have',
  ratings: {
    control: { low: 3, likely: 4, high: 5, why: 'one boss, but other work comes first' },
    confidentiality: { low: 3, likely: 4, high: 5, why: 'somebody who is trusted already' },
  },
  leadTime: (scope) => scope.number(0, 'month'),
  build(scope, context) {
    const { f, assumptions } = scope;
    const { option, demands, company } = context;
    const who = person(scope, jobOf(scope, option, demands, company));
    const hours = (
      key: 'spare' | 'overtime',
      label: string,
      range: { low: number; likely: number; high: number },
      rule: string,
    ) =>
      scope.input({
        key,
        given: option[key],
        label,
        unit: 'hour/month',
        otherwise: () => assumptions.assumed(`shared.${key}`, `options.*.${key}`, label, range, 'hour/week', rule),
      });
    const spare = hours(
      'spare',
      'Spare hours a week',
      { low: 2, likely: 5, high: 10 },
      'an eighth of a week stands idle in most office jobs',
    );
    const overtime = hours(
      'overtime',
      'Overtime hours a week at most',
      { low: 0, likely: 4, high: 8 },
      'half a day a week can be asked for some time',
    );
    const switching = share(
      scope,
      'task_switching',
      option.taskSwitching,
      'Time lost by switching between tasks',
      { low: 5, likely: 15, high: 30 },
      'interrupted work takes longer',
    );
    const raise = share(
      scope,
      'raise',
      option.raise,
      'Raise for taking it on',
      { low: 0, likely: 5, high: 10 },
      'a visible addition to the job is paid for',
    );
    const training = scope.input({
      key: 'training',
      given: option.training,
      label: 'Training',
      unit: '$',
      otherwise: () =>
        assumptions.assumed(
          'shared.training',
          'options.*.training',
          'Training',
          { low: 0, likely: 400, high: 1500 },
          'USD',
          'a course or some days with an expert',
        ),
    });
    const reach = new Map(
      demands.map((demand) => [demand.id, shareWithin(scope, demand, option.shift ?? officeHours())]),
    );
    const hoursOf = (some: readonly Demand[]): Node =>
      some
        .map((demand) => f`${demand.hours} * ${reach.get(demand.id)!} * (1 + ${switching})`)
        .reduce((sum, one) => f`${sum} + ${one}`);
    const asked = scope.name('hours_asked', 'Hours that the work asks for', hoursOf(demands), 'hour/month');
    const inSpare = scope.name('spare_hours', 'Hours in spare time', f`min(${asked}, ${spare})`, 'hour/month');
    const inOvertime = scope.name(
      'overtime_hours',
      'Hours of overtime',
      f`min(${asked} - ${inSpare}, ${overtime})`,
      'hour/month',
    );
    const left = f`${asked} - ${inSpare} - ${inOvertime}`;
    const beyond = sharesOfHire(scope, demands, { hoursOf, asked, left });
    const multiplier = overtimeMultiplier(scope, who.job);
    // Employer levies on a little more pay are close to the legally required share of wages.
    const levied = scope.fact('burden.fica', 'options.*.raise.levies', 'Employer levies on additional pay');
    const active = f`if(${asked} > 0, ${context.started}, 0)`;
    const hire = context.source(
      'employee',
      `${scope.prefix}.hire`,
      demands.map((demand) => scaled(scope, demand, beyond.get(demand.id)!)),
    );
    const lines = [
      scope.line('wages.raise', {
        category: 'wages',
        label: 'Raise',
        cost: f`${active} * ${raise} * ${who.wage} * ${who.paidHours} * (1 + ${levied})`,
        fixed: true,
      }),
      scope.line('wages.overtime', {
        category: 'wages',
        label: 'Overtime',
        cost: f`${inOvertime} * ${who.wage} * ${multiplier} * (1 + ${levied})`,
      }),
      scope.line('transition.training', {
        category: 'transition',
        label: 'Training',
        cost: f`once(${training}, ${context.leadMonths})`,
        oneOff: true,
      }),
      keyPerson(scope, who, { hours: f`${inSpare} + ${inOvertime}`, training, overtime: multiplier, active }),
      ...carried(hire.lines, 'hire', 'Hire for the rest'),
    ];
    return {
      lines,
      // A hire covers its part at all hours; the person who is here only at theirs.
      handled: new Map(
        demands.map(({ id }) => [
          id,
          f`${reach.get(id)!} * (1 - ${beyond.get(id)!}) + ${beyond.get(id)!} * ${hire.handled.get(id)!}`,
        ]),
      ),
      heads: hire.heads,
      seats: hire.seats,
      founderHours: hire.founderHours,
      resolves: scope.number(1),
      errorRate: errorRateOf(scope, option, {
        id: 'errors.shared',
        range: { low: 1, likely: 3, high: 8 },
        rule: 'half more than a trained employee',
      }),
      exitTime: scope.number(0, 'month'),
      // Who is here anyway has spare hours again; only somebody hired for the rest has to leave.
      arrangements: hire.arrangements,
      holds: new Set(['handover']),
      headroom: f`mean(if(${asked} > 0, max(0, (${spare} + ${overtime}) / ${asked} - 1), 0))`,
      notes: [],
    };
  },
};

type Scoped = Parameters<typeof sharedServices.build>[0];

/**
 * Share of each work item that needs a hire, by work id. A hire takes what can wait first: for a few calls more nobody is
 * put at a desk all day.
 */
function sharesOfHire(
  scope: Scoped,
  demands: readonly Demand[],
  hours: { readonly hoursOf: (some: readonly Demand[]) => Node; readonly asked: Node; readonly left: Node },
): ReadonlyMap<string, Node> {
  const { f } = scope;
  const { hoursOf, asked, left } = hours;
  const waiting = demands.filter(({ open }) => open === null);
  const manned = demands.filter(({ open }) => open !== null);
  const share = (id: string, label: string, part: Node, of: Node): Node =>
    scope.name(id, label, f`if(${of} > 0, ${part} / ${of}, 0)`, '%');
  if (waiting.length === 0 || manned.length === 0) {
    const whole = share('beyond_share', 'Share of it that needs a hire', left, asked);
    return new Map(demands.map(({ id }) => [id, whole]));
  }
  const asks = (id: string, label: string, some: readonly Demand[]): Node =>
    scope.name(`hours_asked.${id}`, label, hoursOf(some), 'hour/month');
  const canWait = asks('waiting', 'Hours of what can wait', waiting);
  const cannot = asks('at_once', 'Hours of what cannot', manned);
  const ofWaiting = f`min(${left}, ${canWait})`;
  const ofManned = f`max(0, ${left} - ${canWait})`;
  const later = share('beyond_share.waiting', 'Share of what can wait that needs a hire', ofWaiting, canWait);
  const atOnce = share('beyond_share', 'Share of the rest that needs a hire', ofManned, cannot);
  return new Map(demands.map(({ id, open }) => [id, open === null ? later : atOnce]));
}

function share(
  scope: Scoped,
  key: 'task_switching' | 'raise',
  given: SharedServicesOption['raise'],
  label: string,
  range: { low: number; likely: number; high: number },
  rule: string,
) {
  return scope.input({
    key,
    given,
    label,
    unit: '',
    otherwise: () => scope.assumptions.assumed(`shared.${key}`, `options.*.${key}`, label, range, PERCENT, rule),
  });
}

function scaled(scope: Scoped, demand: Demand, part: Demand['volume']): Demand {
  const { f } = scope;
  return { ...demand, volume: f`${demand.volume} * ${part}`, hours: f`${demand.hours} * ${part}` };
}

function officeHours(): Timetable {
  const parsed = parseTimetable(OFFICE_HOURS);
  if (!parsed.ok) throw new Error('the office hours do not parse');
  return parsed.timetable;
}
