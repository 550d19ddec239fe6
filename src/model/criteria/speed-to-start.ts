import type { Measured } from './criterion.ts';

/** Calendar time from the decision until it works. */
export const speedToStart: Measured = {
  label: 'speed to start',
  about: 'time until it works',
  measure: 'figure',
  unit: 'month',
  figure: (_, { lead }) => lead,
  per: 'amount',
  middle: (scope) =>
    scope.assumed(
      'criteria.speed-to-start',
      'options.*.ratings.speed_to_start',
      'Time to start that rates 3 of 5',
      { low: 1, likely: 2, high: 6 },
      'month',
      'two months is what hiring somebody takes with notice',
    ),
};
