/** Choosing without probabilities: Wald (1950), Savage (1951), Hurwicz (1951) and Laplace's equal odds. */
import { bestIndices, type Goal } from './ties.ts';

/** The value of each option under a criterion, and the rows of the best one and of all that tie with it. */
export interface Criterion {
  readonly values: readonly number[];
  readonly best: readonly number[];
}

export interface DecisionCriteria {
  /** Worst pay-off of each option (for costs the largest). */
  readonly maximin: Criterion;
  /** Best pay-off of each option. */
  readonly maximax: Criterion;
  /** Mean pay-off of each option. */
  readonly laplace: Criterion;
  /** `alpha` times the better end plus `1 - alpha` times the worse end. */
  readonly hurwicz: Criterion;
  /** Largest regret of each option; `regret` has a row an option and a column a state. */
  readonly minimaxRegret: Criterion & { readonly regret: readonly (readonly number[])[] };
}

/** Returns five criteria for pay-offs by option (rows) and state (columns), in the unit of the pay-offs. */
export function decisionCriteria(options: {
  /** `min` for costs. */
  readonly goal: Goal;
  readonly payoff: readonly (readonly number[])[];
  /** Weight of the better end, 0 (as maximin) to 1 (as maximax). */
  readonly hurwiczAlpha: number;
}): DecisionCriteria {
  const { goal, payoff, hurwiczAlpha: alpha } = options;
  const states = payoff[0]?.length ?? 0;
  if (states === 0 || payoff.some((row) => row.length !== states)) {
    throw new RangeError('every option needs a pay-off for each state');
  }
  if (!(alpha >= 0 && alpha <= 1)) throw new RangeError(`the weight of the better end lies in 0..1, not at ${alpha}`);
  const better = (values: readonly number[]): number => (goal === 'max' ? Math.max(...values) : Math.min(...values));
  const worse = (values: readonly number[]): number => (goal === 'max' ? Math.min(...values) : Math.max(...values));
  const criterion = (values: number[]): Criterion => ({ values, best: bestIndices(values, goal) });
  const bestByState = Array.from({ length: states }, (_, state) => better(payoff.map((row) => row[state] ?? 0)));
  const regret = payoff.map((row) => row.map((value, state) => Math.abs((bestByState[state] ?? 0) - value)));
  const largestRegret = regret.map((row) => Math.max(...row));
  return {
    maximin: criterion(payoff.map(worse)),
    maximax: criterion(payoff.map(better)),
    laplace: criterion(payoff.map((row) => row.reduce((sum, value) => sum + value, 0) / states)),
    hurwicz: criterion(payoff.map((row) => alpha * better(row) + (1 - alpha) * worse(row))),
    minimaxRegret: { regret, values: largestRegret, best: bestIndices(largestRegret, 'min') },
  };
}
