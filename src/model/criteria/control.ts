import { kindsOf, type RatingsByKind, usualRating } from './by-kind.ts';
import type { Rated } from './criterion.ts';
import { exposure } from './office.ts';

const LABEL = 'Control';
const USUAL: RatingsByKind = {
  diy: { low: 4, likely: 5, high: 5, why: 'the founder decides everything as it comes' },
  employee: { low: 4, likely: 5, high: 5, why: 'an employer directs what is done, how and when' },
  'shared-services': { low: 3, likely: 4, high: 5, why: 'one boss, but other work comes first' },
  sharing: { low: 2, likely: 3, high: 4, why: 'several firms want the same person at the same time' },
  freelance: { low: 2, likely: 3, high: 4, why: 'the result is agreed; how and when is up to the freelancer' },
  outsource: { low: 2, likely: 3, high: 4, why: 'the contract steers, changes go through the account manager' },
  offshore: { low: 1, likely: 2, high: 3, why: 'as any vendor, with distance and other hours' },
  automate: { low: 2, likely: 4, high: 5, why: 'software does as it is set, and no more' },
  'status-quo': { low: 2, likely: 3, high: 4, why: 'as it is: nothing is gained or lost' },
};

/**
 * How directly one decides who does what and when. What a kind lacks counts by the class of the work: 5 - (5 - usual
 * rating) x exposure; a mix has the mean of the kinds of its parts.
 */
export const control: Rated = {
  label: 'control',
  about: 'how directly you decide who does what, and when',
  measure: 'rating',
  rating(scope, { option, demands, optionOf }) {
    const usual = kindsOf(option, optionOf).map((kind) => usualRating(scope, 'control', LABEL, kind, USUAL));
    return scope.f`5 - (5 - total(${usual}) / ${scope.number(usual.length)}) * ${exposure(scope, demands)}`;
  },
};
