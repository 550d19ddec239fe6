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
