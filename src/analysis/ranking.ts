import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import type { Scenario } from '../scenario/types.ts';
import { surenessOf } from './certainty.ts';
import { byMethod, decide, scoreOf } from './decision/decide.ts';
import { type Basis, cheapestOf, ratingsOf } from './decision/ratings.ts';
import { weightingsOf } from './decision/weightings.ts';
import type { Weights } from './decision/weights.ts';
import type { Drawing, Drawn } from './drawn.ts';
import { breaksOf } from './feasible.ts';
import { type OptionFigures, withExpected } from './figures.ts';
import { savingShare } from './recommend.ts';
import type { Decision, OptionResult, RankBy } from './result.ts';

/** What options are put in order by. */
interface Order {
  readonly drawn: Drawn | null;
  /** How it was drawn, or would have been. */
  readonly drawing: Drawing;
  readonly weights: Weights | null;
  readonly rankedBy: RankBy;
}

/** Feasible options in their order, then the others; equal ones by (expected) net present value, then by id. */
export function rank(
  model: Model,
  figures: readonly OptionFigures[],
  values: Evaluation,
  { drawn, drawing, weights, rankedBy }: Order,
): { options: OptionResult[]; decision: Decision | null; found: Diagnostic[] } {
  const { scenario } = model.assumptions;
  const found: Diagnostic[] = [];
  const judged = figures.map((option, index) => {
    const built = model.options[index]!;
    const { breaks, found: unread } = breaksOf(model, built, option, figures, values, drawn);
    found.push(...unread);
    const shown = drawn ? withExpected(option, built, drawn) : option;
    return { built, option: shown, breaks, feasible: breaks.length === 0 };
  });
  const feasible = judged.filter((one) => one.feasible);
  // What cannot be chosen must not set the scale of what can.
  const cheapest = cheapestOf((feasible.length > 0 ? feasible : judged).map(({ option }) => option.ranked));
  const basis: Basis = { values, drawn, criteria: weights?.names ?? [] };
  const rated = judged.map(({ built, option, ...one }) => {
    const criteria = ratingsOf(model, built, basis, option.ranked, cheapest);
    return { ...one, option: { ...option, criteria, score: weights && scoreOf(criteria, weights) } };
  });
  const candidates = rated.filter((one) => one.feasible).map(({ option }) => option);
  const decision = weights && decide(candidates, weights, rankedBy, weightingsOf(model, weights, drawn, drawing));
  const sureness =
    drawn &&
    surenessOf(
      drawn,
      candidates.map(({ id }) => id),
    );
  const places = placesOf(
    rated.map(({ option }) => option),
    decision,
    rankedBy,
  );
  rated.sort((a, b) => Number(b.feasible) - Number(a.feasible) || places.get(a.option.id)! - places.get(b.option.id)!);
  const today = todayId(scenario, figures);
  const now = rated.find(({ option }) => option.id === today)?.option;
  const options = rated.map(({ option, breaks, feasible }, index) => ({
    ...option,
    ...sureness?.get(option.id),
    rank: index + 1,
    feasible,
    breaks,
    vsToday: now ? againstToday(option, now) : null,
  }));
  return { options, decision, found };
}

/** The same options as cost alone orders them. */
export function byCost(options: readonly OptionResult[]): OptionResult[] {
  return [...options].sort(
    (a, b) => Number(b.feasible) - Number(a.feasible) || a.ranked.npv - b.ranked.npv || (a.id < b.id ? -1 : 1),
  );
}

/** Places of options in their order; those that take no part in a decision have their score only, or their cost. */
function placesOf(
  options: readonly OptionFigures[],
  decision: Decision | null,
  rankedBy: RankBy,
): ReadonlyMap<string, number> {
  const npv = new Map(options.map(({ id, ranked }) => [id, ranked.npv]));
  const cheaper = (a: { id: string }, b: { id: string }): number =>
    npv.get(a.id)! - npv.get(b.id)! || (a.id < b.id ? -1 : 1);
  if (rankedBy === 'cost' || !decision) return placed([...options].sort(cheaper));
  const decided = [...decision.options].sort(byMethod(rankedBy, npv));
  const others = options.filter(({ id }) => !decided.some((one) => one.id === id));
  return placed([...decided, ...others.sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || cheaper(a, b))]);
}

const placed = (options: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(options.map(({ id }, place) => [id, place]));

/** The arrangement of today among the ranked options. */
export function todayId(scenario: Scenario, figures: readonly OptionFigures[]): string | null {
  if (!scenario.today) return null;
  const sources = [...new Set(Object.values(scenario.today))];
  const id = sources.length === 1 ? sources[0]! : 'today';
  return figures.some((option) => option.id === id) ? id : null;
}

/** Saving against today on net present value, and the month in which what it took is earned back in cash. */
function againstToday(option: OptionFigures, today: OptionFigures): NonNullable<OptionResult['vsToday']> {
  const saving = today.ranked.npv - option.ranked.npv;
  let behind = 0;
  let paybackMonths: number | null = null;
  for (let month = 0; month < option.cash.monthly.length; month++) {
    behind += today.cash.monthly[month]! - option.cash.monthly[month]!;
    if (behind < -1e-9) paybackMonths = null;
    else if (paybackMonths === null) paybackMonths = month;
  }
  return {
    saving,
    savingShare: savingShare(option.ranked.npv, today.ranked.npv),
    savingPerMonth: today.ranked.monthly - option.ranked.monthly,
    paybackMonths: option.id === today.id ? null : paybackMonths,
  };
}
