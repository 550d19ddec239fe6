import type { BuiltCriterion, Measured } from '../../model/criteria/criterion.ts';
import { criteria, criterionNames } from '../../model/criteria/index.ts';
import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import type { BuiltOption } from '../../model/option.ts';
import type { Evaluation } from '../../readings/evaluate.ts';
import type { CriterionName } from '../../scenario/types.ts';
import type { Drawn } from '../drawn.ts';
import type { CriteriaResult, CriterionResult, Figures } from '../result.ts';

/** What an option costs, as present value and as an average month. */
export type Cheapest = Pick<Figures, 'npv' | 'monthly'>;

/** The cheapest of some options by present value: what money is measured by. At least one must be there. */
export function cheapestOf(options: readonly Cheapest[]): Cheapest {
  return options.reduce((least, one) => (one.npv < least.npv ? one : least));
}

/** Where the figures of criteria are read. */
export interface Basis {
  readonly values: Evaluation;
  readonly drawn: Drawn | null;
  /** Criteria that were drawn. */
  readonly criteria: readonly CriterionName[];
}

/** What has to be drawn so that some criteria can be read in every draw. */
export function criteriaNodes(model: Model, names: readonly CriterionName[]): Node[] {
  return names.flatMap((name) =>
    [
      model.middles.get(name),
      ...model.options.flatMap(({ criteria: { [name]: one } }) => [one.figure, one.rating]),
    ].filter((node) => node != null),
  );
}

/**
 * Every criterion of an option with its rating: given, by a documented default, or from the figure. Figures that were
 * drawn are means over the draws, and so is what it costs; all others are those of the likely values.
 */
export function ratingsOf(
  model: Model,
  built: BuiltOption,
  { values, drawn, criteria: names }: Basis,
  cost: Cheapest,
  cheapest: Cheapest,
): CriteriaResult {
  const entries = criterionNames.map((name) => {
    const simulation = names.includes(name) ? drawn?.simulation : undefined;
    const read = (node: Node): number => {
      if (node === built.criteria.cost.figure) return cost.npv;
      return simulation ? simulation.estimate(node).mean : values.scalar(node);
    };
    const basis = simulation || (drawn && name === 'cost') ? ('expected' as const) : ('likely' as const);
    return [name, { ...resultOf(model, name, built.criteria[name], read, cheapest), basis }];
  });
  return Object.fromEntries(entries) as CriteriaResult;
}

/** The ratings of some options (rows) by criteria in a draw; money is measured by what is cheapest of them there. */
export function ratingsByDraw(
  model: Model,
  ids: readonly string[],
  names: readonly CriterionName[],
  drawn: Drawn,
): (draw: number) => number[][] {
  const columns = new Map<Node, Float64Array>();
  const column = (node: Node): Float64Array => {
    const values = columns.get(node) ?? drawn.simulation.values(node);
    columns.set(node, values);
    return values;
  };
  const options = ids.map((id) => model.options.find(({ option }) => option.id === id)!);
  const money = options.map(({ figures }) => ({ npv: column(figures.npv), monthly: column(figures.monthly) }));
  return (draw) => {
    const read = (node: Node): number => column(node)[draw]!;
    const cheapest = cheapestOf(money.map(({ npv, monthly }) => ({ npv: npv[draw]!, monthly: monthly[draw]! })));
    return options.map((built) =>
      names.map((name) => resultOf(model, name, built.criteria[name], read, cheapest).rating),
    );
  };
}

function resultOf(
  model: Model,
  name: CriterionName,
  { figure, rating, given }: BuiltCriterion,
  read: (node: Node) => number,
  cheapest: Cheapest,
): Omit<CriterionResult, 'basis'> {
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
