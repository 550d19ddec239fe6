import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Code } from '../../src/readings/plan/code.ts';
import { javascript } from '../../src/readings/plan/javascript.ts';
import { ARITY, CODE_OF, OPCODES, type Opcode } from '../../src/readings/plan/opcodes.ts';
import type { Place } from '../../src/readings/plan/place.ts';
import { type Program, runProgram } from '../../src/readings/plan/program.ts';
import { fastest } from '../../src/readings/plan/webassembly.ts';

const LANES = 8;
const MONTHS = 5;
const COHORTS = 3;
/** Numbers of a quantity over all axes. */
const SIZE = LANES * MONTHS * COHORTS;

/** Where guards, signs and what is no number matter. */
const DELICATE = [0, -0, 1, -1, 0.5, 1e-9, 1 - 1e-12, 1 + 1e-12, 3, 3 - 1e-10, Number.NaN, Infinity, -Infinity];
const anyNumber = fc.oneof(fc.constantFrom(...DELICATE), fc.double(), fc.double({ min: -9, max: 9, noNaN: true }));
/** Numbers of a result and five arguments: a few, again and again, at other places each time. */
const manyNumbers = fc
  .array(anyNumber, { minLength: 47, maxLength: 47 })
  .map((few) => Array.from({ length: 6 * SIZE }, (_, i) => few[i % few.length]!));

/** A quantity that begins somewhere, over all axes or some. */
const place = (at: number, { cohort = true, month = true, lane = true }): Place => ({
  at,
  cohort: cohort ? LANES * MONTHS : 0,
  month: month ? LANES : 0,
  lane: lane ? 1 : 0,
});
const axes = fc.record({ cohort: fc.boolean(), month: fc.boolean(), lane: fc.boolean() });
const shapes = fc.tuple(axes, axes, axes, axes, axes);
type Shapes = readonly (typeof axes extends fc.Arbitrary<infer T> ? T : never)[];

/** Code that does an operation over all axes, its arguments after its result in memory. */
function codeOf(opcode: Opcode, args: Shapes, join: boolean): Program {
  const code = new Code(1);
  code.begin(opcode, COHORTS, MONTHS, LANES);
  code.place(place(0, {}));
  for (let i = 0; i < ARITY[CODE_OF[opcode]]!; i++) code.place(place((i + 1) * SIZE, args[i]!));
  if (join) code.join();
  return { code: code.done(), hosts: [] };
}

/** What a machine makes of some numbers; the bits, so that signs of zeros count. */
function results(load: typeof javascript, numbers: readonly number[], program: Program): BigUint64Array {
  const machine = load(Float64Array.from(numbers), program);
  runProgram(program, machine);
  // Bits of what is no number carry no meaning.
  const plain = machine.numbers.map((value) => (Number.isNaN(value) ? Number.NaN : value));
  return new BigUint64Array(plain.buffer);
}

const same = (numbers: readonly number[], program: Program): void =>
  expect(results(fastest(), numbers, program)).toEqual(results(javascript, numbers, program));

test('Node runs plans in WebAssembly', () => {
  expect(fastest()).not.toBe(javascript);
});

describe('WebAssembly gives the bits of JavaScript', () => {
  test.each(OPCODES.map(([name]) => name))('%s', (opcode) => {
    fc.assert(
      fc.property(manyNumbers, shapes, fc.boolean(), (numbers, args, join) => {
        same(numbers, codeOf(opcode, args, join));
      }),
      { numRuns: 60 },
    );
  });

  test('running totals, where a row reads what it has written', () => {
    fc.assert(
      fc.property(manyNumbers, (numbers) => {
        const code = new Code(1);
        code.begin('add', 1, MONTHS - 1, LANES);
        code.place(place(LANES, {}));
        code.place(place(0, {}));
        code.place(place(SIZE + LANES, {}));
        code.join();
        same(numbers, { code: code.done(), hosts: [] });
      }),
    );
  });

  test.each([1, 2, MONTHS])('weighted sums over %i months', (months) => {
    fc.assert(
      fc.property(manyNumbers, fc.boolean(), fc.boolean(), fc.nat({ max: 3 }), (numbers, adds, monthly, more) => {
        const code = new Code(1);
        const [out, factor] = [place(0, {}), place(SIZE, { month: monthly })];
        const columns = Array.from({ length: 1 + more }, (_, column) => 2 * SIZE + ((column * 7) % 5) * LANES);
        code.weigh(months, LANES, { out, factor, weights: 3 * SIZE, columns, adds });
        same(numbers, { code: code.done(), hosts: [] });
      }),
      { numRuns: 60 },
    );
  });

  test.each([1, 6, 12])('yearly levies from calendar month %i on', (calendar) => {
    const months = 17;
    const rows = LANES * (months + 1);
    const brackets = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(manyNumbers, brackets, (few, count) => {
        const code = new Code(1);
        const joined = (at: number): Place => ({ at, cohort: rows, month: LANES, lane: 1 });
        const [base, heads] = [joined(rows), joined(13 * rows)];
        const figures = Array.from({ length: count }, (_, index) => 25 * rows + 3 * index);
        code.levy(months, LANES, calendar, {
          out: place(0, {}),
          base,
          heads,
          brackets: figures.map((at) => ({ over: at, next: at + 1, rate: at + 2 })),
        });
        const numbers = Array.from({ length: 25 * rows + 3 * count }, (_, i) => few[i % few.length]!);
        same(numbers, { code: code.done(), hosts: [] });
      }),
      { numRuns: 20 },
    );
  });

  test('recursions, and steps that are no arithmetic between others', () => {
    fc.assert(
      fc.property(manyNumbers, shapes, (numbers, args) => {
        const code = new Code(1);
        const step = (opcode: Opcode, out: Place, a: Place, b: Place): void => {
          code.begin(opcode, 1, MONTHS, LANES);
          for (const one of [out, a, b]) code.place(one);
        };
        const [balance, flow] = [place(0, { month: false }), place(SIZE, args[0])];
        step('subtract', place(2 * SIZE, {}), flow, balance);
        const at = code.end;
        code.group(MONTHS, () => {
          step('multiply', place(3 * SIZE, { month: false }), balance, flow);
          step('add', balance, place(3 * SIZE, { month: false }), place(2 * SIZE, {}));
        });
        step('max', place(2 * SIZE, {}), balance, flow);
        const host = (held: Float64Array): void => {
          held[0] = 7;
        };
        same(numbers, { code: code.done(), hosts: [{ at, host }] });
      }),
    );
  });
});
