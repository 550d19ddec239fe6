import type { Node } from '../../model/graph/node.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import { byJoined, type Draft, monthly } from './draft.ts';
import type { Opcode } from './opcodes.ts';
import type { Place } from './place.ts';

/** Writes the steps of a node into `out`. */
export type Lower = (draft: Draft, out: Place, args: readonly Place[], node: Node) => void;

const direct =
  (opcode: Opcode): Lower =>
  (draft, out, [a, b, c]) =>
    draft.each(opcode, out, a!, b, c);

/** An operation of two over any number of arguments, from the first on. */
const chained =
  (opcode: Opcode): Lower =>
  (draft, out, [first, second, ...rest]) => {
    if (second === undefined) return draft.each('copy', out, first!);
    draft.each(opcode, out, first!, second);
    for (const arg of rest) draft.each(opcode, out, out, arg);
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
  argmin: (draft, out, args) => {
    const best = scratchLike(draft, args);
    const lower = scratchLike(draft, args);
    draft.each('copy', best, args[0]!);
    draft.each('copy', out, draft.literal(0));
    args.slice(1).forEach((arg, index) => {
      draft.each('below', lower, arg, best);
      draft.each('select', out, lower, draft.literal(index + 1), out);
      draft.each('select', best, lower, arg, best);
    });
  },
  pick: (draft, out, [position, ...args]) => {
    const here = scratchLike(draft, [position!]);
    draft.each('copy', out, draft.literal(Number.NaN));
    args.forEach((arg, index) => {
      draft.each('equal', here, position!, draft.literal(index));
      draft.each('select', out, here, arg, out);
    });
  },
  brackets: (draft, out, [base, ...table]) => {
    const part = scratchLike(draft, [out]);
    draft.each('copy', out, draft.literal(0));
    for (let i = 0; i < table.length; i += 3) {
      const [over, rate, add] = table.slice(i, i + 3) as [Place, Place, Place];
      const [levied, lump] = [!draft.isZero(rate), !draft.isZero(add)];
      const amount = lump ? scratchLike(draft, [out]) : out;
      if (lump) {
        draft.each('greater', amount, base!, over);
        draft.each('select', amount, amount, add, draft.literal(0));
      }
      if (levied) {
        draft.each('part', part, base!, over, table[i + 3] ?? draft.literal(Number.POSITIVE_INFINITY));
        draft.each('multiply_add', amount, amount, rate, part);
      }
      if (lump) draft.each('add', out, out, amount);
    }
  },
};

const scratchLike = (draft: Draft, args: readonly Place[]): Place => draft.scratch(monthly(args), byJoined(args));
