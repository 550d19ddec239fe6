import { Assumptions } from '../../assumptions/assumptions.ts';
import { roadmapModel } from '../../model/roadmap-model.ts';
import type { Study } from '../compare.ts';
import type { Drawing } from '../drawn.ts';
import { courseOf } from './course.ts';
import { evaluateStages, figuresAt } from './entries.ts';
import { overDraws } from './over-draws.ts';
import { cheapestPath } from './path.ts';
import type { RoadmapResult } from './result.ts';
import { stagesOf } from './stage-table.ts';
import { volumeRules } from './volume-rules.ts';

/**
 * The cheapest path through the options over the months: every option is evaluated for every month in which it could be
 * entered, and the cheapest sequence is found by dynamic programming. Requirements keep out what `compare` keeps out.
 */
export function roadmapOf(made: Study, drawing: Drawing | null): RoadmapResult {
  const { scenario, comparison, period } = made;
  const { data } = made.model.assumptions;
  const feasible = comparison.options.filter((option) => option.feasible).map(({ id }) => id);
  const leftOut = comparison.options.filter((option) => !option.feasible).map(({ id }) => id);
  const model = roadmapModel(new Assumptions(scenario, data), period, feasible.length > 0 ? feasible : leftOut);
  const stages = stagesOf(model);
  const values = evaluateStages(model, stages);
  const figures = figuresAt(stages, values);
  const path = cheapestPath(figures.problem)!;
  const drawn = drawing && overDraws(model, stages, { problem: figures.problem, steps: path.steps }, drawing);
  const { name, file, currency, months, start, today } = comparison.scenario;
  return {
    scenario: {
      ...{ name, file, currency, months, start },
      ...{ seed: drawn ? drawing.seed : null, draws: drawn?.draws ?? null },
    },
    today,
    leftOut: feasible.length > 0 ? leftOut : [],
    noneFeasible: feasible.length === 0,
    likely: courseOf(stages, path, figures),
    expected: drawn?.expected ?? null,
    chance: drawn?.chance ?? null,
    hindsight: drawn?.hindsight ?? null,
    rules: volumeRules(
      model,
      stages,
      { plan: drawn?.steps ?? path.steps, atLikely: path.steps },
      drawn && { seed: drawing.seed, count: drawn.searched },
    ),
  };
}
