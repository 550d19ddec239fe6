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

/** An empty column of the given sizes. */
export function column(lanes: number, cohorts: number, months: number): Column {
  return { data: new Float64Array(lanes * cohorts * months), lanes, cohorts, months };
}

/** The union of the axes of several columns. */
export function spanning(columns: readonly Column[]): Column {
  let lanes = 1;
  let cohorts = 1;
  let months = 1;
  for (const c of columns) {
    lanes = Math.max(lanes, c.lanes);
    cohorts = Math.max(cohorts, c.cohorts);
    months = Math.max(months, c.months);
  }
  return column(lanes, cohorts, months);
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
