import { LOOPS } from './loops.ts';
import type { Opcode } from './opcodes.ts';
import { only, type Place } from './place.ts';
import type { Settled } from './settled.ts';
import { type Host, Steps } from './steps.ts';

/** Does steps at once, for one lane. */
export class Immediate extends Steps {
  /** The month of the recursion that is being run. */
  private month = 0;

  constructor(settled: Settled) {
    super(settled, 1);
  }

  protected room(size: number): number {
    return this.settled.memory.take(size);
  }

  over(cohorts: number, months: number, opcode: Opcode, out: Place, args: readonly Place[]): void {
    const loop = LOOPS[opcode];
    const { numbers } = this.settled.memory;
    const a = args[0]!;
    // An operation of fewer arguments reads its first one again and makes nothing of it.
    const b = args[1] ?? a;
    const c = args[2] ?? a;
    const d = args[3] ?? a;
    const e = args[4] ?? a;
    for (let cohort = 0; cohort < cohorts; cohort++) {
      loop(
        numbers,
        months,
        out.at + cohort * out.cohort,
        out.month,
        a.at + cohort * a.cohort,
        a.month,
        b.at + cohort * b.cohort,
        b.month,
        c.at + cohort * c.cohort,
        c.month,
        d.at + cohort * d.cohort,
        d.month,
        e.at + cohort * e.cohort,
        e.month,
      );
    }
  }

  protected inMonth(opcode: Opcode, out: Place, args: readonly Place[]): void {
    const { month } = this;
    const now = args.map((place) => only(place, month));
    this.over(1, 1, opcode, only(out, month), now);
  }

  recursion(steps: () => void): void {
    this.inRecursion = true;
    for (this.month = 1; this.month <= this.graph.months; this.month++) steps();
    this.inRecursion = false;
  }

  host(host: Host): void {
    host(this.settled.memory.numbers);
  }
}
