import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel, Stage } from '../../model/roadmap-model.ts';
import type { Evaluation } from '../../readings/evaluate.ts';
import type { PathProblem, Step } from './path.ts';

/** Stages with a number each, and what may follow what. */
export interface Stages {
  readonly months: number;
  readonly all: readonly Stage[];
  readonly firsts: readonly number[];
  /** By number of a stage: numbers of those that may follow. */
  readonly followers: readonly (readonly number[])[];
  /** What is read of all stages. */
  readonly roots: readonly Node[];
  /** The same of the stages that are entered later. */
  readonly later: readonly Node[];
}

/** Numbers the stages of a model: what begins the horizon, and every option after every other. */
export function stagesOf(model: RoadmapModel): Stages {
  const ids = model.firsts.map(({ option }) => option);
  const all: Stage[] = [...model.firsts];
  const numberOf = (stage: Stage): number => {
    const known = all.indexOf(stage);
    return known >= 0 ? known : all.push(stage) - 1;
  };
  const after = new Map(
    ids.map((id) => [id, ids.filter((other) => other !== id).map((other) => numberOf(model.following(id, other)))]),
  );
  const followers = all.map(({ option }) => after.get(option)!);
  const firsts = model.firsts.map((_, number) => number);
  const numbers = all.map((_, number) => number);
  const roots = (some: readonly number[]): Node[] => some.flatMap((stage) => rootsOf({ all, followers }, stage));
  return {
    months: model.graph.months,
    all,
    firsts,
    followers,
    roots: roots(numbers),
    later: roots(numbers.filter((stage) => !all[stage]!.first)),
  };
}

/** What is read of a stage: the figures of `StageTable`. */
export function rootsOf({ all, followers }: Pick<Stages, 'all' | 'followers'>, number: number): Node[] {
  const { lead, until, starting, changeover, leavingFor } = all[number]!;
  return [lead, until, starting, changeover, ...followers[number]!.map((next) => leavingFor(all[next]!.option))];
}

/** The figures of every stage by entry month, for one set of inputs. */
export interface StageTable {
  lead(step: Step): number;
  /** Present value when it ends after a month. */
  until(step: Step, last: number): number;
  starting(step: Step): number;
  changeover(step: Step): number;
  /** Present value of leaving it for another stage that works from the month after `last` on. */
  leaving(step: Step, next: number, last: number): number;
}

/** Reads the stages of evaluations; `of` says where those of an entry month are. */
export function stageTable(
  stages: Stages,
  of: (entry: number) => { readonly values: Evaluation; readonly lane: number },
): StageTable {
  const series = new Map<Node, (number[] | undefined)[]>();
  const leads = new Float64Array(stages.all.length * stages.months).fill(Number.NaN);
  const read = (node: Node, entry: number): number[] => {
    const { values, lane } = of(entry);
    return values.series(node, lane);
  };
  const at = (node: Node, entry: number, month: number): number => {
    let known = series.get(node);
    if (!known) {
      known = new Array<number[] | undefined>(stages.months + 1);
      series.set(node, known);
    }
    known[entry] ??= read(node, entry);
    return known[entry][month]!;
  };
  const scalar = (node: Node, { entry }: Step): number => {
    const { values, lane } = of(entry);
    return values.scalar(node, lane);
  };
  const stageAt = ({ stage }: Step): Stage => stages.all[stage]!;
  return {
    // Asked for by every switch to it.
    lead: (step) => {
      const place = step.stage * stages.months + step.entry;
      if (Number.isNaN(leads[place])) leads[place] = Math.round(scalar(stageAt(step).lead, step));
      return leads[place]!;
    },
    until: (step, last) => at(stageAt(step).until, step.entry, last),
    starting: (step) => scalar(stageAt(step).starting, step),
    changeover: (step) => scalar(stageAt(step).changeover, step),
    leaving: (step, next, last) => at(stageAt(step).leavingFor(stages.all[next]!.option), step.entry, last + 1),
  };
}

/** Last month of a stage: the one before the stage that follows it works; without one the last of the horizon. */
export function lastMonth({ months }: Stages, table: StageTable, next: Step | null): number {
  return next ? Math.min(months, next.entry + table.lead(next)) : months;
}

/** What a stage costs until its last month, and what it costs to leave it then. */
export function stageCost(stages: Stages, table: StageTable, step: Step, next: Step | null): number {
  const last = lastMonth(stages, table, next);
  // What would begin beyond the horizon replaces nothing.
  const leaves = next && last < stages.months;
  return table.until(step, last) + (leaves ? table.leaving(step, next.stage, last) : 0);
}

/** The search for the cheapest path for one set of inputs. */
export function pathProblem(stages: Stages, table: StageTable): PathProblem {
  return {
    months: stages.months,
    firsts: stages.firsts,
    followers: (stage) => stages.followers[stage]!,
    lead: table.lead,
    cost: (step, next) => stageCost(stages, table, step, next),
  };
}
