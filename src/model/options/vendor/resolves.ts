import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand } from '../../offer.ts';
import { weightedByHours } from '../over-demands.ts';
import type { Vendor } from './vendor.ts';

/**
 * Share of what the vendor takes that it settles. An answering service takes messages and transfers: about 60% need
 * nobody here. Agents with our scripts settle nine of ten contacts. Other work is done when it comes back.
 */
export function resolvedShare({ scope, option, taken, place }: Vendor): Node {
  const usual = (demand: Demand): Node => {
    if (!demand.perishable) return scope.number(1);
    const messages = demand.function?.id === 'phone-reception' && !place.abroad;
    const [id, range, rule] = messages
      ? ([
          'messages',
          { low: 40, likely: 60, high: 80 },
          'an answering service takes messages; the rest is called back',
        ] as const)
      : (['agents', { low: 85, likely: 90, high: 95 }, 'agents hand over what their scripts do not cover'] as const);
    return scope.assumed(
      `vendor.resolves.${id}`,
      'options.*.resolves',
      'Contacts that it settles',
      range,
      PERCENT,
      rule,
    );
  };
  return scope.input({
    key: 'resolves',
    given: option.resolves,
    label: 'Share that it settles',
    unit: '',
    otherwise: () =>
      weightedByHours(
        scope,
        taken.map((part) => part.demand),
        usual,
      ),
  });
}
