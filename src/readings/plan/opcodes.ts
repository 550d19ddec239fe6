/** What the kernel can do with some rows of numbers, in the order of their codes: those of fewer rows first. */
export const OPCODES = [
  ['copy', 1],
  ['negate', 1],
  ['abs', 1],
  ['log', 1],
  ['sin', 1],
  ['ceil', 1],
  ['floor', 1],
  ['round', 1],
  ['not', 1],
  ['add', 2],
  ['subtract', 2],
  ['multiply', 2],
  ['divide', 2],
  ['power', 2],
  ['min', 2],
  ['max', 2],
  ['ceil_to', 2],
  ['less', 2],
  ['less_equal', 2],
  ['greater', 2],
  ['greater_equal', 2],
  ['equal', 2],
  ['and', 2],
  ['or', 2],
  /** Whether a is smaller than b, to the last bit: what picks the smallest of several. */
  ['below', 2],
  /** Whether a number between 0 and 1 says that something happens whose chance is b; b where a is not drawn. */
  ['event', 2],
  /** What is left of that number for the months to come: again between 0 and 1. */
  ['after_event', 2],
  /** a where the condition is not zero, b elsewhere. */
  ['select', 3],
  /** a + b + c + d + e, one after the other. */
  ['add_four', 5],
  /** a + the part of a base b above one limit c and below the next d, x a rate e. */
  ['levy', 5],
] as const;

export type Opcode = (typeof OPCODES)[number][0];

/** The number of each operation in the code of a plan. */
export const CODE_OF = Object.fromEntries(OPCODES.map(([name], code) => [name, code])) as Readonly<
  Record<Opcode, number>
>;

/** Arguments of each operation, by its number. */
export const ARITY: readonly number[] = OPCODES.map(([, arity]) => arity);

/** Stands for an operation where a group of steps begins that runs month by month: months, then where it ends. */
export const GROUP = OPCODES.length;

/** Stands for an operation where a weighted sum begins (`WeightedSum` of code.ts). */
export const WEIGH = GROUP + 1;

/** Stands for an operation where a levy by the calendar year begins (`YearlyLevySum` of code.ts). */
export const YEARLY_LEVY = WEIGH + 1;
