import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { settledOf, weightedByHours } from '../over-demands.ts';
import type { Vendor } from './vendor.ts';

/**
 * Share of what the vendor takes that it settles. An answering service takes messages and transfers: about 60% need
 * nobody here. Agents with our scripts settle nine of ten contacts. Other work is done when it comes back.
 */
export function resolvedShare({ scope, option, taken, place }: Vendor): Node {
  const usual = (demand: Demand): Node => {
    if (!demand.perishable) return scope.number(1);
    return demand.function?.id === 'phone-reception' && !place.abroad ? byMessages(scope) : byAgents(scope);
  };
  return settledOf(scope, option, () =>
    weightedByHours(
      scope,
      taken.map((part) => part.demand),
      usual,
    ),
  );
}

/** Share of calls that somebody settles who only takes messages. */
export function byMessages(scope: Scope): Node {
  return scope.assumed(
    'vendor.resolves.messages',
    'options.*.resolves',
    'Contacts that it settles',
    { low: 40, likely: 60, high: 80 },
    PERCENT,
    'an answering service takes messages; the rest is called back',
  );
}

/** Share of contacts that agents with scripts settle. */
function byAgents(scope: Scope): Node {
  return scope.assumed(
    'vendor.resolves.agents',
    'options.*.resolves',
    'Contacts that it settles',
    { low: 85, likely: 90, high: 95 },
    PERCENT,
    'agents hand over what their scripts do not cover',
  );
}
