import { type IntegerProgram, solveIntegerProgram } from './integer-program.ts';
import type { LinearRow } from './linear-program.ts';
import { cyclicDayCover, weeklyConsecutiveCover } from './shift-cover.ts';

const HOURS_PER_DAY = 24;
const DAYS_PER_WEEK = 7;
const HOURS_PER_WEEK = HOURS_PER_DAY * DAYS_PER_WEEK;

/** People who start at the same hour on the same run of days. */
export interface Tour {
  /** First day of the run, 0 = Monday. */
  readonly startDay: number;
  /** Hour of the day at which every shift of the tour starts. */
  readonly startHour: number;
  readonly people: number;
}

export interface TourProblem {
  /** People needed in each of the 168 hours of the week, Monday 0:00 first. */
  readonly demand: readonly number[];
  /** Length of a shift in hours, 1 to 24. */
  readonly shiftHours: number;
  /** Days in a row of a tour, 1 to 7. */
  readonly daysOn: number;
  /** Hours of the day at which shifts may start. */
  readonly allowedStarts: readonly number[];
}

export interface TourCover {
  /** Null when some hour is out of reach of every allowed start. */
  readonly headcount: number | null;
  readonly tours: readonly Tour[];
}

/**
 * The exact least number of people whose weekly tours cover every hour: a tour is the same shift on `daysOn` days in a
 * row, wrapping around midnight and around the week. People may be present when nobody is needed.
 *
 * Seen at one hour of the day, a tour is a run of days, so that hour alone needs the headcount of its seven demands;
 * covering these 24 headcounts with shifts bounds the whole from below. Where a roster built by hand reaches the bound
 * it is optimal; elsewhere branch and bound, with the same 24 headcounts as extra rows, decides.
 * Source: Dantzig 1954 (set covering), Baker 1974 (days off), combined.
 */
export function weeklyToursCover(problem: TourProblem): TourCover {
  const demand = checkedDemand(problem);
  const starts = [...new Set(problem.allowedStarts)].sort((a, b) => a - b);
  const byHour = headcountByHourOfDay(demand, problem.daysOn);
  if (byHour.every((people) => people === 0)) return { headcount: 0, tours: [] };
  const daily = cyclicDayCover({ demand: byHour, shiftPeriods: problem.shiftHours, allowedStarts: starts });
  if (daily.headcount === null || daily.assignment === null) return { headcount: null, tours: [] };

  const built = builtByStart(demand, problem, starts, daily.assignment);
  if (total(built) === daily.headcount) return { headcount: daily.headcount, tours: sorted(built) };

  const candidates = candidateTours(demand, problem, starts);
  const solution = solveIntegerProgram({
    ...tourProgram(demand, candidates, starts, byHour, daily.headcount),
    known: peopleByCandidate(built, candidates, demand, problem),
  });
  if (solution.status === 'infeasible') return { headcount: null, tours: [] };
  const tours = candidates.map(({ startDay, startHour }, index) => {
    return { startDay, startHour, people: solution.values[index]! };
  });
  return { headcount: total(tours), tours: sorted(tours) };
}

interface Candidate {
  readonly startDay: number;
  readonly startHour: number;
  /** The hours of the week at work in which somebody is needed. */
  readonly hours: readonly number[];
}

function checkedDemand(problem: TourProblem): number[] {
  const { demand, shiftHours, daysOn, allowedStarts } = problem;
  if (demand.length !== HOURS_PER_WEEK) throw new RangeError(`a week has 168 hours, not ${demand.length}`);
  if (!Number.isInteger(shiftHours) || shiftHours < 1 || shiftHours > HOURS_PER_DAY) {
    throw new RangeError(`a shift lasts 1 to 24 whole hours, not ${shiftHours}`);
  }
  if (!Number.isInteger(daysOn) || daysOn < 1 || daysOn > DAYS_PER_WEEK) {
    throw new RangeError(`a tour lasts 1 to 7 days, not ${daysOn}`);
  }
  for (const start of allowedStarts) {
    if (!Number.isInteger(start) || start < 0 || start >= HOURS_PER_DAY) throw new RangeError(`no such hour: ${start}`);
  }
  return demand.map((people) => {
    if (!Number.isFinite(people) || people < 0) throw new RangeError(`demand cannot be ${people}`);
    return Math.ceil(people);
  });
}

/** For each hour of the day, the people whom its seven demands take by themselves. */
function headcountByHourOfDay(demand: readonly number[], daysOn: number): number[] {
  const known = new Map<string, number>();
  return Array.from({ length: HOURS_PER_DAY }, (_, hour) => {
    const days = Array.from({ length: DAYS_PER_WEEK }, (_, day) => demand[day * HOURS_PER_DAY + hour]!);
    const key = days.join();
    const headcount = known.get(key) ?? weeklyConsecutiveCover({ demand: days, daysOn }).headcount ?? 0;
    known.set(key, headcount);
    return headcount;
  });
}

/** The hours of the week at work on a tour, in order of work. */
function hoursAtWork(tour: Pick<Tour, 'startDay' | 'startHour'>, { daysOn, shiftHours }: TourProblem): number[] {
  const hours: number[] = [];
  for (let day = 0; day < daysOn; day++) {
    const first = (tour.startDay + day) * HOURS_PER_DAY + tour.startHour;
    for (let hour = 0; hour < shiftHours; hour++) hours.push((first + hour) % HOURS_PER_WEEK);
  }
  return hours;
}

