/**
 * Where the numbers of a quantity lie: the first one, and how far it is to the next start month, month and lane; 0
 * along an axis that the quantity does not depend on.
 */
export interface Place {
  readonly at: number;
  readonly cohort: number;
  readonly month: number;
  readonly lane: number;
}

/** Start months of a calendar year. */
export const COHORTS = 12;

/** A quantity from some month, and start month, on. */
export function from({ at, cohort, month, lane }: Place, firstMonth: number, firstCohort = 0): Place {
  return { at: at + firstMonth * month + firstCohort * cohort, cohort, month, lane };
}

/** One month of a quantity, for all months. */
export function only({ at, cohort, month, lane }: Place, one: number): Place {
  return { at: at + one * month, cohort, month: 0, lane };
}

/** A quantity in every so many months, from some month on. */
export function every({ at, cohort, month, lane }: Place, first: number, months: number): Place {
  return { at: at + first * month, cohort, month: months * month, lane };
}

/** A quantity of the same calendar month of every year, from some month on. */
export const yearly = (place: Place, first: number): Place => every(place, first, 12);
