import { Code } from './code.ts';
import type { Opcode } from './opcodes.ts';
import { from, type Place } from './place.ts';
import type { Program } from './program.ts';
import { type Host, Steps } from './steps.ts';

/** Writes steps down as a program for a block of lanes. */
export class Draft extends Steps {
  private readonly code = new Code();
  private readonly hosts: { readonly at: number; readonly host: Host }[] = [];

  over(cohorts: number, months: number, opcode: Opcode, out: Place, a: Place, b?: Place, c?: Place): void {
    if (cohorts <= 0 || months <= 0) return;
    this.code.begin(opcode, cohorts, months, this.lanes);
    this.code.place(out);
    this.code.place(a);
    if (b) this.code.place(b);
    if (c) this.code.place(c);
    this.code.join();
  }

  protected inMonth(opcode: Opcode, out: Place, a: Place, b?: Place, c?: Place): void {
    this.code.begin(opcode, 1, this.graph.months, this.lanes);
    this.code.place(from(out, 1));
    this.code.place(from(a, 1));
    if (b) this.code.place(from(b, 1));
    if (c) this.code.place(from(c, 1));
  }

  recursion(steps: () => void): void {
    this.code.group(this.graph.months, () => {
      this.inRecursion = true;
      steps();
      this.inRecursion = false;
    });
  }

  host(host: Host): void {
    this.hosts.push({ at: this.code.end, host });
  }

  /** All that was written, ready to run. */
  done(): Program {
    return { code: this.code.done(), hosts: this.hosts };
  }
}
