import { clamp, type Distribution, pointMass, requireProbability } from './distribution.ts';
import { momentsOfQuantile } from './quantile-moments.ts';

/** A distribution by its cdf and quantile function; mean and sd are integrated when they are asked for. */
class DerivedDistribution implements Distribution {
  readonly cdf: Distribution['cdf'];
  readonly quantile: Distribution['quantile'];
  #moments: { readonly mean: number; readonly sd: number } | undefined;

  constructor(cdf: Distribution['cdf'], quantile: Distribution['quantile']) {
    this.cdf = cdf;
    this.quantile = quantile;
  }

  get mean(): number {
    return this.#known().mean;
  }

  get sd(): number {
    return this.#known().sd;
  }

  #known(): { readonly mean: number; readonly sd: number } {
    this.#moments ??= momentsOfQuantile(this.quantile);
    return this.#moments;
  }
}

/**
 * Returns a distribution cut to [min, max] (null = no bound) and scaled up to a probability of 1, by the cdf of the
 * whole: for intervals in the body of the distribution, since what is left of a far tail has few digits there. An
 * interval without any probability comes down to its end nearer to the median.
 */
export function truncatedDistribution(
  whole: Distribution,
  bounds: { readonly min: number | null; readonly max: number | null },
): Distribution {
  const min = bounds.min ?? -Infinity;
  const max = bounds.max ?? Infinity;
  if (!(min <= max)) throw new RangeError(`min (${min}) must not exceed max (${max})`);
  const below = whole.cdf(min);
  const kept = whole.cdf(max) - below;
  if (!(kept > 0)) return pointMass(clamp(whole.quantile(0.5), min, max));
  return new DerivedDistribution(
    (x) => (x < min ? 0 : x >= max ? 1 : clamp((whole.cdf(x) - below) / kept, 0, 1)),
    (p) => {
      requireProbability(p);
      // The ends are known without the few digits of a tail.
      const at = p === 0 || p === 1 ? p : clamp(below + p * kept, 0, 1);
      return clamp(whole.quantile(at), min, max);
    },
  );
}

/** Returns the distribution of `forward(X)`; `forward` rises strictly and `inverse` undoes it. */
export function transformedDistribution(
  of: Distribution,
  forward: (x: number) => number,
  inverse: (y: number) => number,
): Distribution {
  return new DerivedDistribution(
    (y) => of.cdf(inverse(y)),
    (p) => forward(of.quantile(p)),
  );
}
