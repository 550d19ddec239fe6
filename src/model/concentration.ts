import type { Node } from './graph/node.ts';
import type { VendorSurvival } from './options/vendor/survival.ts';
import type { Scope } from './scope.ts';

/** What relying on vendors means over the horizon, one failing apart from the other. */
export interface Concentration {
  readonly vendors: readonly VendorSurvival[];
  /** Chance that at least one of them fails. */
  readonly anyFails: Node;
  /** Chance that each of them fails at some time. */
  readonly allFail: Node;
}

/** Chances that some and that all vendors of an option fail within the horizon; null where it has none. */
export function concentration(scope: Scope, vendors: readonly VendorSurvival[]): Concentration | null {
  if (vendors.length === 0) return null;
  const { f } = scope;
  const product = (nodes: readonly Node[]): Node => nodes.reduce((all, one) => f`${all} * ${one}`);
  return {
    vendors,
    anyFails: scope.name(
      'vendors.any_fails',
      'Chance that at least one vendor fails within the horizon',
      f`1 - ${product(vendors.map(({ survives }) => survives))}`,
      '%',
    ),
    allFail: scope.name(
      'vendors.all_fail',
      'Chance that every vendor fails within the horizon',
      product(vendors.map(({ survives }) => f`(1 - ${survives})`)),
      '%',
    ),
  };
}
