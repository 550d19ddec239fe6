import type { Node } from '../../graph/node.ts';
import type { Vendor } from './vendor.ts';

/** A vendor of an option, and the chance that it is still there at the end of the horizon. */
export interface VendorSurvival {
  /** Option that it is, or part of one. */
  readonly id: string;
  readonly survives: Node;
}

/** Survival over the months under contract at a chance of failure a month: the first vendor's, before any replacement. */
export function survivalOf({ scope, option, running }: Vendor, rate: Node): VendorSurvival {
  const { f, graph } = scope;
  const path = graph.scan(scope.number(1), (last) => f`${last} * (1 - ${rate} * ${running})`);
  return {
    id: option.id,
    survives: scope.name('survival', 'Chance that the vendor never fails', f`last(${path})`, '%'),
  };
}
