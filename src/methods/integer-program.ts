import { DualSimplex } from './dual-simplex.ts';
import type { LinearProgram } from './linear-program.ts';

/** A linear program whose variables are all whole numbers. */
export interface IntegerProgram extends LinearProgram {
  /**
   * Groups of rows to branch on, one group after the other, before single variables. Their coefficients are whole
   * numbers, so their activity is whole too. Totals, as of people at work at an hour, settle more than one variable.
   */
  readonly branchRows?: readonly (readonly number[])[];
  /** A solution that is already known, to be improved on. */
  readonly known?: readonly number[] | undefined;
}

export type IntegerSolution =
  | { readonly status: 'optimal'; readonly objective: number; readonly values: readonly number[] }
  | { readonly status: 'infeasible'; readonly objective: null; readonly values: null };

/** Distance from a whole number that counts as rounding. */
const INTEGRALITY = 1e-6;

/**
 * The exact optimum over whole numbers, by branch and bound on the linear relaxation (Land & Doig, An automatic method
 * of solving discrete programming problems, 1960), depth first. A solution is accepted only after its rows have been
 * checked in whole numbers.
 */
export function solveIntegerProgram(program: IntegerProgram): IntegerSolution {
  const simplex = new DualSimplex(program);
  const step = objectiveStep(program.costs);
  const search: Search = { program, simplex, step, best: null, objective: Number.POSITIVE_INFINITY };
  if (program.known) offer(search, program.known);
  explore(search);
  return search.best
    ? { status: 'optimal', objective: search.objective, values: search.best }
    : { status: 'infeasible', objective: null, values: null };
}

/** The optimum without the whole-number condition, or null when there is no solution. */
export function relaxedOptimum(program: LinearProgram): number | null {
  const simplex = new DualSimplex(program);
  return simplex.solve() === 'optimal' ? simplex.objective() : null;
}

interface Search {
  readonly program: IntegerProgram;
  readonly simplex: DualSimplex;
  /** Two different objectives differ by at least this; 0 when unknown. */
  readonly step: number;
  best: readonly number[] | null;
  objective: number;
}

/** Solves the node that the present bounds describe; leaves the bounds as they were. */
function explore(search: Search): void {
  const { simplex, step } = search;
  // With whole costs only an improvement by a full step counts, which prunes most of the tree.
  const slack = step > 0 ? step - INTEGRALITY : 1e-9 * (1 + Math.abs(search.objective));
  const cutoff = search.best ? search.objective - slack : Number.POSITIVE_INFINITY;
  if (simplex.solve(cutoff) !== 'optimal') return;
  const values = simplex.columnValues();
  const branch = branchVariable(search, values);
  if (branch === null) {
    offer(search, Array.from(values, Math.round));
    return;
  }
  offer(search, roundedUpAndTrimmed(search.program, values));
  const { variable, value } = branch;
  const { lower, upper } = simplex;
  const [low, high] = [lower[variable]!, upper[variable]!];
  const down = Math.floor(value);
  // More people first: that way lies a cover, and with it a bound for the rest.
  for (const side of ['up', 'down']) {
    if (side === 'up') lower[variable] = down + 1;
    else upper[variable] = down;
    explore(search);
    lower[variable] = low;
    upper[variable] = high;
  }
}

/** Takes a solution over when it satisfies every row and is better than the best so far. */
function offer(search: Search, values: readonly number[]): void {
  if (!isFeasible(search.program, values)) return;
  const objective = values.reduce((sum, value, j) => sum + value * search.program.costs[j]!, 0);
  if (objective < search.objective) {
    search.objective = objective;
    search.best = values;
  }
}

/** The most fractional row of the first group with any, else column; null when all are whole. */
function branchVariable(search: Search, values: Float64Array): { variable: number; value: number } | null {
  const { simplex, program } = search;
  let chosen: { variable: number; value: number } | null = null;
  let most = INTEGRALITY;
  const consider = (variable: number, value: number): void => {
    const fraction = Math.abs(value - Math.round(value));
    if (fraction > most) {
      most = fraction;
      chosen = { variable, value };
    }
  };
  for (const group of program.branchRows ?? []) {
    for (const row of group) consider(simplex.columns + row, activity(program, row, values));
    if (chosen !== null) return chosen;
  }
  for (let j = 0; j < values.length; j++) consider(j, values[j]!);
  return chosen;
}

function activity(program: LinearProgram, row: number, values: ArrayLike<number>): number {
  const { coefficients } = program.rows[row]!;
  let sum = 0;
  for (let j = 0; j < coefficients.length; j++) sum += coefficients[j]! * values[j]!;
  return sum;
}

function isFeasible(program: LinearProgram, values: readonly number[]): boolean {
  return (
    values.every((value, j) => value >= 0 && value <= program.upper[j]!) &&
    program.rows.every((row, i) => {
      const sum = activity(program, i, values);
      return sum >= row.lower - INTEGRALITY && sum <= row.upper + INTEGRALITY;
    })
  );
}

/** A quick candidate for covering problems: round up, then take away what is not needed, dearest first. */
function roundedUpAndTrimmed(program: LinearProgram, relaxed: Float64Array): number[] {
  const values = Array.from(relaxed, (value) => Math.ceil(value - INTEGRALITY));
  const room = program.rows.map((row, i) => activity(program, i, values) - row.lower);
  const order = values.map((_, j) => j).sort((a, b) => program.costs[b]! - program.costs[a]! || a - b);
  for (const j of order) {
    let most = values[j]!;
    program.rows.forEach((row, i) => {
      const coefficient = row.coefficients[j]!;
      if (coefficient > 0) most = Math.min(most, Math.floor(room[i]! / coefficient + INTEGRALITY));
    });
    if (most <= 0) continue;
    values[j]! -= most;
    program.rows.forEach((row, i) => {
      room[i]! -= most * row.coefficients[j]!;
    });
  }
  return values;
}

/** The greatest number that divides every cost, when they are whole. */
function objectiveStep(costs: readonly number[]): number {
  if (!costs.every(Number.isInteger)) return 0;
  let divisor = 0;
  for (const cost of costs) {
    let [a, b] = [divisor, cost];
    while (b !== 0) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor;
}
