import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { likelyValue } from '../../units/quantity.ts';
import { volumeLeaves } from '../volume-leaves.ts';
import { drawTables } from './draw-tables.ts';
import { evaluateStages, figuresAt } from './entries.ts';
import type { PathProblem, Step } from './path.ts';
import { pathProblem, rootsOf, type Stages } from './stage-table.ts';

/** What could be: what paths cost there, and the volume of every month. */
export interface World {
  readonly problem: PathProblem;
  readonly volume: readonly number[];
  /** The replication of the draw; null where it is no draw. */
  readonly replication: number | null;
}

/** The draws to look at; null where there are none. */
export type Draws = { readonly seed: number; readonly count: number } | null;

/** Multiples of the volume in the file that stand for other worlds where the file is sure of it. */
const MULTIPLES = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6];

/** The worlds of draws: what the options of some steps cost there in every entry month. */
export function drawnWorlds(
  model: RoadmapModel,
  stages: Stages,
  steps: readonly Step[],
  volume: Node,
  draws: NonNullable<Draws>,
): World[] {
  const used = new Set(steps.map(({ stage }) => stages.all[stage]!.option));
  const roots = stages.all.flatMap(({ option }, stage) => (used.has(option) ? rootsOf(stages, stage) : []));
  const all = [...new Set([volume, ...roots])];
  const byEntry = new Map(Array.from({ length: stages.months }, (_, month) => [month, all] as const));
  return Array.from(drawTables(model, stages, draws, byEntry), ({ table, series, replication }) => ({
    problem: pathProblem(stages, table),
    volume: series(volume),
    replication,
  }));
}

/** Worlds of more and less volume from the start, everything else at its likely value. */
export function worldsOfVolumes(model: RoadmapModel, stages: Stages, volume: Node): World[] {
  const leaves = volumeLeaves(model.demands.map((demand) => demand.volume));
  const changed = new Map(
    leaves.map((leaf) => [leaf, Float64Array.from(MULTIPLES, (by) => by * likelyValue(leaf.leaf!.value))]),
  );
  const values = evaluateStages(model, stages, { sets: MULTIPLES.length, leaves: changed }, [volume]);
  return MULTIPLES.map((_, set) => ({
    problem: figuresAt(stages, values, set).problem,
    volume: values.series(volume, set * stages.months),
    replication: null,
  }));
}
