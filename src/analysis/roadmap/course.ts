import { costOfPath, type Path, type PathProblem, type Step } from './path.ts';
import type { Course, Stretch } from './result.ts';
import type { Stages } from './stage-table.ts';

/** What the stretches of a course are made of: averages over draws, or the likely values. */
export interface CourseFigures {
  readonly problem: PathProblem;
  /** One-off costs of beginning a stage. */
  starting(step: Step): number;
  /** Leaving today for a stage that begins the horizon. */
  changeover(step: Step): number;
  /** Leaving a stage for the next one. */
  leaving(step: Step, next: Step): number;
}

/** Puts a path into words of months and money, beside the best single option. */
export function courseOf(stages: Stages, path: Path, figures: CourseFigures): Course {
  const { problem } = figures;
  const singles = stages.firsts.map((stage) => ({ stage, npv: problem.cost({ stage, entry: 0 }, null) }));
  const best = singles.reduce((least, one) => (one.npv < least.npv ? one : least));
  const { option, label } = stages.all[best.stage]!;
  return {
    stretches: path.steps.map((step, index) => stretchOf(stages, path, index, figures, step)),
    total: path.cost,
    best: { option, label, npv: best.npv },
    saving: best.npv - path.cost,
  };
}

function stretchOf(stages: Stages, path: Path, index: number, figures: CourseFigures, step: Step): Stretch {
  const { problem } = figures;
  const { option, label } = stages.all[step.stage]!;
  const before = path.steps[index - 1];
  const next = path.steps[index + 1] ?? null;
  return {
    option,
    label,
    entered: step.entry,
    from: step.entry + problem.lead(step) + 1,
    until: next ? next.entry + problem.lead(next) : stages.months,
    cost: problem.cost(step, next) - (next ? figures.leaving(step, next) : 0) - (before ? 0 : figures.changeover(step)),
    starting: figures.starting(step),
    leaving: before ? figures.leaving(before, step) : figures.changeover(step),
    saves: before ? costOfPath(problem, stepsWithout(stages, path.steps, index)) - path.cost : null,
  };
}

/** A path without one of its switches: the stage before it goes on until the next one. */
export function stepsWithout(stages: Stages, steps: readonly Step[], index: number): Step[] {
  const kept = steps.slice(0, index);
  const last = stages.all[kept.at(-1)!.stage]!.option;
  const rest = steps.slice(index + 1);
  // Back to the option that went on is no switch.
  while (rest[0] && stages.all[rest[0].stage]!.option === last) rest.shift();
  return [...kept, ...joined(stages, kept.at(-1)!, rest)];
}

/** Steps after another step than before: what comes first may be a stage that keeps other parts. */
function joined(stages: Stages, before: Step, [first, ...rest]: readonly Step[]): Step[] {
  if (!first) return [];
  const option = stages.all[first.stage]!.option;
  const stage = stages.followers[before.stage]!.find((number) => stages.all[number]!.option === option)!;
  return [{ stage, entry: first.entry }, ...rest];
}
