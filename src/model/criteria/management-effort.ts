import { PERCENT } from '../../units/unit.ts';
import type { Measured } from './criterion.ts';

/** The founder's hours, doing it or managing it. */
export const managementEffort: Measured = {
  label: 'management effort',
  about: "founder's hours that it takes, mean of the months",
  measure: 'figure',
  unit: 'hour/week',
  figure: ({ f }, { built }) => f`mean(${built.founderHours})`,
  per: 'amount',
  middle(scope, company) {
    const share = scope.assumed(
      'criteria.management-effort',
      'options.*.ratings.management_effort',
      "Founder's hours that rate 3 of 5, by those that are free",
      { low: 15, likely: 30, high: 60 },
      PERCENT,
      'three of ten free hours leave room for the rest of the business',
    );
    return scope.f`${share} * ${company.founderCapacity}`;
  },
};
