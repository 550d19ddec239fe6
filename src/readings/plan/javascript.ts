import { BRACKET, GROUP_HEAD, HEAD, LEVY_HEAD, PLACE, WEIGH_HEAD } from './code.ts';
import { LOOP_OF } from './loops.ts';
import { ARITY, GROUP, WEIGH, YEARLY_LEVY } from './opcodes.ts';
import { COHORTS } from './place.ts';
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
    else if (code[at] === YEARLY_LEVY) at = yearlyLevy(numbers, code, at);
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

/** Computes a yearly levy; gives where the next step is. */
function yearlyLevy(numbers: Float64Array, code: Int32Array, at: number): number {
  const months = code[at + 2]!;
  const lanes = code[at + 3]!;
  const out = code[at + 5]!;
  const first = at + LEVY_HEAD;
  const after = first + BRACKET * code[at + 1]!;
  numbers.fill(0, out, out + (months + 1) * lanes);
  for (let cohort = 0; cohort < COHORTS; cohort++) {
    const base = code[at + 6]! + cohort * code[at + 7]!;
    const heads = code[at + 8]! + cohort * code[at + 9]!;
    for (let lane = 0; lane < lanes; lane++) {
      let before = 0;
      let calendar = code[at + 4]!;
      for (let month = 1; month <= months; month++) {
        const row = month * lanes + lane;
        if (calendar === 1) before = 0;
        // The month before a start month counts for the first change.
        if (cohort <= calendar) {
          const now = owed(numbers, code, first, after, numbers[base + row]!);
          if (cohort < calendar) numbers[out + row]! += (now - before) * numbers[heads + row]!;
          before = now;
        }
        calendar = (calendar % 12) + 1;
      }
    }
  }
  return after;
}

/** What a base owes by the brackets between two places of the code. */
function owed(numbers: Float64Array, code: Int32Array, first: number, after: number, base: number): number {
  let sum = 0;
  for (let bracket = first; bracket < after; bracket += BRACKET) {
    const over = numbers[code[bracket]!]!;
    const next = numbers[code[bracket + 1]!]!;
    const part = next < base ? next - over : base - over;
    sum += (base <= over ? 0 : part) * numbers[code[bracket + 2]!]!;
  }
  return sum;
}
