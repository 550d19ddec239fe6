import { Code, type WeightedSum, type YearlyLevySum } from './code.ts';
import type { Opcode } from './opcodes.ts';
import { from, type Place } from './place.ts';
import type { Program } from './program.ts';
import type { Settled } from './settled.ts';
import { type Host, Steps } from './steps.ts';

/** Writes steps down as a program for a block of lanes. */
export class Draft extends Steps {
  private readonly code: Code;
  private readonly hosts: { readonly at: number; readonly host: Host }[] = [];

  /** A program for the steps of so many nodes, over so many lanes. */
  constructor(settled: Settled, lanes: number, nodes: number) {
    super(settled, lanes);
    this.code = new Code(nodes);
  }

  protected room(size: number): number {
    return this.settled.memory.reserve(size);
  }

  over(cohorts: number, months: number, opcode: Opcode, out: Place, args: readonly Place[]): void {
    if (cohorts <= 0 || months <= 0) return;
    this.code.begin(opcode, cohorts, months, this.lanes);
    this.code.place(out);
    for (const arg of args) this.code.place(arg);
    this.code.join();
  }

  protected inMonth(opcode: Opcode, out: Place, args: readonly Place[]): void {
    this.code.begin(opcode, 1, this.graph.months, this.lanes);
    this.code.place(from(out, 1));
    for (const arg of args) this.code.place(from(arg, 1));
  }

  recursion(steps: () => void): void {
    this.code.group(this.graph.months, () => {
      this.inRecursion = true;
      steps();
      this.inRecursion = false;
    });
  }

  /** A weighted sum over all months. */
  weigh(sum: WeightedSum): void {
    this.code.weigh(this.rows, this.lanes, sum);
  }

  /** A levy by the calendar year. */
  levy(sum: YearlyLevySum): void {
    const { graph, lanes } = this;
    this.code.levy(graph.months, lanes, graph.firstCalendarMonth, sum);
  }

  host(host: Host): void {
    this.hosts.push({ at: this.code.end, host });
  }

  /** All that was written, ready to run. */
  done(): Program {
    return { code: this.code.done(), hosts: this.hosts };
  }
}
