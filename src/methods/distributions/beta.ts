import {
  clamp,
  type Distribution,
  pointMass,
  requireFinite,
  requireOrder,
  requireProbability,
} from './distribution.ts';
import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';

/**
 * Returns the beta distribution with shapes alpha and beta, stretched to [min, max] (0..1 unless said otherwise). Mean
 * `min + width alpha / (alpha + beta)`; variance `width^2 alpha beta / ((alpha + beta)^2 (alpha + beta + 1))`.
 */
export function betaDistribution(parameters: {
  readonly alpha: number;
  readonly beta: number;
  readonly min?: number;
  readonly max?: number;
}): Distribution {
  const { alpha, beta, min = 0, max = 1 } = parameters;
  requireFinite({ alpha, beta });
  requireOrder({ min, max });
  if (alpha <= 0 || beta <= 0) throw new RangeError(`alpha and beta must be positive, not ${alpha} and ${beta}`);
  const width = max - min;
  if (width === 0) return pointMass(min);
  const sum = alpha + beta;
  const share = alpha / sum;
  return {
    mean: min + width * share,
    sd: width * Math.sqrt((share * (beta / sum)) / (sum + 1)),
    cdf: (x) => {
      if (x <= min) return 0;
      if (x >= max) return 1;
      return clamp(incompleteBeta(alpha, beta, { x: (x - min) / width, y: (max - x) / width }), 0, 1);
    },
    quantile: (p) => {
      requireProbability(p);
      const { x, y } = inverseIncompleteBeta(alpha, beta, p);
      return clamp(x <= y ? min + width * x : max - width * y, min, max);
    },
  };
}
