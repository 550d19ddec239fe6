/** Where things are in the kernel's memory, and the types of its functions. */
import { NUMBER, PAIR, WORD } from './instructions.mjs';
import { F64, I32 } from './module.mjs';

/** Numbers that a loop takes at once: the lanes of a block are a multiple of it. */
export const AT_ONCE = 8;

export const CHUNK = AT_ONCE * NUMBER;
/** Most arguments of an operation. */
export const ARGUMENTS = 5;
/** Where the operands of a row function are: after a chunk for each argument. */
const OPERANDS_AT = ARGUMENTS * CHUNK;
/** Where the plan's numbers begin: after the operands, three words for the result and each argument. */
export const NUMBERS_AT = OPERANDS_AT + 5 * PAIR;
/** Lengths of the parts of code, in bytes (code.ts). */
export const HEAD = 4 * WORD;
export const PLACE = 4 * WORD;
export const GROUP_HEAD = 3 * WORD;
export const WEIGH_HEAD = 9 * WORD;
export const LEVY_HEAD = 10 * WORD;
export const BRACKET = 3 * WORD;
/** Start months of a calendar year. */
export const COHORTS = 12;

/** Where the step function leaves an operand (the result, then arguments) for a row function: row, move, step. */
export const operandAt = (operand) => OPERANDS_AT + 3 * WORD * operand;
/** Where it leaves the number of lanes. */
export const LANES_AT = operandAt(1 + ARGUMENTS);

/** Types of functions. */
const SCALAR_1 = 0;
const SCALAR_2 = 1;
export const ROW = 2;
export const STEP = 3;
export const RUN = 4;
export const SPECIAL = 5;
export const TYPES = [
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
export const SIN = 0;
export const POWER = 1;
export const LOG = 2;
export const IMPORTS = [
  { from: 'math', name: 'sin', type: SCALAR_1 },
  { from: 'math', name: 'power', type: SCALAR_2 },
  { from: 'math', name: 'log', type: SCALAR_1 },
];
