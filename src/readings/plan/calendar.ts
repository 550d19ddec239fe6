import type { Graph } from '../../model/graph/graph.ts';

/** Calendar month 1..12 of a month of the horizon; upfront counts as month 1. */
export function calendarMonth({ firstCalendarMonth }: Graph, month: number): number {
  return ((firstCalendarMonth - 1 + Math.max(0, month - 1)) % 12) + 1;
}

/** When a calendar month first comes, not before month `earliest` of the horizon, and how often it comes from then on. */
export function occurrences(graph: Graph, calendar: number, earliest = 1): { first: number; count: number } {
  const wait = (calendar - calendarMonth(graph, earliest) + 12) % 12;
  const first = earliest + wait;
  return { first, count: Math.max(0, Math.floor((graph.months - first) / 12) + 1) };
}
