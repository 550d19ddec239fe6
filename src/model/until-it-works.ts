import type { Node } from './graph/node.ts';
import type { Line } from './line.ts';
import type { BuiltOption } from './option.ts';
import type { Scope } from './scope.ts';

/**
 * What goes on as it is today until an option works: all that the arrangement of today costs in those months, bills
 * apart from time and other values. What it owes at their end is paid then, as where any arrangement ends. Missed work is
 * no part of it: see `shortfall`; nor is interest, which the account of the option bears.
 */
export function asBefore(scope: Scope, now: BuiltOption, leadMonths: Node): Line[] {
  const { f } = scope;
  const goesOn = now.lines.filter(
    ({ relevance, category }) => relevance === 'avoidable' && category !== 'missed' && category !== 'payroll',
  );
  const until = (flow: Node): Node => f`if(month <= ${leadMonths}, ${flow}, 0)`;
  return (['cash', 'imputed'] as const).flatMap((payment) => {
    const lines = goesOn.filter((line) => line.payment === payment);
    if (lines.length === 0) return [];
    const imputed = payment === 'imputed';
    const cost = f`total(${lines.map((line) => line.cost)})`;
    const paid = f`total(${lines.map((line) => line.cash ?? line.cost)})`;
    const owed = f`cumulative(${cost}) - cumulative(${paid})`;
    return [
      scope.line(imputed ? 'filler.before.unpaid' : 'filler.before', {
        category: 'filler',
        label: `${now.label}, as today until it works${imputed ? ' (unpaid)' : ''}`,
        cost: until(cost),
        ...(paid !== cost && { cash: f`${until(paid)} + once(${owed}, ${leadMonths})` }),
        imputed,
      }),
    ];
  });
}

/**
 * Months before it works cost no less than an average month of its own, where no arrangement of today goes on: else a
 * dear option would look the cheaper the later it starts. `lines` are all of the option so far.
 */
export function untilItWorks(scope: Scope, lines: readonly Line[], started: Node): Line[] {
  const { f } = scope;
  const running = lines.filter(
    (line) => line.timing === 'recurring' && line.relevance === 'avoidable' && line.category !== 'value',
  );
  if (running.length === 0) return [];
  const spent = f`total(${running.map((line) => line.cost)})`;
  const own = f`sum(${spent} * ${started}) / sum(${started})`;
  return [
    scope.line('filler.until_start', {
      category: 'filler',
      label: 'Stand-in until it works: no cheaper than itself',
      cost: f`if(month >= 1 and ${started} == 0, max(0, ${own} - ${spent}), 0)`,
    }),
  ];
}
