import type { MandatoryPay, WorkingTime } from '../../data/types.ts';
import {
  DAYS_PER_YEAR,
  HOURS_PER_WEEK_ROUND_THE_CLOCK as HOURS_OF_WEEK,
  WORKING_DAYS_PER_YEAR,
} from '../../units/constants.ts';
import { PERCENT } from '../../units/unit.ts';
import { markedHours } from '../demand/coverage.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import { placeOf } from '../place.ts';
import type { Scope } from '../scope.ts';
import { inMonths, paymentsUpTo } from '../timing.ts';
import { overtimeMultiplier } from './person.ts';
import type { Staff } from './staffing.ts';

/** Pay of the staff: its lines, and the gross pay that levies are due on. */
export interface Pay {
  readonly lines: readonly Line[];
  /** Those of them for hours worked or on call, with premiums and allowances: what somebody who is no employee bills. */
  readonly worked: readonly Line[];
  /** Those of them that the law adds: 13th months and the like. */
  readonly mandatory: readonly Line[];
  /** Gross pay of all without mandatory extra pay, money a month. */
  readonly gross: Node;
  /** The same of one person. */
  readonly perPerson: Node;
  /** Mandatory extra pay of one person as it accrues, by id, money a month. */
  readonly extra: ReadonlyMap<string, Node>;
}

/** Wages, overtime, premiums, paid absence (split out of wages, never on top) and mandatory extra pay. */
export function pay(scope: Scope, staff: Staff): Pay {
  const { f } = scope;
  const { person, paidHours } = staff;
  const { jurisdiction } = person.job;
  const base = scope.name('pay.base', 'Base pay', f`${paidHours} * ${person.wage}`, '$/month');
  const idle = f`if(${staff.fte} > 0, ${staff.keptOn} / ${staff.fte}, 0)`;
  const time = [
    scope.line('wages.worked', {
      category: 'wages',
      label: 'Wages for time worked',
      cost: f`${base} * (1 - ${person.absence}) * (1 - ${idle})`,
    }),
    scope.line('wages.kept_on', {
      category: 'wages',
      label: 'Wages of people kept on when work falls',
      cost: f`${base} * (1 - ${person.absence}) * ${idle}`,
    }),
  ];
  const absence = [
    scope.line('absence.vacation', {
      category: 'absence',
      label: 'Paid vacation',
      cost: f`${base} * ${person.vacation}`,
    }),
    scope.line('absence.holidays', {
      category: 'absence',
      label: 'Paid public holidays',
      cost: f`${base} * ${person.holidays}`,
    }),
    scope.line('absence.sickness', {
      category: 'absence',
      label: 'Paid sickness',
      cost: f`${base} * ${person.sickness}`,
    }),
  ];
  const overtime = scope.line('wages.overtime', {
    category: 'wages',
    label: 'Overtime',
    cost: f`${staff.overtimeHours} * ${person.wage} * ${overtimeMultiplier(scope, person.job)}`,
  });
  const beside = [overtime, ...premiums(scope, staff), ...homeAllowance(scope, staff)];
  const ordinary = [...time, ...absence, ...beside];
  const gross = scope.name('pay.gross', 'Gross pay', f`total(${ordinary.map((line) => line.cost)})`, '$/month');
  const perPerson = scope.name('pay.per_person', 'Gross pay of one person', f`${gross} / ${staff.heads}`, '$/month');
  const basePerPerson = f`${base} / ${staff.heads}`;
  const extra = extraPay(scope, person.job.country, jurisdiction.mandatoryPay, basePerPerson);
  const mandatory = jurisdiction.mandatoryPay.map((item) => {
    const accrued = f`${extra.get(item.id)!} * ${staff.heads}`;
    return scope.line(`pay.${item.id}`, {
      category: 'wages',
      label: payLabel(item),
      cost: accrued,
      cash: paidOn(scope, item, accrued),
    });
  });
  return { lines: [...ordinary, ...mandatory], worked: [...time, ...beside], mandatory, gross, perPerson, extra };
}

