import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';

/** What cover at short notice costs over the usual price, whoever does the work. */
export function shortNoticePremium(scope: Scope): Node {
  return scope.assumed(
    'vendor.emergency-premium',
    'options.*.failure',
    'Emergency cover over the price',
    { low: 25, likely: 50, high: 150 },
    PERCENT,
    'cover at short notice costs half as much again',
  );
}
