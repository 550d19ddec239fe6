import { type LinearProgram, PIVOT, scattered, Tableau } from './linear-program.ts';

export type LinearStatus = 'optimal' | 'infeasible' | 'above_cutoff';

/** Violations of a bound below this are rounding. */
const FEASIBILITY = 1e-8;
/** Reduced costs this far on the wrong side are accepted for the sake of a larger pivot (Harris 1973). */
const DUAL_SLACK = 1e-9;
/** After so many steps without progress the costs are perturbed, which ends cycling and most idling. */
const PATIENCE = 20;

/**
 * Dual simplex with bounded variables on a dense condensed tableau (Lemke, The dual method of solving the linear
 * programming problem, 1954; Koberstein, The dual simplex method, 2005).
 *
 * The activity of each row is a variable too, so the system is homogeneous: basic = tableau x nonbasic. Every variable
 * has two finite bounds, so each reduced cost can be made right by sitting at the other bound, whatever bounds change
 * later: branch and bound just moves bounds and calls `solve` again. Variables are numbered: first columns, then rows.
 */
export class DualSimplex extends Tableau {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  private readonly atUpper: Uint8Array;
  private readonly values: Float64Array;
  private readonly largestCost: number;
  private perturbed = false;

  constructor(program: LinearProgram) {
    super(program);
    const { columns, rows } = this;
    this.lower = new Float64Array(columns + rows);
    this.upper = new Float64Array(columns + rows);
    this.atUpper = new Uint8Array(columns + rows);
    this.values = new Float64Array(rows);
    this.largestCost = Math.max(1, ...program.costs);
    this.upper.set(program.upper);
    program.rows.forEach((row, i) => {
      // The reach of a row replaces an infinite bound: a nonbasic variable needs a bound to sit at.
      let least = 0;
      let most = 0;
      row.coefficients.forEach((coefficient, j) => {
        if (coefficient > 0) most += coefficient * program.upper[j]!;
        else least += coefficient * program.upper[j]!;
      });
      this.lower[columns + i] = Math.max(row.lower, least);
      this.upper[columns + i] = Math.min(row.upper, most);
    });
  }

  /** Values of all columns in the last solution. */
  columnValues(): Float64Array {
    const result = new Float64Array(this.columns);
    for (let j = 0; j < this.columns; j++) {
      const variable = this.nonbasic[j]!;
      if (variable < this.columns) result[variable] = this.bound(variable);
    }
    for (let i = 0; i < this.rows; i++) {
      const variable = this.basic[i]!;
      if (variable < this.columns) result[variable] = this.values[i]!;
    }
    return result;
  }

  objective(): number {
    let sum = 0;
    for (let j = 0; j < this.columns; j++) sum += this.reducedCosts[j]! * this.bound(this.nonbasic[j]!);
    return sum;
  }

  /** Solves for the present bounds; gives up once the objective is proved to exceed `cutoff`. */
  solve(cutoff = Number.POSITIVE_INFINITY): LinearStatus {
    for (let v = 0; v < this.lower.length; v++) {
      if (this.lower[v]! > this.upper[v]! + FEASIBILITY) return 'infeasible';
    }
    // A variable that was fixed may have ended up with any reduced cost.
    this.chooseBounds();
    let best = Number.NEGATIVE_INFINITY;
    let stalled = 0;
    const limit = 200 * (this.rows + this.columns + 10);
    for (let steps = 0; steps < limit; steps++) {
      const objective = this.objective();
      if (!this.perturbed && objective > cutoff && this.isSound(true)) return 'above_cutoff';
      stalled = objective > best + 1e-9 * (1 + Math.abs(best)) ? 0 : stalled + 1;
      best = Math.max(best, objective);
      if (stalled > PATIENCE && !this.perturbed) {
        this.perturb();
        [stalled, best] = [0, Number.NEGATIVE_INFINITY];
      }
      const row = this.leavingRow();
      const below = row >= 0 && this.values[row]! < this.lower[this.basic[row]!]!;
      const column = row >= 0 ? this.enteringColumn(row, below) : -1;
      if (column >= 0) {
        this.step(row, column, below);
        continue;
      }
      // The end, one way or the other, if the tableau can be trusted.
      if (!this.isSound(!this.perturbed)) this.startOver();
      else if (row >= 0) return 'infeasible';
      else if (this.perturbed) this.restoreCosts();
      else return 'optimal';
      [stalled, best] = [0, Number.NEGATIVE_INFINITY];
    }
    throw new Error('the simplex method did not come to an end');
  }