/** What people who work from home get for it. */
function homeAllowance(scope: Scope, { heads, person }: Staff): Line[] {
  const { allowance: given, workplace } = person.job.employment;
  if (!given && workplace !== 'remote') return [];
  const allowance = scope.input({
    key: 'allowance',
    given,
    label: 'Allowance for working from home',
    unit: '$/month',
    otherwise: () =>
      scope.assumptions.assumed(
        'remote_allowance',
        'options.*.allowance',
        'Allowance for working from home',
        { low: 0, likely: 50, high: 100 },
        'USD/month',
        'internet and utilities of a home office',
      ),
  });
  return [
    scope.line('wages.allowance', { category: 'wages', label: 'Allowances', cost: scope.f`${heads} * ${allowance}` }),
  ];
}

const payLabel = (item: MandatoryPay): string => `Mandatory pay: ${item.id.replaceAll('_', ' ')}`;

/** Mandatory extra pay of one person as it accrues: months of base pay, a share of it, or an amount up to a pay. */
function extraPay(
  scope: Scope,
  country: string,
  items: readonly MandatoryPay[],
  basePerPerson: Node,
): Map<string, Node> {
  const { f, assumptions } = scope;
  const accrued = new Map<string, Node>();
  const currency = assumptions.jurisdiction(country)!.currency;
  const leaf = (item: MandatoryPay, field: string, value: number, unit: string) =>
    scope.figure(
      assumptions.statutory(
        `jurisdictions.${country}.mandatory_pay.${item.id}.${field}`,
        `options.*.pay.${item.id}`,
        `${payLabel(item)} (${field.replaceAll('_', ' ')})`,
        value,
        scope.unit(unit),
        item.source,
      ),
    );
  const amounts = items.filter((item) => item.amount !== undefined);
  for (const item of [...amounts, ...items.filter((other) => other.amount === undefined)]) {
    const enters = (item.baseIncludes ?? []).map((id) => accrued.get(id)!);
    const base = enters.reduce((sum, node) => f`${sum} + ${node}`, basePerPerson);
    if (item.amount !== undefined) {
      const amount = leaf(item, 'amount', item.amount, `${currency}/month`);
      const upTo = item.upToPay === undefined ? null : leaf(item, 'up_to_pay', item.upToPay, `${currency}/month`);
      accrued.set(
        item.id,
        upTo ? f`if(${base} > 0 and ${base} <= ${upTo}, ${amount}, 0)` : f`if(${base} > 0, ${amount}, 0)`,
      );
    } else if (item.months !== undefined) {
      accrued.set(item.id, f`${base} * ${leaf(item, 'months', item.months, '')} / 12`);
    } else {
      accrued.set(item.id, f`${base} * ${leaf(item, 'percent_of_base_pay', item.percentOfBasePay ?? 0, '')}`);
    }
  }
  return accrued;
}

/**
 * Accrued pay is paid in its months of the year: all of it in the last of them, at most an even part of a year's in one
 * before (half a 13th month in November, the rest in December). What is due at the end is paid in the last month.
 */
function paidOn(scope: Scope, item: MandatoryPay, accrued: Node): Node {
  const { f } = scope;
  if (item.paidInMonth === undefined) return accrued;
  const months =
    typeof item.paidInMonth === 'number' ? [item.paidInMonth] : [...item.paidInMonth].sort((a, b) => a - b);
  const early = months.slice(0, -1);
  const soFar = f`cumulative(${accrued})`;
  const part = f`${accrued} * 12 months / ${scope.number(months.length)}`;
  const settled = scope.graph.scan(f`0 * ${soFar}`, (last) => {
    const paid = f`if(${inMonths(scope, months.slice(-1))}, ${soFar}, ${last})`;
    return early.length === 0 ? paid : f`if(${inMonths(scope, early)}, min(${soFar}, ${last} + ${part}), ${paid})`;
  });
  return paymentsUpTo(scope, settled, soFar);
}

