import type { LevyCandidate } from '../../data/levies.ts';
import type { Levy } from '../../data/types.ts';
import { PAID_WEEKS_PER_YEAR } from '../../units/constants.ts';
import { PERCENT, unit as unitOf } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import type { Pay } from './pay.ts';
import type { Staff } from './staffing.ts';

/** What the levies of one staff need to know. */
export interface LevyBase {
  readonly scope: Scope;
  readonly staff: Pick<Staff, 'person' | 'heads'>;
  readonly pay: Pick<Pay, 'perPerson' | 'extra'>;
  /** Heads and yearly payroll of the whole employer, with this staff. */
  readonly headcount: Node;
  /** Who starts a new base: everybody hired, or nobody where the levies of one person are asked. */
  readonly newcomers: Node;
  readonly yearlyPayroll: Node;
  readonly quarterlyPayroll: Node;
  readonly currency: string;
}

/** A number of the levy's entry as a figure; money in the currency of the place. */
function figure(
  base: LevyBase,
  candidate: LevyCandidate,
  field: string,
  value: number,
  unit: 'money' | 'share' | 'heads',
): Node {
  const text = unit === 'money' ? base.currency : '';
  const { scope } = base;
  return scope.figure(
    scope.assumptions.statutory(
      `${candidate.path}.${field}`,
      `options.*.levies.${candidate.levy.id}`,
      `${candidate.levy.name}, ${field.replaceAll('_', ' ')}`,
      unit === 'share' ? value * 100 : value,
      unit === 'share' ? PERCENT : unitOf(text),
      candidate.levy.source,
    ),
  );
}

/** Cost of one levy for the whole staff, money a month. */
export function levyCost(base: LevyBase, candidate: LevyCandidate): Node {
  const { f } = base.scope;
  const { levy } = candidate;
  const amount = levy.period === 'year' ? yearly(base, candidate) : periodic(base, candidate);
  let cost = amount;
  if (levy.payrollExempt !== undefined) {
    const exempt = figure(base, candidate, 'payroll_exempt', levy.payrollExempt, 'money');
    cost = f`${cost} * max(0, ${base.yearlyPayroll} - ${exempt}) / ${base.yearlyPayroll}`;
  }
  const conditions = conditionsOf(base, candidate);
  return conditions.length === 0 ? cost : f`if(${conditions.reduce((all, one) => f`${all} and ${one}`)}, ${cost}, 0)`;
}

/** Headcounts at which a levy begins, or is no longer due, as figures. */
export function sizeLimits(base: LevyBase, candidate: LevyCandidate): Node[] {
  const { minEmployees, maxEmployees } = candidate.levy;
  const heads = (field: string, value: number) => figure(base, candidate, field, value, 'heads');
  return [
    ...(minEmployees === undefined ? [] : [heads('min_employees', minEmployees)]),
    ...(maxEmployees === undefined ? [] : [base.scope.f`${heads('max_employees', maxEmployees)} + 1`]),
  ];
}

/** The size conditions that decide whether a levy is due at all; inclusive headcounts. */
function conditionsOf(base: LevyBase, candidate: LevyCandidate): Node[] {
  const { f } = base.scope;
  const { levy } = candidate;
  const conditions: Node[] = [];
  const heads = (field: string, value: number) => figure(base, candidate, field, value, 'heads');
  const money = (field: string, value: number) => figure(base, candidate, field, value, 'money');
  if (levy.minEmployees !== undefined)
    conditions.push(f`${base.headcount} >= ${heads('min_employees', levy.minEmployees)}`);
  if (levy.maxEmployees !== undefined)
    conditions.push(f`${base.headcount} <= ${heads('max_employees', levy.maxEmployees)}`);
  if (levy.minPayroll !== undefined)
    conditions.push(f`${base.yearlyPayroll} > ${money('min_payroll', levy.minPayroll)}`);
  if (levy.minEmployerQuarterlyPayroll !== undefined) {
    conditions.push(
      f`${base.quarterlyPayroll} > ${money('min_employer_quarterly_payroll', levy.minEmployerQuarterlyPayroll)}`,
    );
  }
  if (levy.maxEmployerQuarterlyPayroll !== undefined) {
    conditions.push(
      f`${base.quarterlyPayroll} <= ${money('max_employer_quarterly_payroll', levy.maxEmployerQuarterlyPayroll)}`,
    );
  }
  if (levy.minAnnualPay !== undefined) {
    conditions.push(f`${base.pay.perPerson} * 12 months >= ${money('min_annual_pay', levy.minAnnualPay)}`);
  }
  return conditions;
}

