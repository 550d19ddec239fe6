import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Scope } from '../../scope.ts';
import type { Vendor } from './vendor.ts';

/** What the contract still asks for after a month; month series. */
interface Rest {
  /** Time left of the current term. */
  readonly time: Node;
  /** Money due for it. */
  readonly due: Node;
}

/**
 * What is still owed when a contract ends within its term: the remaining time at the minimum or the fixed fee, or the fee
 * for leaving where that is less. Terms renew, so the current one counts, unless `renewal: none` lets the contract go on
 * by the month after the first. Undefined for a contract that can be left by notice alone.
 */
export function restOfTerm(vendor: Vendor): Rest | undefined {
  const { scope, option, fixed, style } = vendor;
  const { minimum, contract } = option;
  const term = contract?.term;
  if (term === undefined && minimum === undefined && contract?.exitFee === undefined) return undefined;
  if (term === undefined && style === 'plan' && minimum === undefined) return undefined;
  const { f, assumptions } = scope;
  const months = scope.input({
    key: 'contract.term',
    given: term,
    label: 'Committed time',
    unit: 'month',
    otherwise: () => assumptions.fact('contract.term-years', 'options.*.contract.term', 'Committed time'),
  });
  const used = served(vendor, months);
  const terms = contract?.renewal === 'none' ? scope.number(1) : f`ceil(${used} / ${months})`;
  const time = f`max(0, ${terms} * ${months} - ${used})`;
  const money = (key: string, given: typeof minimum, label: string, unit: string): Node | undefined =>
    given === undefined ? undefined : scope.input({ key, given, label, unit, otherwise: () => scope.number(0, unit) });
  const least = money('minimum', minimum, 'Least bill', '$/month');
  const rest = f`${time} * ${least ? f`max(${least}, ${fixed})` : fixed}`;
  const fee = money('contract.exit_fee', contract?.exitFee, 'Fee for leaving', '$');
  const due = fee ? f`if(${time} > 0, if(${rest} > 0, min(${rest}, ${fee}), ${fee}), 0)` : rest;
  return { time, due };
}

/**
 * Time under contract. A vendor of today is in the middle of a term unless the file says where; one that goes on after a
 * switch has had its contract since it could first begin: leaving and coming back begins no new term.
 */
function served({ scope, option, elapsed }: Vendor, term: Node): Node {
  const { f } = scope;
  if (scope.settled === null) return elapsed;
  if (scope.entry) return f`${elapsed} + (${scope.entry} - ${scope.since ?? scope.number(0)}) * 1 month`;
  const before = scope.input({
    key: 'contract.served',
    given: option.contract?.served,
    label: 'Time of the term that has passed already',
    unit: 'month',
    otherwise: () => f`${term} / 2`,
  });
  return f`${elapsed} + ${before}`;
}

/** The same when the horizon ends, as a line: no wind-down beyond that. */
export function commitment({ scope }: { scope: Scope }, rest: Rest | undefined): Line[] {
  if (!rest) return [];
  const end = scope.end;
  return [
    scope.line('commitment', {
      category: 'exit',
      label: 'Commitment left at the end',
      cost: scope.f`once(${rest.due}, ${end})`,
      oneOff: true,
      fixed: true,
    }),
  ];
}
