/**
 * Value at risk and conditional value at risk (expected shortfall) of losses: the upper tail.
 * Sources: Rockafellar & Uryasev (2002), Conditional value-at-risk for general loss distributions; Acerbi & Tasche (2002).
 */
import { normalCdf, normalDensity, normalQuantile } from './distributions/standard-normal.ts';

export interface TailRisk {
  /** Smallest loss whose cumulative probability is at least the level. */
  readonly var: number;
  /** Mean of exactly the worst `1 - level` of probability. */
  readonly cvar: number;
}

/** Returns VaR and CVaR of a sample of losses, equally likely unless probabilities are given. Level in 0..1. */
export function tailRiskOfSample(
  losses: ArrayLike<number>,
  level: number,
  probabilities?: readonly number[],
): TailRisk {
  requireLevel(level);
  const { length } = losses;
  if (length === 0 || (probabilities && length !== probabilities.length)) {
    throw new RangeError(`${length} losses need as many probabilities, not ${probabilities?.length ?? 0}`);
  }
  if (!probabilities) return tailOf(new Float64Array(losses).sort().reverse(), () => 1 / length, level);
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  if (probabilities.some((p) => !(p >= 0)) || Math.abs(total - 1) > 1e-9) {
    throw new RangeError(`the probabilities of the losses sum to ${total}, not to 1`);
  }
  const worstFirst = Array.from(losses, (loss, i) => ({ loss, probability: (probabilities[i] ?? 0) / total }))
    .filter(({ probability }) => probability > 0)
    .sort((a, b) => b.loss - a.loss);
  const sorted = worstFirst.map(({ loss }) => loss);
  return tailOf(sorted, (place) => worstFirst[place]!.probability, level);
}

/** The tail of losses that stand worst first, each with its probability. */
function tailOf(losses: ArrayLike<number>, probabilityOf: (place: number) => number, level: number): TailRisk {
  // Ten times 0.1 is not 1 in doubles; without the allowance a level that falls between two losses would pick either.
  const rounding = losses.length * Number.EPSILON;
  const tail = 1 - level;
  let beyond = 0;
  let weighted = 0;
  let last = 0;
  for (let place = 0; place < losses.length; place++) {
    const probability = probabilityOf(place);
    last = losses[place]!;
    // The loss at which the probability of all losses below it sinks under the level is the value at risk.
    if (beyond + probability > tail + rounding) break;
    beyond += probability;
    weighted += probability * last;
  }
  return { var: last, cvar: tail <= rounding ? last : (weighted + Math.max(tail - beyond, 0) * last) / tail };
}

/** Returns VaR and CVaR of a normal loss: `mean + sd phi(z) / (1 - level)`. */
export function tailRiskOfNormal(mean: number, sd: number, level: number): TailRisk {
  requireLevel(level);
  if (sd === 0) return { var: mean, cvar: mean };
  if (level === 1) return { var: Infinity, cvar: Infinity };
  const z = normalQuantile(level);
  return { var: mean + sd * z, cvar: mean + (sd * normalDensity(z)) / (1 - level) };
}

/** Returns VaR and CVaR of a lognormal loss: `e^(mu + sigma^2 / 2) Phi(sigma - z) / (1 - level)`. */
export function tailRiskOfLognormal(mu: number, sigma: number, level: number): TailRisk {
  requireLevel(level);
  if (sigma === 0) return { var: Math.exp(mu), cvar: Math.exp(mu) };
  if (level === 1) return { var: Infinity, cvar: Infinity };
  const z = normalQuantile(level);
  return {
    var: Math.exp(mu + sigma * z),
    cvar: (Math.exp(mu + (sigma * sigma) / 2) * normalCdf(sigma - z)) / (1 - level),
  };
}

/** Returns VaR and CVaR of an exponential loss with the given mean: the shortfall is one mean beyond the VaR. */
export function tailRiskOfExponential(mean: number, level: number): TailRisk {
  requireLevel(level);
  const at = -mean * Math.log1p(-level);
  return { var: at, cvar: at + mean };
}

/** Returns VaR and CVaR of a loss that is uniform on [min, max]. */
export function tailRiskOfUniform(min: number, max: number, level: number): TailRisk {
  requireLevel(level);
  const at = min + level * (max - min);
  return { var: at, cvar: (at + max) / 2 };
}

/** Returns VaR and CVaR of a triangular loss; the mean of a triangle's tip lies two thirds of the way from the tip. */
export function tailRiskOfTriangular(min: number, mode: number, max: number, level: number): TailRisk {
  requireLevel(level);
  const width = max - min;
  if (width === 0) return { var: min, cvar: min };
  if (level * width >= mode - min) {
    const fromTip = Math.sqrt((1 - level) * width * (max - mode));
    return { var: max - fromTip, cvar: max - (2 / 3) * fromTip };
  }
  const fromTip = Math.sqrt(level * width * (mode - min));
  const mean = (min + mode + max) / 3;
  return { var: min + fromTip, cvar: (mean - level * (min + (2 / 3) * fromTip)) / (1 - level) };
}

function requireLevel(level: number): void {
  if (!(level >= 0 && level <= 1)) throw new RangeError(`the level lies between 0 and 1, not at ${level}`);
}
