import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Node } from '../model/graph/node.ts';
import { CATEGORIES, type Category } from '../model/line.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import { type ExplanationNode, explain } from '../readings/explain.ts';
import type { Study } from './compare.ts';
import type { Comparison, Explanation } from './result.ts';

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
    const lines = linesNamed(comparison, name);
    if (lines && lines.ids.length > 0) {
      const parts = lines.ids.flatMap((line) => model.graph.named.get(line) ?? []);
      const whole = sumOf(name, lines.label, parts, values, month);
      return {
        explanation: { root: name, month, currency: comparison.scenario.currency, nodes: whole },
        diagnostics: [],
      };
    }
    const near = nearest(name, [...options, ...model.graph.named.keys()]);
    const known = comparison.options.find((one) => name.startsWith(`${one.id}.`));
    const hint = near
      ? `did you mean ${near}?`
      : known
        ? `lines of ${known.id}: ${known.lines.map((line) => line.id).join(', ')}`
        : `options: ${[...options].join(', ')}`;
    return fail(`'${name}' is no figure of this scenario`, hint);
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

/** The lines of a kind of cost of an option, by its name in charts and results: `clerk.wages`. */
function linesNamed(comparison: Comparison, name: string): { label: string; ids: string[] } | null {
  for (const option of comparison.options) {
    if (!name.startsWith(`${option.id}.`)) continue;
    const category = name.slice(option.id.length + 1).replaceAll('_', '-');
    const lines = option.lines.filter((line) => line.category === category);
    if (lines.length > 0) {
      const title = CATEGORIES[category as Category] ?? category;
      return { label: `${title} of ${option.label}`, ids: lines.map((line) => `${option.id}.${line.id}`) };
    }
  }
  return null;
}

/** A trace whose root is the sum of several figures. */
function sumOf(
  id: string,
  label: string,
  parts: readonly Node[],
  values: Evaluation,
  month: number | null,
): ExplanationNode[] {
  const nodes = new Map<string, ExplanationNode>();
  for (const root of parts) for (const node of explain(values, { root, month })) nodes.set(node.id, node);
  const operands = parts.flatMap((part) => nodes.get(part.id ?? '') ?? []);
  const root: ExplanationNode = {
    id,
    label,
    formula: operands.map((operand) => operand.id).join(' + '),
    operands: operands.map((operand) => operand.id),
    value: operands.reduce((sum, { value }) => sum + value, 0),
    unit: operands[0]?.unit ?? '',
    text: null,
    shape: 'monthly',
    origin: 'formula',
    source: null,
    asOf: null,
    confidence: null,
    where: null,
    notUsed: null,
  };
  return [root, ...nodes.values()];
}
