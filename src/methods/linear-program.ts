/**
 * A linear program with bounds on variables and rows: minimise costs x subject to
 * `row.lower <= row.coefficients x <= row.upper` and `0 <= x <= upper`. Costs must not be negative.
 */
export interface LinearProgram {
  readonly costs: readonly number[];
  /** Finite upper bound of each variable. */
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly coefficients: readonly number[];
  /** May be -Infinity. */
  readonly lower: number;
  /** May be Infinity. */
  readonly upper: number;
}

/** Tableau entries below this are too small to divide by. */
export const PIVOT = 1e-7;
/** A tableau that misses the data by more than this is rebuilt. */
const DRIFT = 1e-8;

/**
 * A dense condensed tableau of a linear program: basic variable = sum of entries x nonbasic variables. The activity of
 * each row is a variable too, so there are no constants. Variables are numbered: first columns, then rows.
 */
export class Tableau {
  readonly columns: number;
  readonly rows: number;
  protected readonly program: LinearProgram;
  protected readonly basic: Int32Array;
  protected readonly nonbasic: Int32Array;
  protected readonly tableau: Float64Array;
  protected readonly reducedCosts: Float64Array;
  /** Values of all variables at an arbitrary point, where every row of a sound tableau must hold. */
  private readonly probe: Float64Array;

  constructor(program: LinearProgram) {
    const columns = program.costs.length;
    const rows = program.rows.length;
    this.program = program;
    this.columns = columns;
    this.rows = rows;
    this.basic = new Int32Array(rows);
    this.nonbasic = new Int32Array(columns);
    this.tableau = new Float64Array(rows * columns);
    this.reducedCosts = new Float64Array(columns);
    this.probe = new Float64Array(columns + rows);
    for (let j = 0; j < columns; j++) this.probe[j] = scattered(j);
    program.rows.forEach((row, i) => {
      row.coefficients.forEach((coefficient, j) => {
        this.probe[columns + i]! += coefficient * this.probe[j]!;
      });
    });
    this.startFromRows();
  }

  /** The reduced costs of the present basis, from the costs. */
  protected priceAnew(): void {
    const { columns, tableau, reducedCosts } = this;
    const { costs } = this.program;
    for (let j = 0; j < columns; j++) reducedCosts[j] = costs[this.nonbasic[j]!] ?? 0;
    for (let i = 0; i < this.rows; i++) {
      const cost = costs[this.basic[i]!] ?? 0;
      if (cost === 0) continue;
      for (let j = 0, at = i * columns; j < columns; j++, at++) reducedCosts[j]! += cost * tableau[at]!;
    }
  }

  /** Swaps a basic and a nonbasic variable. */
  protected exchange(row: number, column: number): void {
    const { columns, tableau } = this;
    const start = row * columns;
    const pivot = tableau[start + column]!;
    const touched: number[] = [];
    for (let j = 0; j < columns; j++) {
      if (j === column || tableau[start + j] === 0) continue;
      tableau[start + j]! /= -pivot;
      touched.push(j);
    }
    tableau[start + column] = 1 / pivot;
    for (let i = 0; i < this.rows; i++) {
      if (i === row) continue;
      const at = i * columns;
      const factor = tableau[at + column]!;
      if (factor === 0) continue;
      for (const j of touched) {
        const entry = tableau[at + j]! + factor * tableau[start + j]!;
        tableau[at + j] = Math.abs(entry) < 1e-12 ? 0 : entry;
      }
      tableau[at + column] = factor / pivot;
    }
    const cost = this.reducedCosts[column]!;
    if (cost !== 0) {
      for (const j of touched) {
        const entry = this.reducedCosts[j]! + cost * tableau[start + j]!;
        this.reducedCosts[j] = Math.abs(entry) < 1e-12 ? 0 : entry;
      }
      this.reducedCosts[column] = cost / pivot;
    }
    const leaving = this.basic[row]!;
    this.basic[row] = this.nonbasic[column]!;
    this.nonbasic[column] = leaving;
  }

  /** Nearly the same basis, recomputed from the data. */
  protected rebuild(): void {
    const wanted = new Set(this.basic);
    this.startFromRows();
    for (;;) {
      // The largest pivot among the exchanges still due, as in Gaussian elimination with full pivoting.
      let size = PIVOT;
      let row = -1;
      let column = -1;
      for (let j = 0; j < this.columns; j++) {
        if (!wanted.has(this.nonbasic[j]!)) continue;
        for (let i = 0; i < this.rows; i++) {
          if (wanted.has(this.basic[i]!)) continue;
          const entry = Math.abs(this.tableau[i * this.columns + j]!);
          if (entry > size) [size, row, column] = [entry, i, j];
        }
      }
      if (row < 0) break;
      this.exchange(row, column);
    }
  }

  /** Whether the rows, and the prices if asked, still say at an arbitrary point what the data say. */
  protected isSound(pricesToo: boolean): boolean {
    const { columns, tableau, probe, nonbasic } = this;
    for (let i = 0; i < this.rows; i++) {
      let sum = 0;
      for (let j = 0, at = i * columns; j < columns; j++, at++) sum += tableau[at]! * probe[nonbasic[j]!]!;
      const wanted = probe[this.basic[i]!]!;
      if (!(Math.abs(sum - wanted) <= DRIFT * (1 + Math.abs(wanted)))) return false;
    }
    if (!pricesToo) return true;
    let objective = 0;
    for (let j = 0; j < columns; j++) objective += this.reducedCosts[j]! * probe[nonbasic[j]!]!;
    const wanted = this.program.costs.reduce((sum, cost, j) => sum + cost * probe[j]!, 0);
    return Math.abs(objective - wanted) <= DRIFT * (1 + Math.abs(wanted));
  }

  private startFromRows(): void {
    this.program.rows.forEach((row, i) => {
      this.basic[i] = this.columns + i;
      this.tableau.set(row.coefficients, i * this.columns);
    });
    for (let j = 0; j < this.columns; j++) {
      this.nonbasic[j] = j;
      this.reducedCosts[j] = this.program.costs[j]!;
    }
  }
}

/** A number from 0 to 1 that differs for every index: multiples of the golden ratio. */
export function scattered(index: number): number {
  return ((index + 1) * 0.6180339887498949) % 1;
}
