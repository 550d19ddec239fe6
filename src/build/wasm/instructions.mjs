/** WebAssembly's instructions as functions of their operands: what they give is nested bytes, for `moduleOf`. */
import { float, signed, unsigned } from './module.mjs';

/** Bytes of two numbers that are computed at once, of a number, and of a word of the code. */
export const PAIR = 16;
export const NUMBER = 8;
export const WORD = 4;

export const get = (local) => [0x20, unsigned(local)];
/** Sets the local that a `get` reads. */
export const set = ([, local], value) => [value, 0x21, local];
export const int = (value) => [0x41, signed(value)];
export const f64 = (value) => [0x44, float(value)];
const VOID = 0x40;
export const loop = (body) => [0x03, VOID, body, 0x0b];
export const block = (body) => [0x02, VOID, body, 0x0b];
export const when = (condition, then, otherwise) => [
  condition,
  0x04,
  VOID,
  then,
  otherwise ? [0x05, otherwise] : [],
  0x0b,
];
/** Where the condition holds, goes to the start of the enclosing loop, or the end of a block, so many levels out. */
export const goOn = (condition, level) => [condition, 0x0d, unsigned(level)];
export const again = (condition) => goOn(condition, 0);
export const call = (index, ...args) => [args, 0x10, unsigned(index)];
export const indirect = (type, index, ...args) => [args, index, 0x11, unsigned(type), 0];
export const plus = (a, b) => [a, b, 0x6a];
export const minus = (a, b) => [a, b, 0x6b];
export const times = (a, b) => [a, b, 0x6c];
export const isZero = (a) => [a, 0x45];
export const isSame = (a, b) => [a, b, 0x46];
export const isLess = (a, b) => [a, b, 0x48];
/** A whole number of the code, so many words from an address. */
export const word = (at, offset) => [at, 0x28, 2, unsigned(WORD * offset)];

/** Writes a whole number, so many words from an address. */
export const keep = (at, offset, value) => [at, value, 0x36, 2, unsigned(WORD * offset)];

/** Sets so many bytes to zero. */
export const clear = (where, bytes) => [where, int(0), bytes, 0xfc, 0x0b, 0];

const simd =
  (opcode) =>
  (...args) => [args, 0xfd, unsigned(opcode)];
export const load = (at, offset) => [at, 0xfd, 0x00, 4, unsigned(offset)];
export const loadTwice = (at) => [at, 0xfd, 0x0a, 3, 0];
export const store = (at, offset, value) => [at, value, 0xfd, 0x0b, 4, unsigned(offset)];
export const twice = simd(0x14);
export const lane = (value, which) => [value, 0xfd, 0x21, which];
export const withSecond = (value, second) => [value, second, 0xfd, 0x22, 1];
export const [eq, ne, lt, gt, le] = [0x47, 0x48, 0x49, 0x4a, 0x4b].map(simd);
export const [and, andNot, or] = [0x4e, 0x4f, 0x50].map(simd);
/** The first value where the mask is set, the second elsewhere. */
export const choose = simd(0x52);
export const [ceil, floor] = [0x74, 0x75].map(simd);
export const [abs, negate] = [0xec, 0xed].map(simd);
export const [add, subtract, multiply, divide] = [0xf0, 0xf1, 0xf2, 0xf3].map(simd);
export const [min, max] = [0xf4, 0xf5].map(simd);
/** b where it is smaller, else a: as `min` for numbers of which none is a negative zero, and faster. */
export const smaller = simd(0xf6);

/** Adds something to a local. */
export const advance = (local, by) => set(local, plus(local, by));
