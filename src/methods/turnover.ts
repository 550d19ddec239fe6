const MONTHS_PER_YEAR = 12;

/** Monthly probability that compounds to a yearly turnover: `1 - (1 - q)^(1/12)`; 0-1. */
export function monthlyTurnover(annualTurnover: number): number {
  requireShare(annualTurnover);
  return -Math.expm1(Math.log1p(-annualTurnover) / MONTHS_PER_YEAR);
}

export interface Turnover {
  /** Yearly turnover / 12. */
  readonly monthlyProbabilitySimple: number;
  /** Monthly probability of which 12 months give the yearly turnover. */
  readonly monthlyProbabilityCompound: number;
  /** Mean tenure; null when nobody ever leaves. */
  readonly meanTenureMonthsCompound: number | null;
  readonly expectedReplacementsCompound: number;
  readonly expectedTurnoverCostCompound: number;
  readonly expectedReplacementsSimple: number;
  /** Probability that nobody leaves any of the positions. */
  readonly probabilityNoLeaverCompound: number;
}

/** Leavers over a number of months when tenure is geometric and every leaver is replaced at once. */
export function expectedTurnover(input: {
  readonly annualTurnover: number;
  readonly months: number;
  readonly positions: number;
  readonly costPerLeaver: number;
}): Turnover {
  const { annualTurnover, months, positions, costPerLeaver } = input;
  const compound = monthlyTurnover(annualTurnover);
  const simple = annualTurnover / MONTHS_PER_YEAR;
  const replacements = positions * months * compound;
  return {
    monthlyProbabilitySimple: simple,
    monthlyProbabilityCompound: compound,
    meanTenureMonthsCompound: compound > 0 ? 1 / compound : null,
    expectedReplacementsCompound: replacements,
    expectedTurnoverCostCompound: replacements * costPerLeaver,
    expectedReplacementsSimple: positions * months * simple,
    probabilityNoLeaverCompound: (1 - annualTurnover) ** ((months * positions) / MONTHS_PER_YEAR),
  };
}

export interface Vacancy {
  readonly monthlyProbability: number;
  readonly expectedFilledMonths: number;
  readonly expectedVacantMonths: number;
  readonly expectedLeavers: number;
  /** Share of filled months over a long time, `1 / (1 + p k)`. */
  readonly longRunFilledShare: number;
}

/**
 * One position, filled in month 1. A filled month ends in departure with the monthly (compound) probability; then a
 * whole number of empty months follows. Filled in month t: `F(t) = F(t-1) (1 - p) + F(t-1-k) p`.
 */
export function expectedVacancy(input: {
  readonly annualTurnover: number;
  readonly vacancyMonths: number;
  readonly months: number;
}): Vacancy {
  const { annualTurnover, vacancyMonths, months } = input;
  if (!Number.isInteger(vacancyMonths) || vacancyMonths < 0) {
    throw new RangeError(`a vacancy lasts a whole number of months, not ${vacancyMonths}`);
  }
  const p = monthlyTurnover(annualTurnover);
  const filled = [1];
  for (let t = 1; t < months; t++) {
    filled.push(filled[t - 1]! * (1 - p) + (filled[t - 1 - vacancyMonths] ?? 0) * p);
  }
  const filledMonths = filled.slice(0, Math.max(0, months)).reduce((sum, share) => sum + share, 0);
  return {
    monthlyProbability: p,
    expectedFilledMonths: filledMonths,
    expectedVacantMonths: months - filledMonths,
    expectedLeavers: p * filledMonths,
    longRunFilledShare: 1 / (1 + p * vacancyMonths),
  };
}

function requireShare(share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a yearly turnover must be 0 to 1, not ${share}`);
}
