import { expect, test } from 'vitest';
import { expectations } from '../../src/analysis/check.ts';
import { studyOf } from '../bundled-scenarios.ts';

const heldOf = (statement: string): string => {
  const study = studyOf(`name: one person
company: {country: US, region: TX}
work: {books: {function: bookkeeping, workload: 30 hours/week}}
options: {staff: {kind: employee, wage: 20 USD/hour}, firm: {kind: outsource, price: {retainer: 4000 USD/month}}}
expect: ["${statement}"]
`);
  const { diagnostics } = expectations(study);
  return diagnostics[0]?.code ?? 'holds';
};

test.each([
  ['monthly_cost(firm) <= 9000 USD', 'holds'],
  ['9000 USD >= monthly_cost(firm)', 'holds'],
  ['monthly_cost(firm) <= 9000 USD/month', 'holds'],
  ['monthly_cost(firm) <= 1000 USD', 'SW5001'],
  ['monthly(staff) > 1000 USD', 'holds'],
  ['monthly_cost(firm) <= 108000 USD/year', 'holds'],
  // only an amount that the file gives, and only for a month
  ['monthly_cost(firm) <= total(firm)', 'SW5002'],
  ['total(firm) >= 1000 USD/month', 'SW5002'],
  ['monthly_cost(firm) <= 40 hours', 'SW5002'],
  ['founder_hours(firm) <= 40 hours', 'SW5002'],
])('%s: %s', (statement, verdict) => {
  expect(heldOf(statement)).toBe(verdict);
});
