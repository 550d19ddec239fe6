import { describe, expect, test } from 'vitest';
import { matches } from '../../src/cli/glob.ts';

describe('names', () => {
  test.each([
    ['a.yaml', '*.yaml', true],
    ['a.yml', '*.yaml', false],
    ['abc', 'a?c', true],
    ['ac', 'a?c', false],
    ['aXbXc', 'a*b*c', true],
    ['.hidden', '*', false],
    ['.hidden', '.*', true],
    ['', '*', true],
  ])('%s against %s', (name, pattern, matching) => {
    expect(matches(name, pattern)).toBe(matching);
  });

  test('many stars take no longer', () => {
    expect(matches('a'.repeat(5000), `${'a*'.repeat(40)}b`)).toBe(false);
  });
});
