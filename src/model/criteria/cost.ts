import { PERCENT } from '../../units/unit.ts';
import type { Measured } from './criterion.ts';

/**
 * Lowest cost by cost: half of the points for twice the cheapest. The price formula of tenders by quality and cost, 100 x
 * lowest price / price, on a scale of 1 to 5. Source: World Bank (2011), Guidelines: Selection and Employment of
 * Consultants, section II.
 */
export const cost: Measured = {
  label: 'cost',
  about: 'present value of cost, above that of the cheapest',
  measure: 'figure',
  unit: '$',
  figure: (_, { built }) => built.npv,
  per: 'lowest-npv',
  middle: (scope) =>
    scope.assumed(
      'criteria.cost',
      'options.*.ratings.cost',
      'Cost above the cheapest that rates 3 of 5, by the cheapest',
      { low: 50, likely: 100, high: 200 },
      PERCENT,
      'twice the lowest price gets half of the points, as in tenders by quality and cost',
    ),
};
