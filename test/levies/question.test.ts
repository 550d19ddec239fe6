import { describe, expect, test } from 'vitest';
import { type RoleQuestion, roleCost } from '../../src/analysis/role-cost.ts';
import { parseQuantity } from '../../src/units/quantity-text.ts';
import { data } from './engine.ts';

function ask(question: Partial<RoleQuestion> & { pay?: string }) {
  const { pay = '40000 USD/year', ...rest } = question;
  const parsed = parseQuantity(pay);
  if (!parsed.ok) throw new Error(parsed.message);
  const { cost, diagnostics } = roleCost({ role: 'office-clerk', country: 'US', wage: parsed.quantity, ...rest }, data);
  const line = (id: string) => cost?.lines.find((one) => one.id === id);
  return { cost, diagnostics, codes: diagnostics.map(({ code }) => code), line };
}

describe('what cannot be answered is told, all at once', () => {
  test.each([
    ['a country', { country: 'XX' }, ['SW3022']],
    ['a region', { region: 'ZZ' }, ['SW3007']],
    ['a region of a country without any', { country: 'DE', region: 'BY' }, ['SW3007']],
    ['a locality', { region: 'TX', locality: 'denver' }, ['SW3007']],
    ['a wage of zero', { pay: '0 USD/hour' }, ['SW3023']],
    ['a negative wage', { pay: '-12 USD/hour' }, ['SW3023']],
    ['a wage of calls', { pay: '12 calls/hour' }, ['SW3001']],
    ['169 hours', { hoursPerWeek: 169 }, ['SW3023']],
    ['no hours', { hoursPerWeek: 0 }, ['SW3023']],
    ['nobody employed', { employees: 0 }, ['SW3023']],
    ['no payroll', { annualPayroll: 0 }, ['SW3023']],
    ['several at once', { hoursPerWeek: 169, employees: -1, pay: '0 USD/hour' }, ['SW3023', 'SW3023', 'SW3023']],
  ] as const)('%s', (_, question, codes) => {
    const got = ask(question);
    expect(got.cost).toBeNull();
    expect(got.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes);
    for (const { hint, code } of got.diagnostics) if (code !== 'SW3001') expect(hint).toBeTruthy();
  });

  test('a role that nobody knows, unless its wage is given', () => {
    const { cost, diagnostics } = roleCost({ role: 'head bookkeeper', country: 'US' }, data);
    expect(cost).toBeNull();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "SW3022: 'head bookkeeper' is no role of the data",
    ]);
    expect(diagnostics[0]!.hint).toMatch(/^did you mean '.*bookkeeper.*'\?.* "sourcewise data list roles" shows them$/);
    expect(ask({ role: 'head bookkeeper' }).cost).not.toBeNull();
  });

  test('a locality is known elsewhere', () => {
    expect(ask({ locality: 'denver' }).diagnostics[0]?.hint).toBe('say the region, too: CO');
    expect(ask({ region: 'co' }).diagnostics[0]?.hint).toContain("did you mean 'CO'?");
  });
});

describe('what the answer leaves open is told', () => {
  test('a United States place without its state', () => {
    expect(ask({}).codes).toContain('SW3024');
    expect(ask({ region: 'TX' }).codes).toEqual([]);
  });

  test('the size of the company, only where it matters', () => {
    const open = ask({ region: 'CO' });
    expect(open.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['SW3025', 'the size of the company decides about famli; a company of 5 is assumed'],
    ]);
    expect(open.line('levy.famli')).toMatchObject({ annual: 0, note: 'not due: fewer than 10 employees (5)' });
    expect(ask({ region: 'CO', employees: 12 }).codes).toEqual([]);
  });

  test('an unknown payroll is this pay and the average of everybody else', () => {
    const alone = ask({ country: 'ZA', pay: '600000 ZAR/year', employees: 1 });
    expect(alone.codes).toEqual(['SW3025']);
    // The pay alone passes 500,000.
    expect(alone.line('levy.sdl')!.annual).toBeCloseTo(6000, 6);
    expect(ask({ country: 'ZA', pay: '60000 ZAR/year', employees: 1 }).line('levy.sdl')!.annual).toBe(0);
  });

  test('a payroll that lacks this person', () => {
    expect(ask({ region: 'TX', annualPayroll: 30_000 }).codes).toEqual(['SW3026']);
    expect(ask({ region: 'TX', quarterlyPayroll: 10_000 }).codes).toEqual([]);
  });
});

test.each([
  ['IN', '30000 INR/month', 20, 'levy.esi', 'not due: pay is above 21,000 INR a month'],
  ['GB', '400 GBP/month', 3, 'levy.class1_secondary_ni', 'not due: pay is not above 417 GBP a month'],
  ['GB', '400 GBP/month', 3, 'relief.employment_allowance', 'no levy is due that it could reduce'],
  ['IE', '15000 EUR/year', 3, 'levy.my_future_fund', 'not due: pay is below 20,000 EUR a year'],
  ['FR', '2000 EUR/month', 60, 'levy.rgdu_small', 'not due: more than 49 employees (60)'],
  ['CO', '9000000 COP/month', 3, 'pay.transport_allowance', 'not due: pay is above 3,501,810 COP a month'],
] as const)('%s at %s with %i people says why %s is nothing', (country, pay, employees, id, note) => {
  expect(ask({ country, pay, employees, annualPayroll: 50_000_000_000 }).line(id)).toMatchObject({ note });
});

test('an answer in another currency has the same levies', () => {
  const own = ask({ country: 'GB', pay: '30000 GBP/year', employees: 10, annualPayroll: 6_000_000 });
  const other = ask({ country: 'GB', pay: '30000 GBP/year', employees: 10, annualPayroll: 6_000_000, currency: 'USD' });
  const rate = data.fx('GBP')!.usdPerUnit;
  for (const id of ['levy.class1_secondary_ni', 'levy.apprenticeship_levy', 'relief.employment_allowance']) {
    expect(other.line(id)!.annual).toBeCloseTo(own.line(id)!.annual * rate, 6);
  }
});

test.each([
  ['5 USD/hour', 'US', ['SW4001']],
  ['40 USD/hour', 'US', []],
  // the minimum of the Philippines is in pesos, whatever the pay is given in
  ['0.3 USD/hour', 'PH', ['SW4001']],
  ['12 USD/hour', 'PH', []],
] as const)('%s in %s is held against the minimum wage', (pay, country, codes) => {
  expect(ask({ pay, country, employees: 10 }).codes.filter((code) => code === 'SW4001')).toEqual(codes);
});
