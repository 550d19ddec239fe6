import { type Distribution, pointMass, requireOrder, requireProbability } from './distribution.ts';

/**
 * Returns the triangular distribution: density rising in a straight line from min to the mode and falling to max. The
 * mode may equal an end. Mean (min + mode + max) / 3; variance (u^2 + u v + v^2) / 18 with u, v the two side lengths.
 */
export function triangularDistribution(parameters: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}): Distribution {
  const { min, mode, max } = parameters;
  requireOrder({ min, mode, max });
  const width = max - min;
  if (width === 0) return pointMass(min);
  const rise = mode - min;
  const fall = max - mode;
  return {
    mean: min + (rise + width) / 3,
    sd: width * Math.sqrt(((rise / width) ** 2 + (rise / width) * (fall / width) + (fall / width) ** 2) / 18),
    cdf: (x) => {
      if (x <= min) return 0;
      if (x >= max) return 1;
      // Shares of the width are multiplied, not lengths: no overflow or underflow whatever the unit.
      if (x < mode) return ((x - min) / width) * ((x - min) / rise);
      return 1 - ((max - x) / width) * ((max - x) / fall);
    },
    quantile: (p) => {
      requireProbability(p);
      if (p * width < rise) return min + width * Math.sqrt(p * (rise / width));
      return max - width * Math.sqrt((1 - p) * (fall / width));
    },
  };
}
