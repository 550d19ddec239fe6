import type { Graph } from '../../model/graph/graph.ts';
import type { Opcode } from './opcodes.ts';
import { COHORTS, type Place } from './place.ts';
import type { Settled } from './settled.ts';

/** A step that is no arithmetic: it reads and writes the numbers itself. */
export type Host = (numbers: Float64Array) => void;

/**
 * Where the steps of quantities go: done at once for one lane (`Immediate`), or written down for many (`Draft`). It
 * gives quantities their places, too.
 */
export abstract class Steps {
  readonly graph: Graph;
  readonly lanes: number;
  protected readonly settled: Settled;
  protected inRecursion = false;
  /** Upfront and the months. */
  readonly rows: number;
  /** Places that were given back, by their size. */
  private readonly free = new Map<number, number[]>();
  private readonly temporary: Place[] = [];

  constructor(settled: Settled, lanes: number) {
    this.graph = settled.graph;
    this.settled = settled;
    this.lanes = lanes;
    this.rows = settled.graph.months + 1;
  }

  /** A new quantity over some axes; its numbers are whatever was there before. */
  place(monthly: boolean, byJoined: boolean): Place {
    const { lanes, rows } = this;
    const perCohort = monthly ? lanes * rows : lanes;
    const size = byJoined ? perCohort * COHORTS : perCohort;
    const at = this.free.get(size)?.pop() ?? this.room(size);
    return { at, cohort: byJoined ? perCohort : 0, month: monthly ? lanes : 0, lane: lanes === 1 ? 0 : 1 };
  }

  /** Places for so many numbers. */
  protected abstract room(size: number): number;

  /** Gives a quantity's numbers back: nothing reads them any more. */
  release({ at, cohort, month }: Place): void {
    const size = this.lanes * (month === 0 ? 1 : this.rows) * (cohort === 0 ? 1 : COHORTS);
    const pieces = this.free.get(size);
    if (pieces) pieces.push(at);
    else this.free.set(size, [at]);
  }

  /** A quantity that is needed while one node is written only. */
  scratch(monthly: boolean, byJoined = false): Place {
    const place = this.place(monthly && !this.inRecursion, byJoined);
    this.temporary.push(place);
    return place;
  }

  /** Gives all scratch back. */
  wipe(): void {
    for (const place of this.temporary) this.release(place);
    this.temporary.length = 0;
  }

  /** A number that is the same everywhere. */
  literal(value: number): Place {
    return this.settled.number(value);
  }

  /** The one number that a quantity is known to be; undefined where it is not. */
  valueOf(place: Place): number | undefined {
    return this.settled.valueOf(place);
  }

  /** Whether a quantity is known to be zero in every month. */
  isZero(place: Place): boolean {
    return this.valueOf(place) === 0;
  }

  /** The rows in which a known series changes, the first one included, and its values there; undefined for others. */
  changes({ at, cohort, month, lane }: Place): { rows: number[]; values: number[] } | undefined {
    if (this.inRecursion || month === 0 || cohort !== 0 || lane !== 0) return undefined;
    const { numbers } = this.settled.memory;
    const rows = [0];
    const values = [numbers[at]!];
    for (let row = 1; row < this.rows; row++) {
      const value = numbers[at + row * month]!;
      if (value === values.at(-1)) continue;
      rows.push(row);
      values.push(value);
    }
    return { rows, values };
  }

  /** Numbers of the months of the horizon. */
  months(): Place {
    return this.settled.months;
  }

  /** An operation over all of a result: month by month within a recursion, which has no months before the first. */
  each(opcode: Opcode, out: Place, args: readonly Place[]): void {
    if (this.inRecursion) this.inMonth(opcode, out, args);
    else this.over(out.cohort === 0 ? 1 : COHORTS, out.month === 0 ? 1 : this.rows, opcode, out, args);
  }

  /** An operation over so many start months and months. */
  abstract over(cohorts: number, months: number, opcode: Opcode, out: Place, args: readonly Place[]): void;

  /** An operation in the months of the recursion. */
  protected abstract inMonth(opcode: Opcode, out: Place, args: readonly Place[]): void;

  /** Steps that run together, month by month from the first on. */
  abstract recursion(steps: () => void): void;

  /** A step that is no arithmetic. */
  abstract host(host: Host): void;
}

/** Whether any of some quantities has months. */
export const monthly = (args: readonly Place[]): boolean => args.some((arg) => arg.month !== 0);
/** Whether any of some quantities distinguishes start months. */
export const byJoined = (args: readonly Place[]): boolean => args.some((arg) => arg.cohort !== 0);
