import { describe, expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { loadData } from '../../src/data/load.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { unit } from '../../src/units/unit.ts';

const data = loadData();

describe('an assumption has one value', () => {
  test('a graph refuses a second value under the same id', () => {
    const graph = new GraphBuilder(12, 1);
    const leaf = (value: number) => ({
      id: 'assumed.x',
      path: 'x',
      label: 'x',
      value: { kind: 'point', value } as const,
      unit: unit('USD'),
      provenance: { origin: 'assumed', rule: 'a test' } as const,
    });
    expect(graph.leaf(leaf(1))).toBe(graph.leaf(leaf(1)));
    expect(() => graph.leaf(leaf(2))).toThrow("'assumed.x' has two values");
  });

  test('also when every country and kind meet in one file', () => {
    const people = data
      .countries()
      .map(({ code, currency }) => `  in-${code}: {kind: employee, country: ${code}, wage: 15 ${currency}/hour}`);
    const kinds = ['diy', 'outsource', 'offshore', 'freelance', 'sharing', 'shared-services', 'automate', 'status-quo'];
    const { scenario, diagnostics } = loadScenario(
      `name: all
company: {country: US, region: CA}
work: {service: {function: customer-service, volume: 2000 calls/month, open: 24x7}}
options:
${[...people, ...kinds.map((kind) => `  ${kind}: {}`)].join('\n')}
`,
      { file: 'all.yaml' },
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(study(scenario!, data).study!.comparison.options).toHaveLength(people.length + kinds.length);
  });

  test.each(data.functions().map(({ id }) => id))('for every kind of option that does %s', (id) => {
    const { scenario } = loadScenario(
      `name: one\ncompany: {country: DE}\nwork: {w: {function: ${id}, workload: 15 hours/week}}\noptions: [${['diy', 'employee', 'outsource', 'offshore', 'freelance', 'sharing', 'shared-services', 'automate'].join(', ')}]\n`,
      { file: 'one.yaml' },
    );
    expect(() => study(scenario!, data)).not.toThrow();
  });
});
