import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import { totalOf } from '../options/over-demands.ts';
import type { Scope } from '../scope.ts';
import { paidLater } from '../timing.ts';

/** Account of the company with one option: whether payroll and bills can be met. */
export interface Account {
  /** Balance at the end of each month; index 0 is upfront. */
  readonly balance: Node;
  /** Lowest balance of them. */
  readonly low: Node;
  /** How many months end below zero. */
  readonly shortMonths: Node;
  /** 1 where the account is ever below zero, else 0. */
  readonly short: Node;
  /** The first month below zero; the month after the horizon where there is none. */
  readonly shortFrom: Node;
  /** What the overdraft costs over the horizon. */
  readonly interest: Node;
}

/** Account of the company: interest on the shortfall is a cost of every kind, paid a month late. */
export function payrollCash(scope: Scope, lines: readonly Line[]): { lines: Line[]; account: Account | null } {
  const { f } = scope;
  const { company } = scope.assumptions.scenario;
  if (!company.cash) return { lines: [], account: null };
  const of = scope.within(scope.prefix, 'company');
  const money = (key: 'opening' | 'receipts', label: string, unit: string) =>
    of.input({ key: `cash.${key}`, given: company.cash?.[key], label, unit, otherwise: () => scope.number(0, unit) });
  const opening = money('opening', 'Cash at the start', '$');
  const receipts = collected(of, money('receipts', 'Receipts a month', '$/month'));
  const rate = overdraftRate(of);
  const paid = scope.name(
    'cash_out',
    'Cash paid before interest',
    totalOf(
      scope,
      lines.flatMap((line) => line.cash ?? []),
      '$/month',
    ),
    '$/month',
  );
  const balance = scope.name(
    'balance',
    'Balance of the account',
    scope.graph.scan(
      f`${opening} - ${paid} * 1 month`,
      (last) => f`${last} + min(${last}, 0) * ${rate} / 12 + (if(month >= 1, ${receipts}, 0) - ${paid}) * 1 month`,
    ),
    '$',
  );
  const owed = f`max(0, 0 - ${scope.graph.add('lag', [balance], [1])}) * ${rate} / 12 months`;
  const overdraft = scope.line('payroll.overdraft', {
    category: 'payroll',
    label: 'Interest on the overdraft',
    cost: owed,
  });
  const low = scope.name('cash_low', 'Lowest balance of the account', f`lowest(${balance})`, '$');
  // Less than half a cent is no shortfall but the rounding of a sum that comes out even.
  const even = f`0 - ${scope.number(0.005, '$')}`;
  return {
    lines: [overdraft],
    account: {
      balance,
      low,
      shortMonths: scope.name(
        'short_months',
        'Months that end below zero',
        f`sum(if(month >= 1 and ${balance} < ${even}, 1, 0))`,
        'month',
      ),
      short: scope.name('short', 'Whether the account is ever below zero', f`if(${low} < ${even}, 1, 0)`),
      shortFrom: f`lowest(if(${balance} < ${even}, month, ${scope.number(scope.graph.months + 1)}))`,
      interest: overdraft.total,
    },
  };
}

/** What is invoiced from the first month on, when customers pay it; as with bills, what is open at the end in the last. */
function collected(scope: Scope, receipts: Node): Node {
  const { f } = scope;
  const given = scope.assumptions.scenario.company.cash?.daysToCollect;
  if (given === undefined) return receipts;
  const days = scope.input({
    key: 'cash.days_to_collect',
    given,
    label: 'Days until customers pay',
    unit: ['', 'month'],
    otherwise: () => scope.number(0),
  });
  const invoiced = f`if(month >= 1, ${receipts}, 0)`;
  return scope.name('collected', 'Receipts when customers pay', paidLater(scope, invoiced, days), '$/month');
}

function overdraftRate(scope: Scope): Node {
  return scope.input({
    key: 'overdraft',
    given: scope.assumptions.scenario.company.overdraft,
    label: 'Interest on an overdraft',
    unit: '',
    otherwise: () =>
      scope.assumptions.assumed(
        'overdraft',
        'company.overdraft',
        'Interest on an overdraft',
        { low: 8, likely: 12, high: 18 },
        { text: '%/year', dimension: {}, factor: 0.01 },
        'business overdrafts and cards cost 8-18% a year',
      ),
  });
}
