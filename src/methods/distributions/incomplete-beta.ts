/**
 * The regularized incomplete beta function I_x(a, b) and its inverse, for shapes from about 1e-3 to 1e8. Both work with
 * x and y = 1 - x side by side, and the inverse with ln x, so that neither end of the range loses digits.
 */

const HALF_LN_2PI = 0.5 * Math.log(2 * Math.PI);
/** Smallest number that the continued fraction may divide by (modified Lentz method). */
const TINY = 1e-300;
/** Steps of the continued fraction: it needs about 5 sqrt(larger shape). */
const MAX_TERMS = 200_000;
const MAX_ITERATIONS = 200;
/** ln x below which x itself is no longer a normal double. */
const LOG_SMALLEST = -708;

/** A share and its complement, each to full relative precision. */
export interface Share {
  readonly x: number;
  readonly y: number;
}

/** Returns I_x(a, b), the probability that a beta(a, b) variable is at most x; y is 1 - x. */
export function incompleteBeta(a: number, b: number, { x, y }: Share): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return isLowerSide(a, b, x)
    ? (Math.exp(logBetaKernel(a, b, { x, y })) * continuedFraction(a, b, x)) / a
    : 1 - (Math.exp(logBetaKernel(b, a, { x: y, y: x })) * continuedFraction(b, a, y)) / b;
}

/** Returns the share with I_x(a, b) = p. */
export function inverseIncompleteBeta(a: number, b: number, p: number): Share {
  if (p <= 0) return { x: 0, y: 1 };
  if (p >= 1) return { x: 1, y: 0 };
  if (p > 0.5) {
    // 1 - p is exact here, so the upper half loses nothing by being solved from the other end.
    const { x, y } = solveLowerHalf(b, a, 1 - p);
    return { x: y, y: x };
  }
  return solveLowerHalf(a, b, p);
}

/** Newton's method on ln I as a function of w = ln x, kept inside a bracket that bisection shrinks. */
function solveLowerHalf(a: number, b: number, p: number): Share {
  const target = Math.log(p);
  let low = LOG_SMALLEST;
  let high = 0;
  if (logIncompleteBeta(a, b, shareOf(low)) >= target) return { x: 0, y: 1 };
  let w = Math.min(Math.max(firstGuess(a, b, target), low / 2), -1e-12);
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    const share = shareOf(w);
    const value = logIncompleteBeta(a, b, share);
    if (value > target) high = w;
    else low = w;
    const slope = Math.exp(logBetaKernel(a, b, share) - Math.log(share.y) - value);
    const step = (value - target) / slope;
    let next = w - step;
    // A bracket may span many powers of ten of y near x = 1: halve its logarithm there, its length elsewhere.
    if (!(next > low && next < high)) next = high === 0 && low > -1e-3 ? low / 1024 : (low + high) / 2;
    const moved = Math.abs(next - w);
    w = next;
    if (moved <= 1e-15 * Math.min(1, Math.abs(w)) || high - low <= Number.EPSILON * Math.abs(w)) break;
  }
  return shareOf(w);
}

function shareOf(w: number): Share {
  return { x: Math.exp(w), y: -Math.expm1(w) };
}

/** ln x to start from: the first term of the series for small x, else a normal approximation of the logit. */
function firstGuess(a: number, b: number, target: number): number {
  const centre = a / (a + b);
  const spread = Math.sqrt(1 / a + 1 / b);
  if (a < 1 || b < 1) {
    const logBeta = Math.log((a + b) / (a * b)) + logStirlingBinomial(a, b);
    return Math.min((target + Math.log(a) + logBeta) / a, Math.log(centre));
  }
  // Logistic stand-in for the normal quantile: only a starting point.
  const z = (target - Math.log1p(-Math.exp(target))) / 1.702;
  const logit = Math.log(a / b) + z * spread;
  return -Math.log1p(Math.exp(-logit));
}

/** ln I_x(a, b), without underflow in the lower tail. */
function logIncompleteBeta(a: number, b: number, { x, y }: Share): number {
  return isLowerSide(a, b, x)
    ? logBetaKernel(a, b, { x, y }) + Math.log(continuedFraction(a, b, x) / a)
    : Math.log1p((-Math.exp(logBetaKernel(b, a, { x: y, y: x })) * continuedFraction(b, a, y)) / b);
}

/** Whether the continued fraction converges fast on this side of the mean. */
function isLowerSide(a: number, b: number, x: number): boolean {
  return x < (a + 1) / (a + b + 2);
}

/**
 * Returns ln [ x^a y^b / B(a, b) ] by the saddle-point form of Loader (2000), Fast and Accurate Computation of Binomial
 * Probabilities: large logarithms never cancel, whatever the shapes.
 */
export function logBetaKernel(a: number, b: number, { x, y }: Share): number {
  const n = a + b;
  return (
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * y) +
    0.5 * (Math.log(a / n) + Math.log(b)) -
    HALF_LN_2PI
  );
}

/** ln of a! b! / (a + b)!: with (a + b)/(ab) it gives the beta function. */
function logStirlingBinomial(a: number, b: number): number {
  return logGamma(a + 1) + logGamma(b + 1) - logGamma(a + b + 1);
}

/** ln z! minus Stirling's approximation of it. */
function stirlingError(z: number): number {
  if (z <= 15) return logGamma(z + 1) - (z + 0.5) * Math.log(z) + z - HALF_LN_2PI;
  const q = 1 / (z * z);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360) * q) * q) * q) * q) * q) / z;
}

/** u ln(u / v) + v - u, by a series where the two are close and the terms would cancel. */
function deviance(u: number, v: number): number {
  if (Math.abs(u - v) >= 0.1 * (u + v)) return u * Math.log(u / v) + v - u;
  const ratio = (u - v) / (u + v);
  let sum = (u - v) * ratio;
  let term = 2 * u * ratio;
  for (let k = 3; k < 1000; k += 2) {
    term *= ratio * ratio;
    const next = sum + term / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** ln of the gamma function for z > 0: Lanczos (1964) with g = 7 and nine terms, about 1e-15. */
function logGamma(z: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
  const x = z - 1;
  const t = x + 7.5;
  let sum = 0.9999999999998099;
  coefficients.forEach((coefficient, index) => {
    sum += coefficient / (x + index + 1);
  });
  return HALF_LN_2PI + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The continued fraction of I_x(a, b) (Abramowitz & Stegun 1964, 26.5.8) by the modified Lentz method. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = d * c;
    product *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return product;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
