import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Node } from '../model/graph/node.ts';
import type { BuiltOption } from '../model/option.ts';
import { uncertainLeaves } from '../readings/draws.ts';
import { explain } from '../readings/explain.ts';
import type { Study } from './compare.ts';
import { type Drawing, drawOptions } from './drawn.ts';
import type { Comparison, Explanation } from './result.ts';

export interface ExplanationResult {
  readonly explanation: Explanation | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The derivation of a figure of a study: `option`, `option.line`, any id of the graph, with `@month`. Without a name,
 * the net present value of the recommended option. It is that of the likely values; beside costs over the whole horizon
 * stands their mean over draws, which are made for it where the study has none.
 */
export function explainFigure(made: Study, figure: string | null, drawing: Drawing | null): ExplanationResult {
  const { model, values, comparison } = made;
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
  const root = model.graph.named.get(id) ?? model.graph.named.get(categoryId(comparison, name));
  if (!root) {
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
      uncertain: uncertainLeaves(model.graph, [root]).length > 0,
      expected: month === null ? expectedOf(made, root, drawing) : null,
      nodes: explain(values, { root, month }),
    },
    diagnostics: [],
  };
}

/** The mean of a cost over the draws of a comparison; null where nothing is uncertain or drawn, or where it is no cost. */
function expectedOf({ model, drawn }: Study, root: Node, drawing: Drawing | null): Explanation['expected'] {
  const cost = model.options.flatMap((built) => costBehind(built, root))[0];
  if (!cost || uncertainLeaves(model.graph, [root]).length === 0) return null;
  const { simulation } = drawn ?? (drawing && drawOptions(model, drawing)) ?? {};
  if (!simulation) return null;
  const { mean, error } = simulation.estimate(cost);
  const factor = cost === root ? (root.unit?.factor ?? 1) : 1;
  return { mean: mean / factor, error: error / factor, draws: simulation.counted };
}

/** The amount over the horizon of a cost of an option that comparisons draw, by the figure that explains it. */
function costBehind({ figures, lines, categories }: BuiltOption, root: Node): Node[] {
  if (Object.values(figures).includes(root)) return [root];
  return [...lines, ...categories].filter(({ cost }) => cost === root).map(({ total }) => total);
}

/** The id in the graph of a kind of cost of an option as charts and results name it: `clerk.wages`. */
function categoryId(comparison: Comparison, name: string): string {
  const option = comparison.options.find(({ id }) => name.startsWith(`${id}.`));
  if (!option) return name;
  return `${option.id}.by.${name.slice(option.id.length + 1).replaceAll('_', '-')}`;
}
