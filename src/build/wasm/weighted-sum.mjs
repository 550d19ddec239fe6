import {
  add,
  advance,
  again,
  block,
  f64,
  get,
  goOn,
  int,
  isLess,
  load,
  loadTwice,
  loop,
  multiply,
  NUMBER,
  PAIR,
  plus,
  set,
  store,
  times,
  twice,
  WORD,
  when,
  word,
} from './instructions.mjs';
import { AT_ONCE, CHUNK, NUMBERS_AT, SPECIAL, WEIGH_HEAD } from './layout.mjs';
import { I32, V128 } from './module.mjs';

/** Months that a weighted sum takes at once: they share what is read of its columns. */
const MONTHS_AT_ONCE = 2;

/** The function that computes a weighted sum, a chunk of lanes in some months at a time; gives where the next step is. */
export function weighFunction() {
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
