import { betaDistribution } from '../methods/distributions/beta.ts';
import { transformedDistribution, truncatedDistribution } from '../methods/distributions/derived.ts';
import { discreteDistribution } from '../methods/distributions/discrete.ts';
import { type Distribution, pointMass } from '../methods/distributions/distribution.ts';
import { type Lognormal, lognormalDistribution, lognormalFromLogs } from '../methods/distributions/lognormal.ts';
import { normalDistribution } from '../methods/distributions/normal.ts';
import { pertDistribution } from '../methods/distributions/pert.ts';
import { normalQuantile } from '../methods/distributions/standard-normal.ts';
import { triangularDistribution } from '../methods/distributions/triangular.ts';
import { truncatedNormalDistribution } from '../methods/distributions/truncated-normal.ts';
import { uniformDistribution } from '../methods/distributions/uniform.ts';
import { type Continuous, compound, isLognormal, type Uncertain } from '../units/quantity.ts';

/** Standard deviations from the middle of a normal to the end of its 90% interval. */
const Z_OF_INTERVAL = normalQuantile(0.95);

type Cut = Extract<Uncertain, { readonly kind: 'cut' }>;

/**
 * The distribution that an uncertain value states, in its unit: a 90% interval is lognormal when both ends are positive
 * and normal otherwise (as in Squiggle), a margin is normal, a three-point estimate is a PERT between its ends.
 */
export function distributionOf(value: Uncertain): Distribution {
  switch (value.kind) {
    case 'point':
      return pointMass(value.value);
    case 'chance':
      return uniformDistribution({ min: 0, max: 1 });
    case 'discrete':
      return discreteDistribution(value);
    case 'cut':
      return cutDistribution(value);
    case 'compounded': {
      const { share, periods, times } = value;
      return transformedDistribution(
        distributionOf(share),
        (x) => times * compound(x, periods),
        (y) => Math.expm1(Math.log1p(Math.max(y / times, -1)) / periods),
      );
    }
    default: {
      const normal = normalOf(value);
      const logs = normal ? undefined : lognormalOf(value);
      return normal ? normalDistribution(normal) : (logs ?? betweenEnds(value));
    }
  }
}

/** Mean and sd of a form that is a normal; undefined for the others. */
export function normalOf(value: Continuous): { readonly mean: number; readonly sd: number } | undefined {
  switch (value.kind) {
    case 'normal':
      return value;
    case 'margin':
      return { mean: value.value, sd: value.margin / Z_OF_INTERVAL };
    case 'interval':
      return isLognormal(value)
        ? undefined
        : { mean: (value.low + value.high) / 2, sd: (value.high - value.low) / (2 * Z_OF_INTERVAL) };
    default:
      return undefined;
  }
}

/** A form that is a lognormal; undefined for the others. */
export function lognormalOf(value: Continuous): Lognormal | undefined {
  if (value.kind === 'interval' && isLognormal(value)) return lognormalDistribution(value);
  if (value.kind !== 'lognormal') return undefined;
  const variance = Math.log1p((value.sd / value.mean) ** 2);
  return lognormalFromLogs({ mu: Math.log(value.mean) - variance / 2, sigma: Math.sqrt(variance) });
}

/** The forms that have ends of their own. */
function betweenEnds(value: Continuous): Distribution {
  switch (value.kind) {
    case 'three-point':
      return pertDistribution({ min: value.low, mode: value.likely, max: value.high });
    case 'triangular':
      return triangularDistribution({ min: value.low, mode: value.likely, max: value.high });
    case 'uniform':
      return uniformDistribution({ min: value.low, max: value.high });
    case 'beta':
      return betaDistribution({ alpha: value.alpha, beta: value.beta, min: value.low, max: value.high });
    default:
      throw new Error(`a ${value.kind} has no ends`);
  }
}

/** Normals are cut where their tails keep all digits, lognormals by their logarithm. */
function cutDistribution({ of, low, high }: Cut): Distribution {
  const normal = normalOf(of);
  if (normal) return truncatedNormalDistribution({ ...normal, min: low, max: high });
  const logs = lognormalOf(of);
  if (!logs) return truncatedDistribution(betweenEnds(of), { min: low, max: high });
  const logOf = (end: number | null): number | null => (end === null || end <= 0 ? null : Math.log(end));
  const cut = truncatedNormalDistribution({ mean: logs.mu, sd: logs.sigma, min: logOf(low), max: logOf(high) });
  return transformedDistribution(cut, Math.exp, (y) => Math.log(Math.max(y, 0)));
}
