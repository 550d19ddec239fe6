import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { likelyValue } from '../../units/quantity.ts';
import { volumeLeaves } from '../volume-leaves.ts';
import { evaluateStages, figuresAt } from './entries.ts';
import { cheapestPath, type Path } from './path.ts';
import type { Trigger } from './result.ts';
import type { Stages } from './stage-table.ts';

/** Multiples of today's volume at which the path is searched again. */
const MULTIPLES = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6];
/** How far the volumes of a rule may lie apart, as a share of it: decisions fall on whole months. */
const NEAR = 0.15;
/** Other volumes at which the same switch has to come for a rule. */
const LEAST_AGREEING = 2;

/**
 * The volume at each switch of a path. It is a rule where the same switch comes at about that volume when there is more or
 * less of it from the start: the path is searched again for each. Nothing is said where volume does not change.
 */
export function triggersOf(model: RoadmapModel, stages: Stages, path: Path): Trigger[] {
  const leaves = volumeLeaves(model.demands.map(({ volume }) => volume));
  if (path.steps.length < 2 || leaves.length === 0) return [];
  const { unit, volume } = measureOf(model);
  const changed = {
    sets: MULTIPLES.length,
    leaves: new Map(
      leaves.map((leaf) => [leaf, Float64Array.from(MULTIPLES, (by) => by * likelyValue(leaf.leaf!.value))]),
    ),
  };
  const values = evaluateStages(model, stages, changed, [volume]);
  const runs = MULTIPLES.map((multiple, set) => ({
    multiple,
    path: cheapestPath(figuresAt(stages, values, set).problem)!,
    series: values.series(volume, set * stages.months),
  }));
  const now = runs.find(({ multiple }) => multiple === 1)!;
  const optionOf = (stage: number): string => stages.all[stage]!.option;
  return path.steps.slice(1).flatMap((step, index) => {
    const [from, to] = [optionOf(path.steps[index]!.stage), optionOf(step.stage)];
    const at = now.series[step.entry]!;
    const earlier = now.series[Math.max(1, step.entry - 12)]!;
    // A switch at the start waits for nothing, and a volume that stays as it is tells nothing.
    if (step.entry < 2 || Math.abs(at - now.series[1]!) < NEAR * at) return [];
    const tried = runs.map(({ multiple, path: other, series }) => {
      const month = other.steps.find(
        (one, place) => place > 0 && optionOf(one.stage) === to && optionOf(other.steps[place - 1]!.stage) === from,
      )?.entry;
      return { multiple, month: month ?? null, volume: month === undefined ? null : series[month]! };
    });
    const others = tried.filter(
      (one) => one.multiple !== 1 && one.month !== null && one.month >= 2 && one.volume !== null,
    );
    const agreeing = others.filter((one) => Math.abs(one.volume! - at) <= NEAR * at);
    const holds = agreeing.length >= LEAST_AGREEING && agreeing.length === others.length;
    return [{ from, to, unit, volume: at, rising: at >= earlier, holds, tried }];
  });
}

/** What volume is counted in: units of the only work item, else hours of all work. */
function measureOf({ demands, hours }: RoadmapModel): { unit: string; volume: Node } {
  const [only] = demands;
  return demands.length === 1 ? { unit: only!.unit, volume: only!.volume } : { unit: 'hour', volume: hours };
}
