import type { PathProblem, Step } from './path.ts';
import type { Stages } from './stage-table.ts';

/** Means over draws of what stages cost, by entry month, what follows and when. */
export class Means {
  count = 0;
  private readonly stages: Stages;
  private readonly followers: number;
  private readonly sums: Costs;
  private readonly draw: Costs;

  constructor(stages: Stages) {
    this.stages = stages;
    this.followers = Math.max(0, ...stages.followers.map(({ length }) => length));
    const steps = stages.all.length * stages.months;
    const costs = (): Costs => ({
      ends: new Float64Array(steps),
      switches: new Float64Array(steps * this.followers * stages.months),
    });
    [this.sums, this.draw] = [costs(), costs()];
  }

  /** Counts a draw; returns its problem with its costs at hand, until the next draw is counted. */
  add(problem: PathProblem): PathProblem {
    this.count++;
    const { sums, draw } = this;
    const { months, all, followers } = this.stages;
    for (let stage = 0; stage < all.length; stage++) {
      for (let entry = 0; entry < (all[stage]!.first ? 1 : months); entry++) {
        const step = { stage, entry };
        const at = this.placeOf(step);
        draw.ends[at] = problem.cost(step, null);
        sums.ends[at]! += draw.ends[at]!;
        for (const follower of followers[stage]!) {
          for (let later = entry; later < months; later++) {
            const next = { stage: follower, entry: later };
            const place = this.placeOfSwitch(step, next);
            draw.switches[place] = problem.cost(step, next);
            sums.switches[place]! += draw.switches[place]!;
          }
        }
      }
    }
    return { ...problem, cost: (step, next) => this.read(draw, step, next) };
  }

  cost(step: Step, next: Step | null): number {
    return this.read(this.sums, step, next) / this.count;
  }

  private read({ ends, switches }: Costs, step: Step, next: Step | null): number {
    return next ? switches[this.placeOfSwitch(step, next)]! : ends[this.placeOf(step)]!;
  }

  private placeOf({ stage, entry }: Step): number {
    return stage * this.stages.months + entry;
  }

  private placeOfSwitch(step: Step, next: Step): number {
    const follower = this.stages.followers[step.stage]!.indexOf(next.stage);
    return (this.placeOf(step) * this.followers + follower) * this.stages.months + next.entry;
  }
}

/** What steps cost until the end of the horizon, and before each step that may follow them. */
interface Costs {
  readonly ends: Float64Array;
  readonly switches: Float64Array;
}
