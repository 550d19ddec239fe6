import type { Node } from '../../model/graph/node.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import type { Opcode } from './opcodes.ts';
import type { Place } from './place.ts';
import { byJoined, monthly, type Steps } from './steps.ts';

/** Writes the steps of a node into `out`. */
export type Lower = (steps: Steps, out: Place, args: readonly Place[], node: Node) => void;

const direct =
  (opcode: Opcode): Lower =>
  (steps, out, [a, b, c]) =>
    steps.each(opcode, out, a!, b, c);

/** An operation of two over any number of arguments, from the first on. */
const chained =
  (opcode: Opcode): Lower =>
  (steps, out, [first, second, ...rest]) => {
    if (second === undefined) return steps.each('copy', out, first!);
    steps.each(opcode, out, first!, second);
    for (const arg of rest) steps.each(opcode, out, out, arg);
  };

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
  add: chained('add'),
  subtract: direct('subtract'),
  multiply: direct('multiply'),
  divide: direct('divide'),
  power: direct('power'),
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
    steps.each('copy', best, args[0]!);
    steps.each('copy', out, steps.literal(0));
    args.slice(1).forEach((arg, index) => {
      steps.each('below', lower, arg, best);
      steps.each('select', out, lower, steps.literal(index + 1), out);
      steps.each('select', best, lower, arg, best);
    });
  },
  pick: (steps, out, [position, ...args]) => {
    const here = scratchLike(steps, [position!]);
    steps.each('copy', out, steps.literal(Number.NaN));
    args.forEach((arg, index) => {
      steps.each('equal', here, position!, steps.literal(index));
      steps.each('select', out, here, arg, out);
    });
  },
  brackets: (steps, out, [base, ...table]) => {
    const part = scratchLike(steps, [out]);
    steps.each('copy', out, steps.literal(0));
    for (let i = 0; i < table.length; i += 3) {
      const [over, rate, add] = table.slice(i, i + 3) as [Place, Place, Place];
      const [levied, lump] = [!steps.isZero(rate), !steps.isZero(add)];
      const amount = lump ? scratchLike(steps, [out]) : out;
      if (lump) {
        steps.each('greater', amount, base!, over);
        steps.each('select', amount, amount, add, steps.literal(0));
      }
      if (levied) {
        steps.each('part', part, base!, over, table[i + 3] ?? steps.literal(Number.POSITIVE_INFINITY));
        steps.each('multiply_add', amount, amount, rate, part);
      }
      if (lump) steps.each('add', out, out, amount);
    }
  },
};

const scratchLike = (steps: Steps, args: readonly Place[]): Place => steps.scratch(monthly(args), byJoined(args));
