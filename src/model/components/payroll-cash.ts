import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import { totalOf } from '../options/over-demands.ts';
import type { Scope } from '../scope.ts';

/** Account of the company: interest on the shortfall is a cost of every kind, paid a month late. */
export function payrollCash(scope: Scope, lines: readonly Line[]): { lines: Line[]; balance: Node | null } {
  const { f, assumptions } = scope;
  const { company } = assumptions.scenario;
  if (!company.cash) return { lines: [], balance: null };
  const of = scope.within(scope.prefix, 'company');
  const money = (key: 'opening' | 'receipts', label: string, unit: string) =>
    of.input({ key: `cash.${key}`, given: company.cash?.[key], label, unit, otherwise: () => scope.number(0, unit) });
  const opening = money('opening', 'Cash at the start', '$');
  const receipts = money('receipts', 'Receipts a month', '$/month');
  const rate = of.input({
    key: 'overdraft',
    given: company.overdraft,
    label: 'Interest on an overdraft',
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'overdraft',
        'company.overdraft',
        'Interest on an overdraft',
        { low: 8, likely: 12, high: 18 },
        { text: '%/year', dimension: {}, factor: 0.01 },
        'business overdrafts and cards cost 8-18% a year',
      ),
  });
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
      (last) => f`${last} + min(${last}, 0) * ${rate} / 12 + if(month >= 1, ${receipts} - ${paid}, 0) * 1 month`,
    ),
    '$',
  );
  const owed = f`max(0, 0 - ${scope.graph.add('lag', [balance], [1])}) * ${rate} / 12 months`;
  return {
    balance,
    lines: [scope.line('payroll.overdraft', { category: 'payroll', label: 'Interest on the overdraft', cost: owed })],
  };
}
