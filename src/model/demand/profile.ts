import type { ArrivalWeights } from '../../scenario/types.ts';
import { parseTimetable, type Timetable } from '../../units/timetable.ts';
import { HOURS_OF_WEEK } from '../graph/week.ts';

/** Monday to Friday, nine to five: the hours against which the share of after-hours contacts was counted. */
export const BUSINESS_HOURS: Timetable = (() => {
  const parsed = parseTimetable('business-hours');
  if (!parsed.ok) throw new Error('business hours do not parse');
  return parsed.timetable;
})();

/**
 * When units of work arrive: relative weights of a whole hour, by hour of the week. With `after`, a share of all units
 * (the fact `missed.after-hours-share`) follows it and the rest `base`; weights / total add up to 1 over the week.
 */
export interface ArrivalProfile {
  readonly base: Weights;
  readonly after: Weights | null;
}

interface Weights {
  readonly weight: readonly number[];
  readonly total: number;
}

const HOURS = Array.from({ length: HOURS_OF_WEEK }, (_, hour) => hour);
const weights = (of: (hour: number) => number): Weights => {
  const weight = HOURS.map(of);
  return { weight, total: weight.reduce((sum, one) => sum + one, 0) };
};

/** Business hours get their share of all contacts and the rest of the week the other, each spread evenly. */
const BUSINESS_DAY: ArrivalProfile = {
  base: weights((hour) => BUSINESS_HOURS.share[hour]!),
  after: weights((hour) => 1 - BUSINESS_HOURS.share[hour]!),
};

const EVEN: ArrivalProfile = { base: weights(() => 1), after: null };

/** The profile of a work item: by name, or its weights of the hours of a day. */
export function profileOf(given: ArrivalWeights = 'business-day'): ArrivalProfile {
  if (given === 'business-day') return BUSINESS_DAY;
  if (given === 'even') return EVEN;
  const { weekdays, weekend = weekdays } = given;
  return { base: weights((hour) => (hour < 5 * 24 ? weekdays : weekend)[hour % 24]!), after: null };
}

/** Weight of hours of the week (shares of an hour). */
export function weightOf({ weight }: Weights, hours: readonly number[]): number {
  return hours.reduce((sum, share, hour) => sum + weight[hour]! * share, 0);
}
