import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { type Evaluation, evaluate } from '../../readings/evaluate.ts';
import type { CourseFigures } from './course.ts';
import { lastMonth, pathProblem, type Stages, stageTable } from './stage-table.ts';

/** Evaluates the stages in every entry month, at likely values or at several sets of changed ones. */
export function evaluateStages(
  model: RoadmapModel,
  { roots, months }: Stages,
  changed: { readonly sets: number; readonly leaves: ReadonlyMap<Node, Float64Array> } = { sets: 1, leaves: new Map() },
  more: readonly Node[] = [],
): Evaluation {
  const lanes = months * changed.sets;
  const bindings = new Map([
    [model.entry, Float64Array.from({ length: lanes }, (_, lane) => lane % months)],
    ...[...changed.leaves].map(
      ([leaf, values]) =>
        [leaf, Float64Array.from({ length: lanes }, (_, lane) => values[Math.floor(lane / months)]!)] as const,
    ),
  ]);
  return evaluate(model.graph, { roots: [...roots, ...more], bindings, lanes });
}

/** The stages of one set of values, and what courses are made of there. */
export function figuresAt(stages: Stages, values: Evaluation, set = 0): CourseFigures {
  const table = stageTable(stages, (entry) => ({ values, lane: set * stages.months + entry }));
  return {
    problem: pathProblem(stages, table),
    starting: table.starting,
    changeover: table.changeover,
    leaving: (step, next) => table.leaving(step, next.stage, lastMonth(stages, table, next)),
  };
}
