import { javascript } from './javascript.ts';
import { KERNEL } from './kernel-bytes.ts';
import type { Load } from './program.ts';

/** What we use of WebAssembly, which belongs to the engine and not to the language. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Runs steps of the code that begins at an address. */
  run(code: number, begin: number, end: number): void;
}
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
    }
  | undefined;

const PAGE = 65_536;

/** The kernel's module; null where the engine does not know its instructions, or must not compile (a page's policy). */
function compiled(bytes: Uint8Array): object | null {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return null;
  }
}

/** A machine in WebAssembly, which holds one plan at a time: the last that was loaded. */
function webassembly({ memory, run }: Exports): Load {
  return (numbers, { code }, size = numbers.length) => {
    const codeAt = KERNEL.numbersAt + size * numbers.BYTES_PER_ELEMENT;
    const missing = codeAt + code.byteLength - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    const held = new Float64Array(memory.buffer, KERNEL.numbersAt, size);
    held.set(numbers);
    new Int32Array(memory.buffer, codeAt, code.length).set(code);
    return { numbers: held, run: (begin, end) => run(codeAt, begin, end) };
  };
}

/** Makes the fastest machine that the engine has. */
function made(): Load {
  const text = atob(KERNEL.bytes);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  const module = compiled(bytes);
  if (module === null || typeof WebAssembly === 'undefined') return javascript;
  // The engine's own, as in JavaScript: engines differ in their last bit, which guards and rounding to cents take up.
  const math = { sin: Math.sin, power: Math.pow, log: (value: number) => (value > 0 ? Math.log(value) : 0) };
  return webassembly(new WebAssembly.Instance(module, { math }).exports);
}

let load: Load | undefined;

/** The fastest machine that the engine has, for blocks of lanes; made when it is first needed. */
export function fastest(): Load {
  load ??= made();
  return load;
}
