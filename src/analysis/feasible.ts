import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { covers } from '../model/covers.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import { traitsOf } from '../scenario/kind-traits.ts';
import { assignmentOf, partsOf } from '../scenario/parts.ts';
import type { Option, OptionKindName } from '../scenario/types.ts';
import { amount, count, percent } from '../units/words.ts';
import { type AssertionOutcome, hold, valueText } from './assertions.ts';
import { drawByDraw } from './draw-by-draw.ts';
import type { Drawn } from './drawn.ts';
import type { OptionFigures } from './figures.ts';
import type { OptionResult } from './result.ts';

/**
 * What stands in the way of an option: requirements of the file, work that nobody does, work on site, time. `all` are
 * the options that a requirement may name; one that cannot be read is in `found` instead. A requirement of a share of
 * the draws is held in the base case where there are none.
 */
export function breaksOf(
  model: Model,
  built: BuiltOption,
  figures: OptionFigures,
  all: readonly OptionFigures[],
  values: Evaluation,
  drawn: Drawn | null = null,
): { readonly breaks: OptionResult['breaks']; readonly found: readonly Diagnostic[] } {
  const { scenario, currency, nouns } = model.assumptions;
  const ranked = all.map((one) => ({ figures: one, feasible: true }));
  const found: Diagnostic[] = [];
  const draws = drawn && drawByDraw(model, drawn);
  const breaks = scenario.require.flatMap((text) => {
    const outcome = hold(text, {
      currency,
      nouns,
      ranked,
      subject: figures,
      decision: null,
      drawn,
      draws,
      breakeven: null,
      roadmap: null,
    });
    if (outcome.diagnostic) found.push(outcome.diagnostic);
    return outcome.holds || outcome.diagnostic ? [] : [{ require: text.text, by: gap(outcome) }];
  });
  const uncovered = values.scalar(built.uncovered);
  if (uncovered > 1e-6) {
    breaks.push({
      require: 'coverage',
      by: `${amount(uncovered)} hours of work that nobody does (a missed_value would price them)`,
    });
  }
  breaks.push(...elsewhere(model, built));
  if (figures.leadTimeMonths >= model.graph.months) {
    breaks.push({
      require: 'lead time',
      by: `not working within the ${count(model.graph.months, 'month')} asked`,
    });
  }
  return { breaks, found };
}

/** Work that must be done on site, and somebody who works somewhere else. */
function elsewhere(model: Model, { option }: BuiltOption): { require: string; by: string }[] {
  const { scenario } = model.assumptions;
  const home = scenario.company.country;
  const isAway = (one: Pick<Option, 'kind'>): boolean => {
    if ('country' in one && one.country !== undefined) return one.country !== home;
    const { where } = traitsOf(one.kind);
    return where === 'abroad' || where === 'nowhere';
  };
  return model.demands
    .filter(
      ({ id, item }) =>
        item.onsite === true && covers(option, id) && doersOf(option, id, scenario.options).some(isAway),
    )
    .map(({ label }) => ({ require: `${label} on site`, by: 'working somewhere else' }));
}

/** Who does a work item: the option, or its parts; a kind named alone is at home where its kind is. */
function doersOf(option: Option, work: string, options: readonly Option[]): Pick<Option, 'kind'>[] {
  if (!assignmentOf(option)) return [option];
  return partsOf(option, work).flatMap(({ source }) => {
    if (typeof source === 'object') return doersOf(source, work, options);
    const named = options.find(({ id }) => id === source);
    return named ? doersOf(named, work, options) : [{ kind: source as OptionKindName }];
  });
}

/** By how much a requirement is missed, with its unit, and what the figure is. */
function gap({ findings, held }: AssertionOutcome): string {
  if (held) return `${percent(held.asked - held.share)} of the draws (it holds in ${percent(held.share)})`;
  const broken = findings.find(({ holds }) => !holds);
  if (broken?.left.kind !== 'number' || broken.right.kind !== 'number') return 'what cannot be measured';
  const unit = broken.right.unit ?? broken.left.unit;
  const by = { ...broken.left, value: Math.abs(broken.left.value - broken.right.value) };
  return `${valueText(by, unit)} (it is ${valueText(broken.left, unit)})`;
}
