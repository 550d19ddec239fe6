import { PERT_COEFFICIENTS, PERT_SEGMENTS } from './pert-family-table.ts';
import { KNOTS, type QuantileTable, quantileTable } from './quantile-table.ts';

/** Terms of each polynomial; the sum in `fillHalf` is written for so many. */
const TERMS = 7;
const HALF = (KNOTS.length + 1) / 2;
let coefficients: Float64Array | undefined;

/**
 * The quantile table of a PERT between two ends. All PERTs of one range are a family in the place of the mode, so that
 * a table takes some thousand multiplications instead of hundreds of root searches. Error about 1e-6 of the range.
 */
export function pertTable(low: number, likely: number, high: number): QuantileTable {
  coefficients ??= Float64Array.from(PERT_COEFFICIENTS, (billionths) => billionths * 1e-9);
  const width = high - low;
  const mode = (likely - low) / width;
  const values = new Float64Array(KNOTS.length);
  // seen from its upper end a PERT is one with the mode mirrored
  fillHalf(coefficients, 1 - mode, high, -width, values);
  values.reverse();
  fillHalf(coefficients, mode, low, width, values);
  return quantileTable(values);
}

/** Values at the first half of the knots: `end` + `width` x the polynomial of each knot at the mode. */
function fillHalf(table: Float64Array, mode: number, end: number, width: number, values: Float64Array): void {
  const segment = Math.min(Math.floor(mode * PERT_SEGMENTS), PERT_SEGMENTS - 1);
  const x = 2 * (mode * PERT_SEGMENTS - segment) - 1;
  let at = segment * HALF * TERMS;
  for (let knot = 0; knot < HALF; knot++, at += TERMS) {
    // written out: this runs a few thousand times before anything is compiled
    const sum =
      table[at]! +
      x *
        (table[at + 1]! +
          x *
            (table[at + 2]! + x * (table[at + 3]! + x * (table[at + 4]! + x * (table[at + 5]! + x * table[at + 6]!)))));
    values[knot] = end + width * sum;
  }
}
