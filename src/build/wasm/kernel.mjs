/**
 * The kernel of plans (src/readings/plan) in WebAssembly, two numbers at a time. It does what `run` of code.ts and the
 * loops of loops.ts do, in the same order and with the same guards, so that both give the same bits.
 *
 * Memory: a scratch row for each argument, then the plan's numbers, then its code. A step's places count in numbers.
 */
import { F64, float, I32, moduleOf, signed, unsigned, V128 } from './module.mjs';

/** Numbers that a loop takes at once: the lanes of a block are a multiple of it. */
export const AT_ONCE = 8;

const PAIR = 16;
const NUMBER = 8;
const WORD = 4;
const CHUNK = AT_ONCE * NUMBER;
/** Most arguments of an operation. */
const ARGUMENTS = 5;
/** Where the plan's numbers begin: after a chunk for each argument. */
export const NUMBERS_AT = ARGUMENTS * CHUNK;
/** Lengths of the parts of code, in bytes (code.ts). */
const HEAD = 4 * WORD;
const PLACE = 4 * WORD;
const GROUP_HEAD = 3 * WORD;
const WEIGH_HEAD = 9 * WORD;

const get = (local) => [0x20, unsigned(local)];
/** Sets the local that a `get` reads. */
const set = ([, local], value) => [value, 0x21, local];
const int = (value) => [0x41, signed(value)];
const f64 = (value) => [0x44, float(value)];
const VOID = 0x40;
const loop = (body) => [0x03, VOID, body, 0x0b];
const block = (body) => [0x02, VOID, body, 0x0b];
const when = (condition, then, otherwise) => [condition, 0x04, VOID, then, otherwise ? [0x05, otherwise] : [], 0x0b];
/** Where the condition holds, goes to the start of the enclosing loop, or the end of a block, so many levels out. */
const goOn = (condition, level) => [condition, 0x0d, unsigned(level)];
const again = (condition) => goOn(condition, 0);
const call = (index, ...args) => [args, 0x10, unsigned(index)];
const indirect = (type, index, ...args) => [args, index, 0x11, unsigned(type), 0];
const plus = (a, b) => [a, b, 0x6a];
const times = (a, b) => [a, b, 0x6c];
const isZero = (a) => [a, 0x45];
const isSame = (a, b) => [a, b, 0x46];
const isLess = (a, b) => [a, b, 0x48];
/** A whole number of the code, so many words from an address. */
const word = (at, offset) => [at, 0x28, 2, unsigned(WORD * offset)];

const simd =
  (opcode) =>
  (...args) => [args, 0xfd, unsigned(opcode)];
const load = (at, offset) => [at, 0xfd, 0x00, 4, unsigned(offset)];
const loadTwice = (at) => [at, 0xfd, 0x0a, 3, 0];
const store = (at, offset, value) => [at, value, 0xfd, 0x0b, 4, unsigned(offset)];
const twice = simd(0x14);
const lane = (value, which) => [value, 0xfd, 0x21, which];
const withSecond = (value, second) => [value, second, 0xfd, 0x22, 1];
const [eq, ne, lt, gt, le] = [0x47, 0x48, 0x49, 0x4a, 0x4b].map(simd);
const [and, andNot, or] = [0x4e, 0x4f, 0x50].map(simd);
/** The first value where the mask is set, the second elsewhere. */
const choose = simd(0x52);
const [ceil, floor] = [0x74, 0x75].map(simd);
const [abs, negate] = [0xec, 0xed].map(simd);
const [add, subtract, multiply, divide] = [0xf0, 0xf1, 0xf2, 0xf3].map(simd);
const [min, max] = [0xf4, 0xf5].map(simd);
/** b where it is smaller, else a: as `min` for numbers of which none is a negative zero, and faster. */
const smaller = simd(0xf6);

