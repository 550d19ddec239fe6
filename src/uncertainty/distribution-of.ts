import { type Distribution, pointMass } from '../methods/distributions/distribution.ts';
import { lognormalDistribution } from '../methods/distributions/lognormal.ts';
import { normalDistribution } from '../methods/distributions/normal.ts';
import { pertDistribution } from '../methods/distributions/pert.ts';
import { normalQuantile } from '../methods/distributions/standard-normal.ts';
import type { Uncertain } from '../units/quantity.ts';

/** Standard deviations from the middle of a normal to the end of its 90% interval. */
const Z_OF_INTERVAL = normalQuantile(0.95);

/**
 * The distribution that an uncertain value states, in its unit: a 90% interval is lognormal when both ends are positive
 * and normal otherwise (as in Squiggle), a three-point estimate is a PERT between its ends.
 */
export function distributionOf(value: Uncertain): Distribution {
  switch (value.kind) {
    case 'point':
      return pointMass(value.value);
    case 'interval': {
      const { low, high } = value;
      if (low > 0) return lognormalDistribution({ low, high });
      return normalDistribution({ mean: (low + high) / 2, sd: (high - low) / (2 * Z_OF_INTERVAL) });
    }
    case 'three-point':
      return pertDistribution({ min: value.low, mode: value.likely, max: value.high });
  }
}
