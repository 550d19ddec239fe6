import { normalQuantile } from '../methods/distributions/standard-normal.ts';

/**
 * Standard normal deviates of columns of probabilities, by a table of cubics. Its cells divide each octave of the
 * distance to the nearer end (1/2 to 1/4, 1/4 to 1/8, ...) in four, so that the tails are as fine as the middle; the
 * cell of a probability is read off the leading bits of a whole number. Error below 4e-6, 6e-7 of the range.
 */

/** The bits behind the leading one of a distance that choose its cell. */
const BITS = 2;
const CELLS = 2 ** BITS;
/** Octaves of the table; a probability within 2^-16 of an end is left to the exact function. */
const OCTAVES = 16;
const WHOLE = 2 ** 32;
const SMALLEST = WHOLE / 2 ** OCTAVES;

interface Cells {
  /** Where each cell starts, by octave (leading zeros of the distance in 32 bits) and place in it. */
  readonly starts: Float64Array;
  /** Four coefficients for each cell, in the distance from its start. */
  readonly cubics: Float64Array;
}

let known: Cells | undefined;

function cells(): Cells {
  const starts = new Float64Array(OCTAVES * CELLS);
  const cubics = new Float64Array(OCTAVES * CELLS * 4);
  // the distance 1/2 is the whole first octave
  starts.fill(0.5, 0, CELLS);
  let to = 0;
  for (let octave = OCTAVES - 1; octave >= 1; octave--) {
    const third = 2 ** -(octave + 1) / CELLS / 3;
    for (let cell = 0; cell < CELLS; cell++) {
      const index = octave * CELLS + cell;
      const start = 2 ** -(octave + 1) * (1 + cell / CELLS);
      starts[index] = start;
      const from = octave === OCTAVES - 1 && cell === 0 ? normalQuantile(start) : to;
      to = normalQuantile(start + 3 * third);
      writeCubic(cubics, index * 4, third, from, normalQuantile(start + third), normalQuantile(start + 2 * third), to);
    }
  }
  return { starts, cubics };
}

/** Writes the coefficients of the cubic through four values at equal steps, by rising powers of the distance. */
export function writeCubic(
  table: Float64Array,
  at: number,
  step: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  // by its differences, as Newton has it
  const one = b - a;
  const two = c - b - one;
  const three = d - c - (c - b) - two;
  table[at] = a;
  table[at + 1] = (one - two / 2 + three / 3) / step;
  table[at + 2] = (two - three) / 2 / (step * step);
  table[at + 3] = three / 6 / (step * step * step);
}

/**
 * Fills `values` with the standard normal deviates of `uniforms`, probabilities within 0 to 1; both may be the same
 * array. Minus infinity at 0 and infinity at 1.
 */
export function normalDeviates(uniforms: Float64Array, values: Float64Array): void {
  known ??= cells();
  const { starts, cubics } = known;
  for (let i = 0; i < uniforms.length; i++) {
    const p = uniforms[i]!;
    const isAbove = p > 0.5;
    const distance = isAbove ? 1 - p : p;
    const bits = (distance * WHOLE) >>> 0;
    if (bits < SMALLEST) {
      values[i] = isAbove ? -normalQuantile(distance) : normalQuantile(p);
      continue;
    }
    const octave = Math.clz32(bits);
    const cell = (octave << BITS) | ((bits << (octave + 1)) >>> (32 - BITS));
    const at = cell << 2;
    const x = distance - starts[cell]!;
    const z = cubics[at]! + x * (cubics[at + 1]! + x * (cubics[at + 2]! + x * cubics[at + 3]!));
    values[i] = isAbove ? -z : z;
  }
}
