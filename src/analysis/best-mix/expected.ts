import type { Model } from '../../model/model.ts';
import { uncertainLeaves } from '../../readings/draws.ts';
import { type Estimate, type Simulation, simulate } from '../../readings/simulate.ts';
import { type Drawing, FIRST_DRAWS } from '../drawn.ts';
import type { CostedMix } from './costed.ts';
import type { Mix } from './mix.ts';

/** Some mixes over the same draws. */
export interface ExpectedCosts {
  readonly draws: number;
  /** What a mix costs more than another on average, in present value. */
  more(mix: CostedMix, than: CostedMix): Estimate;
}

/**
 * Draws the present values of some mixes, each the whole option that it would be. All see the same draws, so that their
 * differences are known better than their costs. Null where nothing is uncertain, or no draws are wanted.
 */
export function expectedCosts(
  mixes: readonly CostedMix[],
  modelOf: (mix: Mix) => Model,
  { draws, seed }: Drawing,
): ExpectedCosts | null {
  if (draws === 0) return null;
  const models = mixes.map(({ mix }) => modelOf(mix));
  const roots = models.map(({ options }) => options[0]!.npv);
  const ids = models.flatMap(({ graph }, index) => uncertainLeaves(graph, [roots[index]!]).map(({ leaf }) => leaf!.id));
  const dimensions = [...new Set(ids)].sort();
  if (dimensions.length === 0) return null;
  const count = draws ?? FIRST_DRAWS;
  const simulations = models.map(({ graph }, index) =>
    simulate(graph, { kept: [roots[index]!], dimensions, seed, draws: count }),
  );
  const [first] = simulations as [Simulation];
  const costs = simulations.map((simulation, index) => simulation.values(roots[index]!));
  return {
    draws: count,
    more(mix, than) {
      const [ours, theirs] = [costs[mixes.indexOf(mix)]!, costs[mixes.indexOf(than)]!];
      return first.estimateOf((draw) => ours[draw]! - theirs[draw]!);
    },
  };
}