/** Night, weekend and holiday premiums on exactly the manned hours that lie there. */
function premiums(scope: Scope, staff: Staff): Line[] {
  const { f, assumptions } = scope;
  const { person, manned } = staff;
  if (manned.length === 0) return [];
  const { country, jurisdiction, employment } = person.job;
  const law = jurisdiction.workingTime;
  const window = nightWindow(law.nightPremium ?? null);
  const hoursIn = (marked: (hour: number) => boolean): Node =>
    manned
      .map((one) => f`${markedHours(scope, one, marked)} * ${one.worked}`)
      .reduce((sum, node) => f`${sum} + ${node}`);
  // Hours of the week are the company's; people abroad work them by their own clock.
  const ahead = Math.round(
    placeOf(scope, { kind: 'employee', country }, scope.assumptions.scenario.company).hoursAhead ?? 0,
  );
  const local = (hour: number): number => (hour + ahead + HOURS_OF_WEEK) % HOURS_OF_WEEK;
  const isNight = (hour: number): boolean => inWindow(local(hour) % 24, window);
  const isWeekend = (hour: number): boolean => local(hour) >= 5 * 24;
  const night = scope.input({
    key: 'premium.night',
    given: employment.premium?.night,
    label: 'Night premium',
    unit: '',
    otherwise: () => {
      const rate = law.nightPremium?.rate;
      if (rate)
        return assumptions.statutory(
          `jurisdictions.${country}.working_time.night_premium.rate`,
          'options.*.premium.night',
          `Night premium, ${jurisdiction.name}`,
          rate * 100,
          PERCENT,
          law.source,
        );
      return assumptions.fact('shift.night-premium', 'options.*.premium.night', 'Night premium, by custom');
    },
  });
  const weekend = scope.input({
    key: 'premium.weekend',
    given: employment.premium?.weekend,
    label: 'Weekend premium',
    unit: '',
    otherwise: () => {
      if (law.sundayPremium)
        return assumptions.statutory(
          `jurisdictions.${country}.working_time.sunday_premium`,
          'options.*.premium.weekend',
          `Sunday premium, ${jurisdiction.name}`,
          (law.sundayPremium / 2) * 100,
          PERCENT,
          law.source,
        );
      return assumptions.assumed(
        'premium.weekend',
        'options.*.premium.weekend',
        'Weekend premium',
        { low: 0, likely: 5, high: 10 },
        PERCENT,
        'weekend shifts usually pay a little more; no law asks for it',
      );
    },
  });
  const holiday = scope.input({
    key: 'premium.holiday',
    given: employment.premium?.holiday,
    label: 'Holiday premium',
    unit: '',
    otherwise: () => {
      if (law.holidayWorkMultiplier)
        return assumptions.statutory(
          `jurisdictions.${country}.working_time.holiday_work_multiplier`,
          'options.*.premium.holiday',
          `Holiday premium, ${jurisdiction.name}`,
          (law.holidayWorkMultiplier - 1) * 100,
          PERCENT,
          law.source,
        );
      const multiple = scope.fact(
        'shift.holiday-multiple',
        'options.*.premium.holiday.multiple',
        'Pay on a public holiday, multiple of the wage',
      );
      return f`${multiple} - 1`;
    },
  });
  // A round-the-clock post is manned on the holidays, too: holidays a year of 365 days.
  const onHolidays = f`${person.holidays} * ${scope.number(WORKING_DAYS_PER_YEAR / DAYS_PER_YEAR)}`;
  const premium = (id: string, label: string, hours: Node, rate: Node): Line =>
    scope.line(`wages.${id}`, { category: 'wages', label, cost: f`${hours} * ${person.wage} * ${rate}` });
  return [
    premium('night_premium', 'Night premium', hoursIn(isNight), night),
    premium('weekend_premium', 'Weekend premium', hoursIn(isWeekend), weekend),
    premium('holiday_premium', 'Holiday premium', f`${hoursIn(() => true)} * ${onHolidays}`, holiday),
  ];
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Hours that count as night: by law, else 22:00 to 06:00. */
function nightWindow(law: NonNullable<WorkingTime['nightPremium']> | null): Window {
  const hour = (text: string): number => Number(text.split(':')[0]);
  return law ? { from: hour(law.from), to: hour(law.to) } : { from: 22, to: 6 };
}

const inWindow = (hour: number, { from, to }: Window): boolean =>
  from < to ? hour >= from && hour < to : hour >= from || hour < to;
