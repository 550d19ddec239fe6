import { expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { roleCost } from '../../src/analysis/role-cost.ts';
import { loadData } from '../../src/data/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const data = loadData();

function studied(text: string, only: readonly string[] = []) {
  const { scenario, diagnostics } = loadScenario(text, { file: 'test.yaml' });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return study(scenario, data, { only });
}

const BASE = `name: two countries
company: {country: US, region: TX}
work: {books: {function: bookkeeping, workload: 25 hours/week}}
`;

test('employees of two countries do not share statutory numbers, whatever their order', () => {
  const here = '  here: {kind: employee, wage: 25 USD/hour}\n';
  const there = '  there: {kind: employee, country: DE, wage: 25 USD/hour}\n';
  const [one, two] = [`${here}${there}`, `${there}${here}`].map((options) => {
    const { study: made } = studied(`${BASE}options:\n${options}`);
    return Object.fromEntries(made!.comparison.options.map((option) => [option.id, option.base.total]));
  });
  expect(one).toEqual(two);
});

test('a survey states the pay of a full-time week: fewer hours do not raise the pay of an hour', () => {
  const at = (hoursPerWeek: number) =>
    roleCost({ role: 'receptionist', country: 'US', region: 'TX', hoursPerWeek }, data).cost!.wage.hourly;
  expect(at(20)).toBeCloseTo(at(40), 9);
});

test('a salary of the user is what the contract hours earn', () => {
  const { cost } = roleCost(
    {
      role: 'receptionist',
      country: 'GB',
      hoursPerWeek: 20,
      wage: {
        value: { kind: 'point', value: 15_000 },
        unit: { text: 'GBP/year', dimension: { GBP: 1, month: -1 }, factor: 1 / 12 },
        text: '15000 GBP/year',
      },
    },
    data,
  );
  expect(cost!.wage.annual).toBeCloseTo(15_000, 6);
});

test('--only ranks what it names and keeps the others as today and as parts', () => {
  const text = `${BASE}today: clerk
options:
  clerk: {kind: employee}
  agency: {kind: outsource, price: {per_hour: 40 USD/hour}}
  mix: {kind: multi-source, assign: {books: [{source: clerk, share: 50%}, {source: agency, share: 50%}]}}
`;
  const all = studied(text).study!.comparison.options;
  for (const id of ['agency', 'mix']) {
    const { options } = studied(text, [id]).study!.comparison;
    expect(options.map((option) => option.id)).toEqual([id]);
    expect(options[0]!.base.total).toBeCloseTo(all.find((option) => option.id === id)!.base.total, 6);
  }
});

test('a cost that is no number is told, and nothing is ranked by it', () => {
  const { study: made, diagnostics } = studied(
    `${BASE}options: [diy, employee]\nextra_costs: [{option: employee, name: endless, formula: 1e300 * 1e300 * heads * 1 USD/month}]\n`,
  );
  expect(made).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toContain('SW3027');
});

test('the ids of extra lines follow their names, not their order', () => {
  const line = (name: string) => `{option: diy, name: ${name}, formula: 5 USD/month}`;
  const idsOf = (names: string[]) =>
    studied(`${BASE}options: [diy]\nextra_costs: [${names.map(line).join(', ')}]\n`)
      .study!.comparison.options[0]!.lines.map(({ id }) => id)
      .filter((id) => id.startsWith('extra.'))
      .sort();
  expect(idsOf(['audit', 'parking'])).toEqual(idsOf(['parking', 'audit']));
});

test('formulas of the file know heads, seats, volume and hours of every option', () => {
  const { study: made, diagnostics } = studied(
    `${BASE}options: [diy]\nextra_costs: [{option: diy, name: paper, formula: hours * 2 USD/hour}, {option: diy, name: chair, formula: heads * 9 USD/month}]\n`,
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  // 25 hours a week are 25 x 52 / 12 a month.
  const paper = made!.comparison.options[0]!.lines.find(({ id }) => id === 'extra.paper')!;
  expect(paper.total).toBeCloseTo(2 * ((25 * 52) / 12) * 36, 6);
});

test('work that must be done on site is not done from abroad', () => {
  const text = `name: front desk
company: {country: US, region: TX}
work: {desk: {function: phone-reception, volume: 300 calls/month, onsite: true}}
options: [employee, offshore]
`;
  const { options } = studied(text).study!.comparison;
  expect(options.map(({ id, feasible }) => [id, feasible])).toEqual([
    ['employee', true],
    ['offshore', false],
  ]);
});
