import { LOOPS } from './loops.ts';
import type { Opcode } from './opcodes.ts';
import type { Place } from './place.ts';
import type { Settled } from './settled.ts';
import { type Host, Steps } from './steps.ts';

/** Does steps at once, for one lane. */
export class Immediate extends Steps {
  /** The month of the recursion that is being run. */
  private month = 0;

  constructor(settled: Settled) {
    super(settled, 1);
  }

  over(cohorts: number, months: number, opcode: Opcode, out: Place, a: Place, b: Place = a, c: Place = a): void {
    const loop = LOOPS[opcode];
    const { numbers } = this.settled.memory;
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
      );
    }
  }

  protected inMonth(opcode: Opcode, out: Place, a: Place, b: Place = a, c: Place = a): void {
    const { month } = this;
    const numberOf = (place: Place): number => place.at + month * place.month;
    LOOPS[opcode](this.settled.memory.numbers, 1, numberOf(out), 0, numberOf(a), 0, numberOf(b), 0, numberOf(c), 0);
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
