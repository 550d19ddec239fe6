import { sampleQuantile } from '../../methods/sample-quantile.ts';
import { cheapestPath, type PathProblem } from './path.ts';
import type { RoadmapSpread, SpreadPlan } from './result.ts';
import type { Stages } from './stage-table.ts';

/** Sequences of options that results name. */
const MOST_PLANS = 4;

/** Draws of one sequence of options, with the first month of each option after the first. */
interface Sequence {
  readonly options: readonly string[];
  readonly months: readonly number[][];
  draws: number;
}

/** The path that is best for each draw by itself. */
export class OwnPaths {
  private readonly stages: Stages;
  private readonly sequences = new Map<string, Sequence>();
  private draws = 0;
  private cost = 0;

  constructor(stages: Stages) {
    this.stages = stages;
  }

  add(problem: PathProblem): void {
    const { steps, cost } = cheapestPath(problem)!;
    this.draws++;
    this.cost += cost;
    const options = steps.map(({ stage }) => this.stages.all[stage]!.option);
    const key = options.join(' ');
    const sequence = this.sequences.get(key) ?? { options, months: steps.slice(1).map(() => []), draws: 0 };
    this.sequences.set(key, sequence);
    sequence.draws++;
    for (const [index, step] of steps.slice(1).entries()) {
      sequence.months[index]!.push(step.entry + problem.lead(step) + 1);
    }
  }

  /** How the draws differ; `planned` is the mean cost of the path that is the same for all. */
  spread(planned: number): RoadmapSpread {
    const all = [...this.sequences.values()];
    const staying = all.filter(({ options }) => options.length === 1).reduce((sum, { draws }) => sum + draws, 0);
    return {
      // A plan may hold a switch that a draw would not find: there the stage before it is not ready in time.
      regret: Math.max(0, planned - this.cost / this.draws),
      anySwitch: 1 - staying / this.draws,
      plans: all
        .sort((a, b) => b.draws - a.draws || (a.options.join() < b.options.join() ? -1 : 1))
        .slice(0, MOST_PLANS)
        .map((sequence) => planOf(sequence, this.draws)),
    };
  }
}

function planOf({ options, months, draws }: Sequence, all: number): SpreadPlan {
  return {
    options,
    share: draws / all,
    switches: months.map((found) => {
      const sorted = found.toSorted((a, b) => a - b);
      return { p10: sampleQuantile(sorted, 0.1), p50: sampleQuantile(sorted, 0.5), p90: sampleQuantile(sorted, 0.9) };
    }),
  };
}
