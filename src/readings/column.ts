/** Start months of a calendar year. */
export const COHORTS = 12;

/**
 * The value of a node over (lane, start month, month), in this order; an axis that the node does not depend on has
 * size 1. Lanes are draws, sweep points or variants: evaluate is one lane.
 */
export interface Column {
  readonly data: Float64Array;
  readonly lanes: number;
  readonly cohorts: number;
  readonly months: number;
}

/** Numbers in one block of memory: a model has thousands of short columns, and a block for each costs more than its numbers. */
const SLAB = 1 << 14;

/** Hands out columns from blocks of memory; one for each evaluation, so that blocks go when its values go. */
export class Columns {
  private slab = new Float64Array(SLAB);
  private used = 0;

  /** A column of zeros of the given sizes. */
  of(lanes: number, cohorts: number, months: number): Column {
    return { data: this.numbers(lanes * cohorts * months), lanes, cohorts, months };
  }

  private numbers(size: number): Float64Array {
    if (size > SLAB / 4) return new Float64Array(size);
    if (this.used + size > SLAB) {
      this.slab = new Float64Array(SLAB);
      this.used = 0;
    }
    const data = this.slab.subarray(this.used, this.used + size);
    this.used += size;
    return data;
  }

  /** A column over the union of the axes of others. */
  spanning(columns: readonly Column[]): Column {
    let lanes = 1;
    let cohorts = 1;
    let months = 1;
    for (const c of columns) {
      if (c.lanes > lanes) lanes = c.lanes;
      if (c.cohorts > cohorts) cohorts = c.cohorts;
      if (c.months > months) months = c.months;
    }
    return this.of(lanes, cohorts, months);
  }
}

/** Where the row of a lane and start month begins, whether or not the column has these axes. */
export function rowOf(c: Column, lane: number, cohort: number): number {
  return ((c.lanes > 1 ? lane : 0) * c.cohorts + (c.cohorts > 1 ? cohort : 0)) * c.months;
}

/** Calls back once for each row of `result`: lane, start month and where the row begins. */
export function eachRow(result: Column, visit: (lane: number, cohort: number, row: number) => void): void {
  for (let lane = 0; lane < result.lanes; lane++) {
    for (let cohort = 0; cohort < result.cohorts; cohort++) {
      visit(lane, cohort, (lane * result.cohorts + cohort) * result.months);
    }
  }
}
