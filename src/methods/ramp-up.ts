/** Productivity of a new hire, 0-1, as a function of months t since the start. */
export type RampUp =
  /** `min(1, start + (1 - start) t / ramp)`. */
  | { readonly kind: 'linear'; readonly start: number; readonly rampMonths: number }
  /** `1 - (1 - start) e^(-rate t)`. */
  | { readonly kind: 'exponential'; readonly start: number; readonly ratePerMonth: number }
  /** `1 / (1 + e^(-(t - midpoint) / scale))`. */
  | { readonly kind: 'logistic'; readonly midpointMonths: number; readonly scaleMonths: number }
  /** The given share in month 1, 2, ..., then 1. */
  | { readonly kind: 'steps'; readonly monthly: readonly number[] };

export interface RampUpMonths {
  /** Months of full productivity that the horizon is worth: the integral of productivity. */
  readonly productiveMonths: number;
  /** Horizon less productive months. */
  readonly lostMonths: number;
  /** The integral month by month; the last month may be a part. */
  readonly byMonth: readonly number[];
}

/** Productive months of a new hire over a horizon in months. */
export function rampUpMonths(ramp: RampUp, horizonMonths: number): RampUpMonths {
  const byMonth = Array.from({ length: Math.max(0, Math.ceil(horizonMonths)) }, (_, month) =>
    productiveBetween(ramp, month, Math.min(month + 1, horizonMonths)),
  );
  const productiveMonths = byMonth.reduce((sum, share) => sum + share, 0);
  return { productiveMonths, lostMonths: horizonMonths - productiveMonths, byMonth };
}

/** Integral of productivity from month `from` to month `to`, within one month. */
function productiveBetween(ramp: RampUp, from: number, to: number): number {
  const span = to - from;
  switch (ramp.kind) {
    case 'linear': {
      const { start, rampMonths } = ramp;
      if (start >= 1 || rampMonths <= from) return span;
      const end = Math.min(to, rampMonths);
      // Area of the trapezoid up to the end of the ramp, then full productivity.
      return (end - from) * (start + ((1 - start) * (from + end)) / (2 * rampMonths)) + (to - end);
    }
    case 'exponential': {
      const { start, ratePerMonth: rate } = ramp;
      if (rate === 0) return span * start;
      return span + ((1 - start) * Math.exp(-rate * from) * Math.expm1(-rate * span)) / rate;
    }
    case 'logistic': {
      const { midpointMonths, scaleMonths } = ramp;
      if (!(scaleMonths > 0)) throw new RangeError(`a logistic scale must be above 0, not ${scaleMonths}`);
      const at = (t: number): number => softplus((t - midpointMonths) / scaleMonths);
      return scaleMonths * (at(to) - at(from));
    }
    case 'steps':
      return span * (ramp.monthly[from] ?? 1);
  }
}

/** ln(1 + e^x), the integral of the logistic function, without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
