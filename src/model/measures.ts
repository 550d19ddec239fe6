import type { Account } from './components/payroll-cash.ts';
import type { Node } from './graph/node.ts';
import type { Line } from './line.ts';
import type { Scope } from './scope.ts';

/** What requirements ask of an option beside its cost: one number each, so that it can be held in every draw. */
export interface Measures {
  /** Cash over the horizon, and that of the dearest month. */
  readonly cashPaid: Node;
  readonly dearestMonth: Node;
  /** Lowest balance of the company's account; null where the file gives no cash. */
  readonly cashLow: Node | null;
  readonly oneOff: Node;
  /** Most in any month. */
  readonly people: Node;
  readonly seats: Node;
  /** Founder's hours of a month, mean of the months. */
  readonly founderHours: Node;
}

interface Measured {
  readonly lines: readonly Line[];
  readonly cash: Node;
  readonly account: Account | null;
  readonly heads: Node;
  readonly seats: Node;
  readonly founderHours: Node;
}

/** Names these figures below the option's scope. */
export function measures(scope: Scope, { lines, cash, account, heads, seats, founderHours }: Measured): Measures {
  const { f } = scope;
  const decided = lines.filter((line) => line.relevance === 'avoidable');
  const once = decided.filter((line) => line.timing === 'one-off').map((line) => line.total);
  return {
    cashPaid: scope.name('cash_paid', 'Cash over the horizon, on its dates', f`sum(${cash})`, '$'),
    dearestMonth: scope.name('dearest_month', 'Cash of the dearest month', f`max(0, highest(${cash}))`, '$/month'),
    cashLow: account?.low ?? null,
    oneOff: scope.name('one_off', 'One-off cost', once.length === 0 ? scope.number(0, '$') : f`total(${once})`, '$'),
    people: scope.name('most_people', 'Most people in any month', f`highest(${heads})`),
    seats: scope.name('most_seats', 'Most seats in any month', f`highest(${seats})`),
    founderHours: scope.name(
      'founder_month',
      "Founder's hours of a month, on average",
      f`mean(${founderHours})`,
      'hour/month',
    ),
  };
}
