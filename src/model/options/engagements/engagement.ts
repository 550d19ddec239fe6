import type { EngagementName, VendorOption } from '../../../scenario/types.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand, KindContext, Offer } from '../../offer.ts';
import type { Scope } from '../../scope.ts';

/** A way in which people work for us without a vendor between: one file each, listed in the registry. */
export interface Engagement {
  readonly name: Exclude<EngagementName, 'vendor'>;
  readonly label: string;
  /** Months until it works, where the file is silent. */
  leadTime(scope: Scope, option: VendorOption, demands: readonly Demand[]): Node;
  build(scope: Scope, context: KindContext<VendorOption>): Offer;
}
