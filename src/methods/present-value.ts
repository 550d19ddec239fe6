/**
 * Net present value: flow t / (1 + rate)^t, summed; the first flow is at t = 0 and counts in full. The rate is per
 * period, above -1. (Spreadsheets' NPV() discounts the first flow by one period.)
 */
export function npv(rate: number, cashflows: readonly number[]): number {
  requireRate(rate);
  let factor = 1;
  let sum = 0;
  for (const amount of cashflows) {
    sum += amount * factor;
    factor /= 1 + rate;
  }
  return sum;
}

/** An amount on a calendar date. */
export interface DatedFlow {
  /** ISO date, `2024-02-29`. */
  readonly date: string;
  readonly amount: number;
}

/** Net present value of dated flows: amount / (1 + rate)^(days / 365), days from the first date in the list. */
export function xnpv(rate: number, flows: readonly DatedFlow[]): number {
  requireRate(rate);
  const years = yearsFromFirst(flows);
  return flows.reduce((sum, { amount }, i) => sum + amount * Math.exp(-years[i]! * Math.log1p(rate)), 0);
}

/** Years of 365 days from the first date in the list. */
export function yearsFromFirst(flows: readonly DatedFlow[]): number[] {
  const days = flows.map(({ date }) => dayNumber(date));
  return days.map((day) => (day - days[0]!) / 365);
}

/**
 * Modified internal rate of return per period: (future value of inflows at the reinvestment rate / present value of
 * outflows at the finance rate)^(1 / (n - 1)) - 1. Null without inflow or outflow.
 * Source: Lin, The modified internal rate of return and investment criterion, 1976; spreadsheets' MIRR().
 */
export function mirr(cashflows: readonly number[], financeRate: number, reinvestRate: number): number | null {
  const periods = cashflows.length - 1;
  const inflows = npv(
    reinvestRate,
    cashflows.map((amount) => Math.max(amount, 0)),
  );
  const outflows = -npv(
    financeRate,
    cashflows.map((amount) => Math.min(amount, 0)),
  );
  if (!(inflows > 0 && outflows > 0) || periods < 1) return null;
  return (inflows / outflows) ** (1 / periods) * (1 + reinvestRate) - 1;
}

/**
 * Periods until the running sum of the flows first reaches zero, plain and discounted at `rate` per period, linear
 * within the period. 0 when the first flow is not negative; null when it never does. Later dips do not matter.
 */
export function payback(
  cashflows: readonly number[],
  rate: number,
): { readonly payback: number | null; readonly discountedPayback: number | null } {
  requireRate(rate);
  let factor = 1;
  const discounted = cashflows.map((amount) => {
    const value = amount * factor;
    factor /= 1 + rate;
    return value;
  });
  return { payback: firstCrossing(cashflows), discountedPayback: firstCrossing(discounted) };
}

function firstCrossing(flows: readonly number[]): number | null {
  let sum = 0;
  let size = 0;
  for (const [t, amount] of flows.entries()) {
    const before = sum;
    sum += amount;
    size += Math.abs(amount);
    // -0.3 + 0.1 + 0.1 + 0.1 is a hair below zero in doubles, but paid back.
    if (sum >= -1e-12 * size) return t === 0 || amount <= 0 ? t : t - 1 + Math.min(1, -before / amount);
  }
  return null;
}

/** `(1 + nominal) / (1 + inflation) - 1`. Source: Fisher, The theory of interest, 1930. */
export function realRate(nominalRate: number, inflation: number): number {
  return (nominalRate - inflation) / (1 + inflation);
}

/** Flows in money of time 0, inflated to the money of their time, and their present value at the nominal rate. */
export function npvOfRealFlows(
  realCashflows: readonly number[],
  nominalRate: number,
  inflation: number,
): { readonly nominalCashflows: readonly number[]; readonly npv: number } {
  const nominalCashflows = realCashflows.map((amount, t) => amount * (1 + inflation) ** t);
  return { nominalCashflows, npv: npv(nominalRate, nominalCashflows) };
}

/**
 * Days since 1970-01-01 in the Gregorian calendar; no Date object, so that no time zone can enter.
 * Source: Hinnant, chrono-compatible low-level date algorithms, 2013 (days_from_civil).
 */
function dayNumber(date: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > (lengths[month - 1] ?? 0)) throw new RangeError(`not a date: ${date}`);
  // Years start in March here, so that the leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function requireRate(rate: number): void {
  if (!(rate > -1)) throw new RangeError(`a rate must be above -1, not ${rate}`);
}