/** Types of functions. */
const SCALAR_1 = 0;
const SCALAR_2 = 1;
const ROW = 2;
const SPREAD = 3;
const STEP = 4;
const RUN = 5;
const WEIGH = 6;
const TYPES = [
  { params: [F64], results: [F64] },
  { params: [F64, F64], results: [F64] },
  // Where a place of the code is, its start month and month; gives where its row is.
  { params: [I32, I32, I32], results: [I32] },
  // Where a chunk is, and the number that fills it.
  { params: [I32, I32], results: [] },
  // Where the step is, its first month and the one after its last; gives where the next step is.
  { params: [I32, I32, I32], results: [I32] },
  // Where the code begins, where to begin in it, where to end.
  { params: [I32, I32, I32], results: [] },
  // Where the weighted sum is; gives where the next step is.
  { params: [I32], results: [I32] },
];
const SIN = 0;
const POWER = 1;
const LOG = 2;
const IMPORTS = [
  { from: 'math', name: 'sin', type: SCALAR_1 },
  { from: 'math', name: 'power', type: SCALAR_2 },
  { from: 'math', name: 'log', type: SCALAR_1 },
];

/** Locals of a function that does a step: the code's address, the first month and the one after the last; counters. */
const [AT, FIRST, AFTER, COHORT, MONTH, LANES, PLACE_AT] = [0, 1, 2, 3, 4, 5, 6].map(get);
/** Where a row of the result is, how far it is to the next one, and where the loop writes. */
const RESULT = { row: get(7), move: get(8), pointer: get(9) };
const WORDS = 10;
/** For an argument also how far its loop moves: not at all where one number stands for all lanes. */
const wordsOf = (argument) => {
  const [row, move, pointer, step] = [0, 1, 2, 3].map((index) => get(WORDS + 4 * argument + index));
  return { row, move, pointer, step };
};
/** Then a pair of each argument, and the constants that the operation works with. */
const pairOf = (argument) => WORDS + 4 * ARGUMENTS + argument;
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
  levy: (a, b, c, d, e) => add(a, multiply(zeroWhere(le(b, c), subtract(smaller(b, d), c)), e)),
};

const contains = (code, part) => code === part || (Array.isArray(code) && code.some((inner) => contains(inner, part)));

/** The function that gives where a row of a place of the code is, in a start month and month. */
function rowFunction() {
  const [place, cohort, month] = [0, 1, 2].map(get);
  const first = plus(word(place, 0), plus(times(cohort, word(place, 1)), times(month, word(place, 2))));
  return { type: ROW, locals: [], body: plus(int(NUMBERS_AT), times(int(NUMBER), first)) };
}

/** The function that writes one number out as a chunk, so that a loop need not ask whether it stands for all lanes. */
function spreadFunction() {
  const [chunk, number] = [0, 1].map(get);
  const pairs = [...new Array(AT_ONCE / 2).keys()];
  return { type: SPREAD, locals: [], body: pairs.map((pair) => store(chunk, PAIR * pair, loadTwice(number))) };
}

