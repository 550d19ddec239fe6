/**
 * What it is worth to learn something before choosing, in the unit of the pay-offs.
 * Sources: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory; Howard (1966), Information Value Theory.
 */
import { type Basis, basisOf, conditionalMean } from './conditional-mean.ts';
import { normalDensity, normalUpperTail } from './distributions/standard-normal.ts';
import { bestIndices, type Goal } from './ties.ts';

/** Pay-offs by option (rows) and state (columns), with the probability of each state. */
export interface PayoffTable {
  /** `min` for costs. */
  readonly goal: Goal;
  readonly probabilities: readonly number[];
  readonly payoff: readonly (readonly number[])[];
}

export interface ValueOfPerfectInformation {
  /** By option. */
  readonly expectedValues: readonly number[];
  /** Row of the best option; of tied ones the first. */
  readonly best: number;
  readonly expectedWithPerfectInformation: number;
  /** Never negative, for costs too. */
  readonly evpi: number;
  /** Mean shortfall of each option against the best one of each state; the least of them is the evpi. */
  readonly expectedRegret: readonly number[];
}

/** Returns the expected value of perfect information: `sum_s p_s max_d v(d, s) - max_d sum_s p_s v(d, s)`. */
export function evpiOfTable({ goal, probabilities, payoff }: PayoffTable): ValueOfPerfectInformation {
  requireProbabilities(probabilities);
  requireOptions(payoff, probabilities.length);
  const bestOf = pick(goal);
  const bestByState = probabilities.map((_, state) => bestOf(payoff.map((row) => row[state] ?? 0)));
  const expectedValues = payoff.map((row) => expectation(probabilities, row));
  const expectedRegret = payoff.map((row) =>
    expectation(
      probabilities,
      row.map((value, state) => Math.abs((bestByState[state] ?? 0) - value)),
    ),
  );
  return {
    expectedValues,
    best: bestIndices(expectedValues, goal)[0] ?? 0,
    expectedWithPerfectInformation: expectation(probabilities, bestByState),
    // The least regret is the same figure as the difference of expectations, without its cancellation.
    evpi: Math.min(...expectedRegret),
    expectedRegret,
  };
}

/** Returns the evpi of equally likely draws: rows are draws, columns the pay-offs of the options in that draw. */
export function evpiOfDraws(draws: readonly (readonly number[])[], goal: Goal = 'max'): number {
  const probabilities = draws.map(() => 1 / draws.length);
  const payoff = (draws[0] ?? []).map((_, option) => draws.map((draw) => draw[option] ?? 0));
  return evpiOfTable({ goal, probabilities, payoff }).evpi;
}

/**
 * Returns the evpi of two options of which the first is worth a normal amount more than the second:
 * `sd phi(m / sd) + m Phi(m / sd) - max(m, 0)`, which is sd times the unit normal loss of |m| / sd.
 */
export function evpiOfNormalIncrement(mean: number, sd: number): number {
  if (!(sd >= 0)) throw new RangeError(`sd must not be negative, not ${sd}`);
  if (sd === 0) return 0;
  const z = Math.abs(mean) / sd;
  return Math.max(0, sd * (normalDensity(z) - z * normalUpperTail(z)));
}

/** Pay-offs that depend on two independent factors: `payoff[option][level of the first][level of the second]`. */
export interface TwoFactorTable {
  readonly goal: Goal;
  readonly probabilities: readonly [readonly number[], readonly number[]];
  readonly payoff: readonly (readonly (readonly number[])[])[];
}

export interface ValueOfPartialInformation {
  /** Of learning the first factor, the second factor. */
  readonly evppi: readonly [number, number];
  readonly evpi: number;
  /** Row of the best option without information. */
  readonly best: number;
}

/** Returns what learning one factor exactly is worth: `E_x max_d E[v | x] - max_d E[v]`, for each of two factors. */
export function evppiOfTable({ goal, probabilities, payoff }: TwoFactorTable): ValueOfPartialInformation {
  const [first, second] = probabilities;
  const byFirst = payoff.map((table) => table.map((row) => expectation(second, row)));
  const bySecond = payoff.map((table) =>
    second.map((_, level) =>
      expectation(
        first,
        table.map((row) => row[level] ?? 0),
      ),
    ),
  );
  const joint = evpiOfTable({
    goal,
    probabilities: first.flatMap((p) => second.map((q) => p * q)),
    payoff: payoff.map((table) => table.flat()),
  });
  return {
    evppi: [
      evpiOfTable({ goal, probabilities: first, payoff: byFirst }).evpi,
      evpiOfTable({ goal, probabilities: second, payoff: bySecond }).evpi,
    ],
    evpi: joint.evpi,
    best: joint.best,
  };
}