/** Position of the first rate of the law's table, -1 for a levy that is a fixed amount. */
export const firstRate = (levy: Levy): number => levy.brackets.findIndex((bracket) => bracket.rate !== 0);

/**
 * `over`, `rate`, `add` of every bracket as figures; `over` may shrink with the months employed. A rate of the firm's
 * own stands in for the first rate of the law's table and the rest of the table follows in proportion, so that a jump
 * stays the jump of its rate and a levy that ends above a pay still ends there.
 */
function table(base: LevyBase, candidate: LevyCandidate, monthsEmployed: Node | null): Node[] {
  const { f, number } = { f: base.scope.f, number: (value: number) => base.scope.number(value) };
  const { levy } = candidate;
  const own = givenRate(base, levy);
  const first = firstRate(levy);
  const rateOf = (index: number): Node =>
    figure(base, candidate, `brackets.${index}.rate`, levy.brackets[index]!.rate, 'share');
  const scaled = (node: Node): Node => (own && first >= 0 ? f`${node} * ${own} / ${rateOf(first)}` : node);
  return levy.brackets.flatMap((bracket, index) => {
    const over =
      bracket.over === 0 ? number(0) : figure(base, candidate, `brackets.${index}.over`, bracket.over, 'money');
    const shrinks = monthsEmployed !== null && levy.proratedThresholds?.includes(bracket.over);
    const rate = own && index === first ? own : bracket.rate === 0 ? number(0) : scaled(rateOf(index));
    const add = bracket.add
      ? scaled(figure(base, candidate, `brackets.${index}.add`, bracket.add, 'money'))
      : number(0);
    return [shrinks ? f`${over} * ${monthsEmployed} / 12` : over, rate, add];
  });
}

function givenRate(base: LevyBase, levy: Levy): Node | null {
  const setting = base.staff.person.job.employment.levies?.[levy.id];
  if (typeof setting !== 'object') return null;
  return base.scope.input({
    key: `levies.${levy.id}.rate`,
    given: setting.rate,
    label: `${levy.name}, own rate`,
    unit: '',
    otherwise: () => base.scope.number(0),
  });
}

/** A base of pay with the levy's factor and floor; nothing on no pay. */
function levied(base: LevyBase, candidate: LevyCandidate, pay: Node): Node {
  const { f } = base.scope;
  const { levy } = candidate;
  const scaled =
    levy.baseFactor === undefined
      ? pay
      : f`${pay} * ${figure(base, candidate, 'base_factor', levy.baseFactor, 'heads')}`;
  if (levy.floor === undefined) return scaled;
  return f`if(${pay} > 0, max(${figure(base, candidate, 'floor', levy.floor, 'money')}, ${scaled}), 0)`;
}

/** Mandatory extra pay of one person that carries the levy, by how it does. */
function extraPay(base: LevyBase, levy: Levy, how: Levy['onMandatoryPay']): Node[] {
  return levy.onMandatoryPay === how ? [...base.pay.extra.values()] : [];
}

