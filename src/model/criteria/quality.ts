import { PERCENT } from '../../units/unit.ts';
import type { Measured } from './criterion.ts';

/**
 * Work that is missed or goes wrong; what others do for it counts as done no worse. What that costs is in the cost
 * already; here it counts as work, not as money.
 */
export const quality: Measured = {
  label: 'quality',
  about: 'share of the work that is missed or goes wrong',
  measure: 'figure',
  unit: '%',
  figure: ({ f }, { built, wrongShare }) => f`${built.missedShare} + (1 - ${built.missedShare}) * ${wrongShare}`,
  per: 'amount',
  middle: (scope) =>
    scope.assumed(
      'criteria.quality',
      'options.*.ratings.quality',
      'Share of work missed or wrong that rates 3 of 5',
      { low: 2, likely: 5, high: 15 },
      PERCENT,
      'one unit in twenty is what customers begin to talk about',
    ),
};
