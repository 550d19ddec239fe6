import { clamp, type Distribution, pointMass, requireOrder, requireProbability } from './distribution.ts';

/** Returns the uniform distribution on [min, max]: every value equally likely; sd = width / sqrt(12). */
export function uniformDistribution(parameters: { readonly min: number; readonly max: number }): Distribution {
  const { min, max } = parameters;
  requireOrder({ min, max });
  const width = max - min;
  if (width === 0) return pointMass(min);
  return {
    mean: min + width / 2,
    sd: width / Math.sqrt(12),
    cdf: (x) => clamp((x - min) / width, 0, 1),
    quantile: (p) => {
      requireProbability(p);
      // From the nearer end, so that p = 1 gives max to the last bit.
      return p <= 0.5 ? min + p * width : max - (1 - p) * width;
    },
  };
}
