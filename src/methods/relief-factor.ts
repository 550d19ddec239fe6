/** Hours that a number of positions must be staffed: staff x hours a day x days a week. */
export interface CoverageSegment {
  readonly staff: number;
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

/** Hours of coverage in `weeks` weeks, summed over segments. */
export function coverageHours(segments: readonly CoverageSegment[], weeks = 1): number {
  return (
    segments.reduce((sum, { staff, hoursPerDay, daysPerWeek }) => sum + staff * hoursPerDay * daysPerWeek, 0) * weeks
  );
}

/** The hours of one position, either as a number or as a timetable. */
export type PositionHours =
  | { readonly coverageHoursPerPosition: number }
  | { readonly hoursPerDay: number; readonly daysPerWeek: number; readonly weeks: number };

export interface ReliefFactor {
  /** Hours of all positions. */
  readonly coverageHours: number;
  readonly netHoursPerFte: number;
  /** Full-time equivalents for one position. */
  readonly reliefFactor: number;
  /** Full-time equivalents for all positions. */
  readonly fte: number;
  /** Whole people for all positions. */
  readonly headcount: number;
}

/**
 * Full-time equivalents per position: coverage hours of a position / (paid - absence hours of one person), all over the
 * same time. Source: Local Government Performance Center, Calculating staffing needs using the relief factor method, 2012.
 */
export function reliefFactor(
  input: PositionHours & {
    readonly positions: number;
    readonly paidHoursPerFte: number;
    readonly absenceHoursPerFte: number;
  },
): ReliefFactor {
  const { positions, paidHoursPerFte, absenceHoursPerFte } = input;
  const perPosition =
    'coverageHoursPerPosition' in input
      ? input.coverageHoursPerPosition
      : coverageHours([{ staff: 1, hoursPerDay: input.hoursPerDay, daysPerWeek: input.daysPerWeek }], input.weeks);
  const netHoursPerFte = paidHoursPerFte - absenceHoursPerFte;
  if (!(netHoursPerFte > 0)) throw new RangeError('absence must leave some paid hours');
  const factor = perPosition / netHoursPerFte;
  const fte = positions * factor;
  return {
    coverageHours: positions * perPosition,
    netHoursPerFte,
    reliefFactor: factor,
    fte,
    // 5 x 4.2 is a hair above 21 in doubles; that hair is nobody.
    headcount: Math.ceil(fte - 1e-9),
  };
}

const DAYS_PER_YEAR = 365;
const WEEKS_PER_YEAR = 52;

/** Relief factor from days: 365 / days at work, where days off include the weekly ones, 52 times. */
export function reliefFactorFromDays(input: {
  readonly vacationDays: number;
  readonly sickDays: number;
  readonly trainingDays: number;
  readonly daysOffPerWeek: number;
  readonly holidays: number;
}): { readonly daysOff: number; readonly daysOn: number; readonly reliefFactor: number } {
  const weekly = WEEKS_PER_YEAR * input.daysOffPerWeek;
  const daysOff = input.vacationDays + input.sickDays + input.trainingDays + weekly + input.holidays;
  const daysOn = DAYS_PER_YEAR - daysOff;
  if (!(daysOn > 0)) throw new RangeError('days off must leave some days at work');
  return { daysOff, daysOn, reliefFactor: DAYS_PER_YEAR / daysOn };
}

/**
 * Full-time equivalents with an allowance for time out: weekly hours x (1 + allowance) / weekly hours of one person.
 * Not the same as shrinkage, which divides by (1 - share). Source: Telford 1979, professional judgement method.
 */
export function upliftStaffing(input: {
  readonly shifts: readonly { readonly hours: number; readonly staff: number; readonly daysPerWeek: number }[];
  readonly allowance: number;
  readonly hoursPerFteWeek: number;
}): { readonly weeklyHours: number; readonly fte: number } {
  const weeklyHours = coverageHours(input.shifts.map(({ hours, ...shift }) => ({ ...shift, hoursPerDay: hours })));
  return { weeklyHours, fte: (weeklyHours * (1 + input.allowance)) / input.hoursPerFteWeek };
}

/** Share of paid hours that is absence, 0-1, and the paid hours per hour present. */
export function absenceShare(input: { readonly paidHoursPerFte: number; readonly absenceHoursPerFte: number }): {
  readonly absenceShare: number;
  readonly shrinkageMultiplier: number;
} {
  const { paidHoursPerFte, absenceHoursPerFte } = input;
  if (!(paidHoursPerFte > absenceHoursPerFte)) throw new RangeError('absence must leave some paid hours');
  return {
    absenceShare: absenceHoursPerFte / paidHoursPerFte,
    shrinkageMultiplier: paidHoursPerFte / (paidHoursPerFte - absenceHoursPerFte),
  };
}
