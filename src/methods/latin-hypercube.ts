/** Latin hypercube designs (McKay, Beckman & Conover 1979) and measures of how evenly points fill the unit cube. */
import { type Rng, shuffled } from './random.ts';

/**
 * Returns a random Latin hypercube of n points as columns, one Float64Array of values in (0, 1) a dimension: every
 * column has exactly one value in each [k / n, (k + 1) / n), at random within it and in random order.
 */
export function latinHypercube(options: {
  readonly count: number;
  readonly dimensions: number;
  readonly rng: Rng;
}): Float64Array[] {
  const { count, dimensions, rng } = options;
  return Array.from({ length: dimensions }, () => {
    const strata = shuffled(
      Array.from({ length: count }, (_, k) => k),
      rng,
    );
    return Float64Array.from(strata, (stratum) => insideStratum((stratum + rng()) / count, stratum, count));
  });
}

/** Returns whether every column of the points (rows) has exactly one value in each of its n equal strata. */
export function isLatinHypercube(points: readonly (readonly number[])[]): boolean {
  const count = points.length;
  return (points[0] ?? []).every((_, dimension) => {
    const hit = new Set<number>();
    for (const point of points) {
      const value = point[dimension];
      if (value === undefined || !(value >= 0 && value < 1)) return false;
      hit.add(stratumOf(value, count));
    }
    return hit.size === count;
  });
}

/** The stratum of a value, by comparison with its ends: 0.29 x 100 is 28.999999999999996 in doubles. */
function stratumOf(value: number, count: number): number {
  const stratum = Math.floor(value * count);
  if (value < stratum / count) return stratum - 1;
  return value >= (stratum + 1) / count ? stratum + 1 : stratum;
}

/** Rounding may carry the last value of a stratum to its upper end; that value belongs to the next one. */
function insideStratum(value: number, stratum: number, count: number): number {
  return stratumOf(value, count) === stratum ? value : (stratum + 0.5) / count;
}

/** How unevenly points fill the unit cube: 0 is perfectly even. */
export interface Discrepancy {
  /** Squared centred L2 discrepancy. */
  readonly centered: number;
  /** Squared wrap-around L2 discrepancy. */
  readonly wrapAround: number;
  /** L2 star discrepancy (not squared). */
  readonly l2Star: number;
}

/**
 * Returns three discrepancies of the points (rows). Sources: Hickernell (1998), A generalized discrepancy and quadrature
 * error bound; Fang, Li & Sudjianto (2006), Design and Modeling for Computer Experiments; Warnock (1972) for L2 star.
 */
export function discrepancy(points: readonly (readonly number[])[]): Discrepancy {
  const n = points.length;
  const d = points[0]?.length ?? 0;
  const off = (x: number): number => Math.abs(x - 0.5);
  const meanOfRows = (factor: (x: number) => number): number =>
    points.reduce((sum, point) => sum + product(point, factor), 0) / n;
  const meanOfPairs = (factor: (x: number, y: number) => number): number => {
    let sum = 0;
    for (const p of points) for (const q of points) sum += product(p, (x, k) => factor(x, q[k] ?? 0));
    return sum / (n * n);
  };
  return {
    centered:
      (13 / 12) ** d -
      2 * meanOfRows((x) => 1 + off(x) / 2 - off(x) ** 2 / 2) +
      meanOfPairs((x, y) => 1 + off(x) / 2 + off(y) / 2 - Math.abs(x - y) / 2),
    wrapAround: -((4 / 3) ** d) + meanOfPairs((x, y) => 1.5 - Math.abs(x - y) * (1 - Math.abs(x - y))),
    l2Star: Math.sqrt(
      (1 / 3) ** d - 2 * meanOfRows((x) => (1 - x * x) / 2) + meanOfPairs((x, y) => 1 - Math.max(x, y)),
    ),
  };
}

function product(point: readonly number[], factor: (x: number, dimension: number) => number): number {
  return point.reduce((result, x, dimension) => result * factor(x, dimension), 1);
}
