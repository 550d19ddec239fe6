import { type IntegerSolution, relaxedOptimum, solveIntegerProgram } from './integer-program.ts';
import type { LinearProgram, LinearRow } from './linear-program.ts';

/** The least number of people, and the optimum if people could be divided; null when no assignment covers. */
export interface CoverSize {
  readonly headcount: number | null;
  readonly lpBound: number | null;
}

/** A cover with the people to put on each of the allowed choices, in their order. */
export interface Cover extends CoverSize {
  readonly assignment: readonly number[] | null;
}

/**
 * The least number of people that covers a cyclic day: each works `shiftPeriods` periods in a row from one of the
 * allowed starts, wrapping around midnight. `assignment[i]` people start at `allowedStarts[i]`.
 * Source: Dantzig, A comment on Edie's "Traffic delays at toll booths", 1954 (set covering).
 */
export function cyclicDayCover(problem: {
  readonly demand: readonly number[];
  readonly shiftPeriods: number;
  readonly allowedStarts: readonly number[];
}): Cover {
  const { demand, shiftPeriods, allowedStarts } = problem;
  requireWhole(shiftPeriods, 'shift periods');
  const periods = demand.length;
  for (const start of allowedStarts) {
    if (!Number.isInteger(start) || start < 0 || start >= periods) throw new RangeError(`no such start: ${start}`);
  }
  const coverage = allowedStarts.map((start) =>
    demand.map((_, period) => (modulo(period - start, periods) < shiftPeriods ? 1 : 0)),
  );
  return coverOf(wholeDemand(demand), coverage);
}

/**
 * The least number of people who each work `daysOn` days in a row, starting on any day and wrapping around the week, so
 * that every day has its demand. `assignment[d]` people start on day d.
 * Source: Baker, Scheduling a full-time workforce to meet cyclic staffing requirements, 1974.
 */
export function weeklyConsecutiveCover(problem: {
  readonly demand: readonly number[];
  readonly daysOn: number;
}): Cover {
  return cyclicDayCover({
    demand: problem.demand,
    shiftPeriods: problem.daysOn,
    allowedStarts: problem.demand.map((_, day) => day),
  });
}

/**
 * The least number of people who each work any `daysOn` days of the cycle: enough for the busiest day, and enough
 * person-days in all. Both are needed, and together they suffice: dealing the person-days out in rotation gives
 * nobody the same day twice.
 */
export function weeklyAnyDaysCover(problem: {
  readonly demand: readonly number[];
  readonly daysOn: number;
}): CoverSize {
  const demand = wholeDemand(problem.demand);
  requireWhole(problem.daysOn, 'days on');
  const daysOn = Math.min(problem.daysOn, demand.length);
  const total = demand.reduce((sum, people) => sum + people, 0);
  const busiest = Math.max(0, ...demand);
  if (total === 0) return { headcount: 0, lpBound: 0 };
  if (daysOn === 0) return { headcount: null, lpBound: null };
  return { headcount: Math.max(busiest, Math.ceil(total / daysOn)), lpBound: Math.max(busiest, total / daysOn) };
}

/** Given shifts for several days; every day stands for itself. */
export interface ShiftProblem {
  /** People needed, by day and period. */
  readonly demand: readonly (readonly number[])[];
  /** 1 where the shift works, by shift and period of the day. */
  readonly coverage: Readonly<Record<string, readonly number[]>>;
  /** Cost of one person in one shift; default 1. */
  readonly cost?: Readonly<Record<string, number>> | undefined;
  /** The most people in one shift of one day. */
  readonly maxPerShift?: number | undefined;
  /** The most people present in any period. */
  readonly maxPerPeriod?: number | undefined;
}

export type ShiftPlan =
  | {
      readonly status: 'optimal';
      readonly objective: number;
      /** People by day and shift. */
      readonly people: readonly Readonly<Record<string, number>>[];
    }
  | { readonly status: 'infeasible'; readonly objective: null; readonly people: null };

/** The cheapest whole number of people per shift and day that meets the demand of every period within the limits. */
export function shiftCover(problem: ShiftProblem): ShiftPlan {
  return byDay(problem, (demand, names, coverage) => {
    const costs = names.map((name) => problem.cost?.[name] ?? 1);
    if (costs.some((cost) => !(cost >= 0))) throw new RangeError('a shift cannot have a negative cost');
    const rows = demand.map((people, period) => ({
      coefficients: coverage.map((shift) => shift[period]!),
      lower: people,
      upper: problem.maxPerPeriod ?? Number.POSITIVE_INFINITY,
    }));
    return solveIntegerProgram({ costs, rows, upper: upperBounds(demand, coverage, problem.maxPerShift) });
  });
}

