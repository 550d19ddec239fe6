import { CODE_OF, GROUP, type Opcode, WEIGH, YEARLY_LEVY } from './opcodes.ts';
import type { Place } from './place.ts';

/** Numbers of a step before its places: what is done, and how often over start months, months and lanes. */
export const HEAD = 4;
/** Numbers of a place: where it begins, and its three steps. */
export const PLACE = 4;
/** The loops from the outermost on: where a step says how often, and a place how far. */
const COHORTS = 1;
const MONTHS = 2;
const LANES = 3;
/** Numbers of the longest step: a result and five arguments. */
const LONGEST = HEAD + 6 * PLACE;
/** Numbers that the steps of a node take, with some to spare: most are one step, of two arguments. */
const USUAL = HEAD + 5 * PLACE;
/** Numbers before the steps of a group: what it is, how many months, and where it ends. */
export const GROUP_HEAD = 3;
/** Numbers of a weighted sum before its columns. */
export const WEIGH_HEAD = 9;

/**
 * In every month: a factor x the sum of some columns without months, each x a weight that is the same in all lanes; it is
 * added to what the result held before, or takes its place.
 */
export interface WeightedSum {
  readonly out: Place;
  /** By month and lane. */
  readonly factor: Place;
  /** Where the weights begin: those of a month beside each other. */
  readonly weights: number;
  /** Where the numbers of each column begin. */
  readonly columns: readonly number[];
  readonly adds: boolean;
}

/** Numbers of a yearly levy before its brackets, and of a bracket. */
export const LEVY_HEAD = 10;
export const BRACKET = 3;

/** Where the numbers of a bracket of a levy are: from which base on, up to which, at what rate. */
export interface LevyBracket {
  readonly over: number;
  readonly next: number;
  readonly rate: number;
}

/**
 * In every month from 1 on, over the start months of the calendar year that have begun: heads x what the base to date owes
 * more than it did last month, from zero on in the first month and every January.
 */
export interface YearlyLevySum {
  readonly out: Place;
  readonly base: Place;
  readonly heads: Place;
  readonly brackets: readonly LevyBracket[];
}

/**
 * Steps of a plan as numbers: an operation, how often it is done in three loops, and for its result and each argument
 * where it begins and how far it moves in each loop.
 */
export class Code {
  private numbers: Int32Array;
  private used = 0;
  /** Where the last step begins. */
  private step = 0;

  /** Nothing yet, with room for the steps of so many nodes. */
  constructor(nodes: number) {
    this.numbers = new Int32Array(USUAL * nodes + LONGEST);
  }

  /** Where the next step goes. */
  get end(): number {
    return this.used;
  }

  /** Begins a step; its result and arguments follow. */
  begin(opcode: Opcode, cohorts: number, months: number, lanes: number): void {
    if (this.used + LONGEST > this.numbers.length) this.grow();
    const { numbers, used } = this;
    numbers[used] = CODE_OF[opcode];
    numbers[used + COHORTS] = cohorts;
    numbers[used + MONTHS] = months;
    numbers[used + LANES] = lanes;
    this.step = used;
    this.used += HEAD;
  }

  /** Adds the result, or the next argument, of a step. */
  place({ at, cohort, month, lane }: Place): void {
    const { numbers, used } = this;
    numbers[used] = at;
    numbers[used + COHORTS] = cohort;
    numbers[used + MONTHS] = month;
    numbers[used + LANES] = lane;
    this.used += PLACE;
  }

  /** Writes loops of the last step that continue each other in memory as one, innermost first. */
  join(): void {
    if (!this.joined(MONTHS)) {
      this.joined(COHORTS);
      return;
    }
    // The outermost loop moves into the middle, which is free now.
    const { numbers, used, step } = this;
    for (let at = step; at < used; at += PLACE) numbers[at + MONTHS] = numbers[at + COHORTS]!;
    numbers[step + COHORTS] = 1;
    this.joined(MONTHS);
  }

  /** Makes a loop part of the one within it where both are one walk through memory; says whether it did. */
  private joined(outer: number): boolean {
    const { numbers, used, step } = this;
    const inner = outer + 1;
    const count = numbers[step + outer]!;
    const within = numbers[step + inner]!;
    if (count > 1 && within > 1) {
      for (let at = step + HEAD; at < used; at += PLACE) {
        if (numbers[at + outer] !== numbers[at + inner]! * within) return false;
      }
    }
    if (within === 1) for (let at = step + HEAD; at < used; at += PLACE) numbers[at + inner] = numbers[at + outer]!;
    numbers[step + inner] = count * within;
    numbers[step + outer] = 1;
    return true;
  }

  /** Adds steps that run together, month by month; they must go over so many months. */
  group(months: number, steps: () => void): void {
    if (this.used + LONGEST > this.numbers.length) this.grow();
    const at = this.used;
    this.numbers[at] = GROUP;
    this.numbers[at + 1] = months;
    this.used += GROUP_HEAD;
    steps();
    this.numbers[at + 2] = this.used;
  }

  /** Adds a weighted sum over so many months and lanes. */
  weigh(months: number, lanes: number, { out, factor, weights, columns, adds }: WeightedSum): void {
    while (this.used + WEIGH_HEAD + columns.length > this.numbers.length) this.grow();
    const { numbers } = this;
    numbers.set(
      [WEIGH, columns.length, months, lanes, adds ? 1 : 0, out.at, factor.at, factor.month, weights, ...columns],
      this.used,
    );
    this.used += WEIGH_HEAD + columns.length;
  }

  /** Adds a yearly levy over so many months, the first of which is a month of the calendar, and lanes. */
  levy(months: number, lanes: number, calendar: number, { out, base, heads, brackets }: YearlyLevySum): void {
    while (this.used + LEVY_HEAD + BRACKET * brackets.length > this.numbers.length) this.grow();
    const { numbers } = this;
    const places = [out.at, base.at, base.cohort, heads.at, heads.cohort];
    numbers.set([YEARLY_LEVY, brackets.length, months, lanes, calendar, ...places], this.used);
    this.used += LEVY_HEAD;
    for (const { over, next, rate } of brackets) {
      numbers.set([over, next, rate], this.used);
      this.used += BRACKET;
    }
  }

  /** The steps, for a kernel. */
  done(): Int32Array {
    return this.numbers.subarray(0, this.used);
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.numbers.length);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
