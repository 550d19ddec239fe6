/**
 * The kernel of plans (src/readings/plan) in WebAssembly, two numbers at a time. It does what `run` of code.ts and the
 * loops of loops.ts do, in the same order and with the same guards, so that both give the same bits.
 *
 * Memory: a chunk for each argument, the operands of a row function, the plan's numbers, its code. Places count in numbers.
 */
import {
  again,
  block,
  call,
  get,
  goOn,
  indirect,
  int,
  isLess,
  isSame,
  isZero,
  keep,
  loadTwice,
  loop,
  minus,
  NUMBER,
  PAIR,
  plus,
  set,
  store,
  times,
  WORD,
  when,
  word,
} from './instructions.mjs';
import {
  ARGUMENTS,
  AT_ONCE,
  CHUNK,
  GROUP_HEAD,
  HEAD,
  IMPORTS,
  LANES_AT,
  NUMBERS_AT,
  operandAt,
  PLACE,
  ROW,
  RUN,
  STEP,
  TYPES,
} from './layout.mjs';
import { I32, moduleOf } from './module.mjs';
import { rowFunction } from './rows.mjs';
import { weighFunction } from './weighted-sum.mjs';
import { levyFunction } from './yearly-levy.mjs';

/** The function that does some months of a step. `lastOf` gives the number of the last operation of so many arguments. */
function stepFunction(lastOf, firstRow) {
  const [at, month, after, first, cohort, place, opcode, row, move, taken] = [...new Array(10).keys()].map(get);
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
  const hand = (operand, step) => [row, move, step].map((value, part) => keep(int(operandAt(operand)), part, value));
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
      keep(int(LANES_AT), 0, word(at, 3)),
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
