/** Effective yearly rate of a nominal yearly rate compounded m times: `(1 + i/m)^m - 1`. */
export function nominalToEffective(nominalRate: number, periodsPerYear: number): number {
  return Math.expm1(periodsPerYear * Math.log1p(nominalRate / periodsPerYear));
}

/** Nominal yearly rate that, compounded m times, gives this effective rate: `m ((1 + e)^(1/m) - 1)`. */
export function effectiveToNominal(effectiveRate: number, periodsPerYear: number): number {
  return periodsPerYear * Math.expm1(Math.log1p(effectiveRate) / periodsPerYear);
}

/** Rate of one period that compounds to the yearly rate: `(1 + a)^(1/12) - 1`. */
export function annualToMonthly(annualRate: number, periodsPerYear = 12): number {
  return Math.expm1(Math.log1p(annualRate) / periodsPerYear);
}

/** Yearly rate to which the rate of one period compounds: `(1 + m)^12 - 1`. */
export function monthlyToAnnual(monthlyRate: number, periodsPerYear = 12): number {
  return Math.expm1(periodsPerYear * Math.log1p(monthlyRate));
}
