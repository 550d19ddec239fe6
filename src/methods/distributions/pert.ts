import { betaDistribution } from './beta.ts';
import { type Distribution, pointMass, requireOrder } from './distribution.ts';

/** A PERT distribution together with the shapes of the beta distribution that it is. */
export interface Pert extends Distribution {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Returns the PERT distribution of three points: the beta distribution on [min, max] with shapes
 * `alpha = 1 + lambda (mode - min) / (max - min)`, `beta = 1 + lambda (max - mode) / (max - min)`; lambda is 4 unless
 * said otherwise, a larger one trusts the mode more. Mean `(min + lambda mode + max) / (lambda + 2)`; the sd is that of
 * the beta, not (max - min) / 6. Sources: Malcolm et al. (1959), Application of a Technique for Research and
 * Development Program Evaluation; Vose (2008), Risk Analysis.
 */
export function pertDistribution(parameters: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly lambda?: number;
}): Pert {
  const { min, mode, max, lambda = 4 } = parameters;
  requireOrder({ min, mode, max });
  if (!(lambda >= 0 && lambda < Infinity)) throw new RangeError(`lambda must not be negative, not ${lambda}`);
  const width = max - min;
  // Without a width the shape is a matter of taste; the symmetric one keeps alpha and beta finite.
  const rise = width === 0 ? 0.5 : (mode - min) / width;
  const alpha = 1 + lambda * rise;
  const beta = 2 + lambda - alpha;
  const base = width === 0 ? pointMass(min) : betaDistribution({ alpha, beta, min, max });
  return { ...base, alpha, beta };
}
