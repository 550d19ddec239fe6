import { inverseIncompleteBeta, logBetaKernel } from '../methods/distributions/incomplete-beta.ts';
import { normalCdf } from '../methods/distributions/standard-normal.ts';
import { KNOTS, type QuantileTable, quantileTable } from './quantile-table.ts';

/** Steps from one knot to the next. */
const STEPS = 2;
const HALF_LN_2PI = 0.5 * Math.log(2 * Math.PI);

interface Beta {
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The quantile table of a beta with shapes of at least 1. The logit u of its quantile at the normal deviate z solves
 * u' = phi(z) B(a, b) / (x^a y^b), which follows from F(x) = Phi(z); from the two ends, where it is solved for,
 * errors shrink inwards, so that two Runge-Kutta steps to each knot are good to about 1e-7 of the range: some hundred
 * exponentials in place of a root search a knot.
 */
export function betaTable({ alpha, beta, low, high }: Beta): QuantileTable {
  const values = new Float64Array(KNOTS.length);
  const width = high - low;
  fillHalf(alpha, beta, (knot, share) => {
    values[knot] = low + width * share;
  });
  // seen from its upper end a beta has its shapes exchanged
  fillHalf(beta, alpha, (knot, share) => {
    values[KNOTS.length - 1 - knot] = high - width * share;
  });
  return quantileTable(values);
}

/** Gives the quantiles of a beta between 0 and 1 at the knots from the lowest to the middle. */
function fillHalf(a: number, b: number, take: (knot: number, share: number) => void): void {
  const end = inverseIncompleteBeta(a, b, normalCdf(KNOTS[0]!));
  let u = Math.log(end.x) - Math.log(end.y);
  const middle = { x: a / (a + b), y: b / (a + b) };
  const atMiddle = logBetaKernel(a, b, middle) - a * Math.log(middle.x) - b * Math.log(middle.y);
  const slope = (z: number, logit: number): number => {
    const logX = -Math.log1p(Math.exp(-logit));
    return Math.exp((-z * z) / 2 - HALF_LN_2PI - atMiddle - a * logX - b * (logX - logit));
  };
  take(0, end.x);
  const half = (KNOTS.length - 1) / 2;
  const step = (KNOTS[1]! - KNOTS[0]!) / STEPS;
  for (let knot = 1; knot <= half; knot++) {
    for (let i = 0; i < STEPS; i++) {
      const z = KNOTS[knot - 1]! + i * step;
      const first = slope(z, u);
      const second = slope(z + step / 2, u + (step / 2) * first);
      const third = slope(z + step / 2, u + (step / 2) * second);
      const fourth = slope(z + step, u + step * third);
      u += (step / 6) * (first + 2 * (second + third) + fourth);
    }
    take(knot, 1 / (1 + Math.exp(-u)));
  }
}
