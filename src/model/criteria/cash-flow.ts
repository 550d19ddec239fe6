import { PERCENT } from '../../units/unit.ts';
import type { Measured } from './criterion.ts';

/** Cash of the dearest month; what is paid before the first counts as a month of its own. */
export const cashFlow: Measured = {
  label: 'cash flow',
  about: 'cash of the dearest month, upfront included',
  measure: 'figure',
  unit: '$/month',
  figure: ({ f }, { built }) => f`max(0, highest(${built.cash}), sum(if(month == 0, ${built.cash}, 0)) / 1 month)`,
  per: 'lowest-month',
  middle: (scope) =>
    scope.assumed(
      'criteria.cash-flow',
      'options.*.ratings.cash_flow',
      'Cash of the dearest month that rates 3 of 5, by the cost of the cheapest',
      { low: 100, likely: 200, high: 400 },
      PERCENT,
      'two months of the cheapest option at once is what a buffer of two months can carry',
    ),
};
