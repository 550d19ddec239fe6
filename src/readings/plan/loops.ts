import { COMPARE_GUARD, WHOLE_GUARD } from './guards.ts';
import { OPCODES, type Opcode } from './opcodes.ts';

/** Whether a is larger than b by more than rounding. */
const exceeds = (a: number, b: number): boolean => a - b > COMPARE_GUARD * Math.min(Math.abs(a), Math.abs(b));

/**
 * One row of an operation over `m`: n numbers from `o` on in steps of `s`, of arguments from a to e on in steps of their
 * own. In order: an argument may be what an earlier number of the row has become.
 */
export type Loop = (
  m: Float64Array,
  n: number,
  o: number,
  s: number,
  a: number,
  aStep: number,
  b: number,
  bStep: number,
  c: number,
  cStep: number,
  d: number,
  dStep: number,
  e: number,
  eStep: number,
) => void;

// A loop each, with its operation written out: one loop that calls a function for each number takes ten times as long.
export const LOOPS: Readonly<Record<Opcode, Loop>> = {
  copy: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = m[a]!;
  },
  negate: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = -m[a]!;
  },
  abs: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = Math.abs(m[a]!);
  },
  log: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = m[a]! > 0 ? Math.log(m[a]!) : 0;
  },
  sin: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = Math.sin(m[a]!);
  },
  ceil: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = Math.ceil(m[a]! - WHOLE_GUARD) + 0;
  },
  floor: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = Math.floor(m[a]! + WHOLE_GUARD);
  },
  round: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = Math.floor(m[a]! + 0.5);
  },
  not: (m, n, o, s, a, aStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep) m[o] = m[a] === 0 ? 1 : 0;
  },
  add: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a]! + m[b]!;
  },
  subtract: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a]! - m[b]!;
  },
  multiply: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a]! * m[b]!;
  },
  divide: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) {
      const by = m[b]!;
      // Nothing shared among nobody is nothing: a month without volume has no cost per unit.
      m[o] = by === 0 ? 0 : m[a]! / by;
    }
  },
  power: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a]! ** m[b]!;
  },
  min: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = Math.min(m[a]!, m[b]!);
  },
  max: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = Math.max(m[a]!, m[b]!);
  },
  ceil_to: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) {
      const value = m[a]!;
      const step = m[b]!;
      m[o] = step === 0 ? value : Math.ceil(value / step - WHOLE_GUARD) * step;
    }
  },
  less: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = exceeds(m[b]!, m[a]!) ? 1 : 0;
  },
  less_equal: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = exceeds(m[a]!, m[b]!) ? 0 : 1;
  },
  greater: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = exceeds(m[a]!, m[b]!) ? 1 : 0;
  },
  greater_equal: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = exceeds(m[b]!, m[a]!) ? 0 : 1;
  },
  equal: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a] === m[b] ? 1 : 0;
  },
  and: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a] !== 0 && m[b] !== 0 ? 1 : 0;
  },
  or: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a] !== 0 || m[b] !== 0 ? 1 : 0;
  },
  below: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) m[o] = m[a]! < m[b]! ? 1 : 0;
  },
  event: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) {
      const drawn = m[a]!;
      const chance = m[b]!;
      m[o] = Number.isNaN(drawn) ? chance : drawn < chance ? 1 : 0;
    }
  },
  after_event: (m, n, o, s, a, aStep, b, bStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep) {
      const drawn = m[a]!;
      const chance = m[b]!;
      m[o] = drawn < chance ? drawn / chance : (drawn - chance) / (1 - chance);
    }
  },
  select: (m, n, o, s, a, aStep, b, bStep, c, cStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep, c += cStep) m[o] = m[a] !== 0 ? m[b]! : m[c]!;
  },
  add_four: (m, n, o, s, a, aStep, b, bStep, c, cStep, d, dStep, e, eStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep, c += cStep, d += dStep, e += eStep) {
      m[o] = m[a]! + m[b]! + m[c]! + m[d]! + m[e]!;
    }
  },
  levy: (m, n, o, s, a, aStep, b, bStep, c, cStep, d, dStep, e, eStep) => {
    for (let i = 0; i < n; i++, o += s, a += aStep, b += bStep, c += cStep, d += dStep, e += eStep) {
      const base = m[b]!;
      const over = m[c]!;
      const next = m[d]!;
      const part = next < base ? next - over : base - over;
      m[o] = m[a]! + (base <= over ? 0 : part) * m[e]!;
    }
  },
};

/** The loops by the number of their operation. */
export const LOOP_OF: readonly Loop[] = OPCODES.map(([name]) => LOOPS[name]);
