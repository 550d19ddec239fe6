import { sampleQuantile } from '../../methods/sample-quantile.ts';
import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { uncertainLeaves } from '../../readings/draws.ts';
import { likelyValue } from '../../units/quantity.ts';
import { volumeLeaves } from '../volume-leaves.ts';
import { stepsWithout } from './course.ts';
import { drawTables } from './draw-tables.ts';
import { evaluateStages, figuresAt } from './entries.ts';
import { costOfPath, isCheaper, type PathProblem, type Step } from './path.ts';
import type { Trigger } from './result.ts';
import { pathProblem, rootsOf, type Stages } from './stage-table.ts';

/** Multiples of the volume in the file that stand for other worlds where the file is sure of it. */
const MULTIPLES = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6];
/** Change of volume over the months before a switch, as a share of it, from which on it tells anything. */
const CHANGES = 0.1;

/** What could be: what paths cost there, and the volume of every month. */
interface World {
  readonly problem: PathProblem;
  readonly volume: readonly number[];
}

/** The draws to look at; null looks at other volumes at likely values. */
type Draws = { readonly seed: number; readonly count: number } | null;

/**
 * The volume that tells when to switch. A rule is "switch when volume passes so much": in each world that is another month.
 * Of the volumes that the months of the likely world have, the one is taken that costs least on average over all worlds,
 * and it is held against switching in the month of the plan. Nothing is said where volume does not change before a switch.
 */
export function triggersOf(model: RoadmapModel, stages: Stages, steps: readonly Step[], draws: Draws): Trigger[] {
  const { unit, volume } = measureOf(model);
  const likely = evaluateStages(model, stages, undefined, [volume]).series(volume);
  const telling = steps.flatMap(({ entry }, index) =>
    index > 0 && entry >= 2 && Math.abs(likely[entry]! - likely[1]!) >= CHANGES * likely[entry]! ? [index] : [],
  );
  if (telling.length === 0) return [];
  const drawn = draws !== null && uncertainLeaves(model.graph, [volume]).length > 0;
  const worlds = drawn ? drawnWorlds(model, stages, steps, volume, draws) : worldsOfVolumes(model, stages, volume);
  const optionOf = (index: number): string => stages.all[steps[index]!.stage]!.option;
  return telling.map((index) => {
    const rising = likely[steps[index]!.entry]! >= likely[1]!;
    const rule = bestRule(stages, steps, index, { rising, likely, worlds });
    const calendar = worlds.reduce((sum, { problem }) => sum + costOfPath(problem, steps), 0) / worlds.length;
    return {
      from: optionOf(index - 1),
      to: optionOf(index),
      unit,
      volume: rule.volume,
      rising,
      month: steps[index]!.entry + 1,
      saves: calendar - rule.cost,
      worlds: drawn ? 'draws' : 'volumes',
      share: rule.months.length / worlds.length,
      months: rangeOf(rule.months),
    };
  });
}

/** A volume at which to switch, what going by it costs on average, and the months in which it is reached. */
interface Rule {
  readonly volume: number;
  readonly cost: number;
  readonly months: readonly number[];
}

function bestRule(
  stages: Stages,
  steps: readonly Step[],
  index: number,
  { rising, likely, worlds }: { rising: boolean; likely: readonly number[]; worlds: readonly World[] },
): Rule {
  const planned = likely[steps[index]!.entry]!;
  const nearest = [...new Set(likely.slice(1))].sort((a, b) => Math.abs(a - planned) - Math.abs(b - planned));
  const rules = nearest.map((volume): Rule => {
    const followed = worlds.map(({ problem, volume: path }) => {
      const month = path.findIndex((units, at) => at > 0 && (rising ? units >= volume : units <= volume));
      const moved = enteredAt(steps, index, month, problem);
      return { month: moved && month + 1, cost: costOfPath(problem, moved ?? stepsWithout(stages, steps, index)) };
    });
    return {
      volume,
      cost: followed.reduce((sum, { cost }) => sum + cost, 0) / worlds.length,
      months: followed.flatMap(({ month }) => month ?? []),
    };
  });
  return rules.reduce((best, rule) => (isCheaper(rule.cost, best.cost) ? rule : best));
}

/** A path with one of its switches in another month, as far as its neighbours leave room; null where there is none. */
function enteredAt(
  steps: readonly Step[],
  index: number,
  month: number,
  problem: PathProblem,
): readonly Step[] | null {
  if (month < 0) return null;
  const [before, after] = [steps[index - 1]!, steps[index + 1]];
  const worksAt = (step: Step): number => step.entry + problem.lead(step);
  const until = after ? worksAt(after) : problem.months;
  for (let entry = Math.max(month, problem.earliest(before)); entry < until; entry++) {
    const step = { stage: steps[index]!.stage, entry };
    if (worksAt(step) >= until) return null;
    if (worksAt(step) > worksAt(before)) return steps.map((one, at) => (at === index ? step : one));
  }
  return null;
}

/** The worlds of draws: what the stages of a path cost there in every entry month. */
function drawnWorlds(
  model: RoadmapModel,
  stages: Stages,
  steps: readonly Step[],
  volume: Node,
  draws: NonNullable<Draws>,
): World[] {
  const used = [steps, ...steps.slice(1).map((_, place) => stepsWithout(stages, steps, place + 1))].flat();
  const roots = [...new Set(used.map(({ stage }) => stage))].flatMap((stage) => rootsOf(stages, stage));
  const all = [...new Set([volume, ...roots])];
  const byEntry = new Map(Array.from({ length: stages.months }, (_, month) => [month, all] as const));
  return Array.from(drawTables(model, stages, draws, byEntry), ({ table, series }) => ({
    problem: pathProblem(stages, table),
    volume: series(volume),
  }));
}

/** Worlds of more and less volume from the start, everything else at its likely value. */
function worldsOfVolumes(model: RoadmapModel, stages: Stages, volume: Node): World[] {
  const leaves = volumeLeaves(model.demands.map((demand) => demand.volume));
  const changed = new Map(
    leaves.map((leaf) => [leaf, Float64Array.from(MULTIPLES, (by) => by * likelyValue(leaf.leaf!.value))]),
  );
  const values = evaluateStages(model, stages, { sets: MULTIPLES.length, leaves: changed }, [volume]);
  return MULTIPLES.map((_, set) => ({
    problem: figuresAt(stages, values, set).problem,
    volume: values.series(volume, set * stages.months),
  }));
}

function rangeOf(months: readonly number[]): Trigger['months'] {
  if (months.length === 0) return null;
  const sorted = months.toSorted((a, b) => a - b);
  return { p10: sampleQuantile(sorted, 0.1), p50: sampleQuantile(sorted, 0.5), p90: sampleQuantile(sorted, 0.9) };
}

/** What volume is counted in: units of the only work item, else hours of all work. */
function measureOf({ demands, hours }: RoadmapModel): { unit: string; volume: Node } {
  const [only] = demands;
  return demands.length === 1 ? { unit: only!.unit, volume: only!.volume } : { unit: 'hour', volume: hours };
}
