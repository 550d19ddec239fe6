import { describe, expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { loadData } from '../../src/data/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const data = loadData();

function studyOf(lets: string, uses: { merit: string; growth: string; extra: string }) {
  const { scenario, diagnostics } = loadScenario(
    `name: lets
company: {country: US, region: TX}
let: {${lets}}
work: {calls: {function: phone-reception, volume: {now: 1200 calls/month, growth: ${uses.growth}}}}
options: {desk: {kind: employee, wage: 18 USD/hour, merit: ${uses.merit}}, vendor: {kind: outsource}}
extra_costs: [{option: desk, name: extra, formula: "${uses.extra}"}]
`,
    { file: 'lets.yaml' },
  );
  expect(diagnostics).toEqual([]);
  const result = study(scenario!, data);
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result.study!;
}

const written = { merit: '3%/year', growth: '0.5%/month', extra: '25 USD/month + 1 USD/month' };

describe('one name is one value', () => {
  test.each([
    ['only in rate fields', 'rise: 3%/year, more: 0.5%/month', 'rise', 'more', '26 USD/month'],
    [
      'in a rate field and a formula',
      'rise: 3%/year, more: 0.5%/month',
      'rise',
      'more',
      '10k USD * rise + 200 USD * more',
    ],
    [
      'in a formula that is read first',
      'sum: 10k USD * rise + 200 USD * more, rise: 3%/year, more: 0.5%/month',
      'rise',
      'more',
      'sum',
    ],
    [
      'through a name that names another',
      'b: a, a: 3%/year, more: 0.5%/month',
      'b',
      'more',
      '10k USD * a + 200 USD * more',
    ],
  ])('a rate %s', (_, lets, merit, growth, extra) => {
    const named = studyOf(lets, { merit, growth, extra });
    const plain = studyOf('unused: 1', written);
    for (const option of plain.comparison.options) {
      const same = named.comparison.options.find(({ id }) => id === option.id)!;
      expect(same.base.npv).toBeCloseTo(option.base.npv, 5);
    }
    const leaves = named.model.graph.nodes.filter(({ leaf }) => leaf?.id.startsWith('let.'));
    expect(leaves.filter(({ leaf }) => leaf!.label === 'rise' || leaf!.label === 'a')).toHaveLength(1);
  });

  test('an uncertain rate is one input of the draws', () => {
    const { model } = studyOf('rise: 2 to 4%/year, monthly: "uniform(0, 1)%/month"', {
      merit: 'rise',
      growth: 'monthly',
      extra: '1000 USD * rise + 100 USD * monthly',
    });
    const ids = model.graph.nodes
      .flatMap(({ leaf }) => leaf?.id ?? [])
      .filter((id) => /rise|monthly|merit|growth$/.test(id));
    expect(ids.filter((id) => id.startsWith('let.'))).toEqual(['let.monthly', 'let.rise']);
  });
});
