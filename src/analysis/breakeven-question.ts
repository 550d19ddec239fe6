import type { Leaf } from '../assumptions/leaf.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { Model } from '../model/model.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Input } from './inputs.ts';
import type { Comparison } from './result.ts';

type Refused = { readonly diagnostic: Diagnostic };

const refused = (message: string, hint?: string): Refused => ({
  diagnostic: { code: 'SW3041', severity: 'error', message, ...(hint === undefined ? {} : { hint }) },
});

/** The options to hold against each other: two that are named, or the recommended one and every other feasible one. */
export function askedOptions(
  { options, recommendation, scenario }: Comparison,
  between: readonly string[] | null,
): { readonly ids: readonly string[] } | Refused {
  const known = options.map(({ id }) => id);
  if (between) {
    const unknown = between.find((id) => !known.includes(id));
    if (unknown !== undefined)
      return refused(`'${unknown}' is no option of ${scenario.file}`, suggestion(unknown, known));
    const [a, b, ...more] = between;
    if (a === undefined || b === undefined || a === b || more.length > 0)
      return refused('a break-even is between two options', `write --between ${known.slice(0, 2).join(',')}`);
    return { ids: [a, b] };
  }
  const feasible = options.filter((option) => option.feasible).map(({ id }) => id);
  if (recommendation.option !== null && feasible.length > 1) return { ids: feasible };
  if (known.length < 2) return refused('a break-even needs two options', `${scenario.file} ranks one`);
  return refused(
    'there are not two options that can be chosen',
    `name two all the same: --between ${known.slice(0, 2).join(',')}`,
  );
}

/** Inputs that are asked for. */
export interface AskedInputs {
  readonly inputs: readonly Input[];
  /** Of them those that stand at the paths themselves, or below a path where nothing stands; a chart is of these. */
  readonly named: readonly Input[];
}

/** The inputs that are named, with the parts of their fields, or all. */
export function askedInputs(
  asked: readonly string[],
  movable: readonly Input[],
  model: Model,
  scenario: Scenario,
): AskedInputs | Refused {
  if (asked.length === 0) return { inputs: movable, named: [] };
  const inputs = new Set<Input>();
  const named = new Set<Input>();
  for (const path of asked) {
    const names = namesOf(path, scenario);
    const { own, parts } = matches(ofOption(path, movable), names);
    if (own.length + parts.length === 0) return refusedInput(path, names, movable, model, scenario);
    for (const input of own.length > 0 ? own : parts) named.add(input);
    for (const input of [...own, ...parts]) inputs.add(input);
  }
  return { inputs: [...inputs], named: [...named] };
}

/** What a path may be called: as it stands, the `let` value that stands there, or a default that any option may have. */
function namesOf(path: string, scenario: Scenario): string[] {
  const name = scenario.letNameOf(path);
  return [path, ...(name === undefined ? [] : [`let.${name}`]), path.replace(/^(options|work)\.[^.]+\./, '$1.*.')];
}

/** Below the path of an option, the inputs that it reads: not the defaults of others. */
function ofOption(path: string, inputs: readonly Input[]): readonly Input[] {
  const option = /^options\.([^.*]+)\./.exec(path)?.[1];
  return option === undefined ? inputs : inputs.filter(({ told }) => told.usedBy.includes(option));
}

/** Inputs that stand at the first of some names that has any, and those below all of the names. */
function matches(inputs: readonly Input[], names: readonly string[]): Record<'own' | 'parts', readonly Input[]> {
  const having = (fits: (path: string) => boolean): Input[] =>
    inputs.filter(({ leaf: { leaf } }) => fits(leaf!.id) || fits(leaf!.path));
  const own = names.map((name) => having((path) => path === name)).find(({ length }) => length > 0) ?? [];
  const below = having((path) => names.some((name) => path.startsWith(`${name}.`)));
  return { own, parts: below.filter((input) => !own.includes(input)) };
}

function refusedInput(
  path: string,
  names: readonly string[],
  movable: readonly Input[],
  model: Model,
  scenario: Scenario,
): Refused {
  const leaves = model.graph.nodes.flatMap(({ leaf }) => (leaf ? [leaf] : []));
  const leaf = leaves.find((one) => names.some((name) => one.id === name || one.path === name));
  const all = '"sourcewise explain FILE --assumptions --format csv" lists the numbers with their paths';
  if (leaf) return refused(`'${path}' ${whyNot(leaf)}`, all);
  if (scenario.textOf(path) !== undefined) return refused(`'${path}' is no number that could be moved`, all);
  const near = suggestion(path, knownPaths(movable));
  return refused(`'${path}' is no input of ${scenario.file}`, near === undefined ? all : `${near} ${all}`);
}

/** Everything that names inputs: ids, paths, and what several paths have in common. */
function knownPaths(movable: readonly Input[]): string[] {
  const paths = movable.flatMap(({ told, leaf: { leaf } }) => [told.path, leaf!.id]);
  const parents = movable.map(({ told }) => told.path.split('.').slice(0, -1)).filter((names) => names.length > 2);
  return [...new Set([...paths, ...parents.map((names) => names.join('.'))])];
}

function whyNot(leaf: Leaf): string {
  if (leaf.value.kind === 'chance') return 'says when something happens, and is no number that could be moved';
  if (leaf.series) return 'is a list of values by month, no single number';
  if (leaf.value.kind === 'point' && leaf.value.value === 0)
    return 'is 0 without a range: nothing says how far it could move';
  return 'does not reach the cost of these options';
}
