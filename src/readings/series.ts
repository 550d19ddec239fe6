import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import type { OperationName } from '../model/graph/operations.ts';
import { COHORTS, type Column, type Columns, eachRow, rowOf } from './column.ts';

/** What a kernel works with: where columns come from, and the calendar of the graph. */
export interface Desk {
  readonly columns: Columns;
  readonly graph: Graph;
}

export type SeriesKernel = (desk: Desk, args: readonly Column[], node: Node) => Column;

/** Calendar month 1..12 of a month of the horizon; upfront counts as month 1. */
function calendarMonth(graph: Graph, month: number): number {
  return ((graph.firstCalendarMonth - 1 + Math.max(0, month - 1)) % 12) + 1;
}

const at = (c: Column, row: number, month: number): number => c.data[row + (c.months > 1 ? month : 0)]!;

/** One number for each row: what `step` makes of the months from `from` on. */
function fold(
  { columns, graph }: Desk,
  arg: Column,
  from: number,
  step: (sum: number, value: number) => number,
): Column {
  const result = columns.of(arg.lanes, arg.cohorts, 1);
  eachRow(result, (lane, cohort, row) => {
    const source = rowOf(arg, lane, cohort);
    let value = at(arg, source, from);
    for (let month = from + 1; month <= graph.months; month++) value = step(value, at(arg, source, month));
    result.data[row] = value;
  });
  return result;
}

/** A series from its months alone. */
function generate({ columns, graph }: Desk, value: (month: number) => number): Column {
  const result = columns.of(1, 1, graph.months + 1);
  for (let month = 0; month <= graph.months; month++) result.data[month] = value(month);
  return result;
}

/** A series from another, month by month in order. */
function along({ columns, graph }: Desk, arg: Column, value: (row: number, month: number) => number): Column {
  const result = columns.of(arg.lanes, arg.cohorts, graph.months + 1);
  eachRow(result, (lane, cohort, row) => {
    const source = rowOf(arg, lane, cohort);
    for (let month = 0; month <= graph.months; month++) result.data[row + month] = value(source, month);
  });
  return result;
}

const plus = (a: number, b: number): number => a + b;
const larger = (a: number, b: number): number => Math.max(b, a);
const smaller = (a: number, b: number): number => Math.min(b, a);

/** Operations that look along the months or over start months. */
export const SERIES: Partial<Record<OperationName, SeriesKernel>> = {
  month: (desk) => generate(desk, (month) => month),
  calendar_month: (desk) => generate(desk, (month) => calendarMonth(desk.graph, month)),
  once: placed,
  sum: (desk, [flow]) => fold(desk, flow!, 0, plus),
  mean: (desk, [arg]) => {
    const result = fold(desk, arg!, Math.min(1, desk.graph.months), plus);
    const months = Math.max(1, desk.graph.months);
    for (let i = 0; i < result.data.length; i++) result.data[i]! /= months;
    return result;
  },
  highest: (desk, [arg]) => fold(desk, arg!, Math.min(1, desk.graph.months), larger),
  lowest: (desk, [arg]) => fold(desk, arg!, 0, smaller),
  last: (desk, [arg]) => fold(desk, arg!, desk.graph.months, plus),
  lag: (desk, [arg], node) => {
    const months = node.params[0]!;
    return along(desk, arg!, (row, month) => (month < months ? 0 : at(arg!, row, month - months)));
  },
  cumulative: (desk, [arg]) => {
    let sum = 0;
    return along(desk, arg!, (row, month) => {
      sum = (month === 0 ? 0 : sum) + at(arg!, row, month);
      return sum;
    });
  },
  change_in_year: (desk, [arg]) =>
    along(desk, arg!, (row, month) => {
      if (month === 0) return 0;
      const fresh = month === 1 || calendarMonth(desk.graph, month) === 1;
      return at(arg!, row, month) - (fresh ? 0 : at(arg!, row, month - 1));
    }),
  joined_months: joinedMonths,
  joined_to_date: joinedToDate,
  joined_heads: joinedHeads,
  over_joined: overJoined,
};

function placed({ columns, graph }: Desk, [amount, when]: readonly Column[]): Column {
  const result = columns.of(Math.max(amount!.lanes, when!.lanes), 1, graph.months + 1);
  eachRow(result, (lane, cohort, row) => {
    const month = Math.round(at(when!, rowOf(when!, lane, cohort), 0));
    if (month >= 0 && month <= graph.months)
      result.data[row + month] = at(amount!, rowOf(amount!, lane, cohort), month);
  });
  return result;
}

function joinedMonths({ columns, graph }: Desk): Column {
  const result = columns.of(1, COHORTS, graph.months + 1);
  eachRow(result, (_, cohort, row) => {
    for (let month = 1; month <= graph.months; month++) {
      result.data[row + month] = Math.max(0, calendarMonth(graph, month) - cohort);
    }
  });
  return result;
}

function joinedToDate({ columns, graph }: Desk, [flow]: readonly Column[]): Column {
  const result = columns.of(flow!.lanes, COHORTS, graph.months + 1);
  eachRow(result, (lane, cohort, row) => {
    const source = rowOf(flow!, lane, 0);
    let sum = 0;
    for (let month = 1; month <= graph.months; month++) {
      const calendar = calendarMonth(graph, month);
      if (calendar === 1) sum = 0;
      if (calendar > cohort) sum += at(flow!, source, month);
      result.data[row + month] = sum;
    }
  });
  return result;
}

/**
 * People by start month of the calendar year. In January everybody starts a new levy base, so all are the January
 * cohort; later in the year leavers thin out every cohort alike and the hires of a month form a new one.
 */
function joinedHeads({ columns, graph }: Desk, [heads, hires]: readonly Column[]): Column {
  const result = columns.of(Math.max(heads!.lanes, hires!.lanes), COHORTS, graph.months + 1);
  const cohortRow = (lane: number, cohort: number): number => (lane * COHORTS + cohort) * (graph.months + 1);
  for (let lane = 0; lane < result.lanes; lane++) {
    const headsRow = rowOf(heads!, lane, 0);
    const hiresRow = rowOf(hires!, lane, 0);
    for (let month = 1; month <= graph.months; month++) {
      const calendar = calendarMonth(graph, month);
      const now = at(heads!, headsRow, month);
      if (calendar === 1 || month === 1) {
        result.data[cohortRow(lane, calendar - 1) + month] = now;
        continue;
      }
      const before = at(heads!, headsRow, month - 1);
      const joined = Math.min(now, at(hires!, hiresRow, month));
      const staying = before === 0 ? 0 : (now - joined) / before;
      for (let cohort = 0; cohort < COHORTS; cohort++) {
        const row = cohortRow(lane, cohort);
        result.data[row + month] = result.data[row + month - 1]! * staying + (cohort === calendar - 1 ? joined : 0);
      }
    }
  }
  return result;
}

function overJoined({ columns }: Desk, [arg]: readonly Column[]): Column {
  const result = columns.of(arg!.lanes, 1, arg!.months);
  eachRow(result, (lane, _cohort, row) => {
    for (let cohort = 0; cohort < arg!.cohorts; cohort++) {
      const source = rowOf(arg!, lane, cohort);
      for (let month = 0; month < arg!.months; month++) result.data[row + month]! += arg!.data[source + month]!;
    }
  });
  return result;
}
