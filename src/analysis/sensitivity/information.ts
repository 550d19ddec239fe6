import { gainsOfKnowing } from '../../methods/value-of-information.ts';
import type { Node } from '../../model/graph/node.ts';
import type { Estimate } from '../../readings/simulate.ts';
import type { Drawn } from '../drawn.ts';
import type { NextQuestion } from '../result.ts';
import { isEvent } from './outcomes.ts';

/** What it is worth, before choosing among some options, to know everything or one input. */
export interface Worth {
  /** The option that is cheapest on average. */
  readonly cheapest: string;
  /** Expected value of perfect information: the expected regret of that option. */
  readonly evpi: Estimate;
  /** Expected value of knowing one input: never negative, never above the evpi. */
  of(input: Node): Estimate;
}

/** Reads the value of information off the draws; `feasible` has at least one id. */
export function worthOfKnowing({ simulation, npv }: Drawn, feasible: readonly string[]): Worth {
  const means = feasible.map((id) => {
    const cost = npv(id);
    return simulation.estimateOf((draw) => cost[draw]!).mean;
  });
  const cheapest = feasible[means.indexOf(Math.min(...means))]!;
  // The usual choice stands first, so that of options with the same mean it is the one that is chosen.
  const payoffs = [cheapest, ...feasible.filter((id) => id !== cheapest)].map(npv);
  const usual = payoffs[0]!;
  const least = usual.map((_, draw) => payoffs.reduce((best, cost) => Math.min(best, cost[draw]!), Infinity));
  const evpi = simulation.estimateOf((draw) => usual[draw]! - least[draw]!);
  return {
    cheapest,
    evpi,
    of(input) {
      if (evpi.mean === 0) return evpi;
      const { replications: folds } = simulation;
      const gains = gainsOfKnowing({ input: simulation.values(input), payoffs, folds, goal: 'min' });
      const { mean, error } = simulation.estimateOf((draw) => gains[draw]!);
      // What a rule loses on unseen draws is noise: information may be ignored.
      return { mean: Math.max(0, mean), error };
    },
  };
}

/** Of many inputs some seem worth a little by chance: below this share of knowing everything none counts. */
const LEAST_WORTH = 0.01;

/** Whether it is worth something to know an input: more than the draws could pretend. */
export const isWorthKnowing = (worth: Estimate, evpi: Estimate): boolean =>
  worth.mean > worth.error && worth.mean >= LEAST_WORTH * evpi.mean;

/** The input that is worth most to find out; null where none is worth it. */
export function nextQuestion(worths: ReadonlyMap<Node, Estimate | null>, evpi: Estimate): NextQuestion | null {
  const [best] = [...worths]
    .flatMap(([{ leaf }, worth]) => (worth && isWorthKnowing(worth, evpi) ? [{ leaf: leaf!, worth }] : []))
    .sort((a, b) => b.worth.mean - a.worth.mean || (a.leaf.id < b.leaf.id ? -1 : 1));
  if (!best) return null;
  const { path, label } = best.leaf;
  return { path, label, worth: best.worth.mean, error: best.worth.error };
}

/** What to find out before choosing among some options. */
export function questionBefore(drawn: Drawn, feasible: readonly string[]): NextQuestion | null {
  if (feasible.length < 2) return null;
  const worth = worthOfKnowing(drawn, feasible);
  if (worth.evpi.mean === 0) return null;
  const askable = drawn.inputs.filter((input) => !isEvent(input));
  return nextQuestion(new Map(askable.map((input) => [input, worth.of(input)])), worth.evpi);
}
