/**
 * Constant hazard in discrete months: month t = 1, 2, ... fails with the same probability, given that it begins alive.
 * Probabilities are 0-1, discounts are rates per month.
 */

const MONTHS_PER_YEAR = 12;

export interface HazardRates {
  /** Continuous rate per year, `-ln(1 - p) / years`. */
  readonly annualRate: number;
  readonly monthlyRate: number;
  /** Probability of failing within a month, `1 - (1 - p)^(1 / (12 years))`. */
  readonly monthlyProbability: number;
  readonly annualProbability: number;
  /** Mean time to failure; null when nothing ever fails. */
  readonly meanYears: number | null;
}

/** Rates of a hazard that fails with probability p (below 1) within a number of years. */
export function hazardRates(probability: number, years: number): HazardRates {
  if (!(probability >= 0 && probability < 1 && years > 0)) {
    throw new RangeError('a constant hazard needs a probability from 0 to below 1, over some years');
  }
  const annualRate = -Math.log1p(-probability) / years;
  const monthlyRate = annualRate / MONTHS_PER_YEAR;
  return {
    annualRate,
    monthlyRate,
    monthlyProbability: failsWithin(monthlyRate),
    annualProbability: failsWithin(annualRate),
    meanYears: annualRate > 0 ? 1 / annualRate : null,
  };
}

/** 1 - e^(-rate), precise for small rates. */
function failsWithin(rate: number): number {
  return -Math.expm1(-rate);
}

/** Probability of being alive after n months, `(1 - h)^n`. */
export function survivalProbability(monthlyProbability: number, months: number): number {
  requireProbability(monthlyProbability);
  return (1 - monthlyProbability) ** months;
}

/** Mean months to failure, `1 / h`; null when nothing ever fails. */
export function meanMonthsToFailure(monthlyProbability: number): number | null {
  requireProbability(monthlyProbability);
  return monthlyProbability > 0 ? 1 / monthlyProbability : null;
}

export interface FailureCost {
  /** Present value of the cost of the first failure only: `sum of h (1 - h)^(t-1) C / (1 + r)^t`. */
  readonly expectedFirstFailureCost: number;
  /** The same when every failure is followed by a new start: `sum of h C / (1 + r)^t`. */
  readonly expectedCostWithRenewal: number;
  readonly expectedFailuresWithRenewal: number;
  /** Probability of at least one failure. */
  readonly probabilityOfFailure: number;
}

/** Expected cost of failure over a number of months; it falls due at the end of the month of failure. */
export function expectedFailureCost(input: {
  readonly monthlyProbability: number;
  readonly months: number;
  readonly cost: number;
  readonly monthlyDiscount: number;
}): FailureCost {
  const { monthlyProbability, months, cost, monthlyDiscount } = input;
  requireProbability(monthlyProbability);
  let first = 0;
  let renewed = 0;
  let alive = 1;
  let factor = 1;
  for (let t = 1; t <= months; t++) {
    factor /= 1 + monthlyDiscount;
    first += monthlyProbability * alive * factor;
    renewed += monthlyProbability * factor;
    alive *= 1 - monthlyProbability;
  }
  return {
    expectedFirstFailureCost: first * cost,
    expectedCostWithRenewal: renewed * cost,
    expectedFailuresWithRenewal: monthlyProbability * months,
    probabilityOfFailure: 1 - alive,
  };
}

/**
 * Expected present value of a monthly fee, paid at the start of every month that begins alive, and the months paid:
 * `sum of (1 - h)^(t-1) fee / (1 + r)^(t-1)`.
 */
export function survivalWeightedFee(input: {
  readonly monthlyProbability: number;
  readonly months: number;
  readonly fee: number;
  readonly monthlyDiscount: number;
}): { readonly expectedCost: number; readonly expectedMonthsPaid: number } {
  const { monthlyProbability, months, fee, monthlyDiscount } = input;
  requireProbability(monthlyProbability);
  let cost = 0;
  let paid = 0;
  let alive = 1;
  let factor = 1;
  for (let t = 1; t <= months; t++) {
    cost += alive * factor;
    paid += alive;
    alive *= 1 - monthlyProbability;
    factor /= 1 + monthlyDiscount;
  }
  return { expectedCost: cost * fee, expectedMonthsPaid: paid };
}

function requireProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`not a probability: ${probability}`);
}
