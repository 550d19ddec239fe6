import { expect, test } from 'vitest';
import { akin, editDistance, nearest, sameWords, suggestion } from '../../src/diagnostics/suggest.ts';

test.each([
  ['', '', 0],
  ['wage', 'wage', 0],
  ['wage', 'wgae', 1],
  ['wage', 'wages', 1],
  ['wage', 'age', 1],
  ['horizon', 'horizn', 1],
  ['kitten', 'sitting', 3],
])('%s and %s are %d edits apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('the nearest name is suggested only when it is near', () => {
  const known = ['wage', 'hours', 'hire_cost', 'ramp_up'];
  expect(nearest('wgae', known)).toBe('wage');
  expect(nearest('hireCost', known)).toBe('hire_cost');
  expect(nearest('ramp-up', known)).toBe('ramp_up');
  expect(nearest('WAGE', known)).toBe('wage');
  expect(nearest('salary', known)).toBeUndefined();
  expect(nearest('ab', ['cd'])).toBeUndefined();
  expect(nearest('x'.repeat(100), known)).toBeUndefined();
});

test('a short list is shown when nothing is near', () => {
  expect(suggestion('salary', ['wage', 'hours'])).toBe('known here: wage, hours');
  expect(suggestion('salary', [])).toBeUndefined();
});

test('names that share their words are suggested where none is spelled alike', () => {
  const known = ['phone-reception', 'customer-service', 'after-sales-support', 'hr'];
  expect(suggestion('customer-support', known)).toBe("did you mean 'customer-service'?");
  expect(suggestion('answering-phone', known)).toBe("did you mean 'phone-reception'?");
  expect(suggestion('pricing', ['price', 'price_note', 'plan'])).toBe("did you mean 'price'?");
  expect(sameWords('to-hr-of', known)).toBeUndefined();
  expect(sameWords('x-'.repeat(100), known)).toBeUndefined();
});

test('a start of separators is nothing in common', () => {
  expect(akin('per_piece', ['per_employee_of_the_vendor', 'per_fte'])).toBeUndefined();
  expect(akin('chance', ['chance_cheaper', 'chance_best'])).toBe('chance_best');
});
