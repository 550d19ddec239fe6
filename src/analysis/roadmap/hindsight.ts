import { chanceEstimate, type Estimate, estimateOver } from '../../readings/simulate.ts';
import { percentilesOf } from '../percentiles.ts';
import { cheapestPath, type PathProblem } from './path.ts';
import type { HindsightPlan, RoadmapHindsight } from './result.ts';
import type { Stages } from './stage-table.ts';

/** Sequences of options that results name. */
const MOST_PLANS = 4;

/** Draws of one sequence of options, with the first month of each option after the first. */
interface Sequence {
  readonly options: readonly string[];
  readonly months: readonly number[][];
  readonly draws: Set<number>;
}

/** The path that is best for each draw by itself, by all that happens in it. */
export class Hindsight {
  private readonly stages: Stages;
  private readonly sequences = new Map<string, Sequence>();
  private readonly replications: number[] = [];
  private readonly costs: number[] = [];

  constructor(stages: Stages) {
    this.stages = stages;
  }

  add(problem: PathProblem, replication: number): void {
    const { steps, cost } = cheapestPath(problem)!;
    const options = steps.map(({ stage }) => this.stages.all[stage]!.option);
    const key = options.join(' ');
    const sequence = this.sequences.get(key) ?? { options, months: steps.slice(1).map(() => []), draws: new Set() };
    this.sequences.set(key, sequence);
    sequence.draws.add(this.costs.length);
    for (const [index, step] of steps.slice(1).entries()) {
      sequence.months[index]!.push(step.entry + problem.lead(step) + 1);
    }
    this.replications.push(replication);
    this.costs.push(cost);
  }

  /** How the draws differ; `planned` is the mean cost of the path that is the same for all. */
  result(planned: number): RoadmapHindsight {
    const all = [...this.sequences.values()];
    const mean = this.costs.reduce((sum, cost) => sum + cost, 0) / this.costs.length;
    return {
      draws: this.costs.length,
      // A plan may hold a switch that a draw would not find: there the stage before it is not ready in time.
      regret: Math.max(0, planned - mean),
      switches: this.shareOf((draw) => all.some(({ options, draws }) => options.length > 1 && draws.has(draw))),
      plans: all
        .sort((a, b) => b.draws.size - a.draws.size || (a.options.join() < b.options.join() ? -1 : 1))
        .slice(0, MOST_PLANS)
        .map(({ options, months, draws }): HindsightPlan => {
          return { options, share: this.shareOf((draw) => draws.has(draw)), switches: months.map(percentilesOf) };
        }),
    };
  }

  private shareOf(holds: (draw: number) => boolean): Estimate {
    return chanceEstimate(
      estimateOver(this.replications, (draw) => (holds(draw) ? 1 : 0)),
      this.costs.length,
    );
  }
}
