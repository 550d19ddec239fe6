import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { explain } from '../readings/explain.ts';
import type { Study } from './compare.ts';
import type { Explanation } from './result.ts';

export interface ExplanationResult {
  readonly explanation: Explanation | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The derivation of a figure of a study: `option`, `option.line`, any id of the graph, with `@month`. Without a name,
 * the net present value of the recommended option.
 */
export function explainFigure({ model, values, comparison }: Study, figure: string | null): ExplanationResult {
  const { option } = comparison.recommendation;
  const [name, at] = (figure ?? option ?? comparison.options[0]!.id).split('@') as [string, string | undefined];
  const fail = (message: string, hint?: string): ExplanationResult => ({
    explanation: null,
    diagnostics: [{ code: 'SW3020', severity: 'error', message, ...(hint === undefined ? {} : { hint }) }],
  });
  const month = at === undefined ? null : Number(at);
  if (month !== null && !(Number.isInteger(month) && month >= 0 && month <= comparison.scenario.months)) {
    return fail(`'@${at}' is no month of the horizon`, `months go from 0 (upfront) to ${comparison.scenario.months}`);
  }
  const options = new Set(comparison.options.map(({ id }) => id));
  const id = options.has(name) ? `${name}.${month === null ? 'npv' : 'cost'}` : name;
  const root = model.graph.named.get(id);
  if (!root) {
    const near = nearest(name, [...options, ...model.graph.named.keys()]);
    return fail(
      `'${name}' is no figure of this scenario`,
      near ? `did you mean ${near}?` : `options: ${[...options].join(', ')}`,
    );
  }
  return {
    explanation: {
      root: root.id!,
      month,
      currency: comparison.scenario.currency,
      nodes: explain(values, { root, month }),
    },
    diagnostics: [],
  };
}
