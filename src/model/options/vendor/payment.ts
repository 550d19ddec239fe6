import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Scope } from '../../scope.ts';
import { monthsLater } from '../../timing.ts';
import type { Vendor } from './vendor.ts';

/**
 * Cash of a bill that is due some days after the month: a fraction of a month late, by shares of the months around it.
 * Up to two months. What is still open at the end is paid in the last month: late payment never makes work free.
 */
export function paidLater({ scope, option }: Vendor, cost: Node): { cash?: Node } {
  if (option.contract?.payment === undefined) return {};
  const { f } = scope;
  const given = scope.input({
    key: 'contract.payment',
    given: option.contract.payment,
    label: 'Days until bills are due',
    unit: ['', 'month'],
    otherwise: () => scope.number(0),
  });
  const late = f`min(2, ${monthsLater(scope, given)})`;
  const parts = [
    f`max(0, 1 - ${late}) * ${cost}`,
    f`max(0, 1 - abs(${late} - 1)) * ${lag(cost, 1)}`,
    f`max(0, ${late} - 1) * ${lag(cost, 2)}`,
  ];
  const paid = f`total(${parts})`;
  const end = scope.end;
  return { cash: f`${paid} + once(sum(${cost}) - sum(${paid}), ${end})` };

  function lag(node: Node, by: 1 | 2): Node {
    return scope.graph.add('lag', [node], [by]);
  }
}

/** The deposit that the contract names. */
export function deposit({ scope, option }: Vendor): Line[] {
  if (option.contract?.deposit === undefined) return [];
  const amount = scope.input({
    key: 'contract.deposit',
    given: option.contract.deposit,
    label: 'Deposit',
    unit: '$',
    otherwise: () => scope.number(0, '$'),
  });
  return [depositLine(scope, amount)];
}

/** A deposit is no cost: it leaves the till at the start and comes back at the end. */
export function depositLine(scope: Scope, amount: Node): Line {
  const { f } = scope;
  const end = scope.end;
  return scope.line('deposit', {
    category: 'fees',
    label: 'Deposit, out and back',
    cost: f`0 * once(${amount}, 0)`,
    cash: f`once(${amount}, 0) - once(${amount}, ${end})`,
    oneOff: true,
    fixed: true,
  });
}
