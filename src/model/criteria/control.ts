import { usualRatings } from './by-kind.ts';
import type { Rated } from './criterion.ts';
import { exposure } from './office.ts';

const LABEL = 'Control';

/**
 * How directly one decides who does what and when. What a kind lacks counts by the class of the work: 5 - (5 - usual
 * rating) x exposure; a mix has the mean of the kinds of its parts.
 */
export const control: Rated = {
  label: 'control',
  about: 'how directly you decide who does what, and when',
  measure: 'rating',
  rating(scope, judged) {
    const usual = usualRatings(scope, 'control', LABEL, judged);
    return scope.f`5 - (5 - total(${usual}) / ${scope.number(usual.length)}) * ${exposure(scope, judged.demands)}`;
  },
};
