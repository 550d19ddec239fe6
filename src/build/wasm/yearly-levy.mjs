import {
  add,
  advance,
  again,
  clear,
  f64,
  get,
  int,
  isLess,
  isSame,
  load,
  loadTwice,
  loop,
  multiply,
  NUMBER,
  PAIR,
  plus,
  set,
  store,
  subtract,
  times,
  twice,
  when,
  word,
} from './instructions.mjs';
import { AT_ONCE, BRACKET, CHUNK, COHORTS, LEVY_HEAD, NUMBERS_AT, SPECIAL } from './layout.mjs';
import { I32, V128 } from './module.mjs';
import { levied } from './rows.mjs';

/** The function that computes a yearly levy, a chunk of lanes at a time; gives where the next step is. */
export function levyFunction() {
  const [at, after, left, lane, row, cohort, calendar, bracket, out, base, heads] = [...new Array(11).keys()].map(get);
  const pairs = [...new Array(AT_ONCE / 2).keys()];
  const [before, owed, now] = [0, 1, 2].map((index) => pairs.map((pair) => get(11 + pairs.length * index + pair)));
  const [over, next, rate] = [0, 1, 2].map((index) => get(11 + 3 * pairs.length + index));
  const bytes = (index) => times(int(NUMBER), word(at, index));
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