  private bound(variable: number): number {
    return this.atUpper[variable] ? this.upper[variable]! : this.lower[variable]!;
  }

  /** Moves every reduced cost away from zero by its own small amount, so that no two steps tie. */
  private perturb(): void {
    for (let j = 0; j < this.columns; j++) {
      const variable = this.nonbasic[j]!;
      const amount = this.largestCost * 1e-5 * (1 + scattered(variable));
      this.reducedCosts[j]! += this.atUpper[variable] ? -amount : amount;
    }
    this.perturbed = true;
  }

  private startOver(): void {
    this.rebuild();
    this.perturbed = false;
    this.chooseBounds();
  }

  private restoreCosts(): void {
    this.priceAnew();
    this.perturbed = false;
    this.chooseBounds();
  }

  /** Puts every nonbasic variable at the bound that suits its reduced cost. */
  private chooseBounds(): void {
    for (let j = 0; j < this.columns; j++) {
      const cost = this.reducedCosts[j]!;
      if (Math.abs(cost) > DUAL_SLACK) this.atUpper[this.nonbasic[j]!] = cost < 0 ? 1 : 0;
    }
    this.computeValues();
  }

  private computeValues(): void {
    const { columns, tableau } = this;
    const bounds = new Float64Array(columns);
    for (let j = 0; j < columns; j++) bounds[j] = this.bound(this.nonbasic[j]!);
    for (let i = 0; i < this.rows; i++) {
      let sum = 0;
      for (let j = 0, at = i * columns; j < columns; j++, at++) sum += tableau[at]! * bounds[j]!;
      this.values[i] = sum;
    }
  }

  /** The row farthest outside its bounds, or -1. */
  private leavingRow(): number {
    let chosen = -1;
    let worst = FEASIBILITY;
    for (let i = 0; i < this.rows; i++) {
      const variable = this.basic[i]!;
      const value = this.values[i]!;
      const violation = Math.max(this.lower[variable]! - value, value - this.upper[variable]!);
      if (violation > worst) [chosen, worst] = [i, violation];
    }
    return chosen;
  }

  /** Among the columns whose reduced cost reaches zero first when the row moves to its bound, that of the best pivot. */
  private enteringColumn(row: number, below: boolean): number {
    const start = row * this.columns;
    const ratio = (j: number, slack: number): number => {
      const entry = this.tableau[start + j]!;
      if (Math.abs(entry) < PIVOT) return Number.POSITIVE_INFINITY;
      const variable = this.nonbasic[j]!;
      if (this.lower[variable]! >= this.upper[variable]!) return Number.POSITIVE_INFINITY;
      const rises = this.atUpper[variable] ? entry < 0 : entry > 0;
      if (rises !== below) return Number.POSITIVE_INFINITY;
      return (Math.abs(this.reducedCosts[j]!) + slack) / Math.abs(entry);
    };
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < this.columns; j++) least = Math.min(least, ratio(j, DUAL_SLACK));
    let chosen = -1;
    let size = 0;
    if (least === Number.POSITIVE_INFINITY) return chosen;
    for (let j = 0; j < this.columns; j++) {
      if (Math.abs(this.tableau[start + j]!) > size && ratio(j, 0) <= least) {
        chosen = j;
        size = Math.abs(this.tableau[start + j]!);
      }
    }
    return chosen;
  }

  private step(row: number, column: number, below: boolean): void {
    const { columns, tableau, values } = this;
    const leaving = this.basic[row]!;
    const entering = this.nonbasic[column]!;
    const target = below ? this.lower[leaving]! : this.upper[leaving]!;
    const change = (target - values[row]!) / tableau[row * columns + column]!;
    const enteringValue = this.bound(entering) + change;
    for (let i = 0; i < this.rows; i++) values[i]! += tableau[i * columns + column]! * change;
    values[row] = enteringValue;
    this.atUpper[leaving] = below ? 0 : 1;
    this.exchange(row, column);
  }
}
