import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import { uncertainLeaves } from '../readings/draws.ts';
import { type Estimate, type Simulation, simulate } from '../readings/simulate.ts';
import type { CriterionName } from '../scenario/types.ts';
import { type Given, leavesEnough } from './condition.ts';
import { criteriaNodes } from './decision/ratings.ts';
import { weightStreams } from './decision/streams.ts';
import { heldInDraws } from './draw-by-draw.ts';
import type { Condition } from './result.ts';

/** How a scenario is simulated. */
export interface Drawing {
  /** Draws; null takes as many as it needs, 0 reads likely values only. */
  readonly draws: number | null;
  /** With how many to begin where none are said: a question may need more than a comparison. */
  readonly first?: number;
  readonly seed: number;
  /** Only draws in which this holds count: `attrition > 40%/year`. */
  readonly where?: string;
}

/** What holds where nobody says: a fixed seed, so that the same file gives the same answer. */
export const USUAL_DRAWING: Drawing = { draws: null, seed: 1 };

/** Draws to begin with, and the most that are made unasked. */
export const FIRST_DRAWS = 1024;
export const MOST_DRAWS = 8192;
/** Errors at which more draws are not worth their time: of the mean, as a share of it, and of the leader's chance. */
const FINE_MEAN = 0.01;
const FINE_CHANCE = 0.03;

/** The options of a model over the same draws. */
export interface Drawn {
  readonly simulation: Simulation;
  /** Uncertain leaves behind the costs of the options, by id; their draws are kept. */
  readonly inputs: readonly Node[];
  readonly given: Given | null;
  /** Ids of the options. */
  readonly options: readonly string[];
  /** Present value of an option's cost in every draw. */
  npv(id: string): Float64Array;
  /** Its cost of a month in every draw. */
  monthly(id: string): Float64Array;
  /** The mean of the present value of its cost. */
  mean(id: string): Estimate;
  /** How often the company's account falls below zero with an option; null where the scenario gives no cash. */
  shortOf(id: string): Estimate | null;
}

/** What is asked of draws beside the costs of the options. */
export interface DrawnBeside {
  readonly given: Given | null;
  /** Criteria that are drawn, with weights for them: none where one thing alone decides. */
  readonly criteria: readonly CriterionName[];
}

/**
 * Draws the options of a model: as many draws as asked, or until the errors are fine. Null where nothing is uncertain,
 * or no draws are wanted. Under a condition only the draws count in which it holds.
 */
export function drawOptions(
  model: Model,
  { draws, first = FIRST_DRAWS, seed }: Drawing,
  beside: DrawnBeside = { given: null, criteria: [] },
): Drawn | null {
  if (draws === 0) return null;
  let count = draws ?? first;
  for (;;) {
    const drawn = drawnFrom(model, count, seed, beside);
    if (drawn.simulation.inputs.length === 0) return null;
    if (draws !== null || count >= MOST_DRAWS || (leavesEnough(drawn) && isFine(drawn))) return drawn;
    count *= 2;
  }
}

/** The condition of some draws as results tell it. */
export function conditionOf({ given, simulation }: Drawn): Condition | null {
  return given && { text: given.text, counted: simulation.counted };
}

function drawnFrom(model: Model, draws: number, seed: number, { given, criteria }: DrawnBeside): Drawn {
  const byId = new Map(model.options.map((built) => [built.option.id, built]));
  const kept = model.options.flatMap(({ figures }) => [figures.npv, figures.monthly]);
  const inputs = uncertainLeaves(model.graph, kept);
  const shorts = model.options.flatMap(({ account }) => account?.short ?? []);
  const simulation = simulate(model.graph, {
    kept: [...kept, ...inputs],
    averaged: model.options.flatMap(averagedFigures),
    beside: [...shorts, ...heldInDraws(model), ...criteriaNodes(model, criteria)],
    streams: weightStreams(criteria.length),
    ...(given && { given: given.node }),
    seed,
    draws,
  });
  return {
    simulation,
    inputs,
    given,
    options: [...byId.keys()],
    npv: (id) => simulation.values(byId.get(id)!.figures.npv),
    monthly: (id) => simulation.values(byId.get(id)!.figures.monthly),
    mean: (id) => simulation.estimate(byId.get(id)!.figures.npv),
    shortOf(id) {
      const { account } = byId.get(id)!;
      if (!account) return null;
      const short = simulation.values(account.short);
      return simulation.chanceOf((draw) => short[draw]!);
    },
  };
}

/** Figures of an option of which results show the mean. */
function averagedFigures({ figures, lines, categories }: BuiltOption): Node[] {
  const { npv: _, monthly: __, ...rest } = figures;
  return [
    ...Object.values(rest).filter((node) => node !== null),
    ...lines.map((line) => line.total),
    ...categories.map((category) => category.total),
  ];
}

/** Whether more draws would tell nothing that matters: every mean is known well, and so is who leads how often. */
function isFine({ options, npv, mean: meanOf, simulation }: Drawn): boolean {
  const means = options.map(meanOf);
  const [first, second] = means
    .map(({ mean }, index) => ({ mean, cost: npv(options[index]!) }))
    .sort((a, b) => a.mean - b.mean);
  // What costs next to nothing need not be known to a percent of that: it is held against the next best.
  const worth = (mean: number): number => Math.max(Math.abs(mean), Math.abs(second?.mean ?? 0));
  if (means.some(({ mean, error }) => error > FINE_MEAN * worth(mean))) return false;
  if (!first || !second) return true;
  return simulation.chanceOf((draw) => (first.cost[draw]! < second.cost[draw]! ? 1 : 0)).error <= FINE_CHANCE;
}
