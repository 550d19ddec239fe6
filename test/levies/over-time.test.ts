import { describe, expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { knownNames } from '../../src/data/known-names.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { data } from './engine.ts';

const known = knownNames(data);

/** Monthly amounts of a line of one employee option, month 1 first. */
function months(settings: {
  company: string;
  employee: string;
  start?: string;
  horizon?: string;
  workload?: string;
  today?: boolean;
}) {
  const text = `name: Levies over time
start: ${settings.start ?? '2027-01'}
horizon: ${settings.horizon ?? '24 months'}
company: {${settings.company}}
work:
  books: {function: bookkeeping, workload: ${settings.workload ?? '30 hours/week'}}
${settings.today ? 'today: {books: clerk}\n' : ''}options:
  clerk: {kind: employee, role: bookkeeper, lead_time: 0 months, merit: 0%/year, ${settings.employee}}
`;
  const { scenario, diagnostics } = loadScenario(text, { file: 'scenario.yaml', known });
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const made = study(scenario, data);
  if (!made.study) throw new Error(made.diagnostics.map(({ message }) => message).join('; '));
  const clerk = made.study.comparison.options.find(({ id }) => id === 'clerk')!;
  const line = (id: string) => clerk.lines.find((one) => one.id === id);
  return {
    people: clerk.people,
    of(id: string): number[] {
      const found = line(id);
      if (!found) throw new Error(`no line ${id} among ${clerk.lines.map((one) => one.id)}`);
      expect(found.monthly.reduce((a, b) => a + b, 0)).toBeCloseTo(found.total, 6);
      expect(found.monthly[0]).toBe(0);
      return found.monthly.slice(1);
    },
    has: (id: string) => line(id) !== undefined,
    diagnostics: made.diagnostics,
  };
}

const year = (monthly: readonly number[], which = 0): number =>
  monthly.slice(which * 12, which * 12 + 12).reduce((a, b) => a + b, 0);
const near = (got: readonly number[], wanted: readonly number[]): void =>
  wanted.forEach((value, index) => {
    expect(got[index], `month ${index + 1}`).toBeCloseTo(value, 6);
  });

const TEXAS = 'country: US, region: TX, employees: 5';
const STAYS = 'people: 1, attrition: 0%/year';

describe('caps bite in their months', () => {
  test('social security of 40,000 a month ends in the fifth month and begins anew in January', () => {
    const got = months({ company: TEXAS, employee: `wage: 480000 USD/year, ${STAYS}` });
    // 4 x 40,000 = 160,000; 24,500 are left of 184,500.
    const wanted = [2480, 2480, 2480, 2480, 24_500 * 0.062, 0, 0, 0, 0, 0, 0, 0];
    near(got.of('levy.social_security'), [...wanted, ...wanted]);
    near(got.of('levy.medicare'), Array(24).fill(580));
    near(got.of('levy.futa'), [42, ...Array(11).fill(0), 42, ...Array(11).fill(0)]);
  });

  test('unemployment levies of 3,000 a month end in the third', () => {
    const got = months({ company: TEXAS, employee: `wage: 36000 USD/year, ${STAYS}` });
    near(got.of('levy.futa'), [18, 18, 6, ...Array(9).fill(0), 18, 18, 6]);
    near(got.of('levy.suta'), [81, 81, 81, ...Array(9).fill(0), 81]);
  });

  test('a prorated limit grows with the months: Canadian pension is level until its ceiling', () => {
    const got = months({ company: 'country: CA, employees: 5', employee: `wage: 90000 CAD/year, ${STAYS}` }).of(
      'levy.cpp',
    );
    const level = (7500 - 3500 / 12) * 0.0595;
    // 74,600 / 7,500 = 9.95 months; the exemption goes on growing and gives a little back at the end.
    near(got, Array(9).fill(level));
    expect(year(got)).toBeCloseTo(4230.45, 6);
    expect(year(got, 1)).toBeCloseTo(4230.45, 6);
  });

  test('a Dutch ceiling that shrinks with the months is reached in none and in all', () => {
    const got = months({ company: 'country: NL, employees: 5', employee: `wage: 100000 EUR/year, ${STAYS}` });
    near(got.of('levy.health_zvw'), Array(24).fill((79_409 / 12) * 0.061));
  });
});

describe('a base of one person', () => {
  test('begins with a start in the middle of the year', () => {
    const got = months({ company: TEXAS, employee: `wage: 36000 USD/year, ${STAYS}`, start: '2027-11' });
    // November and December, then January of the new year.
    near(got.of('levy.futa'), [18, 18, 18, 18, 6, ...Array(9).fill(0), 18, 18, 6, 0]);
  });

  test('of somebody who does the work today is used up before July', () => {
    const at = (wage: number, attrition: string) =>
      months({
        company: TEXAS,
        employee: `wage: ${wage} USD/year, people: 1, attrition: ${attrition}`,
        start: '2027-07',
        today: true,
      });
    const stays = at(36_000, '0%/year');
    near(stays.of('levy.futa'), [0, 0, 0, 0, 0, 0, 18, 18, 6, ...Array(9).fill(0), 18, 18, 6]);
    near(stays.of('levy.medicare'), Array(24).fill(43.5));
    // 140,000 of 184,500 are paid by June.
    near(
      at(280_000, '0%/year').of('levy.social_security').slice(0, 3),
      [280_000 / 12, 44_500 - 280_000 / 12, 0].map((base) => base * 0.062),
    );
    // A replacement begins a base of its own.
    const leaves = 1 - (1 - 0.36) ** (1 / 12);
    near(at(120_000, '36%/year').of('levy.futa'), [0, ...Array(5).fill(42 * leaves), 42, 42 * leaves]);
  });

  test('Canadian pension of a start in July is free of half of 3,500', () => {
    const { of } = months({
      company: 'country: CA, employees: 5',
      employee: `wage: 36000 CAD/year, ${STAYS}`,
      start: '2027-07',
      horizon: '6 months',
    });
    expect(year(of('levy.cpp'))).toBeCloseTo((18_000 - 1750) * 0.0595, 6);
  });

  test('two people have two bases, and so have two halves', () => {
    const two = months({ company: TEXAS, employee: 'wage: 36000 USD/year, people: 2, attrition: 0%/year' });
    expect(year(two.of('levy.futa'))).toBeCloseTo(84, 6);
    const halves = months({
      company: TEXAS,
      employee: 'wage: 20 USD/hour, hours: 20 hours/week, people: 2, attrition: 0%/year',
    });
    expect(halves.people[1]).toBe(2);
    expect(year(halves.of('levy.futa'))).toBeCloseTo(84, 6);
    const one = months({
      company: TEXAS,
      employee: 'wage: 20 USD/hour, hours: 40 hours/week, people: 1, attrition: 0%/year',
    });
    expect(year(one.of('levy.futa'))).toBeCloseTo(42, 6);
    expect(year(one.of('levy.social_security'))).toBeCloseTo(year(halves.of('levy.social_security')), 6);
  });

  test('begins anew with a replacement', () => {
    const rate = 0.36;
    const leaves = 1 - (1 - rate) ** (1 / 12);
    const quick = months({ company: TEXAS, employee: 'wage: 120000 USD/year, people: 1, attrition: 36%/year' }).of(
      'levy.futa',
    );
    // At 10,000 a month a base is used up at once: one for the seat, one for each of eleven months' replacements.
    expect(year(quick)).toBeCloseTo(42 * (1 + 11 * leaves), 6);
    expect(year(quick, 1)).toBeCloseTo(42 * (1 + 11 * leaves), 6);
  });

  test('a leaver takes the rest of the base along: cohorts in plain numbers', () => {
    const leaves = 1 - (1 - 0.36) ** (1 / 12);
    const monthly = 1500;
    const seats = 3;
    const owed = (month: number): number => 0.006 * Math.min(7000, monthly * month);
    const wanted = Array.from({ length: 12 }, (_, index) => {
      const month = index + 1;
      let amount = 0;
      for (let joined = 1; joined <= month; joined++) {
        const size = joined === 1 ? seats : seats * leaves;
        const left = size * (1 - leaves) ** (month - joined);
        amount += left * (owed(month - joined + 1) - owed(month - joined));
      }
      return amount;
    });
    const got = months({ company: TEXAS, employee: 'wage: 18000 USD/year, people: 3, attrition: 36%/year' });
    near(got.of('levy.futa'), [...wanted, ...wanted]);
    // Levies without a cap know no cohorts.
    near(got.of('levy.medicare'), Array(24).fill(monthly * seats * 0.0145));
    expect(year(got.of('levy.futa'))).toBeGreaterThan(42 * seats);
  });
});

describe('the employer in a scenario', () => {
  test('the new person counts: nine and one are ten', () => {
    const at = (employees: number) =>
      months({
        company: `country: US, region: CO, employees: ${employees}`,
        employee: `wage: 60000 USD/year, ${STAYS}`,
      }).of('levy.famli');
    expect(year(at(8))).toBe(0);
    expect(year(at(9))).toBeCloseTo(264, 6);
  });

  test('the new pay counts in the payroll', () => {
    const at = (payroll: number) =>
      months({
        company: `country: ZA, employees: 2, annual_payroll: ${payroll} ZAR/year`,
        employee: `wage: 240000 ZAR/year, ${STAYS}`,
      }).of('levy.sdl');
    expect(year(at(260_000))).toBe(0);
    expect(year(at(260_001))).toBeCloseTo(2400, 6);
  });

  test('the employment allowance falls to each head alike', () => {
    const got = months({ company: 'country: GB, employees: 4', employee: `wage: 30000 GBP/year, ${STAYS}` });
    near(got.of('relief.employment_allowance'), Array(24).fill(-10_500 / 12 / 5));
  });

  test('levies are switched, and have rates of their own', () => {
    const got = months({
      company: TEXAS,
      employee: `wage: 36000 USD/year, ${STAYS}, levies: {suta: {rate: 2%}, futa: off}`,
    });
    expect(year(got.of('levy.suta'))).toBeCloseTo(180, 6);
    expect(got.has('levy.futa')).toBe(false);
    expect(got.diagnostics.filter(({ code }) => code === 'SW3008')).toEqual([]);
  });

  test('a setting for a levy that the place does not have is told', () => {
    const got = months({ company: TEXAS, employee: `wage: 36000 USD/year, ${STAYS}, levies: {sutta: {rate: 2%}}` });
    expect(got.diagnostics.map(({ code, hint }) => [code, hint])).toContainEqual(['SW3008', "did you mean 'suta'?"]);
  });

  test('a rate of your own carries the jumps of the table with it', () => {
    const at = (wage: number) =>
      months({
        company: 'country: GB, employees: 4',
        employee: `wage: ${wage} GBP/month, ${STAYS}, levies: {workplace_pension: {rate: 5%}}`,
      }).of('levy.workplace_pension');
    // 5% of what lies between 520 and 4,189, once 833 are passed.
    near(at(833), Array(12).fill(0));
    near(at(2500), Array(12).fill((2500 - 520) * 0.05));
    near(at(5000), Array(12).fill((4189 - 520) * 0.05));
  });
});
