import type { Node } from './graph/node.ts';
import { type Arrangement, departure, type Next } from './leaving.ts';
import type { Line } from './line.ts';
import type { Scope } from './scope.ts';

/** What an option bears for replacing the arrangement of today, and how many people that displaces. */
interface Changeover {
  readonly lines: Line[];
  readonly displaced: Node;
}

/**
 * Lines of leaving how it is done today, in the first month in which the option works: until then it goes on as it is.
 * `today` are the arrangements that the option takes work from; nothing of it is due for what it keeps.
 */
export function changeover(scope: Scope, today: readonly Arrangement[], next: Next, leadMonths: Node): Changeover {
  const { f } = scope;
  const first = f`${leadMonths} + 1`;
  const { parts, displaced } = departure(scope, today, next);
  return {
    lines: parts.map(({ id, label, cost, payment }) =>
      scope.line(`changeover.${id}`, {
        category: 'changeover',
        label,
        cost: f`once(${cost}, ${first})`,
        imputed: payment === 'imputed',
        oneOff: true,
        fixed: true,
      }),
    ),
    displaced: scope.name('displaced', 'People of today whom it displaces', f`sum(once(${displaced}, ${first}))`),
  };
}
