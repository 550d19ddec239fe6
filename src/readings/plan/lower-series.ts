import type { Graph } from '../../model/graph/graph.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import { occurrences } from './calendar.ts';
import type { Lower } from './lower-elementwise.ts';
import type { Opcode } from './opcodes.ts';
import { COHORTS, every, from, only, type Place, yearly } from './place.ts';
import type { Steps } from './steps.ts';

const cohortsOf = (place: Place): number => (place.cohort === 0 ? 1 : COHORTS);

/** The first month that counts for means and extremes: upfront only where there is no other. */
const firstOf = ({ months }: Graph): number => Math.min(1, months);

/** One number for all months: what an operation makes of the months from `first` on, in order. */
function fold(steps: Steps, opcode: Opcode, out: Place, arg: Place, first: number): void {
  steps.over(cohortsOf(out), 1, 'copy', out, [only(arg, first)]);
  steps.over(cohortsOf(out), steps.graph.months - first, opcode, out, [out, from(arg, first + 1)]);
}

/** The sum of the months from `first` on, in order. */
function sum(steps: Steps, out: Place, arg: Place, first: number): void {
  const cohorts = cohortsOf(out);
  const rest = steps.graph.months - first;
  const fours = Math.floor(rest / 4);
  steps.over(cohorts, 1, 'copy', out, [only(arg, first)]);
  const next = [1, 2, 3, 4].map((ahead) => every(arg, first + ahead, 4));
  steps.over(cohorts, fours, 'add_four', out, [out, ...next]);
  steps.over(cohorts, rest - 4 * fours, 'add', out, [out, from(arg, first + 4 * fours + 1)]);
}

/** How near a number of months, not below 0, is to a whole one: 1 where they are the same, 0 from a month away on. */
function nearness(steps: Steps, by: Place, whole: number): Place {
  const share = steps.scratch(false);
  steps.each('max', share, [by, steps.literal(0)]);
  steps.each('subtract', share, [share, steps.literal(whole)]);
  steps.each('abs', share, [share]);
  steps.each('subtract', share, [steps.literal(1), share]);
  steps.each('max', share, [share, steps.literal(0)]);
  return share;
}

/** Operations along the months. */
export const SERIES: Partial<Record<OperationName, Lower>> = {
  sum: (steps, out, args) => sum(steps, out, args[0]!, 0),
  mean: (steps, out, args) => {
    sum(steps, out, args[0]!, firstOf(steps.graph));
    steps.each('divide', out, [out, steps.literal(Math.max(1, steps.graph.months))]);
  },
  highest: (steps, out, args) => fold(steps, 'max', out, args[0]!, firstOf(steps.graph)),
  lowest: (steps, out, args) => fold(steps, 'min', out, args[0]!, 0),
  last: (steps, out, args) => steps.each('copy', out, [only(args[0]!, steps.graph.months)]),
  once: (steps, out, args) => {
    const [amount, when] = [args[0]!, args[1]!];
    const month = steps.scratch(false);
    const here = steps.scratch(true);
    steps.each('round', month, [only(when, 0)]);
    steps.each('equal', here, [month, steps.months()]);
    steps.each('select', out, [here, amount, steps.literal(0)]);
  },
  // One number tells a whole history: given that it lies below the chance, or above, it is evenly spread there again.
  event: (steps, out, args) => {
    const [chance, trigger] = [args[0]!, args[1]!];
    const left = steps.scratch(false);
    steps.over(1, 1, 'copy', out, [steps.literal(0)]);
    steps.each('copy', left, [trigger]);
    steps.recursion(() => {
      steps.each('event', out, [left, chance]);
      steps.each('after_event', left, [left, chance]);
    });
  },
  lag: (steps, out, args, { params }) => {
    const rows = steps.graph.months + 1;
    const months = Math.min(params[0]!, rows);
    steps.over(cohortsOf(out), months, 'copy', out, [steps.literal(0)]);
    steps.over(cohortsOf(out), rows - months, 'copy', from(out, months), args);
  },
  delayed: (steps, out, args) => {
    const [series, by] = [args[0]!, args[1]!];
    const known = steps.valueOf(by);
    const part = steps.scratch(true, out.cohort !== 0);
    steps.each('copy', out, [steps.literal(0)]);
    for (let months = 0; months < steps.rows; months++) {
      const share =
        known === undefined
          ? nearness(steps, by, months)
          : steps.literal(Math.max(0, 1 - Math.abs(Math.max(0, known) - months)));
      if (steps.isZero(share)) continue;
      const later = from(out, months);
      steps.over(cohortsOf(out), steps.rows - months, 'multiply', part, [series, share]);
      steps.over(cohortsOf(out), steps.rows - months, 'add', later, [later, part]);
    }
  },
  cumulative: (steps, out, args) => {
    const flow = args[0]!;
    steps.over(cohortsOf(out), 1, 'copy', out, [only(flow, 0)]);
    steps.over(cohortsOf(out), steps.graph.months, 'add', from(out, 1), [out, from(flow, 1)]);
  },
  change_in_year: (steps, out, args) => {
    const { graph } = steps;
    const amount = args[0]!;
    const cohorts = cohortsOf(out);
    steps.over(cohorts, 1, 'copy', out, [steps.literal(0)]);
    steps.over(cohorts, graph.months, 'subtract', from(out, 1), [from(amount, 1), amount]);
    // A levy base begins in the first month and every January.
    const { first, count } = occurrences(graph, 1, 2);
    steps.over(cohorts, 1, 'copy', from(out, 1), [from(amount, 1)]);
    steps.over(cohorts, count, 'copy', yearly(out, first), [yearly(amount, first)]);
  },
};
