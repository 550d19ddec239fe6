/** The standard normal distribution: density, both tails, and the quantile function, all to about 1e-15 relative. */

const SQRT_2PI = Math.sqrt(2 * Math.PI);
/** Where the centre of Cody's approximation ends (the upper quartile, about). */
const CENTRE_END = 0.67448975;
/** Where Cody's middle region ends and the asymptotic one begins. */
const MIDDLE_END = Math.sqrt(32);

/** Coefficients, highest power first, of Cody (1969), Rational Chebyshev approximations for the error function. */
const CENTRE_TOP = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];
const FAR_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const FAR_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];

/** Coefficients, highest power first, of Wichura (1988), Algorithm AS 241, PPND16. */
const QUANTILE_CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const QUANTILE_CENTRE_BOTTOM = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const QUANTILE_NEAR_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const QUANTILE_NEAR_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const QUANTILE_FAR_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const QUANTILE_FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

/** Returns the value of a polynomial whose coefficients are given highest power first (Horner's rule). */
function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** Returns the density at z. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / SQRT_2PI;
}

/** Returns P(Z <= z), accurate relative to itself in the lower tail. */
export function normalCdf(z: number): number {
  return normalUpperTail(-z);
}

/** Returns P(Z > z), accurate relative to itself in the upper tail. */
export function normalUpperTail(z: number): number {
  if (z < -CENTRE_END) return 1 - normalUpperTail(-z);
  if (z <= CENTRE_END) return 0.5 - centre(z);
  return expHalfSquare(z) * tailRatio(z);
}

/** Returns P(Z > z) exp(z^2 / 2) for z >= 0: the tail without the factor that underflows (Mills' ratio / sqrt(2 pi)). */
export function normalScaledUpperTail(z: number): number {
  return z <= CENTRE_END ? (0.5 - centre(z)) * Math.exp((z * z) / 2) : tailRatio(z);
}

/** P(0 < Z <= z) near the centre. */
function centre(z: number): number {
  const y = z * z;
  return (z * polynomial(y, CENTRE_TOP)) / polynomial(y, CENTRE_BOTTOM);
}

/** P(Z > z) exp(z^2 / 2) for z beyond the centre. */
function tailRatio(z: number): number {
  if (z <= MIDDLE_END) {
    return polynomial(z, MIDDLE_TOP) / polynomial(z, MIDDLE_BOTTOM);
  }
  const y = 1 / (z * z);
  const correction = (y * polynomial(y, FAR_TOP)) / polynomial(y, FAR_BOTTOM);
  return (1 / SQRT_2PI - correction) / z;
}

/** exp(-z^2 / 2) with z split at a sixteenth, because rounding z^2 alone would cost digits far out. */
function expHalfSquare(z: number): number {
  if (z > 40) return 0;
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2);
}

/** Returns the z with P(Z <= z) = p; -Infinity and Infinity for p = 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(r, QUANTILE_CENTRE_TOP)) / polynomial(r, QUANTILE_CENTRE_BOTTOM);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? nearTailQuantile(r - 1.6) : farTailQuantile(r - 5);
  return q < 0 ? -z : z;
}

function nearTailQuantile(r: number): number {
  return polynomial(r, QUANTILE_NEAR_TOP) / polynomial(r, QUANTILE_NEAR_BOTTOM);
}

function farTailQuantile(r: number): number {
  return polynomial(r, QUANTILE_FAR_TOP) / polynomial(r, QUANTILE_FAR_BOTTOM);
}
