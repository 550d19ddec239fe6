import { expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { loadData } from '../../src/data/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const data = loadData();

/** What is said of a formula among the extra costs. */
function hintFor(formula: string): string | undefined {
  const { scenario } = loadScenario(
    `name: x
company: {country: US, region: TX}
work: {w: {function: bookkeeping, workload: 5 hours/week}}
options: [diy]
extra_costs: [{option: all, name: more, formula: "${formula}"}]
`,
    { file: 'x.yaml' },
  );
  return study(scenario!, data).diagnostics.find(({ code }) => code === 'SW3002')?.hint;
}

test.each([
  [
    'unifrom(10, 14) * 1 USD/month',
    "did you mean 'uniform'? a distribution stands alone, as in uniform(10, 14) USD/hour",
  ],
  ['triangle(1, 2, 3) * 1 USD/month', undefined],
  [
    'normal(12, 2) * 1 USD/month',
    'a distribution stands alone, as in normal(12, 2) USD/hour: give it a name under `let`',
  ],
])('%s', (formula, hint) => {
  if (hint === undefined) expect(hintFor(formula)).toMatch(/^did you mean 'triangular'|^functions: /);
  else expect(hintFor(formula)).toBe(hint);
});
