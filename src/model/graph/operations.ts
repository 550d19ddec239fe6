import { combine, type Dimension, dimensionText, isPure, PURE, sameDimension } from '../../units/dimension.ts';
import { JOINED_AXIS, MONTH_AXIS, type Node } from './node.ts';

/** A formula whose units do not fit: what meets what. */
export class UnitError extends Error {
  override name = 'UnitError';
}

type Typing = {
  /** Number of arguments: exact, or at least (`-2` = two or more). */
  readonly arity: number;
  readonly dimension: (args: readonly Node[], operation: string) => Dimension;
  /** Axes of the result; the union of the arguments' unless stated. */
  readonly axes?: (args: readonly Node[]) => number;
};

const MONTH: Dimension = { month: 1 };

/** A literal zero fits every unit: `max(0, hours)`. */
const isZero = (node: Node): boolean => node.operation === 'constant' && node.params[0] === 0;

function common(args: readonly Node[], operation: string): Dimension {
  let typed: Dimension | undefined;
  // Every node of a model comes by here: by index, without the objects that an iterator makes.
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (isZero(arg)) continue;
    typed ??= arg.dimension;
    if (sameDimension(arg.dimension, typed)) continue;
    throw new UnitError(`${operation} joins ${dimensionText(typed)} and ${dimensionText(arg.dimension)}`);
  }
  return typed ?? args[0]!.dimension;
}

function pure(args: readonly Node[], operation: string): Dimension {
  for (let i = 0; i < args.length; i++) {
    const { dimension } = args[i]!;
    if (!isPure(dimension)) throw new UnitError(`${operation} takes pure numbers, not ${dimensionText(dimension)}`);
  }
  return PURE;
}

const first = (args: readonly Node[]): Dimension => args[0]!.dimension;
const compare = (args: readonly Node[], operation: string): Dimension => {
  common(args, operation);
  return PURE;
};
/** The first demand must be a volume a month of so many posts; what follows is checked where it is built (`week.ts`). */
const weekly =
  (result: Dimension) =>
  (args: readonly Node[], operation: string): Dimension => {
    if (args[0]!.dimension['month'] !== -1) throw new UnitError(`${operation} needs a volume a month`);
    pure(args.slice(1, 2), operation);
    return result;
  };
const scalar = (args: readonly Node[]): number => {
  if ((args[0]!.axes & MONTH_AXIS) === 0) throw new UnitError('a sum or mean over months needs a month series');
  return args[0]!.axes & ~MONTH_AXIS;
};
/** The axes of all arguments. */
function union(args: readonly Node[]): number {
  let axes = 0;
  for (let i = 0; i < args.length; i++) axes |= args[i]!.axes;
  return axes;
}

const monthly = (args: readonly Node[]): number => union(args) | MONTH_AXIS;

/**
 * The closed set of primitives with their unit rules. Readings give them a meaning; nothing else may be computed.
 */
