import { GROUP_HEAD, HEAD, PLACE, WEIGH_HEAD } from './code.ts';
import { LOOP_OF } from './loops.ts';
import { ARITY, GROUP, WEIGH } from './opcodes.ts';
import type { Load } from './program.ts';

/** A machine in plain JavaScript. */
export const javascript: Load = (given, { code }, size = given.length) => {
  const numbers = new Float64Array(size);
  numbers.set(given);
  return { numbers, run: (begin, end) => run(numbers, code, begin, end) };
};

/** Runs steps of a plan over its numbers. */
function run(numbers: Float64Array, code: Int32Array, begin: number, end: number): void {
  for (let at = begin; at < end; ) {
    if (code[at] === GROUP) {
      const months = code[at + 1]!;
      const after = code[at + 2]!;
      for (let month = 0; month < months; month++) {
        for (let step = at + GROUP_HEAD; step < after; ) step = runStep(numbers, code, step, month, month + 1);
      }
      at = after;
    } else if (code[at] === WEIGH) at = weigh(numbers, code, at);
    else at = runStep(numbers, code, at, 0, code[at + 2]!);
  }
}

/** Runs some months of a step; gives where the next one is. */
function runStep(numbers: Float64Array, code: Int32Array, at: number, first: number, after: number): number {
  const opcode = code[at]!;
  const loop = LOOP_OF[opcode]!;
  const arity = ARITY[opcode]!;
  const cohorts = code[at + 1]!;
  const n = code[at + 3]!;
  const o = at + HEAD;
  const a = o + PLACE;
  // An operation of fewer arguments reads its first one's places again and makes nothing of them.
  const b = arity > 1 ? a + PLACE : a;
  const c = arity > 2 ? b + PLACE : a;
  const d = arity > 3 ? c + PLACE : a;
  const e = arity > 4 ? d + PLACE : a;
  for (let cohort = 0; cohort < cohorts; cohort++) {
    for (let month = first; month < after; month++) {
      loop(
        numbers,
        n,
        code[o]! + cohort * code[o + 1]! + month * code[o + 2]!,
        code[o + 3]!,
        code[a]! + cohort * code[a + 1]! + month * code[a + 2]!,
        code[a + 3]!,
        code[b]! + cohort * code[b + 1]! + month * code[b + 2]!,
        code[b + 3]!,
        code[c]! + cohort * code[c + 1]! + month * code[c + 2]!,
        code[c + 3]!,
        code[d]! + cohort * code[d + 1]! + month * code[d + 2]!,
        code[d + 3]!,
        code[e]! + cohort * code[e + 1]! + month * code[e + 2]!,
        code[e + 3]!,
      );
    }
  }
  return a + PLACE * arity;
}

/** Computes a weighted sum; gives where the next step is. */
function weigh(numbers: Float64Array, code: Int32Array, at: number): number {
  const count = code[at + 1]!;
  const months = code[at + 2]!;
  const lanes = code[at + 3]!;
  const adds = code[at + 4] === 1;
  const first = at + WEIGH_HEAD;
  const after = first + count;
  let out = code[at + 5]!;
  let factor = code[at + 6]!;
  let weight = code[at + 8]!;
  for (let month = 0; month < months; month++, factor += code[at + 7]!, weight += count) {
    for (let lane = 0; lane < lanes; lane++, out++) {
      let sum = 0;
      for (let column = first; column < after; column++) {
        sum += numbers[weight + column - first]! * numbers[code[column]! + lane]!;
      }
      const value = sum * numbers[factor + lane]!;
      numbers[out] = adds ? numbers[out]! + value : value;
    }
  }
  return after;
}