/** The function that does some months of a step, chunk by chunk; gives where the next step is. */
function stepFunction([name, arity], guards, { rowOf, spread }) {
  const args = [...new Array(arity).keys()];
  const all = args.map(wordsOf);
  const result = OPERATIONS[name](...args.map((argument) => get(pairOf(argument))));
  const constants = constantsOf(guards).filter(([local]) => contains(result, local));
  const pairs = [...new Array(AT_ONCE / 2).keys()].map((pair) => [
    args.map((argument) => set(get(pairOf(argument)), load(all[argument].pointer, PAIR * pair))),
    store(RESULT.pointer, PAIR * pair, result),
  ]);
  const advance = (local, by) => set(local, plus(local, by));
  const begin = ({ row, move }) => [
    set(row, call(rowOf, PLACE_AT, COHORT, FIRST)),
    set(move, times(int(NUMBER), word(PLACE_AT, 2))),
  ];
  const spreadOut = (argument) => call(spread, int(CHUNK * argument), all[argument].row);
  return {
    type: STEP,
    locals: [
      [WORDS - 3 + 4 * ARGUMENTS, I32],
      [ARGUMENTS + 5, V128],
    ],
    body: [
      constants.map(([local, value]) => set(local, twice(f64(value)))),
      loop([
        set(PLACE_AT, plus(AT, int(HEAD))),
        begin(RESULT),
        all.map((words, argument) => [
          advance(PLACE_AT, int(PLACE)),
          begin(words),
          set(words.step, times(int(CHUNK), word(PLACE_AT, 3))),
          when(words.step, [], [spreadOut(argument), set(words.pointer, int(CHUNK * argument))]),
        ]),
        set(MONTH, FIRST),
        loop([
          set(LANES, word(AT, 3)),
          set(RESULT.pointer, RESULT.row),
          all.map(({ step, pointer, row }) => when(step, set(pointer, row))),
          loop([
            pairs,
            advance(RESULT.pointer, int(CHUNK)),
            all.map(({ pointer, step }) => advance(pointer, step)),
            advance(LANES, int(-AT_ONCE)),
            again(isLess(int(0), LANES)),
          ]),
          advance(MONTH, int(1)),
          when(isLess(MONTH, AFTER), [
            advance(RESULT.row, RESULT.move),
            all.map(({ row, move, step }, argument) => [
              advance(row, move),
              when(isZero(step), when(move, spreadOut(argument))),
            ]),
            goOn(int(1), 1),
          ]),
        ]),
        advance(COHORT, int(1)),
        again(isLess(COHORT, word(AT, 1))),
      ]),
      plus(PLACE_AT, int(PLACE)),
    ],
  };
}

/** Months that a weighted sum takes at once: they share what is read of its columns. */
const MONTHS_AT_ONCE = 2;

/** The function that computes a weighted sum, a chunk of lanes in some months at a time; gives where the next step is. */
function weighFunction() {
  const [at, left, lane, column, after, row, move, weights, weightRow, pointer] = [...new Array(10).keys()].map(get);
  const months = [...new Array(MONTHS_AT_ONCE).keys()];
  const pairs = [...new Array(AT_ONCE / 2).keys()];
  const pointers = months.map((month) => {
    const [out, factor, weight] = [0, 1, 2].map((index) => get(10 + 3 * month + index));
    return { out, factor, weight };
  });
  const firstPair = 10 + 3 * MONTHS_AT_ONCE;
  const sums = months.map((month) => pairs.map((pair) => get(firstPair + month * pairs.length + pair)));
  const firstOther = firstPair + MONTHS_AT_ONCE * pairs.length;
  const weightsNow = months.map((month) => get(firstOther + month));
  const columnNow = get(firstOther + MONTHS_AT_ONCE);
  const bytes = (index) => times(int(NUMBER), word(at, index));
  const advance = (local, by) => set(local, plus(local, by));
  /** Some months of the sum, all lanes. */
  const some = (taken) => [
    set(lane, int(0)),
    loop([
      taken.map((month) => [
        sums[month].map((sum) => set(sum, twice(f64(0)))),
        set(pointers[month].weight, month === 0 ? weights : plus(pointers[month - 1].weight, weightRow)),
      ]),
      set(column, plus(at, int(WEIGH_HEAD))),
      loop([
        set(pointer, plus(times(int(NUMBER), word(column, 0)), lane)),
        taken.map((month) => set(weightsNow[month], loadTwice(pointers[month].weight))),
        pairs.map((pair) => [
          set(columnNow, load(pointer, NUMBERS_AT + PAIR * pair)),
          taken.map((month) => {
            const sum = sums[month][pair];
            return set(sum, add(sum, multiply(weightsNow[month], columnNow)));
          }),
        ]),
        taken.map((month) => advance(pointers[month].weight, int(NUMBER))),
        advance(column, int(WORD)),
        again(isLess(column, after)),
      ]),
      taken.map((month) => {
        const { out, factor } = pointers[month];
        const scaled = (pair) => multiply(sums[month][pair], load(plus(factor, lane), PAIR * pair));
        const here = plus(out, lane);
        return when(
          word(at, 4),
          pairs.map((pair) => store(here, PAIR * pair, add(load(here, PAIR * pair), scaled(pair)))),
          pairs.map((pair) => store(here, PAIR * pair, scaled(pair))),
        );
      }),
      advance(lane, int(CHUNK)),
      again(isLess(lane, row)),
    ]),
  ];
  const begin = pointers.map(({ out, factor }, month) =>
    month === 0
      ? [set(out, plus(int(NUMBERS_AT), bytes(5))), set(factor, plus(int(NUMBERS_AT), bytes(6)))]
      : [set(out, plus(pointers[month - 1].out, row)), set(factor, plus(pointers[month - 1].factor, move))],
  );
  return {
    type: WEIGH,
    locals: [
      [9 + 3 * MONTHS_AT_ONCE, I32],
      [MONTHS_AT_ONCE * (pairs.length + 1) + 1, V128],
    ],
    body: [
      set(after, plus(plus(at, int(WEIGH_HEAD)), times(int(WORD), word(at, 1)))),
      set(left, word(at, 2)),
      set(row, bytes(3)),
      set(move, bytes(7)),
      set(weights, plus(int(NUMBERS_AT), bytes(8))),
      set(weightRow, bytes(1)),
      begin,
      block(
        loop([
          goOn(isLess(left, int(MONTHS_AT_ONCE)), 1),
          some(months),
          months.map(() => advance(weights, weightRow)),
          pointers.map(({ out, factor }) => [
            months.map(() => advance(out, row)),
            months.map(() => advance(factor, move)),
          ]),
          advance(left, int(-MONTHS_AT_ONCE)),
          again(int(1)),
        ]),
      ),
      when(left, some([0])),
      after,
    ],
  };
}

