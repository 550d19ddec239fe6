import type { OperationName } from '../../model/graph/operations.ts';
import { calendarMonth, occurrences } from './calendar.ts';
import { type Lower, total } from './lower-elementwise.ts';
import { COHORTS, from, yearly } from './place.ts';

/** Operations over the start months of the calendar year; in steps by calendar month, each for all years. */
export const JOINED: Partial<Record<OperationName, Lower>> = {
  joined_to_date: (steps, out, args) => {
    const flow = args[0]!;
    steps.each('copy', out, [steps.literal(0)]);
    for (let calendar = 1; calendar <= COHORTS; calendar++) {
      const { first, count } = occurrences(steps.graph, calendar);
      const before = calendar === 1 ? steps.literal(0) : yearly(out, first - 1);
      steps.over(calendar, count, 'add', yearly(out, first), [before, yearly(flow, first)]);
    }
  },
  /**
   * People by start month of the calendar year. In January everybody starts a new levy base, so all are the January
   * cohort; later in the year leavers thin out every cohort alike and the hires of a month form a new one.
   */
  joined_heads: (steps, out, args) => {
    const { graph } = steps;
    const heads = args[0]!;
    const joined = steps.scratch(true);
    const staying = steps.scratch(true);
    steps.each('min', joined, args);
    steps.each('subtract', staying, [heads, joined]);
    steps.over(1, graph.months, 'divide', from(staying, 1), [from(staying, 1), heads]);
    steps.each('copy', out, [steps.literal(0)]);
    steps.over(1, 1, 'copy', from(out, 1, calendarMonth(graph, 1) - 1), [from(heads, 1)]);
    for (let calendar = 1; calendar <= COHORTS; calendar++) {
      const { first, count } = occurrences(graph, calendar, 2);
      const newest = yearly(from(out, 0, calendar - 1), first);
      steps.over(1, count, 'copy', newest, [yearly(calendar === 1 ? heads : joined, first)]);
      if (calendar === 1) continue;
      const [now, before] = [yearly(out, first), yearly(out, first - 1)];
      steps.over(calendar - 1, count, 'multiply', now, [before, yearly(staying, first)]);
    }
  },
  over_joined: (steps, out, args) => {
    const arg = args[0]!;
    if (arg.cohort === 0) steps.each('copy', out, [arg]);
    else
      total(
        steps,
        out,
        Array.from({ length: COHORTS }, (_, cohort) => ({ ...from(arg, 0, cohort), cohort: 0 })),
      );
  },
};
