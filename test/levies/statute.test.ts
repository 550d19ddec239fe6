import { describe, expect, test } from 'vitest';
import { roleCost } from '../../src/analysis/role-cost.ts';
import { roleCostData } from '../../src/report/role-cost-data.ts';
import { parseQuantity } from '../../src/units/quantity-text.ts';
import { data } from './engine.ts';
import { type Asked, statuteCases } from './statute-cases.ts';

const cases = statuteCases();

function answer({ country, region, locality, wage, hours, employees, annual_payroll, quarterly_payroll }: Asked) {
  const parsed = parseQuantity(wage);
  if (!parsed.ok) throw new Error(parsed.message);
  const { cost, diagnostics } = roleCost(
    {
      role: 'office-clerk',
      country,
      ...(region && { region }),
      ...(locality && { locality }),
      wage: parsed.quantity,
      ...(hours && { hoursPerWeek: hours }),
      ...(employees && { employees }),
      ...(annual_payroll && { annualPayroll: annual_payroll }),
      ...(quarterly_payroll && { quarterlyPayroll: quarterly_payroll }),
    },
    data,
  );
  if (!cost) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return roleCostData(cost) as unknown as {
    wage: { annual: number };
    hours: { paid: number };
    lines: { id: string; annual: number; source: string | null; note: string | null }[];
    total: { annual: number };
  };
}

describe('statutory amounts worked by hand', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { at, wage, hours, lines, absent }) => {
    const got = answer(at);
    const amounts = Object.fromEntries(got.lines.map(({ id, annual }) => [id, annual]));
    expect(Object.fromEntries(Object.keys(lines).map((id) => [id, amounts[id]]))).toEqual(lines);
    if (wage !== undefined) expect(got.wage.annual).toBe(wage);
    if (hours !== undefined) expect(got.hours.paid).toBe(hours);
    for (const id of absent) expect(amounts).not.toHaveProperty([id]);
    // Cents of all lines make the total.
    const sum = got.lines.reduce((all, { annual }) => all + Math.round(annual * 100), 0);
    expect(sum).toBe(Math.round(got.total.annual * 100));
    for (const line of got.lines.filter(({ id }) => /^(levy|pay|relief)\./.test(id))) {
      expect(line.source).toMatch(/\(as of .+\)$/);
      expect(line.note === null).toBe(line.annual !== 0);
    }
  });

  test('sixty cases and more over twenty places and more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ at }) => `${at.country}-${at.region}-${at.locality}`)).size).toBeGreaterThanOrEqual(20);
  });
});
