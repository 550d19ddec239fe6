import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { uncertainLeaves } from '../../readings/draws.ts';
import { estimateOver } from '../../readings/simulate.ts';
import { percentilesOf } from '../percentiles.ts';
import { evaluateStages } from './entries.ts';
import { costOfPath, isCheaper, type PathProblem, type Step } from './path.ts';
import type { VolumeRules } from './result.ts';
import type { Stages } from './stage-table.ts';
import { type Draws, drawnWorlds, type World, worldsOfVolumes } from './worlds.ts';

/** Change of volume over the months before a switch, as a share of it, from which on it tells anything. */
const CHANGES = 0.1;
/** Rounds over the switches until none of their volumes is to be moved. */
const MOST_ROUNDS = 5;

/**
 * The volumes that tell when to switch. A rule is "switch when volume passes so much": in each world that is another
 * month. Of the volumes that the months of the likely world have, those are taken that cost least on average over all
 * worlds, switch after switch until none is to be moved, and they are held against the plan. A plan may leave out a switch
 * of the path at likely values because nobody knows when it will pay: rules for it are told where they do better. Null
 * where volume does not change before any switch.
 */
export function volumeRules(
  model: RoadmapModel,
  stages: Stages,
  { plan, atLikely }: { readonly plan: readonly Step[]; readonly atLikely: readonly Step[] },
  draws: Draws,
): VolumeRules | null {
  const { unit, volume } = measureOf(model);
  const likely = evaluateStages(model, stages, undefined, [volume]).series(volume);
  const planned = tellingSwitches(plan, likely).length > 0;
  const steps = planned ? plan : atLikely;
  const telling = tellingSwitches(steps, likely);
  if (telling.length === 0) return null;
  const drawn = draws !== null && uncertainLeaves(model.graph, [volume]).length > 0;
  // Where all draws have the same volume, it is something else that keeps the plan from switching.
  if (!planned && draws !== null && !drawn) return null;
  const worlds = drawn
    ? drawnWorlds(model, stages, [...plan, ...steps], volume, draws)
    : worldsOfVolumes(model, stages, volume);
  const calendar = worlds.map(({ problem }) => costOfPath(problem, plan));
  const policy = bestPolicy({ stages, steps, worlds }, telling, likely);
  if (!planned && !isCheaper(policy.cost, mean(calendar))) return null;
  const optionOf = (index: number): string => stages.all[steps[index]!.stage]!.option;
  return {
    unit,
    planned,
    ...savingOf(worlds, (world) => calendar[world]! - policy.followed[world]!.cost),
    worlds: drawn ? 'draws' : 'volumes',
    switches: telling.map((index) => {
      const { volume: at, rising } = policy.rules.get(index)!;
      const months = policy.followed.flatMap(({ months: begun }) => begun.get(index) ?? []);
      return {
        ...{ from: optionOf(index - 1), to: optionOf(index) },
        ...{ volume: at, rising, month: steps[index]!.entry + 1 },
        ...{ share: months.length / worlds.length, months: months.length === 0 ? null : percentilesOf(months) },
      };
    }),
  };
}

/** Switches of a path, by their place, before which volume changes enough to tell something. */
const tellingSwitches = (steps: readonly Step[], likely: readonly number[]): number[] =>
  steps.flatMap(({ entry }, index) =>
    index > 0 && entry >= 2 && Math.abs(likely[entry]! - likely[1]!) >= CHANGES * likely[entry]! ? [index] : [],
  );

/** A volume to wait for. */
interface Rule {
  readonly volume: number;
  readonly rising: boolean;
}

/** Rules for the switches of a path, by their place; the others keep their month. */
type Rules = ReadonlyMap<number, Rule>;

/** What going by rules costs on average, and in each world with the month in which a switch is begun, by its place. */
interface Policy {
  readonly rules: Rules;
  readonly cost: number;
  readonly followed: readonly { readonly cost: number; readonly months: ReadonlyMap<number, number> }[];
}

interface Question {
  readonly stages: Stages;
  readonly steps: readonly Step[];
  readonly worlds: readonly World[];
}

function bestPolicy(question: Question, telling: readonly number[], likely: readonly number[]): Policy {
  const { steps } = question;
  const volumes = [...new Set(likely.slice(1))];
  const begun = telling.map((index) => {
    const volume = likely[steps[index]!.entry]!;
    return [index, { volume, rising: volume >= likely[1]! }] as const;
  });
  let best = policyOf(question, new Map(begun));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = best;
    for (const index of telling) {
      for (const volume of volumes) {
        const rules = new Map(best.rules).set(index, { ...best.rules.get(index)!, volume });
        const policy = policyOf(question, rules);
        if (isCheaper(policy.cost, best.cost)) best = policy;
      }
    }
    if (best === before) break;
  }
  return best;
}

function policyOf({ stages, steps, worlds }: Question, rules: Rules): Policy {
  const followed = worlds.map((world) => {
    const { path, months } = followedIn(world, stages, steps, rules);
    return { cost: costOfPath(world.problem, path), months };
  });
  return { rules, cost: mean(followed.map(({ cost }) => cost)), followed };
}

/** A path by its rules: a switch whose volume is not reached is left out, as is one that would come too late. */
function followedIn(
  { problem, volume }: World,
  stages: Stages,
  steps: readonly Step[],
  rules: Rules,
): { readonly path: readonly Step[]; readonly months: ReadonlyMap<number, number> } {
  const path = [steps[0]!];
  const months = new Map<number, number>();
  for (const [index, { stage: planned, entry }] of steps.entries()) {
    const current = path.at(-1)!;
    const { option } = stages.all[planned]!;
    if (index === 0 || stages.all[current.stage]!.option === option) continue;
    const rule = rules.get(index);
    const from = Math.max(1, current.entry);
    const passed = (units: number, month: number): boolean =>
      month >= from && (rule!.rising ? units >= rule!.volume : units <= rule!.volume);
    const month = rule ? volume.findIndex(passed) : Math.max(entry, current.entry);
    const stage = stages.followers[current.stage]!.find((other) => stages.all[other]!.option === option)!;
    const next = month < 0 ? null : enteredFrom(problem, current, { stage, entry: month });
    if (!next) continue;
    path.push(next);
    months.set(index, next.entry + 1);
  }
  return { path, months };
}

/** A step in its month, or in the first one after it in which it works later than the step before it. */
function enteredFrom(problem: PathProblem, before: Step, { stage, entry: first }: Step): Step | null {
  const works = (step: Step): number => step.entry + problem.lead(step);
  for (let entry = first; entry < problem.months; entry++) {
    const step = { stage, entry };
    if (works(step) >= problem.months) return null;
    if (works(step) > works(before)) return step;
  }
  return null;
}

/** The mean of what each world saves, with its error where the worlds are draws. */
function savingOf(worlds: readonly World[], saved: (world: number) => number): Pick<VolumeRules, 'saves' | 'error'> {
  const replications = worlds.flatMap(({ replication }) => replication ?? []);
  const drawn = replications.length === worlds.length;
  const saves = mean(worlds.map((_, world) => saved(world)));
  return { saves, error: drawn ? estimateOver(replications, saved).error : null };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What volume is counted in: units of the only work item, else hours of all work. */
function measureOf({ demands, hours }: RoadmapModel): { unit: string; volume: Node } {
  const [only] = demands;
  return demands.length === 1 ? { unit: only!.unit, volume: only!.volume } : { unit: 'hour', volume: hours };
}
