import { rating } from '../options/vendor/terms.ts';
import type { Measured } from './criterion.ts';

/**
 * Time until it could do twice the work: what goes beyond its headroom takes a hire. A vendor, freelancer or program has
 * no such limit in the model; `contract.growth` says better what a vendor can do.
 */
export const scalability: Measured = {
  label: 'scalability',
  about: 'time until it could do twice the work',
  measure: 'figure',
  unit: 'month',
  figure(scope, { built }) {
    if (built.headroom === null) return scope.number(0, 'month');
    const hire = scope.fact('hire.time-to-fill-days', 'options.*.lead_time', 'Time to fill a place');
    return scope.f`max(0, 1 - ${built.headroom}) * ${hire}`;
  },
  stated: (scope, option) => ('contract' in option ? rating(scope, option.contract, 'growth') : undefined),
  per: 'amount',
  middle: (scope) =>
    scope.assumed(
      'criteria.scalability',
      'options.*.ratings.scalability',
      'Time to twice the work that rates 3 of 5',
      { low: 1, likely: 2, high: 4 },
      'month',
      'two months late is what a growing business can just bridge',
    ),
};