/** The function that runs code from one place to another, by the numbers of the functions above. */
function runFunction({ firstStep, weigh }, { group, weighted }) {
  const [code, begin, end, at, stop, month, inner, after] = [0, 1, 2, 3, 4, 5, 6, 7].map(get);
  const address = (index) => plus(code, times(int(WORD), index));
  const step = (where, first, last) => indirect(STEP, plus(word(where, 0), int(firstStep)), where, first, last);
  return {
    type: RUN,
    locals: [[5, I32]],
    body: [
      set(at, address(begin)),
      set(stop, address(end)),
      block(
        loop([
          goOn(isZero(isLess(at, stop)), 1),
          when(
            isSame(word(at, 0), int(group)),
            [
              set(after, address(word(at, 2))),
              set(month, int(0)),
              loop([
                set(inner, plus(at, int(GROUP_HEAD))),
                loop([set(inner, step(inner, month, plus(month, int(1)))), again(isLess(inner, after))]),
                set(month, plus(month, int(1))),
                again(isLess(month, word(at, 1))),
              ]),
              set(at, after),
            ],
            when(isSame(word(at, 0), int(weighted)), set(at, call(weigh, at)), set(at, step(at, int(0), word(at, 2)))),
          ),
          again(int(1)),
        ]),
      ),
    ],
  };
}

/**
 * The kernel's module, for the operations of opcodes.ts in their order.
 * @param {{ opcodes: readonly (readonly [name: string, arity: number])[], group: number, weigh: number, wholeGuard: number, compareGuard: number }} plan
 */
export function kernelModule({ opcodes, group, weigh: weighted, ...guards }) {
  const rowOf = IMPORTS.length;
  const spread = rowOf + 1;
  const weigh = spread + 1;
  const firstStep = weigh + 1;
  return moduleOf({
    types: TYPES,
    imports: IMPORTS,
    functions: [
      rowFunction(),
      spreadFunction(),
      weighFunction(),
      ...opcodes.map((opcode) => stepFunction(opcode, guards, { rowOf, spread })),
      runFunction({ firstStep, weigh }, { group, weighted }),
    ],
    exports: { run: firstStep + opcodes.length },
  });
}