/** Levies by the month or week: each period's pay by itself; 13th months by themselves, without flat and floor. */
function periodic(base: LevyBase, candidate: LevyCandidate): Node {
  const { f } = base.scope;
  const { levy } = candidate;
  const spread = extraPay(base, levy, 'prorated').reduce((sum, extra) => f`${sum} + ${extra}`, base.pay.perPerson);
  const periods = base.scope.number(levy.period === 'week' ? PAID_WEEKS_PER_YEAR : 12);
  const payOfPeriod = f`${spread} * 12 months / ${periods}`;
  const brackets = table(base, candidate, null);
  let person = f`brackets(${levied(base, candidate, payOfPeriod)}, ${brackets})`;
  if (levy.flat !== undefined) person = f`${person} + ${flat(base, candidate, payOfPeriod)}`;
  const ordinary = f`${person} * ${periods} / 12 months`;
  const onExtra = extraPay(base, levy, true).map((extra) => {
    const whole = f`${extra} * 12 months`;
    const scaled =
      levy.baseFactor === undefined
        ? whole
        : f`${whole} * ${figure(base, candidate, 'base_factor', levy.baseFactor, 'heads')}`;
    return f`brackets(${scaled}, ${brackets}) / 12 months`;
  });
  return f`${onExtra.reduce((sum, extra) => f`${sum} + ${extra}`, ordinary)} * ${base.staff.heads}`;
}

/** A fixed amount for each person and period with pay (of at least a threshold, where there is one). */
function flat(base: LevyBase, candidate: LevyCandidate, pay: Node): Node {
  const { f } = base.scope;
  const { levy } = candidate;
  const amount = figure(base, candidate, 'flat', levy.flat!, 'money');
  if (levy.flatMinPay === undefined) return f`if(${pay} > 0, ${amount}, 0)`;
  return f`if(${pay} >= ${figure(base, candidate, 'flat_min_pay', levy.flatMinPay, 'money')}, ${amount}, 0)`;
}

/** Levies by the calendar year: what the pay to date owes, less what it owed last month, for every start month. */
function yearly(base: LevyBase, candidate: LevyCandidate): Node {
  const { f } = base.scope;
  const { levy } = candidate;
  const extras = [...extraPay(base, levy, true), ...extraPay(base, levy, 'prorated')];
  const monthly = extras.reduce((sum, extra) => f`${sum} + ${extra}`, base.pay.perPerson);
  const linear = levy.brackets.length === 1 && levy.brackets[0]!.add === undefined && levy.floor === undefined;
  let cost: Node;
  if (linear) {
    // Without cap and jump the year to date does not matter: one rate on all pay.
    const rate = table(base, candidate, null)[1]!;
    cost = f`${levied(base, candidate, monthly)} * ${rate} * ${base.staff.heads}`;
  } else {
    const owed = (toDate: Node, months: Node): Node =>
      f`brackets(${levied(base, candidate, toDate)}, ${table(base, candidate, months)})`;
    const [toDate, months] = [f`joined_to_date(${monthly})`, f`joined_months()`];
    const earlier = beforeStart(base, monthly);
    const due = earlier
      ? f`${owed(f`${toDate} + ${earlier.pay}`, f`${months} + ${earlier.months}`)} - ${owed(earlier.pay, earlier.months)}`
      : owed(toDate, months);
    cost = f`over_joined(change_in_year(${due}) * joined_heads(${base.staff.heads}, ${base.newcomers}))`;
  }
  if (levy.flat === undefined) return cost;
  return f`${cost} + ${flat(base, candidate, f`${monthly} * 12 months`)} / 12 months * ${base.staff.heads}`;
}

/**
 * Who does the work today has been paid since January: that part of the year's base is used up when a scenario starts
 * later. Those who join after the start (fewer months employed than months passed) begin at nothing.
 */
function beforeStart(base: LevyBase, monthly: Node): { pay: Node; months: Node } | null {
  const { scope } = base;
  const { f } = scope;
  const passed = scope.graph.firstCalendarMonth - 1;
  if (scope.settled === null || (passed === 0 && !scope.entry)) return null;
  const begun = scope.entry ? f`${scope.entry} + ${scope.number(passed)}` : scope.number(passed);
  const months = f`if(joined_months() == month, ${begun} - 12 * floor(${begun} / 12), 0)`;
  return { pay: f`sum(once(${monthly}, 1)) * ${months} * 1 month`, months };
}
