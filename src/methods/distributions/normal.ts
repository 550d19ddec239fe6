import { type Distribution, pointMass, requireFinite } from './distribution.ts';
import { normalCdf, normalQuantile } from './standard-normal.ts';

/** Returns the normal distribution with the given mean and standard deviation. */
export function normalDistribution(parameters: { readonly mean: number; readonly sd: number }): Distribution {
  const { mean, sd } = parameters;
  requireFinite({ mean, sd });
  if (sd < 0) throw new RangeError(`sd must not be negative, not ${sd}`);
  if (sd === 0) return pointMass(mean);
  return {
    mean,
    sd,
    cdf: (x) => normalCdf((x - mean) / sd),
    quantile: (p) => mean + sd * normalQuantile(p),
  };
}
