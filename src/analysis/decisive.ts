import { leavesBelow } from '../model/graph/reach.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { DecisiveAssumption, OptionResult } from './result.ts';
import { type Outcomes, outcomesOf } from './sensitivity/outcomes.ts';
import { sweep, swingOf } from './sensitivity/sweep.ts';

/** Leaves that are tried; more would cost a start more than they tell. */
const MOST_TRIED = 10;
/** What is worth a line: a move of the difference by this share of what the winner costs. */
const WORTH_TELLING = 0.01;

/**
 * Assumptions nobody gave whose range moves the difference between winner and runner-up most, biggest first: the
 * tornado of `sensitivity` for the few leaves with the widest ranges. Only where cost decides (`byCost`) can such a move
 * turn the answer by itself.
 */
export function decisive(
  model: Model,
  winner: OptionResult,
  runnerUp: OptionResult,
  byCost: boolean,
): DecisiveAssumption[] {
  const builtOf = (id: string): BuiltOption => model.options.find(({ option }) => option.id === id)!;
  const options = [builtOf(winner.id), builtOf(runnerUp.id)];
  const tried = leavesBelow(
    model.graph,
    options.map(({ npv }) => npv),
  )
    .filter(({ leaf }) => leaf!.provenance.origin !== 'given' && leaf!.value.kind === 'three-point')
    .map(outcomesOf)
    .map((input) => ({ input, width: widthOf(input) }))
    .sort((a, b) => b.width - a.width || (a.input.leaf.leaf!.id < b.input.leaf.leaf!.id ? -1 : 1))
    .slice(0, MOST_TRIED)
    .map(({ input }) => input);
  const { base, swept } = sweep(model, options, tried);
  return swept
    .map((one) => {
      const { path, label } = one.leaf.leaf!;
      const { swing, turns } = swingOf(one, base);
      return { path, label, swing, flips: byCost && turns };
    })
    .filter(({ swing }) => swing >= WORTH_TELLING * Math.abs(winner.base.npv))
    .sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1));
}

/** Width of a range by its likely value. */
function widthOf({ likely, quantile }: Outcomes): number {
  const width = quantile(0.9) - quantile(0.1);
  return width / Math.max(Math.abs(likely), width / 10);
}
