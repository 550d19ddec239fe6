import { expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';

const at = (line: number, column: number, endColumn?: number, endLine = line) => ({
  file: 'a.yaml',
  line,
  column,
  ...(endColumn === undefined ? {} : { endLine, endColumn }),
});

test('the marked line with the one before it', () => {
  expect(codeFrame('options:\n  desk:\n    wage: 17 calls\n', at(3, 11, 19))).toEqual([
    '2 |   desk:',
    '3 |     wage: 17 calls',
    '  |           ^^^^^^^^',
  ]);
});

test('line numbers are aligned', () => {
  const text = `${'x\n'.repeat(9)}wage: 17`;
  expect(codeFrame(text, at(10, 7, 9))).toEqual([' 9 | x', '10 | wage: 17', '   |       ^^']);
});

test('tabs are four blanks wide', () => {
  expect(codeFrame('\twage: 17', at(1, 8, 10))).toEqual(['1 |     wage: 17', '  |           ^^']);
});

test('wide characters get two carets, combining ones none', () => {
  expect(codeFrame('名前: 値', at(1, 5, 6))).toEqual(['1 | 名前: 値', '  |       ^^']);
  expect(codeFrame('😀: 17', at(1, 5, 7))).toEqual(['1 | 😀: 17', '  |     ^^']);
  expect(codeFrame('e\u0301: 17', at(1, 5, 7))).toEqual(['1 | e\u0301: 17', '  |    ^^']);
});

test('control characters and direction marks are shown, not obeyed', () => {
  const frame = codeFrame('name: \u001b[31mred\u202e', at(1, 7, 8)).join('\n');
  expect(frame).toContain('\\u001b[31mred\\u202e');
  expect(frame).not.toContain('\u001b');
});

test('a long line is clipped around the mark', () => {
  const text = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
  const [line, marks] = codeFrame(text, at(1, 501, 505), { width: 60 });
  expect(line!.length).toBeLessThanOrEqual(60);
  expect(line).toMatch(/^1 \| …a+HEREb+…$/);
  expect(line!.indexOf('HERE')).toBe(marks!.indexOf('^'));
  expect(marks!.trimEnd().endsWith('^^^^')).toBe(true);
});

test('a mark over several lines runs to the end of its first', () => {
  expect(codeFrame('a: [\n1]', at(1, 4, 2, 2))).toEqual(['1 | a: [', '  |    ^']);
});

test('a mark at the end of a line and in an empty text', () => {
  expect(codeFrame('a:', at(1, 3))).toEqual(['1 | a:', '  |   ^']);
  expect(codeFrame('', at(1, 1))).toEqual(['1 |', '  | ^']);
  expect(codeFrame('a', at(7, 1))).toEqual([]);
});

test('carriage returns are not shown', () => {
  expect(codeFrame('a: 1\r\nb: 2\r\n', at(2, 1, 2))).toEqual(['1 | a: 1', '2 | b: 2', '  | ^']);
});

test('a line before the marked one is not cut to its length', () => {
  expect(codeFrame('# a longer comment above\na: 1', at(2, 1, 2))).toEqual([
    '1 | # a longer comment above',
    '2 | a: 1',
    '  | ^',
  ]);
});

test('every width leaves the frame within it', () => {
  const text = 'a'.repeat(300);
  for (let column = 1; column <= 300; column += 7)
    for (const line of codeFrame(text, at(1, column, column + 30), { width: 60 }))
      expect(line.length).toBeLessThanOrEqual(60);
});
