import { expect, test } from 'vitest';
import { tokenize } from '../../src/model/expression/tokens.ts';

const numberAndRest = (text: string): unknown => {
  const [number, ...rest] = tokenize(text);
  return [number?.kind === 'number' && number.value, text.slice(number?.span.end)].concat(rest.length);
};

test.each([
  ['1e-3', 1e-3, '', 0],
  ['1E+3', 1e3, '', 0],
  ['2.5e2', 250, '', 0],
  ['.5', 0.5, '', 0],
  ['7e3', 7000, '', 0],
  ['1 - 3', 1, ' - 3', 2],
  ['3 if', 3, ' if', 1],
] as const)('%s is a number with its exponent and nothing more', (text, value, rest, tokens) =>
  expect(numberAndRest(text)).toEqual([value, rest, tokens]),
);

test('an `e` without digits behind it is no exponent', () => {
  expect(() => tokenize('1e-')).toThrow("'e' is no unit");
  expect(() => tokenize('1e')).toThrow("'e' is no unit");
});
