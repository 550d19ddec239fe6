import type { DataStore } from '../../data/types.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Calendar } from '../../model/model.ts';
import { allSources } from '../../scenario/parts.ts';
import type { MultiSourceOption, Option, Scenario } from '../../scenario/types.ts';
import { count } from '../../units/words.ts';
import type { Drawing } from '../drawn.ts';
import type { FoundMix } from '../result.ts';
import { type CostedMix, costing } from './costed.ts';
import { type ExpectedCosts, expectedCosts } from './expected.ts';
import { undominated } from './front.ts';
import { assignOf, type Mix, withAssign } from './mix.ts';
import { type SearchResult, search } from './search.ts';
import { choiceOf } from './table.ts';

/** A scenario whose mixes are found: options like any other, with what is to be said about each by id. */
export interface FoundMixes {
  readonly scenario: Scenario;
  readonly mixes: ReadonlyMap<string, FoundMix>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the parts of every option with `find` (of those that are ranked, when `only` names some, and their parts). */
export function findMixes(
  scenario: Scenario,
  data: DataStore,
  period: Calendar,
  only: readonly string[],
  drawing: Drawing,
): FoundMixes {
  let solved = scenario;
  const mixes = new Map<string, FoundMix>();
  const diagnostics: Diagnostic[] = [];
  for (const option of scenario.options) {
    if (!('find' in option) || option.find === undefined) continue;
    if (only.length > 0 && !only.includes(option.id) && !isPart(option.id, scenario)) continue;
    const one = findMix(scenario, data, period, option, { drawing, beside: besideOf(scenario, only, drawing) });
    diagnostics.push(...one.diagnostics);
    if (!one.mix) continue;
    solved = withAssign(solved, option, one.mix);
    mixes.set(option.id, one.found);
  }
  return { scenario: solved, mixes, diagnostics };
}

/** How the leading mixes are drawn: each alone, or with options beside it that a condition may name. */
interface Leaders {
  readonly drawing: Drawing;
  readonly beside: readonly string[];
}

/** What a condition may name beside a mix: every option that is ranked, but other mixes that are still to be found. */
function besideOf({ options }: Scenario, only: readonly string[], { where }: Drawing): readonly string[] {
  if (where === undefined) return [];
  const isOpen = (option: Option): boolean => 'find' in option && option.find !== undefined;
  return options
    .filter((option) => !isOpen(option) && (only.length === 0 || only.includes(option.id)))
    .map(({ id }) => id);
}

/** Whether another option hands work to this one. */
function isPart(id: string, { options }: Scenario): boolean {
  return options.some((other) => allSources(other).includes(id));
}

function findMix(
  scenario: Scenario,
  data: DataStore,
  period: Calendar,
  option: MultiSourceOption,
  leaders: Leaders,
):
  | { readonly mix: Mix; readonly found: FoundMix; readonly diagnostics: readonly Diagnostic[] }
  | { readonly mix: null; readonly diagnostics: readonly Diagnostic[] } {
  const fail = (code: string, message: string, hint: string) => {
    const at = scenario.positionOf(option.path);
    const diagnostic: Diagnostic = { code, severity: 'error', message, hint, ...(at ? { at } : {}) };
    return { mix: null, diagnostics: [diagnostic] };
  };
  const { choice, diagnostics } = choiceOf(scenario, data, period, option);
  if (diagnostics.length > 0) return { mix: null, diagnostics };
  const items = option.covers?.length ?? scenario.work.length;
  if (!choice)
    return fail(
      'SW3050',
      `${count(items, 'work item')} can be given to ${count(option.among!.length, 'source')} in too many ways`,
      'name fewer under `among`, or fewer work items under `covers`: 8 items and 6 sources are possible',
    );
  const { costOf, modelOf } = costing(scenario, data, period, option);
  const { extraCosts } = scenario;
  // Formulas of the file may make a cost that falls with what a mix needs: nothing is known of it beforehand.
  const isPlain = !extraCosts.some((extra) => extra.option === option.id || extra.option === 'all');
  const result = search(choice, costOf, { boundHolds: isPlain, requires: scenario.require.length > 0 });
  if (!result)
    return fail(
      'SW3027',
      `the cost of '${option.id}' is no finite number`,
      'one of the inputs of its sources is far too large',
    );
  const drawn = (mixes: readonly CostedMix[]): ExpectedCosts | null =>
    expectedCosts(mixes, (mix) => modelOf(mix, leaders.beside), option.id, leaders.drawing);
  const chosen = choose(result, drawn);
  const { best, expected } = chosen;
  const partsIn = ({ mix }: CostedMix) => partsOf(option, mix);
  return {
    mix: best.mix,
    found: {
      among: option.among!,
      parts: partsIn(best),
      assignments: result.assignments,
      costed: result.costed,
      plain: result.plain.npv,
      npv: best.npv,
      proven: result.proven,
      bound: result.bound,
      leading: chosen.leading.length,
      draws: expected?.draws ?? null,
      likely:
        expected && best !== result.best
          ? { parts: partsIn(result.best), npv: result.best.npv, more: expected.more(result.best, best) }
          : null,
      front: frontOf(chosen).map((one) => ({
        npv: one.npv,
        more: expected?.more(one, best) ?? null,
        risk: one.risk,
        parts: partsIn(one),
        chosen: one === best,
      })),
    },
    diagnostics: [],
  };
}

/** What was chosen from the leading mixes: by expected cost where values are drawn, else by that of the likely values. */
interface Choosing {
  readonly best: CostedMix;
  readonly leading: readonly CostedMix[];
  readonly expected: ExpectedCosts | null;
}

function choose(
  { best, leading, moved }: SearchResult,
  drawn: (mixes: readonly CostedMix[]) => ExpectedCosts | null,
): Choosing {
  const expected = drawn(leading);
  if (!expected) return { best, leading, expected };
  const least = leastOf(leading, expected);
  const refined = least === best ? least : moved(least);
  if (refined === least) return { best: least, leading, expected };
  // Hours were moved for the cheapest at likely values only: the one that draws prefer gets the same chance.
  const all = [...leading, refined];
  const again = drawn(all)!;
  return { best: leastOf(all, again), leading: all, expected: again };
}

/** The mix with the least expected cost; of equal ones the first. */
function leastOf(mixes: readonly CostedMix[], { more }: ExpectedCosts): CostedMix {
  return mixes.reduce((least, one) => (more(one, least).mean < 0 ? one : least));
}

/** Of the leading mixes those that no other beats in both cost and expected losses, from the cheapest on. */
function frontOf({ best, leading, expected }: Choosing): CostedMix[] {
  const cost = (one: CostedMix): number => expected?.more(one, best).mean ?? one.npv;
  return undominated(leading.map((one) => ({ one, cost: cost(one), risk: one.risk }))).map(({ one }) => one);
}

/** Who does what, in the words of the file. */
function partsOf(option: MultiSourceOption, mix: Mix): FoundMix['parts'] {
  return Object.entries(assignOf(option, mix)).flatMap(([work, parts]) =>
    parts.map(({ source, when }) => ({
      work,
      source: source as string,
      when: when === undefined ? null : typeof when === 'string' ? when : when.text,
    })),
  );
}
