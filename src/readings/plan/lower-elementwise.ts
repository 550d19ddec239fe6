import type { Node } from '../../model/graph/node.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import type { Opcode } from './opcodes.ts';
import { from, only, type Place } from './place.ts';
import { byJoined, monthly, type Steps } from './steps.ts';

/** Gives the steps that compute a node into `out`. */
export type Lower = (steps: Steps, out: Place, args: readonly Place[], node: Node) => void;

const direct =
  (opcode: Opcode): Lower =>
  (steps, out, args) =>
    steps.each(opcode, out, args);

/** An operation of two over any number of arguments, from the first on. */
const chained =
  (opcode: Opcode): Lower =>
  (steps, out, args) => {
    if (args.length === 1) steps.each('copy', out, args);
    for (let i = 1; i < args.length; i++) steps.each(opcode, out, [i === 1 ? args[0]! : out, args[i]!]);
  };

/** The sum of quantities, from the first on. */
export function total(steps: Steps, out: Place, args: readonly Place[]): void {
  if (args.length === 1) steps.each('copy', out, args);
  let sum = args[0]!;
  let i = 1;
  for (; i + 4 <= args.length; i += 4) {
    steps.each('add_four', out, [sum, ...args.slice(i, i + 4)]);
    sum = out;
  }
  for (; i < args.length; i++) {
    steps.each('add', out, [sum, args[i]!]);
    sum = out;
  }
}

/** A division by what has no months is one division and a multiplication in every month, which takes a third as long. */
function divide(steps: Steps, out: Place, args: readonly Place[]): void {
  const [dividend, divisor] = [args[0]!, args[1]!];
  if (out.month === 0 || divisor.month !== 0 || divisor.cohort !== 0) {
    steps.each('divide', out, args);
    return;
  }
  steps.each('multiply', out, [dividend, inverseOf(steps, divisor)]);
}

/** One divided by a quantity without months; 0 where that is 0, as in any division. */
function inverseOf(steps: Steps, divisor: Place): Place {
  const known = steps.valueOf(divisor);
  if (known !== undefined) return steps.literal(known === 0 ? 0 : 1 / known);
  const inverse = steps.scratch(false);
  steps.over(1, 1, 'divide', inverse, [steps.literal(1), divisor]);
  return inverse;
}

/** How far the steps of an exponent may be from each other and still be one: twelfths of a year are no exact doubles. */
const SAME_STEP = 1e-12;

/**
 * A power is dear, and most series of them are prices that grow: where a known exponent changes by the same step each
 * time, the first power and that of the step are all that is raised, and the rest is multiplied on.
 */
function power(steps: Steps, out: Place, args: readonly Place[]): void {
  const [base, exponent] = [args[0]!, args[1]!];
  const series = base.month === 0 && base.cohort === 0 ? steps.changes(exponent) : undefined;
  const step = series && evenStep(series.values);
  if (!series || step === undefined) {
    steps.each('power', out, args);
    return;
  }
  const { rows, values } = series;
  const factor = steps.scratch(false);
  raise(steps, factor, base, step);
  raise(steps, only(out, 0), base, values[0]!);
  if (rows.length === steps.rows) steps.over(1, steps.rows - 1, 'multiply', from(out, 1), [out, factor]);
  else {
    rows.forEach((row, index) => {
      const after = rows[index + 1] ?? steps.rows;
      if (row > 0) steps.over(1, 1, 'multiply', only(out, row), [only(out, row - 1), factor]);
      if (after - row > 1) steps.over(1, after - row - 1, 'copy', from(out, row + 1), [only(out, row)]);
    });
  }
}

/** The step between numbers that are evenly spaced; undefined where they are not. */
function evenStep(values: readonly number[]): number | undefined {
  const step = values.length > 1 ? (values.at(-1)! - values[0]!) / (values.length - 1) : 0;
  for (let i = 1; i < values.length; i++) {
    if (!(Math.abs(values[i]! - values[i - 1]! - step) <= SAME_STEP)) return undefined;
  }
  return step;
}

/** A quantity without months to a known power. */
function raise(steps: Steps, out: Place, base: Place, exponent: number): void {
  if (exponent === 0) steps.over(1, 1, 'copy', out, [steps.literal(1)]);
  else if (exponent === 1) steps.over(1, 1, 'copy', out, [base]);
  else steps.over(1, 1, 'power', out, [base, steps.literal(exponent)]);
}

/** Operations on the numbers of one lane, start month and month. */
export const ELEMENTWISE: Partial<Record<OperationName, Lower>> = {
  same: direct('copy'),
  negate: direct('negate'),
  abs: direct('abs'),
  log: direct('log'),
  sin: direct('sin'),
  ceil: direct('ceil'),
  floor: direct('floor'),
  round: direct('round'),
  not: direct('not'),
  add: total,
  subtract: direct('subtract'),
  multiply: direct('multiply'),
  divide,
  power,
  min: chained('min'),
  max: chained('max'),
  ceil_to: direct('ceil_to'),
  less: direct('less'),
  less_equal: direct('less_equal'),
  greater: direct('greater'),
  greater_equal: direct('greater_equal'),
  equal: direct('equal'),
  and: direct('and'),
  or: direct('or'),
  if: direct('select'),
  argmin: (steps, out, args) => {
    const best = scratchLike(steps, args);
    const lower = scratchLike(steps, args);
    steps.each('copy', best, [args[0]!]);
    steps.each('copy', out, [steps.literal(0)]);
    for (let i = 1; i < args.length; i++) {
      steps.each('below', lower, [args[i]!, best]);
      steps.each('select', out, [lower, steps.literal(i), out]);
      steps.each('select', best, [lower, args[i]!, best]);
    }
  },
  pick: (steps, out, [position, ...args]) => {
    const here = scratchLike(steps, [position!]);
    steps.each('copy', out, [steps.literal(Number.NaN)]);
    args.forEach((arg, index) => {
      steps.each('equal', here, [position!, steps.literal(index)]);
      steps.each('select', out, [here, arg, out]);
    });
  },
  brackets: (steps, out, args) => {
    const base = args[0]!;
    let sum = steps.literal(0);
    for (let i = 1; i < args.length; i += 3) {
      const [over, rate, add] = [args[i]!, args[i + 1]!, args[i + 2]!];
      if (!steps.isZero(add)) {
        const lump = scratchLike(steps, [out]);
        steps.each('greater', lump, [base, over]);
        steps.each('select', lump, [lump, add, steps.literal(0)]);
        steps.each('add', out, [sum, lump]);
        sum = out;
      }
      if (!steps.isZero(rate)) {
        const next = args[i + 3] ?? steps.literal(Number.POSITIVE_INFINITY);
        steps.each('levy', out, [sum, base, over, next, rate]);
        sum = out;
      }
    }
    if (sum !== out) steps.each('copy', out, [sum]);
  },
};

const scratchLike = (steps: Steps, args: readonly Place[]): Place => steps.scratch(monthly(args), byJoined(args));
