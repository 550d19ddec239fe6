import type { OperationName } from '../model/graph/operations.ts';
import { type Column, eachRow, rowOf, spanning } from './column.ts';

/** Guard of `ceil`: 21 / (1 - 0.3) is a hair above 30 in doubles and still means 30 people. */
const CEIL_GUARD = 1e-9;

const truth = (value: boolean): number => (value ? 1 : 0);

/** Operations that work on each (lane, start month, month) by itself. */
export const ELEMENTWISE: Partial<Record<OperationName, (args: readonly number[]) => number>> = {
  same: ([a]) => a!,
  add: (args) => args.reduce((sum, arg) => sum + arg, 0),
  subtract: ([a, b]) => a! - b!,
  multiply: ([a, b]) => a! * b!,
  // Nothing shared among nobody is nothing: a month without volume has no cost per unit.
  divide: ([a, b]) => (b === 0 ? 0 : a! / b!),
  negate: ([a]) => -a!,
  power: ([a, b]) => a! ** b!,
  min: (args) => Math.min(...args),
  max: (args) => Math.max(...args),
  abs: ([a]) => Math.abs(a!),
  sin: ([a]) => Math.sin(a!),
  ceil: ([a]) => Math.ceil(a! - CEIL_GUARD) + 0,
  floor: ([a]) => Math.floor(a! + CEIL_GUARD),
  round: ([a]) => Math.floor(a! + 0.5),
  ceil_to: ([a, step]) => (step === 0 ? a! : Math.ceil(a! / step! - CEIL_GUARD) * step!),
  less: ([a, b]) => truth(a! < b!),
  less_equal: ([a, b]) => truth(a! <= b!),
  greater: ([a, b]) => truth(a! > b!),
  greater_equal: ([a, b]) => truth(a! >= b!),
  equal: ([a, b]) => truth(a === b),
  and: ([a, b]) => truth(a !== 0 && b !== 0),
  or: ([a, b]) => truth(a !== 0 || b !== 0),
  not: ([a]) => truth(a === 0),
  if: ([condition, yes, no]) => (condition !== 0 ? yes! : no!),
  argmin: (args) => args.reduce((best, arg, index) => (arg < args[best]! ? index : best), 0),
  pick: ([index, ...choices]) => choices[index!]!,
  brackets: ([base, ...table]) => bracketAmount(base!, table),
};

/**
 * A levy on a base: sum of rate x the part of the base between `over` and the next `over`, plus `add` of every bracket
 * whose `over` the base exceeds (strictly). `table` holds over, rate, add of each bracket in turn.
 */
export function bracketAmount(base: number, table: readonly number[]): number {
  let amount = 0;
  for (let i = 0; i < table.length; i += 3) {
    const over = table[i]!;
    if (base <= over) continue;
    const next = table[i + 3] ?? Number.POSITIVE_INFINITY;
    amount += table[i + 1]! * (Math.min(base, next) - over) + table[i + 2]!;
  }
  return amount;
}

/** Applies an element-wise operation over the union of its arguments' axes. */
export function applyElementwise(compute: (args: readonly number[]) => number, args: readonly Column[]): Column {
  const result = spanning(args);
  const values = new Array<number>(args.length);
  const starts = new Array<number>(args.length);
  eachRow(result, (lane, cohort, row) => {
    for (let i = 0; i < args.length; i++) starts[i] = rowOf(args[i]!, lane, cohort);
    for (let month = 0; month < result.months; month++) {
      for (let i = 0; i < args.length; i++) {
        const arg = args[i]!;
        values[i] = arg.data[starts[i]! + (arg.months > 1 ? month : 0)]!;
      }
      result.data[row + month] = compute(values);
    }
  });
  return result;
}

/** The four operations that make up most of a model, without the detour over an argument list. */
export const BINARY_FAST: Partial<Record<OperationName, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => (b === 0 ? 0 : a / b),
};

/** Applies a two-argument operation over the union of the axes. */
export function applyBinary(compute: (a: number, b: number) => number, left: Column, right: Column): Column {
  const result = spanning([left, right]);
  const leftStep = left.months > 1 ? 1 : 0;
  const rightStep = right.months > 1 ? 1 : 0;
  eachRow(result, (lane, cohort, row) => {
    const a = rowOf(left, lane, cohort);
    const b = rowOf(right, lane, cohort);
    for (let month = 0; month < result.months; month++) {
      result.data[row + month] = compute(left.data[a + month * leftStep]!, right.data[b + month * rightStep]!);
    }
  });
  return result;
}
