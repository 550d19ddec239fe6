import type { Step } from './path.ts';
import { type Stages, type StageTable, stageCost } from './stage-table.ts';

/** Means over draws of what stages cost, by entry month, what follows and when. */
export class Means {
  count = 0;
  private readonly stages: Stages;
  private readonly followers: number;
  private readonly ends: Float64Array;
  private readonly switches: Float64Array;

  constructor(stages: Stages) {
    this.stages = stages;
    this.followers = Math.max(0, ...stages.followers.map(({ length }) => length));
    this.ends = new Float64Array(stages.all.length * stages.months);
    this.switches = new Float64Array(this.ends.length * this.followers * stages.months);
  }

  add(table: StageTable): void {
    this.count++;
    const { months, all, followers } = this.stages;
    for (let stage = 0; stage < all.length; stage++) {
      for (let entry = 0; entry < (all[stage]!.first ? 1 : months); entry++) {
        const step = { stage, entry };
        this.ends[this.placeOf(step)]! += stageCost(this.stages, table, step, null);
        for (const follower of followers[stage]!) {
          for (let later = entry; later < months; later++) {
            const next = { stage: follower, entry: later };
            this.switches[this.placeOfSwitch(step, next)]! += stageCost(this.stages, table, step, next);
          }
        }
      }
    }
  }

  cost(step: Step, next: Step | null): number {
    const sum = next ? this.switches[this.placeOfSwitch(step, next)]! : this.ends[this.placeOf(step)]!;
    return sum / this.count;
  }

  private placeOf({ stage, entry }: Step): number {
    return stage * this.stages.months + entry;
  }

  private placeOfSwitch(step: Step, next: Step): number {
    const follower = this.stages.followers[step.stage]!.indexOf(next.stage);
    return (this.placeOf(step) * this.followers + follower) * this.stages.months + next.entry;
  }
}
