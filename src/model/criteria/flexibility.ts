import type { Measured } from './criterion.ts';

/** What it would cost to end it, beyond what was incurred until then: what `explain OPTION.leaving@12` derives. */
export const flexibility: Measured = {
  label: 'flexibility',
  about: 'cost of ending it, mean of the months',
  measure: 'figure',
  unit: '$',
  figure: ({ f }, { built }) => f`mean(${built.leaving})`,
  per: 'lowest-month',
  middle: (scope) =>
    scope.assumed(
      'criteria.flexibility',
      'options.*.ratings.flexibility',
      'Cost of ending it that rates 3 of 5, in months of the cheapest',
      { low: 0.5, likely: 1, high: 3 },
      'month',
      'a month of the cost for nothing is what a change of mind may well take',
    ),
};
