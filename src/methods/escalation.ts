const MONTHS_PER_YEAR = 12;

/** A yearly rate applied once a year on the anniversary, or a little every month. */
export type EscalationSteps = 'yearly_step' | 'monthly_compound';

/** Factor after a number of months: `(1 + g)^floor(m / 12)` or `(1 + g)^(m / 12)`. */
export function escalationFactor(annualRate: number, months: number, steps: EscalationSteps): number {
  const years = months / MONTHS_PER_YEAR;
  return (1 + annualRate) ** (steps === 'yearly_step' ? Math.floor(years) : years);
}

/**
 * Monthly amounts that escalate, their sum and their present value. The first amount is not discounted.
 * `monthsAlreadyElapsed` counts from the start of the contract to the first amount.
 */
export function escalatedAmounts(input: {
  readonly monthlyAmount: number;
  readonly annualRate: number;
  readonly months: number;
  readonly steps: EscalationSteps;
  readonly monthsAlreadyElapsed?: number | undefined;
  readonly monthlyDiscount?: number | undefined;
}): { readonly amounts: readonly number[]; readonly total: number; readonly presentValue: number } {
  const { monthlyAmount, annualRate, months, steps, monthsAlreadyElapsed = 0, monthlyDiscount = 0 } = input;
  let total = 0;
  let presentValue = 0;
  let discount = 1;
  const amounts = Array.from({ length: months }, (_, month) => {
    const amount = monthlyAmount * escalationFactor(annualRate, month + monthsAlreadyElapsed, steps);
    total += amount;
    presentValue += amount * discount;
    discount /= 1 + monthlyDiscount;
    return amount;
  });
  return { amounts, total, presentValue };
}
