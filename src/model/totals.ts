import type { Node } from './graph/node.ts';
import { CATEGORIES, type Line } from './line.ts';
import type { BuiltOption } from './option.ts';
import type { Scope } from './scope.ts';

const ORDER = Object.keys(CATEGORIES);

/** Lines in the order in which ledgers show their categories. */
export function byCategory(lines: readonly Line[]): Line[] {
  return lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => ORDER.indexOf(a.line.category) - ORDER.indexOf(b.line.category) || a.index - b.index)
    .map(({ line }) => line);
}

/**
 * Totals are nodes over the lines that the decision moves; what is only allocated stands beside them. What is incurred
 * and not yet paid at the end is paid in the last month.
 */
export function totals(
  scope: Scope,
  lines: readonly Line[],
  discount: Node,
): Pick<BuiltOption, 'cost' | 'cash' | 'total' | 'npv' | 'allocated'> {
  const { f } = scope;
  const sumOf = (nodes: readonly Node[]): Node =>
    nodes.length === 0 ? f`0 * month * ${scope.number(1, '$/month')}` : f`total(${nodes})`;
  const decided = lines.filter((line) => line.relevance === 'avoidable');
  const others = lines.filter((line) => line.relevance !== 'avoidable');
  const cost = scope.name('cost', 'Cost by month', sumOf(decided.map((line) => line.cost)), '$/month');
  const cash = scope.name('cash', 'Cash paid by month', sumOf(decided.flatMap((line) => line.cash ?? [])), '$/month');
  const flows = scope.name(
    'flows',
    'Cash on its dates, imputed cost when incurred',
    sumOf(decided.map((line) => line.cash ?? line.cost)),
    '$/month',
  );
  const settled = scope.name(
    'settled',
    'The same, with what is owed at the end',
    f`${flows} + if(month == ${scope.number(scope.graph.months)}, sum(${cost}) - sum(${flows}), 0) / 1 month`,
    '$/month',
  );
  const factor = scope.name('discount_factor', 'Discount factor', f`(1 + ${discount}) ^ (0 - month / 12)`);
  return {
    cost,
    cash,
    total: scope.name('total', 'Total cost', f`sum(${cost})`, '$'),
    npv: scope.name('npv', 'Net present value of cost', f`sum(${settled} * ${factor})`, '$'),
    allocated: scope.name(
      'allocated',
      'Shares of cost that the company has anyway',
      f`sum(${sumOf(others.map((line) => line.cost))})`,
      '$',
    ),
  };
}