/**
 * A roster from the starts of the daily cover, one start after the other: each takes, day by day, what no later start
 * can. It covers everything, and is optimal wherever shifts do not overlap; elsewhere it is a start for the search.
 */
function builtByStart(
  demand: readonly number[],
  problem: TourProblem,
  starts: readonly number[],
  peopleByStart: readonly number[],
): Tour[] {
  const left = [...demand];
  const used = starts.filter((_, index) => peopleByStart[index]! > 0);
  const reaches = (start: number, hourOfDay: number): boolean =>
    (hourOfDay - start + HOURS_PER_DAY) % HOURS_PER_DAY < problem.shiftHours;
  const tours: Tour[] = [];
  used.forEach((startHour, index) => {
    const later = used.slice(index + 1);
    const need = Array.from({ length: DAYS_PER_WEEK }, (_, startDay) =>
      hoursAtWork({ startDay, startHour }, { ...problem, daysOn: 1 })
        .filter((hour) => !later.some((start) => reaches(start, hour % HOURS_PER_DAY)))
        .reduce((most, hour) => Math.max(most, left[hour]!), 0),
    );
    const { assignment } = weeklyConsecutiveCover({ demand: need, daysOn: problem.daysOn });
    assignment?.forEach((people, startDay) => {
      if (people === 0) return;
      tours.push({ startDay, startHour, people });
      for (const hour of hoursAtWork({ startDay, startHour }, problem)) left[hour]! -= people;
    });
  });
  return tours;
}

/** The tours worth a look: those at work in needed hours that no other tour contains. */
function candidateTours(demand: readonly number[], problem: TourProblem, starts: readonly number[]): Candidate[] {
  const all = starts.flatMap((startHour) =>
    Array.from({ length: DAYS_PER_WEEK }, (_, startDay): Candidate => {
      const hours = hoursAtWork({ startDay, startHour }, problem).filter((hour) => demand[hour]! > 0);
      return { startDay, startHour, hours };
    }),
  );
  const sets = all.map(({ hours }) => new Set(hours));
  return all.filter(
    ({ hours }, index) =>
      hours.length > 0 &&
      !sets.some((other, at) => {
        // Of two tours with the same needed hours the earlier one stays.
        const wins = other.size > hours.length || (other.size === hours.length && at < index);
        return wins && hours.every((hour) => other.has(hour));
      }),
  );
}

/** A roster in terms of the candidates: a tour that was left out is replaced by one that contains it. */
function peopleByCandidate(
  tours: readonly Tour[],
  candidates: readonly Candidate[],
  demand: readonly number[],
  problem: TourProblem,
): number[] {
  const people = candidates.map(() => 0);
  for (const tour of tours) {
    const needed = hoursAtWork(tour, problem).filter((hour) => demand[hour]! > 0);
    const index = candidates.findIndex(({ hours }) => needed.every((hour) => hours.includes(hour)));
    if (index >= 0) people[index]! += tour.people;
  }
  return people;
}

/** The covering problem with rows for totals: of all people, by start and by hour of the day. */
function tourProgram(
  demand: readonly number[],
  candidates: readonly Candidate[],
  starts: readonly number[],
  byHour: readonly number[],
  leastHeadcount: number,
): IntegerProgram {
  const rows = coverRows(demand, candidates);
  const addTotal = (counts: (candidate: Candidate) => boolean, lower: number): number => {
    const coefficients = candidates.map((candidate) => (counts(candidate) ? 1 : 0));
    return rows.push(atLeast(lower, coefficients)) - 1;
  };
  const all = addTotal(() => true, leastHeadcount);
  const byHourOfDay = byHour.flatMap((people, hourOfDay) =>
    people > 0 ? [addTotal(({ hours }) => hours.some((hour) => hour % HOURS_PER_DAY === hourOfDay), people)] : [],
  );
  const byStart = starts.map((start) => addTotal(({ startHour }) => startHour === start, 0));
  return {
    costs: candidates.map(() => 1),
    upper: candidates.map(({ hours }) => Math.max(...hours.map((hour) => demand[hour]!))),
    rows,
    branchRows: [[all], byHourOfDay, byStart],
  };
}

/** One row per needed hour; hours that the same tours cover share the row of the highest demand. */
function coverRows(demand: readonly number[], candidates: readonly Candidate[]): LinearRow[] {
  const covered = demand.map(() => new Array<number>(candidates.length).fill(0));
  candidates.forEach(({ hours }, index) => {
    for (const hour of hours) covered[hour]![index] = 1;
  });
  const rows = new Map<string, LinearRow>();
  demand.forEach((people, hour) => {
    if (people === 0) return;
    const key = covered[hour]!.join('');
    if (people > (rows.get(key)?.lower ?? 0)) rows.set(key, atLeast(people, covered[hour]!));
  });
  return [...rows.values()];
}

function atLeast(lower: number, coefficients: readonly number[]): LinearRow {
  return { coefficients, lower, upper: Number.POSITIVE_INFINITY };
}

function total(tours: readonly Tour[]): number {
  return tours.reduce((sum, tour) => sum + tour.people, 0);
}

function sorted(tours: readonly Tour[]): Tour[] {
  return tours.filter((tour) => tour.people > 0).sort((a, b) => a.startDay - b.startDay || a.startHour - b.startHour);
}
