import { quantity, ref, share } from '../fields.ts';
import { common, freelancePrice } from './common.ts';

/** Somebody from a marketplace. */
export const freelance = {
  ...common,
  country: ref('country', 'Country of the freelancer.', ['US']).optional(),
  price: freelancePrice.optional(),
  client_fee: share("Marketplace's fee on top.", ['5%']),
  sourcing: quantity(['hour', 'hour/unit'], 'Your time to find and brief somebody, a gig.', ['2 hours']),
  gigs: quantity(['unit/month', '1/month'], 'Gigs.', ['4 gigs/month']),
  rework: share('Share of the work that must be done again.', ['8%']),
  no_show: share('Share of gigs that are not delivered.', ['5%']),
};
