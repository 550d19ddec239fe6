/**
 * A WebAssembly module from its parts, in the binary format of the specification (core, chapter 5). Code is nested
 * arrays of bytes, so that an expression is written as a call of functions that stand for instructions.
 */

/** @typedef {readonly (number | Bytes)[]} Bytes */
/** @typedef {{ readonly params: Bytes, readonly results: Bytes }} Type */
/** @typedef {{ readonly type: number, readonly locals: readonly (readonly [count: number, type: number])[], readonly body: Bytes }} Func */

export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;

const SECTION = { type: 1, import: 2, function: 3, table: 4, memory: 5, export: 7, element: 9, code: 10 };
const EXTERN = { function: 0, memory: 2 };
const FUNCREF = 0x70;
const END = 0x0b;

/** An unsigned number in LEB128. */
export function unsigned(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** A signed number in LEB128. */
export function signed(value) {
  const bytes = [];
  let rest = value;
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}

/** The eight bytes of a number. */
export const float = (value) => [...new Uint8Array(Float64Array.of(value).buffer)];

const flat = (bytes) => bytes.flat(Number.POSITIVE_INFINITY);
const sized = (bytes) => {
  const all = flat(bytes);
  return [...unsigned(all.length), ...all];
};
const list = (items) => [unsigned(items.length), ...items];
const name = (text) => sized([...Buffer.from(text)]);
const section = (id, items) => [id, sized(list(items))];

/**
 * The bytes of a module with one memory that is exported, and one table of all its functions in their order: those of
 * `imports` first, then `functions`.
 * @param {{ types: readonly Type[], imports: readonly { from: string, name: string, type: number }[], functions: readonly Func[], exports: Readonly<Record<string, number>> }} parts
 */
export function moduleOf({ types, imports, functions, exports }) {
  const all = [...imports.keys(), ...functions.keys()].map((_, index) => index);
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(
        SECTION.type,
        types.map(({ params, results }) => [0x60, list(params), list(results)]),
      ),
      section(
        SECTION.import,
        imports.map((one) => [name(one.from), name(one.name), EXTERN.function, unsigned(one.type)]),
      ),
      section(
        SECTION.function,
        functions.map(({ type }) => unsigned(type)),
      ),
      section(SECTION.table, [[FUNCREF, 0, unsigned(all.length)]]),
      section(SECTION.memory, [[0, 1]]),
      section(SECTION.export, [
        [name('memory'), EXTERN.memory, 0],
        ...Object.entries(exports).map(([key, index]) => [name(key), EXTERN.function, unsigned(index)]),
      ]),
      section(SECTION.element, [[0, 0x41, 0, END, list(all.map(unsigned))]]),
      section(
        SECTION.code,
        functions.map(({ locals, body }) =>
          sized([list(locals.map(([count, type]) => [unsigned(count), type])), body, END]),
        ),
      ),
    ]),
  );
}
