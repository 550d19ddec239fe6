import type { Graph } from '../../model/graph/graph.ts';
import { Code } from './code.ts';
import { Arena } from './memory.ts';
import type { Opcode } from './opcodes.ts';
import { COHORTS, from, type Place } from './place.ts';
import type { Host, Program } from './program.ts';
import type { Settled } from './settled.ts';

/** A plan in the making: where quantities lie, and the steps written so far. */
export class Draft {
  readonly graph: Graph;
  readonly lanes: number;
  private readonly code = new Code();
  /** Steps that are no arithmetic, and before which number of the code they come. */
  private readonly hosts: { readonly at: number; readonly host: Host }[] = [];
  private readonly arena: Arena;
  private readonly settled: Settled;
  private inRecursion = false;
  private temporary: { readonly at: number; readonly size: number }[] = [];

  constructor(graph: Graph, settled: Settled, lanes: number) {
    this.graph = graph;
    this.settled = settled;
    this.lanes = lanes;
    this.arena = new Arena(settled.memory);
  }

  /** A new quantity over some axes; its numbers are whatever was there before. */
  place(monthly: boolean, byJoined = false): Place {
    const month = monthly ? this.lanes : 0;
    const cohort = byJoined ? this.lanes * (monthly ? this.graph.months + 1 : 1) : 0;
    return { at: this.arena.take(this.sizeOf({ month, cohort })), cohort, month, lane: 1 };
  }

  /** Gives a quantity's numbers back: nothing reads them any more. */
  release(place: Place): void {
    this.arena.give(place.at, this.sizeOf(place));
  }

  private sizeOf({ month, cohort }: { readonly month: number; readonly cohort: number }): number {
    return this.lanes * (month === 0 ? 1 : this.graph.months + 1) * (cohort === 0 ? 1 : COHORTS);
  }

  /** A quantity that is needed while one node is written only. */
  scratch(monthly: boolean, byJoined = false): Place {
    const place = this.place(monthly && !this.inRecursion, byJoined);
    this.temporary.push({ at: place.at, size: this.sizeOf(place) });
    return place;
  }

  /** Gives all scratch back. */
  wipe(): void {
    for (const { at, size } of this.temporary) this.arena.give(at, size);
    this.temporary.length = 0;
  }

  /** A number that is the same everywhere. */
  literal(value: number): Place {
    return this.settled.number(value);
  }

  /** Whether a quantity is known to be zero in every month. */
  isZero(place: Place): boolean {
    return this.settled.valueOf(place) === 0;
  }

  /** Numbers of the months of the horizon. */
  months(): Place {
    return this.settled.months;
  }

  /** Writes an operation over all of a result: month by month within a recursion, which has no months before the first. */
  each(opcode: Opcode, out: Place, a: Place, b?: Place, c?: Place): void {
    const { months } = this.graph;
    if (!this.inRecursion) {
      this.over(out.cohort === 0 ? 1 : COHORTS, out.month === 0 ? 1 : months + 1, opcode, out, a, b, c);
      return;
    }
    this.code.begin(opcode, 1, months, this.lanes);
    this.code.place(from(out, 1));
    this.code.place(from(a, 1));
    if (b) this.code.place(from(b, 1));
    if (c) this.code.place(from(c, 1));
  }

  /** Writes an operation over so many start months and months. */
  over(cohorts: number, months: number, opcode: Opcode, out: Place, a: Place, b?: Place, c?: Place): void {
    if (cohorts <= 0 || months <= 0) return;
    this.code.begin(opcode, cohorts, months, this.lanes);
    this.code.place(out);
    this.code.place(a);
    if (b) this.code.place(b);
    if (c) this.code.place(c);
    this.code.join();
  }

  /** Writes steps that run together, month by month from the first on. */
  recursion(steps: () => void): void {
    this.code.group(this.graph.months, () => {
      this.inRecursion = true;
      steps();
      this.inRecursion = false;
    });
  }

  /** Writes a step that is no arithmetic. */
  host(host: Host): void {
    this.hosts.push({ at: this.code.end, host });
  }

  /** All that was written, ready to run. */
  done(): Program {
    return { code: this.code.done(), hosts: this.hosts };
  }
}

/** Whether any of some quantities has months. */
export const monthly = (args: readonly Place[]): boolean => args.some((arg) => arg.month !== 0);
/** Whether any of some quantities distinguishes start months. */
export const byJoined = (args: readonly Place[]): boolean => args.some((arg) => arg.cohort !== 0);
