import { PERCENT } from '../../units/unit.ts';
import type { Measured } from './criterion.ts';

/**
 * Cost that stays when the work falls away, as a share of the cost of a few months: the fixed part for all of them, the
 * rest until notice has run out.
 */
export const flexibility: Measured = {
  label: 'flexibility',
  about: 'share of cost that stays for a quarter when the work falls away',
  measure: 'figure',
  unit: '%',
  figure(scope, { built }) {
    const { fixedShare: fixed, exitTime } = built;
    const window = scope.assumed(
      'criteria.flexibility.window',
      'options.*.ratings.flexibility',
      'Time over which cost that stays is looked at',
      { low: 1, likely: 3, high: 6 },
      'month',
      'a quarter: shorter falls are bridged, after longer ones everybody rearranges',
    );
    return scope.f`${fixed} + (1 - ${fixed}) * min(1, ${exitTime} / ${window})`;
  },
  per: 'amount',
  middle: (scope) =>
    scope.assumed(
      'criteria.flexibility',
      'options.*.ratings.flexibility',
      'Share of cost that stays that rates 3 of 5',
      { low: 15, likely: 30, high: 50 },
      PERCENT,
      'a month of notice in a quarter',
    ),
};
