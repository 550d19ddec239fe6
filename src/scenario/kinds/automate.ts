import { quantity, ref, share } from '../fields.ts';
import { common, softwarePrice } from './common.ts';

/** Software does it, people do the rest. */
export const automate = {
  ...common,
  software: softwarePrice.optional(),
  setup: quantity('money', 'One-off set-up.', ['1200 USD']),
  residual: share('Share of the work that is left for people.', ['30%']),
  residual_by: ref('option', 'Option or kind that does the rest.', ['employee']).optional(),
  exceptions: share('Share of units that need somebody to look at them.', ['5%']),
};
