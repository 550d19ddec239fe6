import { type Distribution, requireFinite, requireProbability } from './distribution.ts';

/** A three-term metalog: its coefficients, and whether they give a distribution at all. */
export interface Metalog extends Distribution {
  /** a1, a2, a3 of the transformed variable. */
  readonly coefficients: readonly [number, number, number];
  /** False when the quantile function falls somewhere: the three points are too skewed for three terms. */
  readonly isFeasible: boolean;
}

/** Three terms rise everywhere when |a3| / a2 is below this figure (Keelin 2016, section 3.4). */
const SKEW_LIMIT = 1.66711;
/** Trapezoid step in the logit; the error of the rule on a logistic weight is about exp(-2 pi^2 / step). */
const LOGIT_STEP = 0.5;
/** Logits beyond this have no weight that a double can hold. */
const LOGIT_END = 700;

/**
 * Returns the metalog distribution through three points (p, x): `M = a1 + a2 L + a3 (y - 1/2) L` with L the logit of y,
 * in x itself (unbounded), ln(x - lower), -ln(upper - x), or ln((x - lower) / (upper - x)); which one follows from the
 * bounds that are not null. Source: Keelin (2016), The Metalog Distributions.
 */
export function metalogDistribution(parameters: {
  readonly p: readonly [number, number, number];
  readonly x: readonly [number, number, number];
  readonly lower: number | null;
  readonly upper: number | null;
}): Metalog {
  const { lower, upper } = parameters;
  for (const p of parameters.p) {
    if (!(p > 0 && p < 1)) throw new RangeError(`the probabilities of the points lie inside 0..1, not at ${p}`);
  }
  for (const x of parameters.x) {
    requireFinite({ x });
    if ((lower !== null && x <= lower) || (upper !== null && x >= upper)) {
      throw new RangeError(`the point ${x} must lie inside the bounds ${lower ?? '-∞'} to ${upper ?? '∞'}`);
    }
  }
  const [a1, a2, a3] = throughPoints(
    parameters.p.map((p) => logitOf(p)) as [number, number, number],
    parameters.p,
    parameters.x.map((x) => transformed(x, lower, upper)) as [number, number, number],
  );
  const isCertain = a2 === 0 && a3 === 0;
  const transformedAt = (logit: number): number => a1 + (a2 + a3 * (shareOf(logit) - 0.5)) * logit;
  const valueAt = (logit: number): number => restored(transformedAt(logit), lower, upper);
  const { mean, sd } =
    lower === null && upper === null ? unboundedMoments(a1, a2, a3) : numericalMoments(valueAt, a2, a3, lower, upper);
  return {
    coefficients: [a1, a2, a3],
    isFeasible: isCertain || (a2 > 0 && Math.abs(a3) < SKEW_LIMIT * a2),
    mean,
    sd,
    cdf: (x) => {
      if (lower !== null && x <= lower) return 0;
      if (upper !== null && x >= upper) return 1;
      const target = transformed(x, lower, upper);
      if (isCertain) return target < a1 ? 0 : 1;
      let low = -LOGIT_END;
      let high = LOGIT_END;
      while (high - low > 1e-14 * Math.max(1, Math.abs(low))) {
        const middle = (low + high) / 2;
        if (transformedAt(middle) <= target) low = middle;
        else high = middle;
      }
      return shareOf(low);
    },
    quantile: (p) => {
      requireProbability(p);
      if (isCertain) return restored(a1, lower, upper);
      if (p === 0) return lower ?? -Infinity;
      if (p === 1) return upper ?? Infinity;
      return restored(a1 + (a2 + a3 * (p - 0.5)) * logitOf(p), lower, upper);
    },
  };
}

function logitOf(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

function shareOf(logit: number): number {
  return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
}

function transformed(x: number, lower: number | null, upper: number | null): number {
  if (lower === null) return upper === null ? x : -Math.log(upper - x);
  return upper === null ? Math.log(x - lower) : Math.log((x - lower) / (upper - x));
}

function restored(value: number, lower: number | null, upper: number | null): number {
  if (lower === null) return upper === null ? value : upper - Math.exp(-value);
  if (upper === null) return lower + Math.exp(value);
  return value < 0
    ? lower + ((upper - lower) * Math.exp(value)) / (1 + Math.exp(value))
    : upper - (upper - lower) / (1 + Math.exp(value));
}

type Triple = readonly [number, number, number];

/** a1, a2, a3 from three equations; a1 is eliminated by differences of the points. */
function throughPoints(logits: Triple, p: Triple, values: Triple): Triple {
  const skew = (i: 0 | 1 | 2): number => (p[i] - 0.5) * logits[i];
  const rows = ([1, 2] as const).map((i) => ({
    logit: logits[i] - logits[0],
    skew: skew(i) - skew(0),
    value: values[i] - values[0],
  }));
  const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]];
  const determinant = first.logit * second.skew - second.logit * first.skew;
  if (determinant === 0) throw new RangeError(`three different probabilities are needed, not ${p.join(', ')}`);
  const a2 = (first.value * second.skew - second.value * first.skew) / determinant;
  const a3 = (first.logit * second.value - second.logit * first.value) / determinant;
  return [values[0] - a2 * logits[0] - a3 * skew(0), a2, a3];
}

/** Mean a1 + a3 / 2; variance a2^2 pi^2 / 3 + a3^2 (1/12 + pi^2 / 36): the terms in a2 a3 are odd about the median. */
function unboundedMoments(a1: number, a2: number, a3: number): { mean: number; sd: number } {
  const variance = (a2 * Math.PI) ** 2 / 3 + a3 * a3 * (1 / 12 + Math.PI ** 2 / 36);
  return { mean: a1 + a3 / 2, sd: Math.sqrt(variance) };
}

/** The same for a bounded metalog, by the trapezoid rule in the logit; infinite where an open tail is too heavy. */
function numericalMoments(
  valueAt: (logit: number) => number,
  a2: number,
  a3: number,
  lower: number | null,
  upper: number | null,
): { mean: number; sd: number } {
  // An open tail behaves like (1 - y)^-weight, whose k-th moment exists when k weight is below 1.
  const weight = upper === null ? a2 + a3 / 2 : lower === null ? a2 - a3 / 2 : 0;
  if (weight >= 1) return { mean: upper === null ? Infinity : -Infinity, sd: Infinity };
  const integrate = (f: (value: number) => number): number => {
    let sum = 0;
    for (let logit = -LOGIT_END; logit <= LOGIT_END; logit += LOGIT_STEP) {
      const tail = Math.exp(-Math.abs(logit));
      sum += (f(valueAt(logit)) * tail) / (1 + tail) ** 2;
    }
    return sum * LOGIT_STEP;
  };
  const mean = integrate((value) => value);
  return { mean, sd: weight >= 0.5 ? Infinity : Math.sqrt(integrate((value) => (value - mean) ** 2)) };
}
