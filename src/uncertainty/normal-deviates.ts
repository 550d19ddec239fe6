import { normalCdf, normalQuantile } from '../methods/distributions/standard-normal.ts';
import { writeCubic } from './cubic.ts';
import { CELLS, CELLS_PER_UNIT, LIMIT, type QuantileTable } from './quantile-table.ts';

/**
 * Standard normal deviates of columns of probabilities, by a table of cubics. Its cells divide each octave of the
 * distance to the nearer end (1/2 to 1/4, 1/4 to 1/8, ...) in four, so that the tails are as fine as the middle; the
 * cell of a probability is read off the leading bits of a whole number. Error below 4e-6, 6e-7 of the range.
 */

/** The bits behind the leading one of a distance that choose its cell. */
const BITS = 2;
const PER_OCTAVE = 2 ** BITS;
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
  const starts = new Float64Array(OCTAVES * PER_OCTAVE);
  const cubics = new Float64Array(OCTAVES * PER_OCTAVE * 4);
  // the distance 1/2 is the whole first octave
  starts.fill(0.5, 0, PER_OCTAVE);
  let to = 0;
  for (let octave = OCTAVES - 1; octave >= 1; octave--) {
    const third = 2 ** -(octave + 1) / PER_OCTAVE / 3;
    for (let cell = 0; cell < PER_OCTAVE; cell++) {
      const index = octave * PER_OCTAVE + cell;
      const start = 2 ** -(octave + 1) * (1 + cell / PER_OCTAVE);
      starts[index] = start;
      const from = octave === OCTAVES - 1 && cell === 0 ? normalQuantile(start) : to;
      to = normalQuantile(start + 3 * third);
      writeCubic(cubics, index * 4, third, from, normalQuantile(start + third), normalQuantile(start + 2 * third), to);
    }
  }
  return { starts, cubics };
}

// The loops are short and call what they do: so little code is optimised at once, with all that it calls.

/**
 * Fills `values` with the standard normal deviates of `uniforms`, probabilities within 0 to 1; both may be the same
 * array. Minus infinity at 0 and infinity at 1.
 */
export function normalDeviates(uniforms: Float64Array, values: Float64Array): void {
  known ??= cells();
  for (let i = 0; i < uniforms.length; i++) values[i] = normalDeviate(known, uniforms[i]!);
}

/**
 * Fills `values` with what a table of quantiles has at `uniforms`, probabilities within 0 to 1; both may be the same
 * array. Beyond the table (three in a hundred thousand) the exact function is asked.
 */
export function tabulated(
  table: QuantileTable,
  exact: (p: number) => number,
  uniforms: Float64Array,
  values: Float64Array,
): void {
  known ??= cells();
  for (let i = 0; i < uniforms.length; i++) values[i] = lookUp(table, exact, normalDeviate(known, uniforms[i]!));
}

function normalDeviate({ starts, cubics }: Cells, p: number): number {
  const isAbove = p > 0.5;
  const distance = isAbove ? 1 - p : p;
  const bits = (distance * WHOLE) >>> 0;
  if (bits < SMALLEST) return isAbove ? -normalQuantile(distance) : normalQuantile(p);
  const octave = Math.clz32(bits);
  const cell = (octave << BITS) | ((bits << (octave + 1)) >>> (32 - BITS));
  const at = cell << 2;
  const x = distance - starts[cell]!;
  const z = cubics[at]! + x * (cubics[at + 1]! + x * (cubics[at + 2]! + x * cubics[at + 3]!));
  return isAbove ? -z : z;
}

/** The quantile at a standard normal deviate. */
function lookUp(table: QuantileTable, exact: (p: number) => number, z: number): number {
  const place = (z + LIMIT) * CELLS_PER_UNIT;
  if (!(place >= 0 && place < CELLS)) return exact(normalCdf(z));
  const cell = place | 0;
  const at = cell << 2;
  const x = place - cell;
  return table[at]! + x * (table[at + 1]! + x * (table[at + 2]! + x * table[at + 3]!));
}
