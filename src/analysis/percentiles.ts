import { sampleQuantile } from '../methods/sample-quantile.ts';

/** The values below which 10, 50 and 90% of some values lie. */
export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The percentiles of values in any order; there must be one at least. */
export function percentilesOf(values: ArrayLike<number>): Percentiles {
  const sorted = new Float64Array(values).sort();
  return { p10: sampleQuantile(sorted, 0.1), p50: sampleQuantile(sorted, 0.5), p90: sampleQuantile(sorted, 0.9) };
}
