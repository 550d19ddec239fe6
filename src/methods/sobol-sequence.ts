/**
 * Sobol' sequences: points that fill the unit cube more evenly than random ones.
 * Sources: Sobol' (1967); direction numbers of Joe & Kuo (2008); Gray-code order of Antonov & Saleev (1979).
 */
import { hashOfName } from './random.ts';
import { SOBOL_DIMENSIONS, sobolTable } from './sobol-direction-numbers.ts';

export { SOBOL_DIMENSIONS };

const BITS = 32;
const TWO_32 = 2 ** 32;

/**
 * Returns `count` points as columns, one Float64Array of values in [0, 1) a dimension: the unscrambled sequence, whose
 * point 0 is all zero, after the first `skip` points. Take a power of two of points: only then is every stratum filled.
 */
export function sobolSequence(options: SobolRange & { readonly dimensions: number }): Float64Array[] {
  return sobolBits(options).map((points) => Float64Array.from(points, (bits) => bits / TWO_32));
}

/**
 * Returns the same points with an Owen scramble a dimension: they keep their even spread, but each point is uniform, 0
 * and 1 never occur (so every quantile is finite), and the mean of a smooth function errs far less. A column depends
 * on the seed, its name and its number in `names` alone. Sources: Owen (1995), Randomly Permuted (t,m,s)-Nets; Burley
 * (2020), Practical Hash-based Owen Scrambling.
 */
export function scrambledSobolSequence(
  options: SobolRange & { readonly seed: number; readonly names: readonly string[] },
): Float64Array[] {
  const { seed, names, ...range } = options;
  return sobolBits({ ...range, dimensions: names.length }).map((points, dimension) => {
    const column = new Float64Array(points.length);
    scrambleInto(column, reversed(points), hashOfName(names[dimension]!, seed));
    return column;
  });
}

/** Which points of the sequence: `count` of them after the first `skip`. */
interface SobolRange {
  readonly count: number;
  readonly skip?: number;
}

/**
 * The unscrambled points as columns of 32-bit fractions, for several scrambles of the same ones. Throws a RangeError for
 * more dimensions than the table has.
 */
export function sobolBits(options: SobolRange & { readonly dimensions: number }): Uint32Array[] {
  const { dimensions, count, skip = 0 } = options;
  for (const [name, value] of Object.entries({ dimensions, count, skip })) {
    if (!(Number.isSafeInteger(value) && value >= 0))
      throw new RangeError(`${name} must be a whole number, not ${value}`);
  }
  if (dimensions > SOBOL_DIMENSIONS) {
    throw new RangeError(`the table has ${SOBOL_DIMENSIONS} dimensions, not the ${dimensions} asked for`);
  }
  if (skip + count > TWO_32) throw new RangeError('the sequence ends after 2^32 points');
  return directionNumbers(dimensions).map((directions) => {
    const column = new Uint32Array(count);
    let bits = bitsOfPoint(skip, directions);
    for (let i = 0; i < count; i++) {
      column[i] = bits;
      // From one point to the next only the direction of the lowest zero bit of the index changes (Gray code).
      bits ^= directions[trailingOnes(skip + i)] ?? 0;
    }
    return column;
  });
}

/** The points with the last of their bits first: as a scramble takes them, and many scrambles take the same ones. */
export function reversed(points: Uint32Array): Int32Array {
  return Int32Array.from(points, reverseBits);
}

/**
 * Writes the scramble of one column of reversed points by a key (a 32-bit hash) into a column of values in (0, 1), from
 * `at` on: flips each bit by a hash of the bits above it, which is what a nested uniform permutation does.
 */
export function scrambleInto(column: Float64Array, points: Int32Array, key: number, at = 0): void {
  const factor = (key >>> 16) | 1;
  for (let i = 0; i < points.length; i++) {
    let x = points[i]!;
    // Constants of Vegdahl (2021) for the hash of Laine & Karras (2011): products and sums carry only upwards, here away
    // from the leading bit.
    x = Math.imul(x, 0x3d20adea) ^ x;
    x = Math.imul((x + key) | 0, factor);
    x ^= Math.imul(x, 0x05526c56);
    x ^= Math.imul(x, 0x53a22864);
    column[at + i] = ((reverseBits(x) >>> 0) + 0.5) / TWO_32;
  }
}

/** Direction numbers v_1 .. v_32 of each dimension, as 32-bit fractions. */
function directionNumbers(dimensions: number): Uint32Array[] {
  if (unpacked.length < dimensions) {
    const vanDerCorput = Uint32Array.from({ length: BITS }, (_, k) => 2 ** (BITS - 1 - k));
    unpacked = [vanDerCorput, ...sobolTable(dimensions).map(extended)];
  }
  return unpacked.slice(0, dimensions);
}

/** Direction numbers of the dimensions that were asked for so far. */
let unpacked: readonly Uint32Array[] = [];

/** The recurrence of Sobol': v_k from the s numbers before it and the coefficients of the polynomial. */
function extended(entry: { degree: number; coefficients: number; initial: readonly number[] }): Uint32Array {
  const { degree, coefficients, initial } = entry;
  const directions = new Uint32Array(BITS);
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      directions[k] = (initial[k] ?? 0) * 2 ** (BITS - 1 - k);
      continue;
    }
    const back = directions[k - degree] ?? 0;
    let value = back ^ (back >>> degree);
    for (let j = 1; j < degree; j++) {
      if ((coefficients >> (degree - 1 - j)) & 1) value ^= directions[k - j] ?? 0;
    }
    directions[k] = value;
  }
  return directions;
}

function bitsOfPoint(index: number, directions: Uint32Array): number {
  const gray = index ^ (index >>> 1);
  let bits = 0;
  for (let k = 0; k < BITS; k++) {
    if ((gray >>> k) & 1) bits ^= directions[k] ?? 0;
  }
  return bits;
}

function trailingOnes(index: number): number {
  const zeros = ~index;
  return 31 - Math.clz32(zeros & -zeros);
}

function reverseBits(value: number): number {
  let x = value;
  x = ((x & 0x55555555) << 1) | ((x >>> 1) & 0x55555555);
  x = ((x & 0x33333333) << 2) | ((x >>> 2) & 0x33333333);
  x = ((x & 0x0f0f0f0f) << 4) | ((x >>> 4) & 0x0f0f0f0f);
  x = ((x & 0x00ff00ff) << 8) | ((x >>> 8) & 0x00ff00ff);
  return (x << 16) | (x >>> 16);
}
