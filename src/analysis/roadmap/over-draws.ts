import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { drawsOf } from '../../readings/draws.ts';
import { type Evaluation, evaluate } from '../../readings/evaluate.ts';
import type { Drawing } from '../drawn.ts';
import { courseOf } from './course.ts';
import { Means } from './means.ts';
import { OwnPaths } from './own-paths.ts';
import { cheapestPath, type PathProblem, type Step } from './path.ts';
import type { Course, RoadmapSpread } from './result.ts';
import { pathProblem, type Stages, type StageTable, stageTable } from './stage-table.ts';

/** Draws where nobody says: every draw is a model of its own for every month of entry. */
const USUAL_DRAWS = 64;
/** Draws that are looked at together at most, and numbers that they may take: all months of all entries are in memory. */
const MOST_TOGETHER = 64;
const MOST_NUMBERS = 2 ** 24;

interface OverDraws {
  readonly draws: number;
  readonly expected: Course;
  readonly spread: RoadmapSpread;
}

/**
 * The path that is cheapest in expectation: one sequence with its months for all draws. The cost of a path is a sum over
 * its stages, so its mean is the sum of their means, and the same search finds it. `likely` says how long stages take to
 * begin when the path is planned; what they cost is drawn, with the time they take. Null where nothing is uncertain.
 */
export function overDraws(
  model: RoadmapModel,
  stages: Stages,
  likely: PathProblem,
  { draws: asked, seed }: Drawing,
): OverDraws | null {
  const count = asked ?? USUAL_DRAWS;
  const means = new Means(stages);
  const own = new OwnPaths(stages);
  for (const table of tablesOf(model, stages, { seed, count })) {
    means.add(table);
    own.add(pathProblem(stages, table));
  }
  if (means.count === 0) return null;
  const problem = { ...likely, cost: (step: Step, next: Step | null) => means.cost(step, next) };
  const path = cheapestPath(problem)!;
  const expected = courseOf(stages, path, {
    problem,
    starting: (step) => means.starting(step),
    changeover: (step) => means.changeover(step),
    leaving: (step, next) => means.leaving(step, next),
  });
  return { draws: count, expected, spread: own.spread(path.cost) };
}

/** The stages of every draw, slice by slice; none where nothing is uncertain. */
function* tablesOf(
  model: RoadmapModel,
  stages: Stages,
  { seed, count }: { readonly seed: number; readonly count: number },
): Generator<StageTable> {
  const { graph, entry } = model;
  const draws = drawsOf(graph, stages.roots, { seed, count });
  if (draws.inputs.length === 0) return;
  const together = Math.floor(MOST_NUMBERS / (stages.months ** 2 * stages.roots.length));
  const slice = Math.max(1, Math.min(MOST_TOGETHER, together));
  for (let chunk = 0; chunk * draws.lanes < count; chunk++) {
    const drawn = draws.chunk(chunk);
    for (let first = 0; first < draws.lanes; first += slice) {
      const lanes = Math.min(slice, draws.lanes - first);
      const part = [...drawn].map(([leaf, values]) => [leaf, values.subarray(first, first + lanes)] as const);
      const byEntry = Array.from({ length: stages.months }, (_, month): Evaluation => {
        const bindings = new Map([...part, [entry, new Float64Array(lanes).fill(month)] as const]);
        // What begins the horizon is entered at its start only.
        return evaluate(graph, { roots: month === 0 ? stages.roots : stages.later, bindings, lanes });
      });
      for (let lane = 0; lane < lanes; lane++) yield stageTable(stages, (month) => ({ values: byEntry[month]!, lane }));
    }
  }
}