const operations = {
  leaf: { arity: 0, dimension: () => PURE },
  constant: { arity: 0, dimension: () => PURE },
  /** The same value under a name of its own. */
  same: { arity: 1, dimension: first },
  add: { arity: -1, dimension: common },
  subtract: { arity: 2, dimension: common },
  multiply: { arity: 2, dimension: (args) => combine(args[0]!.dimension, args[1]!.dimension) },
  divide: { arity: 2, dimension: (args) => combine(args[0]!.dimension, args[1]!.dimension, -1) },
  negate: { arity: 1, dimension: first },
  power: { arity: 2, dimension: pure },
  min: { arity: -1, dimension: common },
  max: { arity: -1, dimension: common },
  abs: { arity: 1, dimension: first },
  /** Natural logarithm: how long compound growth takes. Nothing is left of what is not above zero: 0. */
  log: { arity: 1, dimension: pure },
  /** Sine of radians: business cycles. */
  sin: { arity: 1, dimension: pure },
  /** Whole numbers up, with the documented guard of 1e-9: 21 / (1 - 0.3) is 30, not 31. */
  ceil: { arity: 1, dimension: pure },
  floor: { arity: 1, dimension: pure },
  round: { arity: 1, dimension: pure },
  /** Up to the next multiple of the second argument: billed minutes. */
  ceil_to: { arity: 2, dimension: common },
  less: { arity: 2, dimension: compare },
  less_equal: { arity: 2, dimension: compare },
  greater: { arity: 2, dimension: compare },
  greater_equal: { arity: 2, dimension: compare },
  equal: { arity: 2, dimension: compare },
  and: { arity: 2, dimension: pure },
  or: { arity: 2, dimension: pure },
  not: { arity: 1, dimension: pure },
  if: {
    arity: 3,
    dimension: (args, operation) => {
      pure(args.slice(0, 1), `the condition of ${operation}`);
      return common(args.slice(1), operation);
    },
  },
  /** Position of the smallest argument, from 0; the earlier one of equals. */
  argmin: { arity: -1, dimension: compare },
  /** The argument at a position that `argmin` found. */
  pick: { arity: -2, dimension: (args, operation) => common(args.slice(1), operation) },
  /** Number of the month: 0 upfront, 1..H. */
  month: { arity: 0, dimension: () => PURE, axes: monthly },
  /** Calendar month 1..12 of each month; upfront counts as the first month. */
  calendar_month: { arity: 0, dimension: () => PURE, axes: monthly },
  /** An amount placed in one month (0 = upfront): a flow. */
  once: { arity: 2, dimension: (args) => combine(args[0]!.dimension, MONTH, -1), axes: monthly },
  /** Sum over upfront and all months: a flow becomes an amount. */
  sum: { arity: 1, dimension: (args) => combine(args[0]!.dimension, MONTH), axes: scalar },
  /** Average over the months 1..H. */
  mean: { arity: 1, dimension: first, axes: scalar },
  /** Largest value over the months 1..H. */
  highest: { arity: 1, dimension: first, axes: scalar },
  /** Smallest value over upfront and the months. */
  lowest: { arity: 1, dimension: first, axes: scalar },
  /** Value of the last month. */
  last: { arity: 1, dimension: first, axes: scalar },
  /** The value n months ago; before the first month 0. */
  lag: { arity: 1, dimension: first, axes: monthly },
  /** The value a number of months ago, which may be unsure: on the line between two months; before the first month 0. */
  delayed: {
    arity: 2,
    dimension: (args, operation) => {
      if (args[1]!.axes !== 0) throw new UnitError(`the months of ${operation} are one number, not a series`);
      pure(args.slice(1), `the months of ${operation}`);
      return args[0]!.dimension;
    },
    axes: monthly,
  },
  /** Running total of a flow. */
  cumulative: { arity: 1, dimension: (args) => combine(args[0]!.dimension, MONTH), axes: monthly },
  /** For each start month of the calendar year: the flow since then, anew every January. */
  joined_to_date: {
    arity: 1,
    dimension: (args) => combine(args[0]!.dimension, MONTH),
    axes: (args) => monthly(args) | JOINED_AXIS,
  },
  /** For each start month: months employed this calendar year up to and with this one; 0 before the start. */
  joined_months: { arity: 0, dimension: () => PURE, axes: () => MONTH_AXIS | JOINED_AXIS },
  /** Increase against last month within the calendar year; January counts from zero. */
  change_in_year: { arity: 1, dimension: (args) => combine(args[0]!.dimension, MONTH, -1), axes: monthly },
  /** People by start month of the year, from heads and hires: leavers come from every cohort alike. */
  joined_heads: { arity: 2, dimension: pure, axes: (args) => monthly(args) | JOINED_AXIS },
  /** Sum over the start months. */
  over_joined: { arity: 1, dimension: first, axes: (args) => args[0]!.axes & ~JOINED_AXIS },
  /**
   * Piecewise-linear levy: base, then for each bracket `over`, `rate`, `add`. Sum of rate x the part of the base
   * between this `over` and the next, plus `add` for every bracket that the base exceeds.
   */
  brackets: {
    arity: -1,
    dimension: (args, operation) => {
      const base = args[0]!;
      for (let i = 1; i < args.length; i += 3) {
        common([base, args[i]!], operation);
        pure([args[i + 1]!], operation);
        common([base, args[i + 2]!], operation);
      }
      return base.dimension;
    },
  },
  /** Hours a month in which the posts of demands are manned, hour by hour of the week (`week.ts`). */
  post_hours: { arity: -2, dimension: weekly({ hour: 1, month: -1 }) },
  /** Most posts at once in an hour of the week. */
  peak_posts: { arity: -2, dimension: weekly(PURE) },
  /** Least people whose legal weekly tours cover the posts of every hour. */
  roster: { arity: -2, dimension: weekly(PURE) },
  /**
   * Whether something happens in each month, 1 or 0, by the chance of it in that month: one number between 0 and 1 (the
   * trigger) decides about the whole history. Where the trigger is not drawn, the chance itself. Never upfront.
   */
  event: {
    arity: 2,
    dimension: (args, operation) => {
      if (args[1]!.axes !== 0) throw new UnitError(`the trigger of ${operation} is one number, not a series`);
      return pure(args, operation);
    },
    axes: monthly,
  },
  /** Last month's value of the recursion that encloses it. */
  previous: { arity: 0, dimension: () => PURE, axes: () => MONTH_AXIS },
  /** Recursion over months: opening value at index 0, then the body, which reads `previous`. */
  scan: { arity: 3, dimension: (args) => args[1]!.dimension, axes: monthly },
} as const satisfies Record<string, Typing>;

export type OperationName = keyof typeof operations;

/** Dimension and axes of an operation on arguments. Throws UnitError when they do not fit. */
export function typeOf(operation: OperationName, args: readonly Node[]): { dimension: Dimension; axes: number } {
  const typing: Typing = operations[operation];
  const enough = typing.arity < 0 ? args.length >= -typing.arity : args.length === typing.arity;
  if (!enough) {
    const wanted = typing.arity < 0 ? `at least ${-typing.arity}` : `${typing.arity}`;
    throw new UnitError(`${operation} takes ${wanted} arguments, not ${args.length}`);
  }
  return {
    dimension: typing.dimension(args, operation),
    axes: typing.axes ? typing.axes(args) : union(args),
  };
}
