import { traitsOf } from '../scenario/kind-traits.ts';
import { listed } from '../units/words.ts';
import { finding, type LintSubject, type Rule } from './rule.ts';
import { writtenOptions } from './written-options.ts';

/** SW4010: amounts in a currency of none of the scenario's countries; the first of each currency stands for all. */
export const mixedCurrencies: Rule = (subject) => {
  const { scenario, study } = subject;
  const expected = expectedCurrencies(subject);
  const first = new Map<string, string>();
  const place = (path: string): number => {
    const at = scenario.positionOf(path);
    return at ? at.line * 1e6 + at.column : 0;
  };
  for (const { leaf } of study.model.graph.nodes) {
    if (leaf?.provenance.origin !== 'given') continue;
    for (const symbol of Object.keys(leaf.unit.dimension)) {
      if (!/^[A-Z]{3}$/.test(symbol) || expected.has(symbol)) continue;
      const known = first.get(symbol);
      if (known === undefined || place(leaf.id) < place(known)) first.set(symbol, leaf.id);
    }
  }
  return [...first].map(([currency, at]) =>
    finding(scenario, 'SW4010', {
      message: `an amount is in ${currency}, and nobody here is paid in it`,
      hint: `amounts are usually in ${listed([...expected].sort())}; others are converted at the dated rate of the data`,
      at,
    }),
  );
};

/** The scenario's currency, those of its countries, and dollars where somebody works abroad: the trade's own currency. */
function expectedCurrencies({ scenario, data, study }: LintSubject): Set<string> {
  const countries = new Set([scenario.company.country]);
  let abroad = false;
  for (const option of writtenOptions(scenario)) {
    const { where } = traitsOf(option.kind);
    if (where === 'abroad' || where === 'anywhere') abroad = true;
    if ('country' in option && option.country !== undefined) countries.add(option.country);
  }
  const local = [...countries].flatMap((country) => data.jurisdiction(country)?.currency ?? []);
  const dollars = abroad || countries.size > 1 ? ['USD'] : [];
  return new Set([study.model.assumptions.currency, ...local, ...dollars]);
}
