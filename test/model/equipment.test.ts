import { expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { knownNames } from '../../src/data/known-names.ts';
import type { DataStore } from '../../src/data/types.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { data } from '../bundled-scenarios.ts';

/** The data with another life of equipment. */
function living(months: number): DataStore {
  const life = { ...data.fact('equip.refresh-months')!, value: months };
  const fact: DataStore['fact'] = (id) => (id === life.id ? life : data.fact(id));
  return Object.assign(Object.create(data) as DataStore, { fact });
}

test.each([
  [36, [1, 37]],
  [24, [1, 25, 49]],
  // Due in the last month: nobody buys it any more.
  [59, [1]],
  // At most once a year.
  [6, [1, 13, 25, 37, 49]],
])('kit that lives %i months is bought again when it has', (life, months) => {
  const { scenario } = loadScenario(
    `
name: Desk
horizon: 60 months
company: {country: US, region: CA}
work: {books: {function: bookkeeping, workload: 140 hours/month}}
options:
  staff: {kind: employee, lead_time: 0 months}
  self: {kind: diy}
`,
    { file: 'desk.yaml', known: knownNames(data) },
  );
  const made = study(scenario!, living(life), {}).study!;
  const series = (id: string): readonly number[] => made.values.series(made.model.graph.named.get(`staff.${id}`)!);
  const [bought, seats] = [series('seats.bought'), series('seats')];
  expect(bought.flatMap((kits, month) => (kits > 0 ? [month] : []))).toEqual(months);
  expect(bought[months[0]!]).toBe(seats[1]);
  // All of it is worn off or paid back: cash comes to the cost.
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  expect(sum(series('seats.equipment.paid'))).toBeCloseTo(sum(series('seats.equipment')), 6);
});
