import { describe, expect, test } from 'vitest';
import { MOST_BYTES } from '../../src/scenario/source-bytes.ts';
import { load, loaded, problems, SMALL } from './fixtures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('bytes', () => {
  test('a byte order mark is dropped', () => {
    expect(loaded(bytes(`\uFEFF${SMALL}`)).positionOf('name')).toMatchObject({ line: 1, column: 7 });
    expect(loaded(`\uFEFF${SMALL}`).positionOf('name')).toMatchObject({ line: 1, column: 7 });
  });
  test('Windows line ends', () => {
    expect(loaded(SMALL.replaceAll('\n', '\r\n')).positionOf('work.reception.volume')).toMatchObject({
      line: 6,
      column: 13,
    });
  });
  test.each([
    ['nothing', new Uint8Array(), 'SW1004 1:1'],
    ['blanks', bytes('  \n\n '), 'SW1004 1:1'],
    ['Latin-1', Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xfc]), 'SW1002 1:7'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x6e, 0, 0x61, 0]), 'SW1002 1:1'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'SW1002 1:1'],
    ['NUL', bytes('name: a\0b'), 'SW1002 1:8'],
    ['one byte too many', bytes('#'.repeat(MOST_BYTES + 1)), 'SW1001 1:1'],
  ])('%s', (_, content, problem) => {
    expect(problems(content)).toEqual([problem]);
  });
});

describe('names that programs know', () => {
  test.each(['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty'])('%s', (name) => {
    for (const text of [
      `${name}: 1\n${SMALL}`,
      `let: {${name}: 5 USD}\n${SMALL}`,
      SMALL.replace('reception:', `${name}:`),
    ])
      expect(problems(text)[0]).toMatch(/^SW1009/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  test('records have no prototype', () => {
    const scenario = loaded(`let: {a: 5 USD}\n${SMALL}`);
    expect(Object.getPrototypeOf(scenario.let)).toBeNull();
    expect(scenario.let['toString']).toBeUndefined();
  });
});

describe('much of something', () => {
  const quick = (text: string) => {
    // What takes time beyond all measure runs into the time limit of a test.
    const { diagnostics } = load(text);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThanOrEqual(201);
    return diagnostics[0]!.code;
  };
  const size = 200_000;
  test.each<[string, string, string]>([
    ['opened brackets', '['.repeat(size), 'SW1011'],
    ['closed brackets', ']'.repeat(size), 'SW1006'],
    ['commas', `[${','.repeat(size)}`, 'SW1006'],
    ['quotes', '"'.repeat(size), 'SW1006'],
    ['anchors', '&a '.repeat(size / 3), 'SW1006'],
    ['different keys', Array.from({ length: size / 10 }, (_, i) => `k${i}: 1`).join('\n'), 'SW2001'],
    ['equal keys', 'k: 1\n'.repeat(size / 5), 'SW1008'],
    ['aliases', `a: &a x\nb: [${'*a,'.repeat(size / 4)}]`, 'SW1010'],
    ['levels by indentation', Array.from({ length: 1400 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'), 'SW1011'],
    [
      'values under let',
      `let: {${Array.from({ length: 20_000 }, (_, i) => `a${i}: a${i + 1}`).join(', ')}}\n${SMALL}`,
      'SW2009',
    ],
    [
      'work items',
      `name: n\noptions: [diy]\nwork: {${Array.from({ length: 5000 }, (_, i) => `w${i}: {workload: 1 hours/week}`).join(', ')}}`,
      'SW2009',
    ],
    [
      'options',
      `name: n\nwork: {w: {workload: 1 hours/week}}\noptions: {${Array.from({ length: 5000 }, (_, i) => `o${i}: {kind: diy}`).join(', ')}}`,
      'SW2009',
    ],
  ])('%s', { timeout: 30_000 }, (_, text, code) => {
    expect(quick(text)).toBe(code);
  });

  test('a chain of 400 names under let', () => {
    const chain = Array.from({ length: 400 }, (_, i) => `a${i}: a${i + 1}`).join('\n  ');
    const scenario = loaded(`let:\n  ${chain}\n  a400: 5 USD\n${SMALL}`);
    expect(scenario.let['a0']).toBe(scenario.let['a400']);
  });

  test('long texts', () => {
    expect(problems(`name: ${'n'.repeat(201)}\n${SMALL.replace(/^name.*\n/, '')}`)).toEqual(['SW2010 1:7']);
    const message = load(SMALL.replace('1200 calls', `1200 ${'x'.repeat(100_000)}`)).diagnostics[0]!.message;
    expect(message.length).toBeLessThanOrEqual(300);
  });
});

describe('numbers', () => {
  test.each(['.inf', '-.inf', '.nan', '1e400', '1e16'])('people: %s', (value) => {
    expect(problems(SMALL.replace('employee', `{kind: employee, people: ${value}}`))).toEqual(['SW2108 8:41']);
  });
  test('hexadecimal numbers are numbers', () => {
    expect(problems(SMALL.replace('employee', '{kind: employee, people: 0x10}'))).toEqual([]);
  });
});

test('messages never hold control characters of the user', () => {
  const evil = '\\u001b[31m\\u202e\\u0007';
  for (const text of [
    `"${evil}": 1\n${SMALL}`,
    SMALL.replace('1200 calls/month', `"${evil}"`),
    SMALL.replace('1200 calls/month', `"5 ${evil}"`),
    SMALL.replace('24x7', `"${evil}"`),
    SMALL.replace('phone-reception', `"${evil}"`),
    SMALL.replace('diy', `"${evil}"`),
    SMALL.replace('country: US', `country: "${evil}"`),
    SMALL.replace('24-hour phone reception', `"${evil}"`),
    `start: "${evil}"\n${SMALL}`,
    `extends: "${evil}"\n`,
    `let: {"${evil}": 5}\n${SMALL}`,
  ])
    for (const { message, hint } of load(text).diagnostics)
      for (const character of `${message}${hint ?? ''}`)
        expect(character.codePointAt(0)! >= 0x20 && character !== '\u202e').toBe(true);
});

test('anchors and aliases in moderation are fine', () => {
  const text = `name: n\nwork: {a: &w {workload: 10 hours/week}, b: *w}\noptions: {x: &x {kind: employee, wage: 17 USD/hour}, y: *x}\n`;
  expect(loaded(text).options.map(({ id }) => id)).toEqual(['x', 'y']);
  expect(loaded(text).work.map(({ id }) => id)).toEqual(['a', 'b']);
});
