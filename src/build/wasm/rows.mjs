/** The operations of plans, each a function that does it over the rows of some months. */
import {
  abs,
  add,
  advance,
  again,
  and,
  andNot,
  call,
  ceil,
  choose,
  divide,
  eq,
  f64,
  floor,
  get,
  gt,
  int,
  isLess,
  lane,
  le,
  load,
  loop,
  lt,
  max,
  min,
  multiply,
  ne,
  negate,
  or,
  PAIR,
  set,
  smaller,
  store,
  subtract,
  twice,
  withSecond,
  word,
} from './instructions.mjs';
import { ARGUMENTS, AT_ONCE, LANES_AT, LOG, operandAt, POWER, ROW, SIN } from './layout.mjs';
import { I32, V128 } from './module.mjs';

/**
 * The parameter of a row function: for how many months; its locals: how many lanes are left, and of the result and of each
 * argument where its row is, how far it is to the next month's and, within a row, how far the loop moves and where it is.
 */
const MONTHS = get(0);
const LANES = get(1);
const OPERANDS = [...new Array(1 + ARGUMENTS).keys()].map((operand) => {
  const [row, move, step, pointer] = [0, 1, 2, 3].map((index) => get(2 + 4 * operand + index));
  return { row, move, step, pointer };
});
const WORDS = 2 + 4 * OPERANDS.length;
/** Then a pair of each argument, and the constants that the operation works with. */
const pairOf = (argument) => WORDS + argument;
const [ZERO, ONE, WHOLE, COMPARE, HALF] = [0, 1, 2, 3, 4].map((index) => get(pairOf(ARGUMENTS) + index));
const constantsOf = ({ wholeGuard, compareGuard }) => [
  [ZERO, 0],
  [ONE, 1],
  [WHOLE, wholeGuard],
  [COMPARE, compareGuard],
  [HALF, 0.5],
];

const truth = (mask) => and(mask, ONE);
const exceeds = (a, b) => gt(subtract(a, b), multiply(COMPARE, smaller(abs(a), abs(b))));
const zeroWhere = (mask, value) => andNot(value, mask);
const isSet = (a) => ne(a, ZERO);

/** What a base owes in a bracket. */
export const levied = (base, over, next, rate) =>
  multiply(zeroWhere(le(base, over), subtract(smaller(base, next), over)), rate);

/** What each operation makes of a pair of numbers of each argument; the counterpart of loops.ts. */
const OPERATIONS = {
  copy: (a) => a,
  negate,
  abs,
  sin: (a) => withSecond(twice(call(SIN, lane(a, 0))), call(SIN, lane(a, 1))),
  log: (a) => withSecond(twice(call(LOG, lane(a, 0))), call(LOG, lane(a, 1))),
  ceil: (a) => add(ceil(subtract(a, WHOLE)), ZERO),
  floor: (a) => floor(add(a, WHOLE)),
  round: (a) => floor(add(a, HALF)),
  not: (a) => truth(eq(a, ZERO)),
  add,
  subtract,
  multiply,
  divide: (a, b) => zeroWhere(eq(b, ZERO), divide(a, b)),
  power: (a, b) => withSecond(twice(call(POWER, lane(a, 0), lane(b, 0))), call(POWER, lane(a, 1), lane(b, 1))),
  min,
  max,
  ceil_to: (a, b) => choose(a, multiply(ceil(subtract(divide(a, b), WHOLE)), b), eq(b, ZERO)),
  less: (a, b) => truth(exceeds(b, a)),
  less_equal: (a, b) => zeroWhere(exceeds(a, b), ONE),
  greater: (a, b) => truth(exceeds(a, b)),
  greater_equal: (a, b) => zeroWhere(exceeds(b, a), ONE),
  equal: (a, b) => truth(eq(a, b)),
  and: (a, b) => truth(and(isSet(a), isSet(b))),
  or: (a, b) => truth(or(isSet(a), isSet(b))),
  below: (a, b) => truth(lt(a, b)),
  event: (a, b) => choose(truth(lt(a, b)), b, eq(a, a)),
  after_event: (a, b) => choose(divide(a, b), divide(subtract(a, b), subtract(ONE, b)), lt(a, b)),
  select: (a, b, c) => choose(b, c, isSet(a)),
  add_four: (a, b, c, d, e) => add(add(add(add(a, b), c), d), e),
  levy: (a, b, c, d, e) => add(a, levied(b, c, d, e)),
};

const contains = (code, part) => code === part || (Array.isArray(code) && code.some((inner) => contains(inner, part)));

/** The function that does an operation over the rows of some months, chunk by chunk. */
export function rowFunction([name, arity], guards) {
  const args = [...new Array(arity).keys()];
  const [result, ...all] = OPERANDS.slice(0, 1 + arity);
  const value = OPERATIONS[name](...args.map((argument) => get(pairOf(argument))));
  const constants = constantsOf(guards).filter(([local]) => contains(value, local));
  const pairs = [...new Array(AT_ONCE / 2).keys()].map((pair) => [
    args.map((argument) => set(get(pairOf(argument)), load(all[argument].pointer, PAIR * pair))),
    store(result.pointer, PAIR * pair, value),
  ]);
  return {
    type: ROW,
    locals: [
      [WORDS - 1, I32],
      [ARGUMENTS + 5, V128],
    ],
    body: [
      constants.map(([local, constant]) => set(local, twice(f64(constant)))),
      [result, ...all].map((operand, index) =>
        [operand.row, operand.move, operand.step].map((local, part) => set(local, word(int(operandAt(index)), part))),
      ),
      loop([
        set(LANES, word(int(LANES_AT), 0)),
        [result, ...all].map(({ pointer, row }) => set(pointer, row)),
        loop([
          pairs,
          [result, ...all].map(({ pointer, step }) => advance(pointer, step)),
          advance(LANES, int(-AT_ONCE)),
          again(isLess(int(0), LANES)),
        ]),
        [result, ...all].map(({ row, move }) => advance(row, move)),
        advance(MONTHS, int(-1)),
        again(MONTHS),
      ]),
    ],
  };
}
