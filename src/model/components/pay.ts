import type { MandatoryPay } from '../../data/types.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { inMonths, paymentsUpTo } from '../timing.ts';
import { overtimeMultiplier } from './person.ts';
import { premiums } from './premiums.ts';
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