/**
 * The whole numbers of people per shift and day whose total |scheduled - demand| over all periods is least, within the
 * limits. The demand itself need not be met; costs play no part.
 */
export function minAbsDifference(problem: ShiftProblem): ShiftPlan {
  return byDay(problem, (demand, names, coverage) => {
    const periods = demand.length;
    const zeros = (length: number): number[] => new Array<number>(length).fill(0);
    const unit = (period: number, value: number): number[] => zeros(periods).with(period, value);
    const upper = upperBounds(demand, coverage, problem.maxPerShift);
    // scheduled + short - over = demand; short and over are whole because the rest is.
    const rows: LinearRow[] = demand.map((people, period) => ({
      coefficients: [...coverage.map((shift) => shift[period]!), ...unit(period, 1), ...unit(period, -1)],
      lower: people,
      upper: people,
    }));
    const { maxPerPeriod } = problem;
    if (maxPerPeriod !== undefined) {
      demand.forEach((_, period) => {
        rows.push({
          coefficients: [...coverage.map((shift) => shift[period]!), ...zeros(2 * periods)],
          lower: 0,
          upper: maxPerPeriod,
        });
      });
    }
    const most = demand.map((_, period) => coverage.reduce((sum, shift, s) => sum + shift[period]! * upper[s]!, 0));
    return solveIntegerProgram({
      costs: [...zeros(names.length), ...zeros(2 * periods).fill(1)],
      rows,
      upper: [...upper, ...demand, ...most],
    });
  });
}

/** Solves every day for itself, since no rule links days, and adds up. */
function byDay(
  problem: ShiftProblem,
  solve: (
    demand: readonly number[],
    names: readonly string[],
    coverage: readonly (readonly number[])[],
  ) => IntegerSolution,
): ShiftPlan {
  const names = Object.keys(problem.coverage);
  let objective = 0;
  const people: Record<string, number>[] = [];
  for (const day of problem.demand) {
    const demand = wholeDemand(day);
    const coverage = names.map((name) => {
      const shift = problem.coverage[name]!;
      if (shift.length !== demand.length) throw new RangeError(`shift ${name} does not have ${demand.length} periods`);
      return shift;
    });
    const solution = solve(demand, names, coverage);
    if (solution.status === 'infeasible') return { status: 'infeasible', objective: null, people: null };
    objective += solution.objective;
    people.push(Object.fromEntries(names.map((name, s) => [name, solution.values[s]!])));
  }
  return { status: 'optimal', objective, people };
}

/** More people in a shift than its busiest period needs never help, neither to cover nor to come close. */
function upperBounds(
  demand: readonly number[],
  coverage: readonly (readonly number[])[],
  maxPerShift = Number.POSITIVE_INFINITY,
): number[] {
  return coverage.map((shift) => {
    const busiest = Math.max(0, ...demand.map((people, period) => (shift[period]! > 0 ? people : 0)));
    return Math.max(0, Math.min(busiest, Math.floor(maxPerShift)));
  });
}

/**
 * The smallest cover with 0/1 columns at cost 1 each. A row for the total is branched on first: once the total is a
 * whole number, rows of consecutive ones (cyclic too) have whole-number corners only (Bartholdi, Orlin & Ratliff,
 * Cyclic scheduling via integer programs with circular ones, 1980).
 */
function coverOf(demand: readonly number[], coverage: readonly (readonly number[])[]): Cover {
  const rows: LinearRow[] = demand.map((people, period) => ({
    coefficients: coverage.map((column) => column[period]!),
    lower: people,
    upper: Number.POSITIVE_INFINITY,
  }));
  const ones = coverage.map(() => 1);
  const relaxed: LinearProgram = { costs: ones, rows, upper: upperBounds(demand, coverage) };
  const lpBound = relaxedOptimum(relaxed);
  if (lpBound === null) return { headcount: null, lpBound: null, assignment: null };
  const total: LinearRow = {
    coefficients: ones,
    lower: Math.ceil(lpBound - 1e-6),
    upper: Number.POSITIVE_INFINITY,
  };
  const solution = solveIntegerProgram({ ...relaxed, rows: [...rows, total], branchRows: [[rows.length]] });
  return { headcount: solution.objective, lpBound, assignment: solution.values };
}

/** Whole people: covering 1.2 takes 2. */
function wholeDemand(demand: readonly number[]): number[] {
  return demand.map((people) => {
    if (!Number.isFinite(people) || people < 0) throw new RangeError(`demand cannot be ${people}`);
    return Math.ceil(people);
  });
}

function requireWhole(value: number, name: string): void {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} must be a whole number, not ${value}`);
}

function modulo(value: number, cycle: number): number {
  return ((value % cycle) + cycle) % cycle;
}
