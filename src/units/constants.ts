/** A year has twelve steps of the model. */
export const MONTHS_PER_YEAR = 12;

/** Paid time: contracts, wages and vendors' FTE months count 52 weeks a year (2,080 hours at 40 a week). */
export const PAID_WEEKS_PER_YEAR = 52;

/** Round the clock is 8,760 hours a year; an opening hour of the week therefore comes 8,760 / 168 times a year. */
const HOURS_PER_YEAR_ROUND_THE_CLOCK = 8760;
export const HOURS_PER_WEEK_ROUND_THE_CLOCK = 168;

/** Times that an hour of the week comes in a month: 8,760 / 168 / 12. */
export const COVERAGE_WEEKS_PER_MONTH =
  HOURS_PER_YEAR_ROUND_THE_CLOCK / HOURS_PER_WEEK_ROUND_THE_CLOCK / MONTHS_PER_YEAR;

/** Paid hours of a month at 40 a week: 2,080 a year. Surveys state hourly and yearly pay with it. */
export const PAID_HOURS_PER_MONTH = (40 * PAID_WEEKS_PER_YEAR) / MONTHS_PER_YEAR;

/** Working days of a full-time year: 52 weeks of five days. */
export const WORKING_DAYS_PER_YEAR = 260;

/** Calendar days of a year, for notice periods and payment terms. */
export const DAYS_PER_YEAR = 365;