/**
 * Returns the evppi of each independent normal part of the worth of one option over another, and the evpi of all.
 * Knowing one part leaves an expected worth that is normal with that part's sd, so each is a normal increment.
 */
export function evppiOfNormalSum(
  mean: number,
  sds: readonly number[],
): { readonly evppi: readonly number[]; readonly evpi: number } {
  return {
    evppi: sds.map((sd) => evpiOfNormalIncrement(mean, sd)),
    evpi: evpiOfNormalIncrement(mean, Math.hypot(...sds)),
  };
}

/**
 * Returns an estimate of the evppi of one input from draws: `input[i]` goes with the pay-offs `draws[i]` of the
 * options. It never exceeds the `evpiOfDraws` of the same draws. The choice is judged by the draws that it was learned
 * from, so it is a little high where these are few or random; a few thousand are needed.
 */
export function evppiOfDraws(
  input: ArrayLike<number>,
  draws: readonly (readonly number[])[],
  goal: Goal = 'max',
): number {
  const payoffs = (draws[0] ?? []).map((_, option) => Float64Array.from(draws, (draw) => draw[option] ?? 0));
  const gains = gainsOfKnowing({ input, payoffs, goal });
  return Math.max(0, gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length));
}

/**
 * Returns what choosing by one input gains in each draw over choosing the option that is best on average: the choice is
 * made by the expected pay-offs given the input, a rule that somebody could follow, so no gain exceeds what knowing
 * everything would gain in that draw. The mean is the evppi of the input (below 0 it is noise: information may be
 * ignored).
 *
 * With `folds` (parts of the draws that are independent of each other) the rule for each fold is learned from the
 * others: it is tried on draws that it has not seen, and noise does not pass for information.
 */
export function gainsOfKnowing(options: {
  readonly input: ArrayLike<number>;
  /** By option, then draw. */
  readonly payoffs: readonly Float64Array[];
  /** The part that each draw belongs to, from 0 on. */
  readonly folds?: ArrayLike<number>;
  readonly goal: Goal;
}): Float64Array {
  const { input, payoffs, folds, goal } = options;
  const sign = goal === 'max' ? 1 : -1;
  const usual = bestIndices(
    payoffs.map((column) => column.reduce((sum, value) => sum + value, 0)),
    goal,
  )[0];
  const chosen = payoffs[usual ?? 0];
  if (!chosen) return new Float64Array(input.length);
  const rivals = payoffs
    .filter((column) => column !== chosen)
    .map((column) => column.map((value, draw) => sign * (value - (chosen[draw] ?? 0))));
  return gainsOfRule(basisOf(input), rivals, folds);
}

/**
 * Returns what the rule gains in each draw that changes to the rival with the highest expected advantage, given an input,
 * where that is above 0. `advantages` are those of the rivals over the usual choice, by draw.
 */
export function gainsOfRule(
  basis: Basis,
  advantages: readonly Float64Array[],
  folds?: ArrayLike<number>,
): Float64Array {
  const size = advantages[0]?.length ?? 0;
  const gains = new Float64Array(size);
  const most = new Float64Array(size);
  for (const gain of advantages) {
    const expected = conditionalMean(basis, gain, folds);
    for (let draw = 0; draw < size; draw++) {
      if (expected[draw]! <= most[draw]!) continue;
      most[draw] = expected[draw]!;
      gains[draw] = gain[draw]!;
    }
  }
  return gains;
}

function pick(goal: Goal): (values: readonly number[]) => number {
  return (values) => (goal === 'max' ? Math.max(...values) : Math.min(...values));
}

function expectation(probabilities: readonly number[], values: readonly number[]): number {
  return probabilities.reduce((sum, p, i) => sum + p * (values[i] ?? 0), 0);
}

function requireProbabilities(probabilities: readonly number[]): void {
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  if (probabilities.some((p) => !(p >= 0)) || Math.abs(total - 1) > 1e-9) {
    throw new RangeError(`the probabilities of the states sum to ${total}, not to 1`);
  }
}

function requireOptions(payoff: readonly (readonly number[])[], states: number): void {
  if (payoff.length === 0) throw new RangeError('there is no option to choose');
  if (payoff.some((row) => row.length !== states)) {
    throw new RangeError(`every option needs a pay-off for each of the ${states} states`);
  }
}
