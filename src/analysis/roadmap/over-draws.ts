import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { REPLICATIONS } from '../../readings/draws.ts';
import { chanceEstimate, type Estimate, estimateOver } from '../../readings/simulate.ts';
import { type Drawing, FIRST_DRAWS } from '../drawn.ts';
import { percentilesOf } from '../percentiles.ts';
import { courseOf, stepsWithout } from './course.ts';
import { drawTables } from './draw-tables.ts';
import { Hindsight } from './hindsight.ts';
import { Judged } from './judged.ts';
import { Means } from './means.ts';
import { cheapestPath, costOfPath, isCheaper, type PathProblem, type Step } from './path.ts';
import type { Course, RoadmapChance, RoadmapHindsight } from './result.ts';
import { pathProblem, type Stages } from './stage-table.ts';

/** Draws that the path is searched over: each is a model of its own for every month of entry. */
const MOST_SEARCHED = 128;
/** Fewer than two in each replication would tell no error. */
const LEAST_SEARCHED = 2 * REPLICATIONS;
/** Switches (from what, to what, when) whose cost is looked at, in all draws together; with many options and months draws are fewer. */
const MOST_SWITCHES = 2 ** 25;

interface OverDraws {
  readonly draws: number;
  /** Of them the draws that the path was searched over. */
  readonly searched: number;
  readonly steps: Steps;
  readonly expected: Course;
  readonly chance: RoadmapChance | null;
  readonly hindsight: RoadmapHindsight;
}

type Steps = readonly Step[];

/**
 * The path that is cheapest in expectation: one sequence with its months for all draws. It is searched over some draws,
 * where every switch in every month has its mean; then it is judged over all of them beside the path at likely values
 * and every single option, and the cheapest is taken. `likely` says how long stages take to begin when a path is
 * planned; what they cost is drawn, with the time they take. Null where nothing is uncertain,
 * or no draws are wanted.
 */
export function overDraws(
  model: RoadmapModel,
  stages: Stages,
  likely: { readonly problem: PathProblem; readonly steps: Steps },
  { draws, seed }: Drawing,
): OverDraws | null {
  if (draws === 0) return null;
  const count = draws ?? FIRST_DRAWS;
  const searched = Math.min(searchedOver(stages), count);
  const means = new Means(stages);
  const hindsight = new Hindsight(stages);
  for (const { table, replication } of drawTables(model, stages, { seed, count: searched }, everyEntry(stages))) {
    hindsight.add(means.add(pathProblem(stages, table)), replication);
  }
  if (means.count === 0) return null;
  const found: PathProblem = { ...likely.problem, cost: (step, next) => means.cost(step, next) };
  const singles = stages.firsts.map((stage): Steps => [{ stage, entry: 0 }]);
  const plans = [...singles, likely.steps, cheapestPath(found)!.steps];
  const without = plans.flatMap((steps) => steps.slice(1).map((_, place) => stepsWithout(stages, steps, place + 1)));
  const judged = new Judged(stages, [...plans, ...without]);
  for (const { table, replication } of drawTables(model, stages, { seed, count }, judged.roots)) {
    judged.add(table, replication);
  }
  const figures = judged.figures(likely.problem);
  const [best, single] = [plans, singles].map((some) => cheapestOf(some, figures.problem)) as [number, number];
  const steps = plans[best]!;
  return {
    draws: count,
    searched,
    steps,
    expected: courseOf(stages, { steps, cost: costOfPath(figures.problem, steps) }, figures),
    chance: best < singles.length ? null : chanceOf(judged, best, single),
    hindsight: hindsight.result(costOfPath(found, steps)),
  };
}

/** How many draws to search over, a power of two. */
function searchedOver({ months, followers }: Stages): number {
  const switches = followers.reduce((sum, { length }) => sum + length, 0) * months * months;
  const affordable = 2 ** Math.floor(Math.log2(MOST_SWITCHES / switches));
  return Math.min(MOST_SEARCHED, Math.max(LEAST_SEARCHED, affordable));
}

const everyEntry = ({ months, roots, later }: Stages): ReadonlyMap<number, readonly Node[]> =>
  // What begins the horizon is entered at its start only.
  new Map(Array.from({ length: months }, (_, month) => [month, month === 0 ? roots : later]));

/** The place of the cheapest path; the first of those that cost the same. */
function cheapestOf(paths: readonly Steps[], problem: PathProblem): number {
  const costs = paths.map((steps) => costOfPath(problem, steps));
  return costs.reduce((best, cost, path) => (isCheaper(cost, costs[best]!) ? path : best), 0);
}

/** How a path fares against a single option, draw by draw. */
function chanceOf(judged: Judged, path: number, single: number): RoadmapChance {
  const [costs, alone] = [judged.costsOf(path), judged.costsOf(single)];
  const over = (value: (draw: number) => number): Estimate => estimateOver(judged.replications, value);
  const savings = costs.map((cost, draw) => alone[draw]! - cost);
  return {
    cheaper: chanceEstimate(
      over((draw) => (isCheaper(costs[draw]!, alone[draw]!) ? 1 : 0)),
      costs.length,
    ),
    saving: over((draw) => savings[draw]!),
    range: percentilesOf(savings),
  };
}
