import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';

/**
 * Calendar time that growth waits for more people who take `time` to get: who plans gets them ahead, on what is known of
 * it, so that they are there when the work is. Only what becomes known later than that is open meanwhile.
 */
export function growthWaits(scope: Scope, time: Node): Node {
  const label = 'Time that growth waits for people';
  return scope.name('growth_waits', label, scope.f`max(0, ${time} - ${foresight(scope)})`, 'month');
}

/** How long before it comes growth is known: a fact of the company's work, whoever does it. */
function foresight(scope: Scope): Node {
  const { assumptions } = scope;
  return scope.within(scope.prefix, 'company').input({
    key: 'foresight',
    given: assumptions.scenario.company.foresight,
    label: 'How long before it comes growth is known',
    unit: 'month',
    otherwise: () =>
      assumptions.assumed(
        'foresight',
        'company.foresight',
        'How long before it comes growth is known',
        { low: 0, likely: 2, high: 6 },
        'month',
        'orders and the season show most of it a couple of months ahead, a new customer at once',
      ),
  });
}
