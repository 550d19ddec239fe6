/**
 * Learning curves. `rate` is the progress ratio per doubling (0.8: every doubling saves 20 %), the exponent is its
 * binary logarithm. Crawford (1947) gives the time of unit n as `first n^b`; Wright (1936) gives the average time of the
 * first n units by the same formula. Times have the unit of the first unit's time. Units are counted from 1.
 */
export interface LearningCurve {
  readonly firstUnit: number;
  readonly rate: number;
}

/** `log2(rate)`, at most 0 while learning saves time. */
export function learningExponent(rate: number): number {
  if (!(rate > 0)) throw new RangeError(`a learning rate must be above 0, not ${rate}`);
  return Math.log2(rate);
}

/** Crawford: time of unit n. */
export function crawfordUnit({ firstUnit, rate }: LearningCurve, n: number): number {
  requireUnit(n);
  return firstUnit * n ** learningExponent(rate);
}

/** Crawford: time of units `from` to `to`, both included. */
export function crawfordTotal({ firstUnit, rate }: LearningCurve, from: number, to: number): number {
  requireUnit(from);
  requireUnit(to);
  return firstUnit * sumOfPowers(learningExponent(rate), from, to);
}

/** Wright: average time of the first n units. */
export function wrightAverage({ firstUnit, rate }: LearningCurve, n: number): number {
  requireUnit(n);
  return firstUnit * n ** learningExponent(rate);
}

/** Wright: time of unit n, the difference of two totals. */
export function wrightUnit({ firstUnit, rate }: LearningCurve, n: number): number {
  requireUnit(n);
  if (n === 1) return firstUnit;
  const power = learningExponent(rate) + 1;
  // n^power - (n-1)^power without cancellation.
  return -firstUnit * n ** power * Math.expm1(power * Math.log1p(-1 / n));
}

/** Wright: time of units `from` to `to`, both included. */
export function wrightTotal(curve: LearningCurve, from: number, to: number): number {
  requireUnit(from);
  if (to < from) return 0;
  if (from === to) return wrightUnit(curve, to);
  return to * wrightAverage(curve, to) - (from > 1 ? (from - 1) * wrightAverage(curve, from - 1) : 0);
}

/** So many terms are added one by one; beyond them the integral and its corrections are exact to the last digits. */
const SUMMED_ONE_BY_ONE = 1000;

/** Sum of n^exponent, n = from..to (Euler-Maclaurin for the far end). */
function sumOfPowers(exponent: number, from: number, to: number): number {
  let sum = 0;
  const near = Math.min(to, from + SUMMED_ONE_BY_ONE);
  // Small terms first, against rounding.
  for (let n = near; n >= from; n--) sum += n ** exponent;
  if (near === to) return sum;
  const a = near + 1;
  const power = exponent + 1;
  const span = Math.log(to / a);
  // The integral of n^exponent; at exponent -1 it is a logarithm.
  const integral = power === 0 ? span : (a ** power * Math.expm1(power * span)) / power;
  const ends = (a ** exponent + to ** exponent) / 2;
  const slope = (exponent * (to ** (exponent - 1) - a ** (exponent - 1))) / 12;
  const third = (-exponent * (exponent - 1) * (exponent - 2) * (to ** (exponent - 3) - a ** (exponent - 3))) / 720;
  return sum + integral + ends + slope + third;
}

function requireUnit(n: number): void {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`units are counted 1, 2, 3, ..., not ${n}`);
}
