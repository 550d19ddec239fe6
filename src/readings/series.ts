import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import type { OperationName } from '../model/graph/operations.ts';
import { COHORTS, type Column, column, eachRow, rowOf } from './column.ts';

type SeriesKernel = (graph: Graph, node: Node, args: readonly Column[]) => Column;

/** Calendar month 1..12 of a month of the horizon; upfront counts as month 1. */
function calendarMonth(graph: Graph, month: number): number {
  return ((graph.firstCalendarMonth - 1 + Math.max(0, month - 1)) % 12) + 1;
}

const at = (c: Column, row: number, month: number): number => c.data[row + (c.months > 1 ? month : 0)]!;

function reduce(arg: Column, fold: (row: number) => number): Column {
  const result = column(arg.lanes, arg.cohorts, 1);
  eachRow(result, (lane, cohort, row) => {
    result.data[row] = fold(rowOf(arg, lane, cohort));
  });
  return result;
}

function foldMonths(
  arg: Column,
  from: number,
  graph: Graph,
  row: number,
  step: (sum: number, v: number) => number,
): number {
  let value = at(arg, row, from);
  for (let month = from + 1; month <= graph.months; month++) value = step(value, at(arg, row, month));
  return value;
}

const plus = (a: number, b: number): number => a + b;

function generate(graph: Graph, value: (month: number) => number): Column {
  const result = column(1, 1, graph.months + 1);
  for (let month = 0; month <= graph.months; month++) result.data[month] = value(month);
  return result;
}

/** Operations that look along the months or over start months. */
export const SERIES: Partial<Record<OperationName, SeriesKernel>> = {
  month: (graph) => generate(graph, (month) => month),
  calendar_month: (graph) => generate(graph, (month) => calendarMonth(graph, month)),
  joined_months: (graph) => {
    const result = column(1, COHORTS, graph.months + 1);
    eachRow(result, (_, cohort, row) => {
      for (let month = 1; month <= graph.months; month++) {
        result.data[row + month] = Math.max(0, calendarMonth(graph, month) - cohort);
      }
    });
    return result;
  },
  once: (graph, _node, [amount, when]) => {
    const lanes = Math.max(amount!.lanes, when!.lanes);
    const result = column(lanes, 1, graph.months + 1);
    eachRow(result, (lane, cohort, row) => {
      const month = Math.round(at(when!, rowOf(when!, lane, cohort), 0));
      if (month >= 0 && month <= graph.months) {
        result.data[row + month] = at(amount!, rowOf(amount!, lane, cohort), month);
      }
    });
    return result;
  },
  sum: (graph, _node, [flow]) => reduce(flow!, (row) => foldMonths(flow!, 0, graph, row, plus)),
  mean: (graph, _node, [arg]) =>
    reduce(arg!, (row) => (graph.months === 0 ? 0 : foldMonths(arg!, 1, graph, row, plus) / graph.months)),
  highest: (graph, _node, [arg]) =>
    reduce(arg!, (row) => foldMonths(arg!, Math.min(1, graph.months), graph, row, Math.max)),
  lowest: (graph, _node, [arg]) => reduce(arg!, (row) => foldMonths(arg!, 0, graph, row, Math.min)),
  last: (graph, _node, [arg]) => reduce(arg!, (row) => at(arg!, row, graph.months)),
  lag: (graph, node, [arg]) =>
    along(graph, arg!, (row, month) => {
      const source = month - node.params[0]!;
      return source < 0 ? 0 : at(arg!, row, source);
    }),
  cumulative: (graph, _node, [arg]) => {
    let sum = 0;
    return along(graph, arg!, (row, month) => {
      sum = (month === 0 ? 0 : sum) + at(arg!, row, month);
      return sum;
    });
  },
  change_in_year: (graph, _node, [arg]) =>
    along(graph, arg!, (row, month) => {
      if (month === 0) return 0;
      const fresh = month === 1 || calendarMonth(graph, month) === 1;
      return at(arg!, row, month) - (fresh ? 0 : at(arg!, row, month - 1));
    }),
  joined_to_date: (graph, _node, [flow]) => {
    const result = column(flow!.lanes, COHORTS, graph.months + 1);
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
  },
  joined_heads: (graph, _node, [heads, hires]) => joinedHeads(graph, heads!, hires!),
  over_joined: (_graph, _node, [arg]) => {
    const result = column(arg!.lanes, 1, arg!.months);
    eachRow(result, (lane, _cohort, row) => {
      for (let cohort = 0; cohort < arg!.cohorts; cohort++) {
        const source = rowOf(arg!, lane, cohort);
        for (let month = 0; month < arg!.months; month++) result.data[row + month]! += arg!.data[source + month]!;
      }
    });
    return result;
  },
};

function along(graph: Graph, arg: Column, value: (row: number, month: number) => number): Column {
  const result = column(arg.lanes, arg.cohorts, graph.months + 1);
  eachRow(result, (lane, cohort, row) => {
    const source = rowOf(arg, lane, cohort);
    for (let month = 0; month <= graph.months; month++) result.data[row + month] = value(source, month);
  });
  return result;
}

/**
 * People by start month of the calendar year. In January everybody starts a new levy base, so all are the January
 * cohort; later in the year leavers thin out every cohort alike and the hires of a month form a new one.
 */
function joinedHeads(graph: Graph, heads: Column, hires: Column): Column {
  const lanes = Math.max(heads.lanes, hires.lanes);
  const result = column(lanes, COHORTS, graph.months + 1);
  const cohortRow = (lane: number, cohort: number): number => (lane * COHORTS + cohort) * (graph.months + 1);
  for (let lane = 0; lane < lanes; lane++) {
    const headsRow = rowOf(heads, lane, 0);
    const hiresRow = rowOf(hires, lane, 0);
    for (let month = 1; month <= graph.months; month++) {
      const calendar = calendarMonth(graph, month);
      const now = at(heads, headsRow, month);
      if (calendar === 1 || month === 1) {
        result.data[cohortRow(lane, calendar - 1) + month] = now;
        continue;
      }
      const before = at(heads, headsRow, month - 1);
      const joined = Math.min(now, at(hires, hiresRow, month));
      const staying = before === 0 ? 0 : (now - joined) / before;
      for (let cohort = 0; cohort < COHORTS; cohort++) {
        const row = cohortRow(lane, cohort);
        result.data[row + month] = result.data[row + month - 1]! * staying + (cohort === calendar - 1 ? joined : 0);
      }
    }
  }
  return result;
}
