import { basisOf, mainEffects } from '../../methods/conditional-mean.ts';
import { gainsOfRule } from '../../methods/value-of-information.ts';
import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import { type Estimate, estimateOver } from '../../readings/simulate.ts';
import type { Drawn } from '../drawn.ts';
import type { NextQuestion } from '../result.ts';
import { independence } from './independence.ts';
import { isEvent } from './outcomes.ts';

/** What it is worth, before choosing among some options, to know everything or one input. */
export interface Worth {
  /** The option that is cheapest on average. */
  readonly cheapest: string;
  /** Expected value of perfect information: the expected regret of that option. */
  readonly evpi: Estimate;
  /** Expected value of knowing one input: never negative, never above the evpi. */
  of(input: Node): Estimate;
  /** More than it is worth, give or take what is noise in the draws, and soon found. */
  atMost(input: Node): number;
}

/** The usual choice, the others in every draw, and what it would save on average to know everything. */
export function everythingKnown({ simulation, npv }: Pick<Drawn, 'simulation' | 'npv'>, feasible: readonly string[]) {
  const means = feasible.map((id) => {
    const cost = npv(id);
    return simulation.estimateOf((draw) => cost[draw]!).mean;
  });
  const cheapest = feasible[means.indexOf(Math.min(...means))]!;
  const usual = npv(cheapest);
  const rivals = feasible.filter((id) => id !== cheapest).map(npv);
  const least = usual.map((cost, draw) => rivals.reduce((best, rival) => Math.min(best, rival[draw]!), cost));
  return { cheapest, usual, rivals, evpi: simulation.estimateOf((draw) => usual[draw]! - least[draw]!) };
}

/**
 * Draws from which the worth of an input is learned. Its error is printed; more of them would fill the memory with powers
 * of every input. The first ones of a simulation are points of every replication.
 */
const MOST_LEARNED = 8192;

/** Rivals that could not save this share of the worth of knowing everything, chosen whenever they are ahead, do not count. */
const LEAST_RIVAL = 0.005;

/**
 * Reads the value of information off the draws; `feasible` has at least one id. What the foremost other inputs explain
 * is taken off the advantage of a rival before an input is looked at: it is worth nothing to whoever knows that input
 * alone, and would only be noise.
 */
export function worthOfKnowing(model: Pick<Model, 'graph'>, drawn: Drawn, feasible: readonly string[]): Worth {
  const { cheapest, evpi, usual, rivals } = everythingKnown(drawn, feasible);
  if (evpi.mean === 0) return { cheapest, evpi, of: () => evpi, atMost: () => 0 };
  const { simulation, inputs } = drawn;
  const folds = simulation.replications.slice(0, MOST_LEARNED);
  const learned = (column: Float64Array): Float64Array => column.subarray(0, folds.length);
  const bases = inputs.map((input) => basisOf(learned(simulation.values(input))));
  const isIndependent = independence(model, drawn, inputs);
  const independent = inputs.flatMap((input, place) => (isIndependent(input) ? [place] : []));
  const near = rivals.filter(
    (rival) =>
      simulation.estimateOf((draw) => Math.max(0, usual[draw]! - rival[draw]!)).mean >= LEAST_RIVAL * evpi.mean,
  );
  const effects = near.map((rival) => {
    const advantage = learned(usual).map((cost, draw) => cost - rival[draw]!);
    const behind = Math.max(0, -estimateOver(folds, (draw) => advantage[draw]!).mean);
    return { behind, ...mainEffects(advantage, bases, folds, independent) };
  });
  return {
    cheapest,
    evpi,
    of(input) {
      const place = inputs.indexOf(input);
      const advantages = effects.map(({ rest, parts }) => {
        const own = parts.get(place);
        return own ? rest.map((value, draw) => value + own[draw]!) : rest;
      });
      const gains = gainsOfRule(bases[place]!, advantages, folds);
      const { mean, error } = estimateOver(folds, (draw) => gains[draw]!);
      // What a rule loses on unseen draws is noise: information may be ignored. No more can be known than everything.
      return { mean: Math.min(evpi.mean, Math.max(0, mean)), error };
    },
    // No advantage of this mean and variance is further ahead on average (Scarf 1958, A min-max solution of an inventory
    // problem).
    atMost(input) {
      const place = inputs.indexOf(input);
      return effects.reduce((sum, { behind, explained }) => {
        const variance = Math.max(0, explained.get(place) ?? Number.POSITIVE_INFINITY);
        return sum + (Math.sqrt(behind ** 2 + variance) - behind) / 2;
      }, 0);
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

/** What to find out before choosing among some options: looks no further than where nothing can be worth more. */
export function questionBefore(
  model: Pick<Model, 'graph'>,
  drawn: Drawn,
  feasible: readonly string[],
): NextQuestion | null {
  if (feasible.length < 2) return null;
  const { evpi, of, atMost } = worthOfKnowing(model, drawn, feasible);
  if (evpi.mean === 0) return null;
  const promising = drawn.inputs
    .filter((input) => !isEvent(input))
    .map((input) => ({ input, most: atMost(input) }))
    .sort((a, b) => b.most - a.most);
  const worths = new Map<Node, Estimate>();
  let best = LEAST_WORTH * evpi.mean;
  for (const { input, most } of promising) {
    if (most < best) break;
    const worth = of(input);
    worths.set(input, worth);
    if (isWorthKnowing(worth, evpi)) best = Math.max(best, worth.mean);
  }
  return nextQuestion(worths, evpi);
}
