/**
 * Exchange rates over time. `spot` is the price of one unit of foreign currency in home currency; a drift or
 * appreciation is the yearly rise of that price, compounded monthly.
 */

const MONTHS_PER_YEAR = 12;

export interface FxDrift {
  /** Home cost of the first and of the last month. */
  readonly homeFirst: number;
  readonly homeLast: number;
  readonly homeTotal: number;
  /** Exchange rate of the last month. */
  readonly spotLast: number;
}

/** Home cost of a constant monthly amount in foreign currency while the exchange rate drifts. */
export function fxDrift(input: {
  readonly foreignMonthly: number;
  readonly spot: number;
  readonly annualDrift: number;
  readonly months: number;
}): FxDrift {
  const { foreignMonthly, spot, annualDrift, months } = input;
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`there cannot be ${months} months`);
  const spotIn = (month: number): number => spot * (1 + annualDrift) ** (month / MONTHS_PER_YEAR);
  let homeTotal = 0;
  for (let month = 0; month < months; month++) homeTotal += foreignMonthly * spotIn(month);
  const spotLast = spotIn(months - 1);
  return { homeFirst: foreignMonthly * spot, homeLast: foreignMonthly * spotLast, homeTotal, spotLast };
}

/** Forward rate by covered interest parity: `S ((1 + home) / (1 + foreign))^(months / 12)`. */
export function forwardRate(input: {
  readonly spot: number;
  readonly homeRate: number;
  readonly foreignRate: number;
  readonly months: number;
}): number {
  const { spot, homeRate, foreignRate, months } = input;
  return spot * ((1 + homeRate) / (1 + foreignRate)) ** (months / MONTHS_PER_YEAR);
}

/** Exchange rate in a year by relative purchasing power parity: `S (1 + home) / (1 + foreign)`. */
export function purchasingPowerRate(input: {
  readonly spot: number;
  readonly homeInflation: number;
  readonly foreignInflation: number;
}): number {
  return (input.spot * (1 + input.homeInflation)) / (1 + input.foreignInflation);
}

/**
 * The first month (0, 1, ...) in which offshore cost reaches home cost; null if not within the limit. Both grow by
 * yearly rates, in yearly steps or monthly; the exchange rate always moves monthly.
 */
export function savingsEvaporate(input: {
  readonly homeMonthly: number;
  readonly homeGrowth: number;
  readonly offshoreMonthly: number;
  readonly offshoreGrowth: number;
  readonly fxAppreciation: number;
  readonly steps: 'yearly_step' | 'monthly_compound';
  readonly limitMonths: number;
}): number | null {
  const { homeMonthly, homeGrowth, offshoreMonthly, offshoreGrowth, fxAppreciation, steps, limitMonths } = input;
  for (let month = 0; month <= limitMonths; month++) {
    const years = month / MONTHS_PER_YEAR;
    const wageYears = steps === 'yearly_step' ? Math.floor(years) : years;
    const home = homeMonthly * (1 + homeGrowth) ** wageYears;
    const offshore = offshoreMonthly * (1 + offshoreGrowth) ** wageYears * (1 + fxAppreciation) ** years;
    // Equal but for rounding counts as equal.
    if (offshore >= home * (1 - 1e-12)) return month;
  }
  return null;
}
