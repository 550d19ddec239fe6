import { type Tour, weeklyToursCover } from './weekly-tours.ts';

const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour);

export interface Roster {
  /** Least number of people, leave and sickness not counted. */
  readonly headcount: number;
  readonly tours: readonly Tour[];
}

/**
 * The least number of people whose legal weekly tours cover the demand, exactly: the same shift on `daysOn` days in a
 * row, starting at any full hour, wrapping around midnight and around the week. Posts per hour of the week, Monday
 * 0:00 first. A window shorter than a shift still takes a whole shift.
 */
export function minimumRoster(problem: {
  readonly demand: readonly number[];
  readonly hoursPerShift?: number | undefined;
  readonly daysOn?: number | undefined;
}): Roster {
  const { headcount, tours } = weeklyToursCover({
    demand: problem.demand,
    shiftHours: problem.hoursPerShift ?? 8,
    daysOn: problem.daysOn ?? 5,
    allowedStarts: EVERY_HOUR,
  });
  // With every start allowed no hour is out of reach.
  if (headcount === null) throw new Error('a roster with every start is always possible');
  return { headcount, tours };
}
