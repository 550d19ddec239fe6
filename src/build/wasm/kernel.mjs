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
/** Where the operands of a row function are: after a chunk for each argument. */
const OPERANDS_AT = ARGUMENTS * CHUNK;
/** Where the plan's numbers begin: after the operands, three words for the result and each argument. */
export const NUMBERS_AT = OPERANDS_AT + 5 * PAIR;
/** Lengths of the parts of code, in bytes (code.ts). */
const HEAD = 4 * WORD;
const PLACE = 4 * WORD;
const GROUP_HEAD = 3 * WORD;
const WEIGH_HEAD = 9 * WORD;
const LEVY_HEAD = 10 * WORD;
const BRACKET = 3 * WORD;
/** Start months of a calendar year. */
const COHORTS = 12;

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
const minus = (a, b) => [a, b, 0x6b];
const times = (a, b) => [a, b, 0x6c];
const isZero = (a) => [a, 0x45];
const isSame = (a, b) => [a, b, 0x46];
const isLess = (a, b) => [a, b, 0x48];
/** A whole number of the code, so many words from an address. */
const word = (at, offset) => [at, 0x28, 2, unsigned(WORD * offset)];

/** Sets so many bytes to zero. */
const clear = (where, bytes) => [where, int(0), bytes, 0xfc, 0x0b, 0];

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
const STEP = 3;
const RUN = 4;
const SPECIAL = 5;
const TYPES = [
  { params: [F64], results: [F64] },
  { params: [F64, F64], results: [F64] },
  // For how many months.
  { params: [I32], results: [] },
  // Where the step is, its first month and the one after its last; gives where the next step is.
  { params: [I32, I32, I32], results: [I32] },
  // Where the code begins, where to begin in it, where to end.
  { params: [I32, I32, I32], results: [] },
  // Where a weighted sum or a yearly levy is; gives where the next step is.
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

/** The parameter of a row function: for how many months; its locals: which lanes are left, and of the result and of each
 * argument where its row is, how far it is to the next month's and, within a row, how far the loop moves and where it is. */
const MONTHS = get(0);
const LANES = get(1);
const OPERANDS = [...new Array(1 + ARGUMENTS).keys()].map((operand) => {
  const [row, move, step, pointer] = [0, 1, 2, 3].map((index) => get(2 + 4 * operand + index));
  return { row, move, step, pointer };
});
const WORDS = 2 + 4 * OPERANDS.length;
/** Where the step function leaves the first three of an operand for the row function. */
const operandAt = (operand) => OPERANDS_AT + 3 * WORD * operand;
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
const levied = (base, over, next, rate) =>
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
function rowFunction([name, arity], guards) {
  const args = [...new Array(arity).keys()];
  const [result, ...all] = OPERANDS.slice(0, 1 + arity);
  const value = OPERATIONS[name](...args.map((argument) => get(pairOf(argument))));
  const constants = constantsOf(guards).filter(([local]) => contains(value, local));
  const pairs = [...new Array(AT_ONCE / 2).keys()].map((pair) => [
    args.map((argument) => set(get(pairOf(argument)), load(all[argument].pointer, PAIR * pair))),
    store(result.pointer, PAIR * pair, value),
  ]);
  const advance = (local, by) => set(local, plus(local, by));
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
        set(LANES, word(int(0), OPERANDS_AT / WORD + 3 * OPERANDS.length)),
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

/** The function that does some months of a step. `lastOf` gives the number of the last operation of so many arguments. */
function stepFunction(lastOf, firstRow) {
  const [at, month, after, first, cohort, place, opcode, row, move, taken] = [...new Array(10).keys()].map(get);
  const keep = (operand, part, value) => [int(operandAt(operand)), value, 0x36, 2, unsigned(WORD * part)];
  const all = [...new Array(ARGUMENTS).keys()];
  const locate = [
    set(
      row,
      plus(
        int(NUMBERS_AT),
        times(int(NUMBER), plus(word(place, 0), plus(times(cohort, word(place, 1)), times(month, word(place, 2))))),
      ),
    ),
    set(move, times(int(NUMBER), word(place, 2))),
  ];
  const hand = (operand, step) => [keep(operand, 0, row), keep(operand, 1, move), keep(operand, 2, step)];
  // One number for all lanes is written out as a chunk, so that a loop need not ask; in every month where it differs.
  const spread = (argument) => [
    [...new Array(AT_ONCE / 2).keys()].map((pair) => store(int(CHUNK * argument), PAIR * pair, loadTwice(row))),
    when(move, set(taken, int(1))),
    set(row, int(CHUNK * argument)),
  ];
  const argument = (index) => [
    set(place, plus(place, int(PLACE))),
    locate,
    when(isZero(word(place, 3)), spread(index)),
    hand(1 + index, times(int(CHUNK), word(place, 3))),
  ];
  return {
    type: STEP,
    locals: [[7, I32]],
    body: [
      set(opcode, word(at, 0)),
      set(first, month),
      keep(OPERANDS.length, 0, word(at, 3)),
      loop([
        set(month, first),
        loop([
          set(taken, minus(after, month)),
          set(place, plus(at, int(HEAD))),
          locate,
          hand(0, int(CHUNK)),
          all.map((index) => (index === 0 ? argument(0) : when(isLess(int(lastOf(index)), opcode), argument(index)))),
          indirect(ROW, plus(opcode, int(firstRow)), taken),
          set(month, plus(month, taken)),
          again(isLess(month, after)),
        ]),
        set(cohort, plus(cohort, int(1))),
        again(isLess(cohort, word(at, 1))),
      ]),
      plus(place, int(PLACE)),
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
    type: SPECIAL,
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

/** The function that computes a yearly levy, a chunk of lanes at a time; gives where the next step is. */
function levyFunction() {
  const [at, after, left, lane, row, cohort, calendar, bracket, out, base, heads] = [...new Array(11).keys()].map(get);
  const pairs = [...new Array(AT_ONCE / 2).keys()];
  const [before, owed, now] = [0, 1, 2].map((index) => pairs.map((pair) => get(11 + pairs.length * index + pair)));
  const [over, next, rate] = [0, 1, 2].map((index) => get(11 + 3 * pairs.length + index));
  const bytes = (index) => times(int(NUMBER), word(at, index));
  const advance = (local, by) => set(local, plus(local, by));
  const zero = (locals) => locals.map((local) => set(local, twice(f64(0))));
  /** Where the numbers of month 1 are. */
  const begin = (first) => plus(plus(int(NUMBERS_AT), first), plus(row, lane));
  const figure = (index) => loadTwice(plus(int(NUMBERS_AT), times(int(NUMBER), word(bracket, index))));
  const month = [
    pairs.map((pair) => set(now[pair], load(base, PAIR * pair))),
    zero(owed),
    set(bracket, plus(at, int(LEVY_HEAD))),
    loop([
      [over, next, rate].map((local, index) => set(local, figure(index))),
      pairs.map((pair) => set(owed[pair], add(owed[pair], levied(now[pair], over, next, rate)))),
      advance(bracket, int(BRACKET)),
      again(isLess(bracket, after)),
    ]),
    when(
      isLess(cohort, calendar),
      pairs.map((pair) => {
        const cost = multiply(subtract(owed[pair], before[pair]), load(heads, PAIR * pair));
        return store(out, PAIR * pair, add(load(out, PAIR * pair), cost));
      }),
    ),
    pairs.map((pair) => set(before[pair], owed[pair])),
  ];
  return {
    type: SPECIAL,
    locals: [
      [10, I32],
      [3 * pairs.length + 3, V128],
    ],
    body: [
      set(after, plus(plus(at, int(LEVY_HEAD)), times(int(BRACKET), word(at, 1)))),
      set(row, bytes(3)),
      clear(plus(int(NUMBERS_AT), bytes(5)), times(row, plus(word(at, 2), int(1)))),
      loop([
        set(lane, int(0)),
        loop([
          set(out, begin(bytes(5))),
          set(base, begin(times(int(NUMBER), plus(word(at, 6), times(cohort, word(at, 7)))))),
          set(heads, begin(times(int(NUMBER), plus(word(at, 8), times(cohort, word(at, 9)))))),
          set(left, word(at, 2)),
          set(calendar, word(at, 4)),
          zero(before),
          loop([
            when(isSame(calendar, int(1)), zero(before)),
            // The month before a start month counts for the first change.
            when(isLess(cohort, plus(calendar, int(1))), month),
            [out, base, heads].map((pointer) => advance(pointer, row)),
            when(isSame(calendar, int(12)), set(calendar, int(0))),
            advance(calendar, int(1)),
            advance(left, int(-1)),
            again(left),
          ]),
          advance(lane, int(CHUNK)),
          again(isLess(lane, row)),
        ]),
        advance(cohort, int(1)),
        again(isLess(cohort, int(COHORTS))),
      ]),
      after,
    ],
  };
}

/** The function that runs code from one place to another, by the numbers of the functions above. */
function runFunction({ step, weigh, levy }, kinds) {
  const [code, begin, end, at, stop, month, inner, after] = [0, 1, 2, 3, 4, 5, 6, 7].map(get);
  const address = (index) => plus(code, times(int(WORD), index));
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
            isSame(word(at, 0), int(kinds.group)),
            [
              set(after, address(word(at, 2))),
              set(month, int(0)),
              loop([
                set(inner, plus(at, int(GROUP_HEAD))),
                loop([set(inner, call(step, inner, month, plus(month, int(1)))), again(isLess(inner, after))]),
                set(month, plus(month, int(1))),
                again(isLess(month, word(at, 1))),
              ]),
              set(at, after),
            ],
            when(
              isSame(word(at, 0), int(kinds.weigh)),
              set(at, call(weigh, at)),
              when(
                isSame(word(at, 0), int(kinds.yearlyLevy)),
                set(at, call(levy, at)),
                set(at, call(step, at, int(0), word(at, 2))),
              ),
            ),
          ),
          again(int(1)),
        ]),
      ),
    ],
  };
}

/**
 * The kernel's module, for the operations of opcodes.ts in their order: those of fewer arguments first.
 * @param {{ opcodes: readonly (readonly [name: string, arity: number])[], group: number, weigh: number, yearlyLevy: number, wholeGuard: number, compareGuard: number }} plan
 */
export function kernelModule({ opcodes, wholeGuard, compareGuard, ...kinds }) {
  const lastOf = (count) => opcodes.findLastIndex(([, arity]) => arity <= count);
  const firstRow = IMPORTS.length;
  const step = firstRow + opcodes.length;
  const weigh = step + 1;
  const levy = weigh + 1;
  return moduleOf({
    types: TYPES,
    imports: IMPORTS,
    functions: [
      ...opcodes.map((opcode) => rowFunction(opcode, { wholeGuard, compareGuard })),
      stepFunction(lastOf, firstRow),
      weighFunction(),
      levyFunction(),
      runFunction({ step, weigh, levy }, kinds),
    ],
    exports: { run: levy + 1 },
  });
}
