import type { OperationName } from '../../model/graph/operations.ts';
import { calendarMonth, occurrences } from './calendar.ts';
import type { Lower } from './lower-elementwise.ts';
import { COHORTS, from, yearly } from './place.ts';

/** Operations over the start months of the calendar year; in steps by calendar month, each for all years. */
export const JOINED: Partial<Record<OperationName, Lower>> = {
  joined_to_date: (draft, out, [flow]) => {
    draft.each('copy', out, draft.literal(0));
    for (let calendar = 1; calendar <= COHORTS; calendar++) {
      const { first, count } = occurrences(draft.graph, calendar);
      const before = calendar === 1 ? draft.literal(0) : yearly(out, first - 1);
      draft.over(calendar, count, 'add', yearly(out, first), before, yearly(flow!, first));
    }
  },
  /**
   * People by start month of the calendar year. In January everybody starts a new levy base, so all are the January
   * cohort; later in the year leavers thin out every cohort alike and the hires of a month form a new one.
   */
  joined_heads: (draft, out, [heads, hires]) => {
    const { graph } = draft;
    const joined = draft.scratch(true);
    const staying = draft.scratch(true);
    draft.each('min', joined, heads!, hires!);
    draft.each('subtract', staying, heads!, joined);
    draft.over(1, graph.months, 'divide', from(staying, 1), from(staying, 1), heads!);
    draft.each('copy', out, draft.literal(0));
    draft.over(1, 1, 'copy', from(out, 1, calendarMonth(graph, 1) - 1), from(heads!, 1));
    for (let calendar = 1; calendar <= COHORTS; calendar++) {
      const { first, count } = occurrences(graph, calendar, 2);
      const newest = yearly(from(out, 0, calendar - 1), first);
      draft.over(1, count, 'copy', newest, yearly(calendar === 1 ? heads! : joined, first));
      if (calendar === 1) continue;
      const [now, before] = [yearly(out, first), yearly(out, first - 1)];
      draft.over(calendar - 1, count, 'multiply', now, before, yearly(staying, first));
    }
  },
  over_joined: (draft, out, [arg]) => {
    const months = out.month === 0 ? 1 : draft.graph.months + 1;
    draft.over(1, months, 'copy', out, arg!);
    if (arg!.cohort !== 0) draft.over(COHORTS - 1, months, 'add', out, out, from(arg!, 0, 1));
  },
};
