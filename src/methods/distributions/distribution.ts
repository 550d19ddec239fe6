/** A probability distribution of one number, in the unit of its parameters. */
export interface Distribution {
  /** Expected value; infinite where the integral diverges. */
  readonly mean: number;
  /** Standard deviation of the whole population. */
  readonly sd: number;
  /** Returns P(X <= x), 0..1. */
  cdf(x: number): number;
  /** Returns the smallest value whose cumulative probability is at least p; p = 0 and p = 1 give the ends of the range. */
  quantile(p: number): number;
}

/** Returns the distribution that is certain to give one value: what every spread of zero comes down to. */
export function pointMass(value: number): Distribution {
  return {
    mean: value,
    sd: 0,
    cdf: (x) => (x < value ? 0 : 1),
    quantile: (p) => {
      requireProbability(p);
      return value;
    },
  };
}

/** Throws a RangeError unless p is a probability. */
export function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
}

/** Throws a RangeError unless every named parameter is a finite number. */
export function requireFinite(parameters: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${value}`);
  }
}

/** Throws a RangeError unless the named values are in rising order (equal values are allowed). */
export function requireOrder(parameters: Readonly<Record<string, number>>): void {
  requireFinite(parameters);
  const entries = Object.entries(parameters);
  entries.forEach(([name, value], index) => {
    const previous = entries[index - 1];
    if (previous && previous[1] > value) {
      throw new RangeError(`${previous[0]} (${previous[1]}) must not exceed ${name} (${value})`);
    }
  });
}

/** Keeps a value within bounds; rounding may carry a quantile a hair over the end of the range. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
