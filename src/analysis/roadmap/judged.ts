import type { Node } from '../../model/graph/node.ts';
import type { CourseFigures } from './course.ts';
import type { PathProblem, Step } from './path.ts';
import { lastMonth, rootsOf, type Stages, type StageTable, stageCost } from './stage-table.ts';

/** Sums over draws of what a step begins with, and of what it costs before the step that follows it. */
interface Begun {
  readonly step: Step;
  starting: number;
  changeover: number;
}
interface Done {
  readonly step: Step;
  readonly next: Step | null;
  cost: number;
  leaving: number;
}

/** What given paths cost in every draw, and what they are made of on average. */
export class Judged {
  /** The replication of every draw. */
  readonly replications: number[] = [];
  /** What has to be evaluated, by entry month. */
  readonly roots: ReadonlyMap<number, readonly Node[]>;
  private readonly stages: Stages;
  private readonly begun: ReadonlyMap<string, Begun>;
  private readonly done: ReadonlyMap<string, Done>;
  private readonly paths: readonly { readonly keys: readonly string[]; readonly costs: number[] }[];

  constructor(stages: Stages, paths: readonly (readonly Step[])[]) {
    this.stages = stages;
    this.paths = paths.map((steps) => ({ keys: pairsOf(steps).map(keyOf), costs: [] }));
    this.begun = new Map(
      paths.flat().map((step) => [keyOf({ step, next: null }), { step, starting: 0, changeover: 0 }] as const),
    );
    this.done = new Map(paths.flatMap(pairsOf).map((pair) => [keyOf(pair), { ...pair, cost: 0, leaving: 0 }] as const));
    const roots = new Map<number, Set<Node>>();
    for (const { stage, entry } of paths.flat()) {
      roots.set(entry, new Set([...(roots.get(entry) ?? []), ...rootsOf(stages, stage)]));
    }
    this.roots = new Map([...roots].map(([entry, nodes]) => [entry, [...nodes]]));
  }

  /** Counts a draw. */
  add(table: StageTable, replication: number): void {
    const { stages, replications, begun, done, paths } = this;
    replications.push(replication);
    for (const sum of begun.values()) {
      sum.starting += table.starting(sum.step);
      sum.changeover += table.changeover(sum.step);
    }
    const spent = new Map<string, number>();
    for (const [key, sum] of done) {
      const { step, next } = sum;
      const cost = stageCost(stages, table, step, next);
      spent.set(key, cost);
      sum.cost += cost;
      const last = lastMonth(stages, table, next);
      if (next && last < stages.months) sum.leaving += table.leaving(step, next.stage, last);
    }
    for (const { keys, costs } of paths) costs.push(keys.reduce((sum, key) => sum + spent.get(key)!, 0));
  }

  /** The cost of a path, by its place, in every draw. */
  costsOf(path: number): readonly number[] {
    return this.paths[path]!.costs;
  }

  /** Averages over the draws; `likely` says how long stages take to begin as a path is planned. */
  figures(likely: PathProblem): CourseFigures {
    const count = this.replications.length;
    const begun = (step: Step): Begun => this.begun.get(keyOf({ step, next: null }))!;
    const done = (step: Step, next: Step | null): Done => this.done.get(keyOf({ step, next }))!;
    return {
      problem: { ...likely, cost: (step, next) => done(step, next).cost / count },
      starting: (step) => begun(step).starting / count,
      changeover: (step) => begun(step).changeover / count,
      leaving: (step, next) => done(step, next).leaving / count,
    };
  }
}

interface Pair {
  readonly step: Step;
  readonly next: Step | null;
}

const pairsOf = (steps: readonly Step[]): Pair[] =>
  steps.map((step, index) => ({ step, next: steps[index + 1] ?? null }));

const keyOf = ({ step, next }: Pair): string =>
  [step, next].map((one) => (one ? `${one.stage}@${one.entry}` : 'end')).join(' ');
