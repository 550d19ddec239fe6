import type { Step } from './path.ts';
import { lastMonth, type Stages, type StageTable, stageCost } from './stage-table.ts';

/** Means over draws of what stages cost, by entry month, what follows and when. */
export class Means {
  count = 0;
  private readonly stages: Stages;
  private readonly followers: number;
  private readonly ends: Float64Array;
  private readonly starts: Float64Array;
  private readonly changes: Float64Array;
  private readonly costs: Float64Array;
  private readonly leavings: Float64Array;

  constructor(stages: Stages) {
    this.stages = stages;
    this.followers = Math.max(0, ...stages.followers.map(({ length }) => length));
    const steps = stages.all.length * stages.months;
    [this.ends, this.starts, this.changes] = [
      new Float64Array(steps),
      new Float64Array(steps),
      new Float64Array(steps),
    ];
    const switches = steps * this.followers * stages.months;
    [this.costs, this.leavings] = [new Float64Array(switches), new Float64Array(switches)];
  }

  add(table: StageTable): void {
    this.count++;
    const { months, all, followers } = this.stages;
    for (let stage = 0; stage < all.length; stage++) {
      for (let entry = 0; entry < (all[stage]!.first ? 1 : months); entry++) {
        const step = { stage, entry };
        const at = this.placeOf(step);
        this.ends[at]! += stageCost(this.stages, table, step, null);
        this.starts[at]! += table.starting(step);
        this.changes[at]! += table.changeover(step);
        for (const follower of followers[stage]!) {
          for (let later = entry; later < months; later++)
            this.addSwitch(table, step, { stage: follower, entry: later });
        }
      }
    }
  }

  private addSwitch(table: StageTable, step: Step, next: Step): void {
    const at = this.placeOfSwitch(step, next);
    const last = lastMonth(this.stages, table, next);
    this.costs[at]! += stageCost(this.stages, table, step, next);
    if (last < this.stages.months) this.leavings[at]! += table.leaving(step, next.stage, last);
  }

  cost(step: Step, next: Step | null): number {
    return (next ? this.costs[this.placeOfSwitch(step, next)]! : this.ends[this.placeOf(step)]!) / this.count;
  }

  starting(step: Step): number {
    return this.starts[this.placeOf(step)]! / this.count;
  }

  changeover(step: Step): number {
    return this.changes[this.placeOf(step)]! / this.count;
  }

  leaving(step: Step, next: Step): number {
    return this.leavings[this.placeOfSwitch(step, next)]! / this.count;
  }

  private placeOf({ stage, entry }: Step): number {
    return stage * this.stages.months + entry;
  }

  private placeOfSwitch(step: Step, next: Step): number {
    const follower = this.stages.followers[step.stage]!.indexOf(next.stage);
    return (this.placeOf(step) * this.followers + follower) * this.stages.months + next.entry;
  }
}
