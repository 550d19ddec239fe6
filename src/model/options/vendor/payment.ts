import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Scope } from '../../scope.ts';
import { paidLater } from '../../timing.ts';
import type { Vendor } from './vendor.ts';

/** Cash of a bill that is due some days after the month. Late payment never makes work free: at the end all is paid. */
export function billPaid({ scope, option }: Vendor, cost: Node): { cash?: Node } {
  if (option.contract?.payment === undefined) return {};
  const given = scope.input({
    key: 'contract.payment',
    given: option.contract.payment,
    label: 'Days until bills are due',
    unit: ['', 'month'],
    otherwise: () => scope.number(0),
  });
  return { cash: paidLater(scope, cost, given) };
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
