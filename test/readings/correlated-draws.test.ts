import { expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { loadData } from '../../src/data/load.ts';
import { spearmanCorrelation } from '../../src/methods/rank-correlation.ts';
import type { Model } from '../../src/model/model.ts';
import { drawsOf } from '../../src/readings/draws.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const data = loadData();

const text = (correlations: string): string => `name: x
company: {country: US, region: TX}
let:
  busy: 900 to 1600 calls/month
  rise: {one_of: {2%/year: 0.5, 4%/year: 0.5}}
work: {calls: {function: phone-reception, volume: busy}}
options:
  - {id: desk, kind: employee, wage: {value: {low: 16, likely: 17, high: 30 USD/hour}, source: a survey}, merit: rise}
  - {id: vendor, kind: outsource, price: {per_hour: 25 to 40 USD/hour}}
${correlations}`;

function modelOf(correlations: string): Model {
  const { scenario, diagnostics } = loadScenario(text(correlations), { file: 'x.yaml' });
  expect(diagnostics).toEqual([]);
  return study(scenario!, data).study!.model;
}

function drawsOfModel(model: Model): ReadonlyMap<string, Float64Array> {
  const roots = model.options.map(({ npv }) => npv);
  const draws = drawsOf(model.graph, roots, { seed: 1, count: 1024 });
  return new Map([...draws.chunk(0).values].map(([node, column]) => [node.leaf!.id, column]));
}

const WAGE = 'options.0.wage';
const PRICE = 'options.1.price.per_hour';

test('inputs of two options move together, and all others are drawn as before', () => {
  const before = drawsOfModel(modelOf(''));
  const after = drawsOfModel(
    modelOf('correlations: [{inputs: [options.desk.wage, options.vendor.price.per_hour], rank: 0.8}]'),
  );
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(Math.abs(spearmanCorrelation(before.get(WAGE)!, before.get(PRICE)!)!)).toBeLessThan(0.02);
  expect(Math.abs(spearmanCorrelation(after.get(WAGE)!, after.get(PRICE)!)! - 0.8)).toBeLessThan(0.02);
  for (const [id, column] of before) if (id !== PRICE) expect(after.get(id)).toEqual(column);
});

test('a name is its value, by whatever path it is named', () => {
  const byName = drawsOfModel(modelOf('correlations: [{inputs: [busy, rise, options.0.wage], rank: 0.5}]'));
  const byPath = drawsOfModel(
    modelOf('correlations: [{inputs: [options.desk.wage, work.calls.volume, let.rise], rank: 0.5}]'),
  );
  expect(byPath).toEqual(byName);
  // 1,024 independent points would be off by 0.024 (one standard error); spread points are, at worst.
  expect(Math.abs(spearmanCorrelation(byName.get('let.busy')!, byName.get(WAGE)!)! - 0.5)).toBeLessThan(0.03);
  // two outcomes of equal chance: sqrt(3/4) of what the ranks behind them have is left at most
  const left = spearmanCorrelation(byName.get('let.rise')!, byName.get(WAGE)!)!;
  expect(left).toBeGreaterThan(0.38);
  expect(left).toBeLessThan(0.46);
});

test('values that always rise together spread a difference less', () => {
  const spreadOf = (correlations: string): number => {
    const { scenario } = loadScenario(text(correlations), { file: 'x.yaml' });
    const { drawn } = study(scenario!, data, { drawing: { draws: 1024, seed: 1 } }).study!;
    const difference = drawn!.npv('desk').map((cost, draw) => cost - drawn!.npv('vendor')[draw]!);
    const mean = difference.reduce((sum, value) => sum + value, 0) / difference.length;
    return difference.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  const group = 'correlations: [{inputs: [options.desk.wage, options.vendor.price.per_hour], rank: ';
  expect(spreadOf(`${group}1}]`)).toBeLessThan(spreadOf(''));
  expect(spreadOf('')).toBeLessThan(spreadOf(`${group}-1}]`));
});
