import type { OperationName } from '../model/graph/operations.ts';
import { type Column, type Columns, eachRow, rowOf } from './column.ts';

/** Guard of `ceil` and `floor`: 21 / (1 - 0.3) is a hair above 30 in doubles and still means 30 people. */
const WHOLE_GUARD = 1e-9;

/**
 * Guard of comparisons, a share of the smaller side: 500,000 a year is not above 500,000 because a twelfth of it times
 * twelve is a hair more in doubles. Far below any amount that means something.
 */
const COMPARE_GUARD = 1e-12;

const truth = (value: boolean): number => (value ? 1 : 0);

/** Whether a is larger than b by more than rounding. */
const exceeds = (a: number, b: number): boolean => a - b > COMPARE_GUARD * Math.min(Math.abs(a), Math.abs(b));

type Unary = (a: number) => number;
type Binary = (a: number, b: number) => number;
type Many = (args: readonly number[]) => number;

const UNARY: Partial<Record<OperationName, Unary>> = {
  same: (a) => a,
  negate: (a) => -a,
  abs: Math.abs,
  sin: Math.sin,
  ceil: (a) => Math.ceil(a - WHOLE_GUARD) + 0,
  floor: (a) => Math.floor(a + WHOLE_GUARD),
  round: (a) => Math.floor(a + 0.5),
  not: (a) => truth(a === 0),
};

const BINARY: Partial<Record<OperationName, Binary>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  // Nothing shared among nobody is nothing: a month without volume has no cost per unit.
  divide: (a, b) => (b === 0 ? 0 : a / b),
  power: (a, b) => a ** b,
  min: (a, b) => Math.min(b, a),
  max: (a, b) => Math.max(b, a),
  ceil_to: (a, step) => (step === 0 ? a : Math.ceil(a / step - WHOLE_GUARD) * step),
  less: (a, b) => truth(exceeds(b, a)),
  less_equal: (a, b) => truth(!exceeds(a, b)),
  greater: (a, b) => truth(exceeds(a, b)),
  greater_equal: (a, b) => truth(!exceeds(b, a)),
  equal: (a, b) => truth(a === b),
  and: (a, b) => truth(a !== 0 && b !== 0),
  or: (a, b) => truth(a !== 0 || b !== 0),
};

const MANY: Partial<Record<OperationName, Many>> = {
  add: (args) => args.reduce((sum, arg) => sum + arg, 0),
  min: (args) => Math.min(...args),
  max: (args) => Math.max(...args),
  if: ([condition, yes, no]) => (condition !== 0 ? yes! : no!),
  argmin: (args) => args.reduce((best, arg, index) => (arg < args[best]! ? index : best), 0),
  pick: (args) => args[args[0]! + 1]!,
  brackets: (args) => bracketAmount(args),
};

/**
 * A levy on a base: sum of rate x the part of the base between `over` and the next `over`, plus `add` of every bracket
 * whose `over` the base exceeds (strictly, by more than rounding). `args` holds the base, then over, rate, add of each
 * bracket in turn.
 */
function bracketAmount(args: readonly number[]): number {
  const base = args[0]!;
  let amount = 0;
  for (let i = 1; i < args.length; i += 3) {
    const over = args[i]!;
    if (base <= over) continue;
    const next = args[i + 3] ?? Number.POSITIVE_INFINITY;
    amount += args[i + 1]! * (Math.min(base, next) - over) + (exceeds(base, over) ? args[i + 2]! : 0);
  }
  return amount;
}

/** The value of an element-wise operation for one lane, start month and month; undefined for other operations. */
export function elementOf(operation: OperationName, args: readonly number[]): number | undefined {
  if (args.length === 1 && UNARY[operation]) return UNARY[operation](args[0]!);
  if (args.length === 2 && BINARY[operation]) return BINARY[operation](args[0]!, args[1]!);
  return MANY[operation]?.(args);
}

/** Applies an element-wise operation over the union of its arguments' axes. */
export function applyElementwise(columns: Columns, operation: OperationName, args: readonly Column[]): Column {
  if (operation === 'same') return args[0]!;
  const unary = UNARY[operation];
  if (unary && args.length === 1) return applyUnary(columns, unary, args[0]!);
  const binary = BINARY[operation];
  if (binary && args.length === 2) return applyBinary(columns, binary, args[0]!, args[1]!);
  return applyMany(columns, MANY[operation]!, args);
}

function applyUnary(columns: Columns, compute: Unary, arg: Column): Column {
  const result = columns.of(arg.lanes, arg.cohorts, arg.months);
  for (let i = 0; i < result.data.length; i++) result.data[i] = compute(arg.data[i]!);
  return result;
}

function applyBinary(columns: Columns, compute: Binary, left: Column, right: Column): Column {
  const result = columns.spanning([left, right]);
  const leftStep = left.months > 1 ? 1 : 0;
  const rightStep = right.months > 1 ? 1 : 0;
  const { data, lanes, cohorts, months } = result;
  for (let lane = 0; lane < lanes; lane++) {
    for (let cohort = 0; cohort < cohorts; cohort++) {
      const row = (lane * cohorts + cohort) * months;
      let a = rowOf(left, lane, cohort);
      let b = rowOf(right, lane, cohort);
      for (let i = row; i < row + months; i++) {
        data[i] = compute(left.data[a]!, right.data[b]!);
        a += leftStep;
        b += rightStep;
      }
    }
  }
  return result;
}

function applyMany(columns: Columns, compute: Many, args: readonly Column[]): Column {
  const result = columns.spanning(args);
  const values = new Array<number>(args.length).fill(0);
  const starts = new Array<number>(args.length).fill(0);
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
