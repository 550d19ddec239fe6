import type { Leaf } from '../assumptions/leaf.ts';
import type { DataStore } from '../data/types.ts';
import type { BuiltCriterion } from '../model/criteria/criterion.ts';
import type { Node } from '../model/graph/node.ts';
import { leavesBelowEach, reachedFrom } from '../model/graph/reach.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import { takesValue } from '../scenario/field-bounds.ts';
import type { CriterionName, Option } from '../scenario/types.ts';
import { rangeOf } from '../uncertainty/range-of.ts';
import { likelyValue } from '../units/quantity.ts';
import { type Assembled, correlationsOf, toolOf } from './assembled.ts';
import { weightsOf } from './decision/weights.ts';
import type { AssumptionList, AssumptionResult, RankBy } from './result.ts';

/** Every number that the options of a scenario rest on, for a ranking by cost or another one: nothing is computed. */
export function assumptionList({ scenario, model }: Assembled, data: DataStore, rankBy: RankBy | null): AssumptionList {
  return {
    tool: toolOf(data),
    scenario: { name: scenario.name, file: scenario.file, correlations: correlationsOf(scenario) },
    assumptions: assumptionsOf(model, weightsOf(scenario, rankBy)?.names ?? []),
  };
}

/**
 * Every number that entered the graph, with its provenance and the options that use it; sorted by path. What only
 * criteria read is there when they count.
 */
export function assumptionsOf(model: Model, counting: readonly CriterionName[]): AssumptionResult[] {
  const users = usersOf(model, model.options, ({ npv, figures, criteria }) => [
    npv,
    figures.total,
    ...counting.flatMap((name) => criterionNodes(model, name, criteria[name])),
  ]);
  const judged = model.options.flatMap(({ criteria }) =>
    Object.values(criteria).flatMap(({ figure, rating }) => [figure, rating].filter((node) => node !== null)),
  );
  const judging = reachedFrom(model.graph, [...model.middles.values(), ...judged]);
  return model.graph.nodes
    .filter((node) => node.leaf !== null && node.leaf.value.kind !== 'chance')
    .filter((node) => users.has(node) || judging[node.index] === 0)
    .map((node) => leafResult(node.leaf!, [...(users.get(node) ?? [])]))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** What a criterion of an option reads: its rating where it is given, else its figure and the scale of that. */
function criterionNodes(model: Model, name: CriterionName, { figure, rating }: BuiltCriterion): Node[] {
  if (rating) return [rating];
  return [figure, model.middles.get(name)].filter((node) => node != null);
}

/** The leaves on the way to the roots of some options, in the order of the graph, and the options that read each. */
export function usersOf(
  { graph }: Model,
  options: readonly BuiltOption[],
  rootsOf: (built: BuiltOption) => readonly Node[],
): Map<Node, Option[]> {
  const users = new Map<Node, Option[]>();
  leavesBelowEach(graph, options.map(rootsOf)).forEach((leaves, index) => {
    const { option } = options[index]!;
    for (const leaf of leaves) {
      const known = users.get(leaf);
      if (known) known.push(option);
      else users.set(leaf, [option]);
    }
  });
  return new Map([...users].sort(([one], [other]) => one.index - other.index));
}

/** One number with its provenance, as results list it, and the options that use it. */
export function leafResult(leaf: Leaf, users: readonly Option[]): AssumptionResult {
  const { provenance, unit } = leaf;
  const range = rangeOf(leaf.value);
  const shown = (value: number): number => value / unit.factor;
  return {
    path: leaf.path,
    label: leaf.label,
    value: shown(likelyValue(leaf.value)),
    range: range && { low: shown(range.low), high: shown(range.high) },
    unit: unit.text,
    text: leaf.text ?? null,
    origin: provenance.origin,
    source: sourceOf(leaf),
    url: provenance.origin === 'default' ? provenance.url : null,
    asOf: provenance.origin === 'default' ? provenance.asOf : null,
    confidence: provenance.origin === 'default' ? provenance.confidence : null,
    widened: provenance.origin === 'default' ? provenance.doubt : null,
    where: whereOf(leaf),
    settable: isSettable(leaf, users),
    usedBy: users.map(({ id }) => id).sort(),
    notUsed: users.length > 0 ? null : 'no option that was ranked reads it',
  };
}

/** What a file gives stands where it is set; a default may be a part of a field, or of none. */
function isSettable({ provenance, path, unit }: Leaf, users: readonly Option[]): boolean {
  if (provenance.origin === 'given') return provenance.at !== null;
  if (!path.startsWith('options.')) return takesValue(path, unit, null);
  return users.some((option) => takesValue(path, unit, option));
}

function sourceOf({ provenance }: Leaf): string {
  if (provenance.origin === 'given') return provenance.source ?? 'given in the scenario';
  return provenance.origin === 'assumed' ? provenance.rule : provenance.source;
}

function whereOf({ provenance, id }: Leaf): string {
  if (provenance.origin === 'given') return provenance.at ? `${provenance.at.file}:${provenance.at.line}` : id;
  return provenance.origin === 'assumed' ? id : (provenance.ownPack ?? provenance.entry);
}
