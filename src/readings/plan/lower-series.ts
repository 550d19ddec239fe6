import type { Graph } from '../../model/graph/graph.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import { occurrences } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { Lower } from './lower-elementwise.ts';
import type { Opcode } from './opcodes.ts';
import { COHORTS, from, only, type Place, yearly } from './place.ts';

const cohortsOf = (place: Place): number => (place.cohort === 0 ? 1 : COHORTS);

/** One number for all months: what an operation makes of the months from `first` on, in order. */
function fold(draft: Draft, opcode: Opcode, out: Place, arg: Place, first: number): void {
  const { months } = draft.graph;
  draft.over(cohortsOf(out), 1, 'copy', out, only(arg, first));
  draft.over(cohortsOf(out), months - first, opcode, out, out, from(arg, first + 1));
}

/** The first month that counts for means and extremes: upfront only where there is no other. */
const firstOf = ({ months }: Graph): number => Math.min(1, months);

/** Operations along the months. */
export const SERIES: Partial<Record<OperationName, Lower>> = {
  sum: (draft, out, [flow]) => fold(draft, 'add', out, flow!, 0),
  mean: (draft, out, [arg]) => {
    fold(draft, 'add', out, arg!, firstOf(draft.graph));
    draft.each('divide', out, out, draft.literal(Math.max(1, draft.graph.months)));
  },
  highest: (draft, out, [arg]) => fold(draft, 'max', out, arg!, firstOf(draft.graph)),
  lowest: (draft, out, [arg]) => fold(draft, 'min', out, arg!, 0),
  last: (draft, out, [arg]) => draft.each('copy', out, only(arg!, draft.graph.months)),
  once: (draft, out, [amount, when]) => {
    const month = draft.scratch(false);
    const here = draft.scratch(true);
    draft.each('round', month, only(when!, 0));
    draft.each('equal', here, month, draft.months());
    draft.each('select', out, here, amount!, draft.literal(0));
  },
  // One number tells a whole history: given that it lies below the chance, or above, it is evenly spread there again.
  event: (draft, out, [chance, trigger]) => {
    const left = draft.scratch(false);
    draft.over(1, 1, 'copy', out, draft.literal(0));
    draft.each('copy', left, trigger!);
    draft.recursion(() => {
      draft.each('event', out, left, chance!);
      draft.each('after_event', left, left, chance!);
    });
  },
  lag: (draft, out, [arg], { params }) => {
    const rows = draft.graph.months + 1;
    const months = Math.min(params[0]!, rows);
    draft.over(cohortsOf(out), months, 'copy', out, draft.literal(0));
    draft.over(cohortsOf(out), rows - months, 'copy', from(out, months), arg!);
  },
  cumulative: (draft, out, [flow]) => {
    draft.over(cohortsOf(out), 1, 'copy', out, only(flow!, 0));
    draft.over(cohortsOf(out), draft.graph.months, 'add', from(out, 1), out, from(flow!, 1));
  },
  change_in_year: (draft, out, [amount]) => {
    const { graph } = draft;
    const cohorts = cohortsOf(out);
    draft.over(cohorts, 1, 'copy', out, draft.literal(0));
    draft.over(cohorts, graph.months, 'subtract', from(out, 1), from(amount!, 1), amount!);
    // A levy base begins in the first month and every January.
    const { first, count } = occurrences(graph, 1, 2);
    draft.over(cohorts, 1, 'copy', from(out, 1), from(amount!, 1));
    draft.over(cohorts, count, 'copy', yearly(out, first), yearly(amount!, first));
  },
};
