/** Straight-line depreciation: `(cost - salvage) / life` per period, and book values at the end of period 0..life. */
export function straightLineDepreciation(input: {
  readonly cost: number;
  readonly salvage: number;
  /** Whole number of periods. */
  readonly life: number;
}): { readonly perPeriod: number; readonly bookValues: readonly number[] } {
  const { cost, salvage, life } = input;
  if (!Number.isInteger(life) || life < 1)
    throw new RangeError(`a life must be a whole number of periods, not ${life}`);
  const bookValues = Array.from({ length: life + 1 }, (_, period) => {
    // The end is the salvage value exactly, not what rounding leaves of it.
    return period === life ? salvage : cost - ((cost - salvage) * period) / life;
  });
  return { perPeriod: (cost - salvage) / life, bookValues };
}
