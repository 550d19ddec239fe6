import type { Range, WageLookup } from '../data/types.ts';

/** Quartiles lie closer to the median than the tenth and the ninetieth percentile: z(0.75) / z(0.9) of a normal. */
const QUARTILE_BY_DECILE = 0.67448975 / 1.28155157;

/**
 * The range of what a company that pays as usual pays for a role: the middle half of people's pay, or the range that a
 * source publishes. Tenth and ninetieth percentiles are people's pay (starters, veterans, dear towns), which is wider
 * than what is not known about a wage one sets oneself; where the data have nothing else, they are brought to quartiles
 * as those of a lognormal.
 */
export function usualPay({ low, likely, high, p10, p90 }: WageLookup): Range {
  if (low !== p10 || high !== p90) return { low, likely, high };
  const quartile = (decile: number): number => likely * (decile / likely) ** QUARTILE_BY_DECILE;
  return { low: quartile(low), likely, high: quartile(high) };
}
