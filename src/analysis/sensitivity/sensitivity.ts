import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BuiltOption } from '../../model/option.ts';
import { movingTogether, uncertainLeaves } from '../../readings/draws.ts';
import { leadOf } from '../certainty.ts';
import type { Study } from '../compare.ts';
import { conditionOf } from '../drawn.ts';
import { byCost } from '../ranking.ts';
import type { OptionResult } from '../result.ts';
import { nextQuestion, worthOfKnowing } from './information.ts';
import { inputResults } from './inputs.ts';
import { isEvent, outcomesUnder } from './outcomes.ts';
import { pairOf } from './pair.ts';
import type { OptionName, Sensitivity } from './result.ts';
import { spreadOf } from './spread.ts';
import { lead, leastOf, npvAlong, sweep, wayOf } from './sweep.ts';
import { FURTHER } from './turning.ts';

/** Draws that tell what single inputs explain and what they are worth: four times those of a comparison. */
export const SENSITIVITY_DRAWS = 4096;

/** What drives the difference of two options of a study, and what could turn the decision; null with the reason. */
export function sensitivityOf(
  { scenario, model, comparison, drawn }: Study,
  between: readonly string[],
): { readonly sensitivity: Sensitivity | null; readonly diagnostics: readonly Diagnostic[] } {
  const pair = pairOf(byCost(comparison.options), between, scenario.file);
  if ('diagnostic' in pair) return { sensitivity: null, diagnostics: [pair.diagnostic] };
  const { first, second } = pair;
  const builtOf = ({ id }: OptionResult): BuiltOption => model.options.find(({ option }) => option.id === id)!;
  const feasible = comparison.options.filter((option) => option.feasible);
  const choices = feasible.length > 0 ? feasible : [first, second];
  // The two that are compared stand first.
  const options = [first, second, ...choices.filter((option) => option !== first && option !== second)];
  const swept = options.map(builtOf);
  const leaves = uncertainLeaves(
    model.graph,
    swept.map(({ npv }) => npv),
  ).filter((leaf) => !isEvent(leaf));
  const ways = outcomesUnder(model.graph, leaves, drawn).map((outcomes) => wayOf(outcomes, FURTHER));
  const moved = sweep(npvAlong(model, swept, ways), ways);
  const ids = choices.map(({ id }) => id);
  const worth = drawn && worthOfKnowing(model, drawn, ids);
  const worths = new Map(leaves.map((leaf) => [leaf, worth ? worth.of(leaf) : null]));
  const spread = drawn && spreadOf(model, drawn, [builtOf(first), builtOf(second)], moved);
  const nameOf = ({ id, label }: OptionResult): OptionName => ({ id, label });
  const named = (id: string): OptionName => nameOf(comparison.options.find((option) => option.id === id)!);
  const places = choices.map((option) => options.indexOf(option));
  const { name, file, currency, months, seed, draws } = comparison.scenario;
  return {
    sensitivity: {
      schemaVersion: 1,
      scenario: { name, file, currency, months, seed, draws },
      condition: drawn && conditionOf(drawn),
      dependent: (drawn !== null && drawn.given !== null) || movingTogether(model.graph, leaves).length > 0,
      between: { first: nameOf(first), second: nameOf(second) },
      difference: { likely: lead(moved.base), drawn: drawn && leadOf(drawn, first.id, second.id) },
      cheapest: { expected: worth && named(worth.cheapest), likely: nameOf(options[leastOf(moved.base, places)]!) },
      inputs: inputResults(model, { moved, places, ids: options.map(({ id }) => id), drawn, worth, worths, spread }),
      spread: spread && { difference: spread.difference.summary, cost: spread.cost.summary },
      information: worth && { evpi: worth.evpi, ask: nextQuestion(worths, worth.evpi) },
    },
    diagnostics: [],
  };
}
