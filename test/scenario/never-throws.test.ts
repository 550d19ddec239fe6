import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { load, VALID } from './fixtures.ts';

const texts = Object.values(VALID);
const pieces = [
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  ',',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '-',
  '- ',
  '\t',
  '\n',
  '  ',
  '%',
  '@',
  '`',
  '\0',
  '\u202e',
  '\uFEFF',
  '---\n',
  '?',
  '~',
  'null',
  '(',
  ')',
  '1e999',
  '.nan',
  '<<: ',
  '__proto__: ',
  '💥',
  '\uD800',
];

/** Loads, and checks that every diagnostic can be shown. */
function survives(text: string | Uint8Array, sets: readonly string[] = []): void {
  const { scenario, diagnostics, sources } = load(text, { sets });
  expect(scenario === undefined).toBe(diagnostics.length > 0);
  for (const diagnostic of diagnostics) {
    expect(diagnostic.code).toMatch(/^SW[12]\d{3}$/);
    const { at } = diagnostic;
    if (!at) throw new Error('a diagnostic without a place');
    expect(at.line).toBeGreaterThan(0);
    expect(at.column).toBeGreaterThan(0);
    const source = sources.get(at.file);
    if (source === undefined) continue;
    expect(at.line).toBeLessThanOrEqual(source.split('\n').length);
    // Unless the file says so itself.
    if (/undefined|NaN/.test(source)) continue;
    for (const line of codeFrame(source, at, { width: 80 })) expect(line).not.toMatch(/undefined|NaN/);
  }
}

describe('whatever is in the file, loading gives a scenario or says why not', () => {
  const valid = fc.constantFrom(...texts);

  test('pieces put in, cut out and exchanged', { timeout: 60_000 }, () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(12),
      piece: fc.oneof(fc.constantFrom(...pieces), fc.constant(''), fc.string({ maxLength: 5 })),
    });
    fc.assert(
      fc.property(valid, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        let changed = text;
        for (const { at, length, piece } of edits) {
          const start = at % (changed.length + 1);
          changed = changed.slice(0, start) + piece + changed.slice(start + length);
        }
        survives(changed);
      }),
      { numRuns: 1500 },
    );
  });

  test('lines exchanged, dropped and doubled', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.nat(), (text, from, to) => {
        const lines = text.split('\n');
        const [line] = lines.splice(from % lines.length, 1);
        lines.splice(to % (lines.length + 1), 0, line!, ...(to % 2 ? [line!] : []));
        survives(lines.join('\n'));
      }),
      { numRuns: 500 },
    );
  });

  test('cut off anywhere', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(valid, fc.nat(), (text, at) => survives(text.slice(0, at % text.length))),
      { numRuns: 300 },
    );
  });

  test('any bytes, any text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => survives(bytes)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => survives(text)),
      { numRuns: 500 },
    );
  });

  test('any override', { timeout: 60_000 }, () => {
    const segment = fc.oneof(
      fc.constantFrom(
        'options',
        'work',
        'company',
        'let',
        'reception',
        'employee',
        '0',
        '1',
        'wage',
        'volume',
        'price',
        'today',
        'covers',
      ),
      fc.string({ maxLength: 4 }),
    );
    const value = fc.oneof(
      fc.constantFrom('17 USD/hour', '5 calls/day', '[diy]', '{kind: diy}', 'null', 'x', ''),
      fc.constantFrom(...pieces),
      fc.string({ maxLength: 8 }),
    );
    const set = fc
      .tuple(fc.array(segment, { minLength: 1, maxLength: 4 }), value)
      .map(([path, text]) => `${path.join('.')}=${text}`);
    fc.assert(
      fc.property(valid, fc.array(set, { maxLength: 3 }), (text, sets) => survives(text, sets)),
      { numRuns: 500 },
    );
  });
});

test('loading twice gives the same diagnostics', () => {
  for (const text of texts) {
    const broken = text.replaceAll('USD', 'UDS').replaceAll('kind', 'kin');
    expect(load(broken).diagnostics).toEqual(load(broken).diagnostics);
  }
});
