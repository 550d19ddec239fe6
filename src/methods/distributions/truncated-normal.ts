import { clamp, type Distribution, pointMass, requireFinite, requireProbability } from './distribution.ts';
import { normalCdf, normalQuantile, normalScaledUpperTail, normalUpperTail } from './standard-normal.ts';

/** Beyond this many sd the plain tail probabilities are left for scaled ones, long before they underflow. */
const FAR_TAIL = 5;

/**
 * Returns the normal distribution cut to [min, max] (null = no bound) and scaled up to a probability of 1. The
 * parameters `mean` and `sd` are those of the uncut parent; mean and sd of the result are those of the cut variable.
 */
export function truncatedNormalDistribution(parameters: {
  readonly mean: number;
  readonly sd: number;
  readonly min: number | null;
  readonly max: number | null;
}): Distribution {
  const { mean: centre, sd: scale } = parameters;
  const min = parameters.min ?? -Infinity;
  const max = parameters.max ?? Infinity;
  requireFinite({ mean: centre, sd: scale });
  if (scale < 0) throw new RangeError(`sd must not be negative, not ${scale}`);
  if (!(min <= max)) throw new RangeError(`min (${min}) must not exceed max (${max})`);
  if (scale === 0 || min === max) return pointMass(clamp(centre, min, max));

  // Work where the interval lies in the upper half or around 0; mirror it when it lies below.
  const mirrored = max - centre < centre - min;
  const from = (mirrored ? centre - max : min - centre) / scale;
  const to = (mirrored ? centre - min : max - centre) / scale;
  const standard = from > FAR_TAIL ? farTail(from, to) : aroundCentre(from, to);
  const moments = momentsOf(from, to);
  return {
    mean: clamp(centre + (mirrored ? -scale : scale) * moments.mean, min, max),
    sd: scale * moments.sd,
    cdf: (x) => {
      if (x <= min) return 0;
      if (x >= max) return 1;
      const z = mirrored ? (centre - x) / scale : (x - centre) / scale;
      return mirrored ? standard.upper(z) : standard.lower(z);
    },
    quantile: (p) => {
      requireProbability(p);
      if (p === 0) return min;
      if (p === 1) return max;
      const z = mirrored ? standard.quantile(1 - p, p) : standard.quantile(p, 1 - p);
      return clamp(mirrored ? centre - scale * z : centre + scale * z, min, max);
    },
  };
}

/** A cut standard normal: both tails, and the quantile from both a probability and its complement. */
interface CutNormal {
  lower(z: number): number;
  upper(z: number): number;
  quantile(p: number, complement: number): number;
}

function aroundCentre(from: number, to: number): CutNormal {
  // Above the centre differences of upper tails keep the digits that differences of lower ones lose.
  const between = (a: number, b: number): number =>
    a > 0 ? normalUpperTail(a) - normalUpperTail(b) : normalCdf(b) - normalCdf(a);
  const total = between(from, to);
  return {
    lower: (z) => clamp(between(from, z) / total, 0, 1),
    upper: (z) => clamp(between(z, to) / total, 0, 1),
    quantile: (p, complement) => {
      const below = normalCdf(from) + p * total;
      const above = normalUpperTail(to) + complement * total;
      return below < above ? normalQuantile(below) : -normalQuantile(above);
    },
  };
}

/**
 * The same far from the centre. With u = z - from the survival function is m(z) / m(from) exp(-u (from + u / 2)), m the
 * scaled tail; nothing in it underflows.
 */
function farTail(from: number, to: number): CutNormal {
  const start = normalScaledUpperTail(from);
  const logSurvival = (u: number): number =>
    u === Infinity ? -Infinity : Math.log(normalScaledUpperTail(from + u) / start) - u * (from + u / 2);
  const width = to - from;
  const cut = Math.exp(logSurvival(width));
  const total = -Math.expm1(logSurvival(width));
  return {
    lower: (z) => clamp(-Math.expm1(logSurvival(z - from)) / total, 0, 1),
    upper: (z) => clamp((Math.exp(logSurvival(z - from)) - cut) / total, 0, 1),
    quantile: (p, complement) => {
      const target = p < 0.5 ? Math.log1p(-p * total) : Math.log(complement * total + cut);
      // The hazard rises with z, so the first guess is too far out, and Newton's method on a concave function comes
      // back to the root from that side without crossing it.
      let u = Math.min(-target * start * Math.sqrt(2 * Math.PI), width);
      for (let i = 0; i < 50; i++) {
        const hazard = 1 / (Math.sqrt(2 * Math.PI) * normalScaledUpperTail(from + u));
        const next = clamp(u + (logSurvival(u) - target) / hazard, 0, width);
        if (Math.abs(next - u) <= 1e-15 * next) break;
        u = next;
      }
      return from + u;
    },
  };
}

/** Nodes and weights of the ten-point Gauss-Legendre rule on [-1, 1], positive half (Abramowitz & Stegun, 25.4). */
const GAUSS_10 = [
  [0.14887433898163122, 0.29552422471475287],
  [0.4333953941292472, 0.26926671930999635],
  [0.6794095682990244, 0.21908636251598204],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.06667134430868814],
] as const;
const PANELS = 48;
/** How far (in units of the exponent) from its peak the density is followed: e^-50 of the peak is nothing. */
const REACH = 50;

/**
 * Mean and sd of the standard normal cut to [from, to], by quadrature around the peak of the density: the closed form
 * `1 + (from f - to g) - (f - g)^2` cancels to nothing far out and on narrow intervals.
 */
function momentsOf(from: number, to: number): { readonly mean: number; readonly sd: number } {
  const peak = clamp(0, from, to);
  // exp(-(z^2 - peak^2) / 2) = exp(-u (peak + u / 2)) with u = z - peak; solve u (|peak| + |u| / 2) = REACH for the reach.
  const reach = (2 * REACH) / (Math.abs(peak) + Math.sqrt(peak * peak + 2 * REACH));
  const left = Math.max(from - peak, -reach);
  const right = Math.min(to - peak, reach);
  const half = (right - left) / PANELS / 2;
  const integrate = (power: number, about: number): number => {
    let sum = 0;
    for (let panel = 0; panel < PANELS; panel++) {
      const middle = left + half * (2 * panel + 1);
      for (const [node, weight] of GAUSS_10) {
        for (const u of [middle - half * node, middle + half * node]) {
          sum += weight * (u - about) ** power * Math.exp(-u * (peak + u / 2));
        }
      }
    }
    return sum;
  };
  const total = integrate(0, 0);
  const mean = integrate(1, 0) / total;
  return { mean: peak + mean, sd: Math.sqrt(integrate(2, mean) / total) };
}
