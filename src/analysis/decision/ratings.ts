import type { BuiltCriterion, Measured } from '../../model/criteria/criterion.ts';
import { criteria, criterionNames } from '../../model/criteria/index.ts';
import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import type { BuiltOption } from '../../model/option.ts';
import type { Evaluation } from '../../readings/evaluate.ts';
import type { CriterionName } from '../../scenario/types.ts';
import type { CriteriaResult, CriterionResult, Figures } from '../result.ts';

/** What an option costs, as present value and as an average month. */
export type Cheapest = Pick<Figures, 'npv' | 'monthly'>;

/** The cheapest of some options by present value: what money is measured by. At least one must be there. */
export function cheapestOf(options: readonly Cheapest[]): Cheapest {
  return options.reduce((least, one) => (one.npv < least.npv ? one : least));
}

/**
 * Every criterion of an option with its rating: given, by a documented default, or from the figure. What it costs is
 * what it is ranked by, which may be a mean over draws; all other figures are those of the likely values.
 */
export function ratingsOf(
  model: Model,
  built: BuiltOption,
  values: Evaluation,
  cost: Cheapest,
  cheapest: Cheapest,
): CriteriaResult {
  const read = (node: Node): number => (node === built.criteria.cost.figure ? cost.npv : values.scalar(node));
  const entries = criterionNames.map((name) => [name, resultOf(model, name, built.criteria[name], read, cheapest)]);
  return Object.fromEntries(entries) as CriteriaResult;
}

function resultOf(
  model: Model,
  name: CriterionName,
  { figure, rating, given }: BuiltCriterion,
  read: (node: Node) => number,
  cheapest: Cheapest,
): CriterionResult {
  const criterion = criteria[name];
  if (criterion.measure === 'rating' || figure === null) {
    const origin = given ? 'given' : 'default';
    return { value: null, unit: null, best: null, middle: null, rating: read(rating!), origin };
  }
  const factor = figure.unit!.factor;
  const value = read(figure);
  const { best, middle } = scaleOf(criterion, read(model.middles.get(name)!), cheapest);
  return {
    value: value / factor,
    unit: figure.unit!.text,
    best: best / factor,
    middle: middle / factor,
    rating: rating ? read(rating) : ratingAt(value - best, middle - best),
    origin: given ? 'given' : 'model',
  };
}

/** What rates 5 and what rates 3, in the figure's dimension. */
function scaleOf({ per }: Measured, middle: number, cheapest: Cheapest): { best: number; middle: number } {
  if (per === 'amount') return { best: 0, middle };
  // An option that earns more than it costs is a measure by its size, too.
  if (per === 'lowest-month') return { best: 0, middle: middle * Math.abs(cheapest.monthly) };
  return { best: cheapest.npv, middle: cheapest.npv + middle * Math.abs(cheapest.npv) };
}

/** 5 at the best, 3 at the middle, towards 1 beyond. What is better than the best (it cannot be chosen) rates 5. */
function ratingAt(worse: number, middle: number): number {
  if (worse <= 0) return 5;
  return 1 + (4 * middle) / (middle + worse);
}
