import { type Distribution, requireFinite, requireOrder, requireProbability } from './distribution.ts';
import { normalCdf, normalQuantile } from './standard-normal.ts';

/** A lognormal distribution together with the mean and the standard deviation of its logarithm. */
export interface Lognormal extends Distribution {
  readonly mu: number;
  readonly sigma: number;
}

/**
 * Returns the lognormal distribution that has the value `low` at probability `lowP` and `high` at `highP` (5 % and 95 %
 * unless said otherwise): `sigma = ln(high / low) / (z_high - z_low)`, `mu = ln low - sigma z_low`.
 */
export function lognormalDistribution(parameters: {
  readonly low: number;
  readonly high: number;
  readonly lowP?: number;
  readonly highP?: number;
}): Lognormal {
  const { low, high, lowP = 0.05, highP = 0.95 } = parameters;
  requireOrder({ low, high });
  if (low <= 0) throw new RangeError(`low must be positive, not ${low}`);
  if (!(lowP > 0 && lowP < highP && highP < 1)) {
    throw new RangeError(`the probabilities must satisfy 0 < ${lowP} < ${highP} < 1`);
  }
  const lowZ = normalQuantile(lowP);
  const sigma = Math.log(high / low) / (normalQuantile(highP) - lowZ);
  return lognormalFromLogs({ mu: Math.log(low) - sigma * lowZ, sigma });
}

/** Returns the lognormal distribution whose logarithm is normal with mean mu and standard deviation sigma. */
export function lognormalFromLogs(parameters: { readonly mu: number; readonly sigma: number }): Lognormal {
  const { mu, sigma } = parameters;
  requireFinite({ mu, sigma });
  if (sigma < 0) throw new RangeError(`sigma must not be negative, not ${sigma}`);
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  return {
    mu,
    sigma,
    mean,
    sd: mean * Math.sqrt(Math.expm1(sigma * sigma)),
    cdf: (x) => {
      if (x <= 0) return 0;
      if (sigma === 0) return Math.log(x) < mu ? 0 : 1;
      return normalCdf((Math.log(x) - mu) / sigma);
    },
    quantile: (p) => {
      requireProbability(p);
      return sigma === 0 ? Math.exp(mu) : Math.exp(mu + sigma * normalQuantile(p));
    },
  };
}
