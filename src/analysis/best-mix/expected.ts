import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import { uncertainLeaves } from '../../readings/draws.ts';
import { type Estimate, type Simulation, simulate } from '../../readings/simulate.ts';
import { LEAST_COUNTED, readCondition } from '../condition.ts';
import { type Drawing, FIRST_DRAWS, MOST_DRAWS } from '../drawn.ts';
import type { CostedMix } from './costed.ts';

/** Some mixes over the same draws. */
export interface ExpectedCosts {
  /** Draws that count. */
  readonly draws: number;
  /** What a mix costs more than another on average, in present value. */
  more(mix: CostedMix, than: CostedMix): Estimate;
}

/**
 * Draws the present values of some mixes, each the whole option of that id in a model of its own. All see the same draws,
 * so that their differences are known better than their costs. Under a condition only the draws count in which it holds,
 * as it reads in the first model; one that cannot be read there, or leaves too few draws, is none here: the comparison of
 * the options tells that. Null where nothing is uncertain, or no draws are wanted.
 */
export function expectedCosts(
  mixes: readonly CostedMix[],
  modelOf: (mix: CostedMix['mix']) => Model,
  id: string,
  { draws, seed, where }: Drawing,
): ExpectedCosts | null {
  if (draws === 0) return null;
  const drawn = mixes.map(({ mix }): DrawnMix => {
    const model = modelOf(mix);
    const root = model.options.find(({ option }) => option.id === id)!.npv;
    // What a file correlates is drawn the same everywhere only where all of it is drawn.
    return { model, root, beside: model.options.map(({ npv }) => npv).filter((npv) => npv !== root) };
  });
  const given = where === undefined ? null : givenIn(drawn[0]!, where);
  if (given) drawn[0]!.beside.push(given);
  const own = idsOf(drawn, ({ root }) => [root]);
  if (own.length === 0) return null;
  const dimensions = [...new Set([...own, ...idsOf(drawn, ({ root, beside }) => [root, ...beside])])];
  for (let count = draws ?? FIRST_DRAWS; ; count *= 2) {
    const simulations = drawn.map(({ model: { graph }, root, beside }) =>
      simulate(graph, { kept: [root], beside, dimensions, seed, draws: count }),
    );
    const [first] = simulations as [Simulation];
    const holds = given && first.values(given);
    const counted = holds ? holds.filter((one) => one !== 0).length : count;
    if (counted < LEAST_COUNTED && draws === null && count < MOST_DRAWS) continue;
    const among = holds && counted >= LEAST_COUNTED ? (draw: number): boolean => holds[draw] !== 0 : undefined;
    const costs = simulations.map((simulation, index) => simulation.values(drawn[index]!.root));
    return {
      draws: among ? counted : count,
      more(mix, than) {
        const [ours, theirs] = [costs[mixes.indexOf(mix)]!, costs[mixes.indexOf(than)]!];
        return first.estimateOf((draw) => ours[draw]! - theirs[draw]!, among);
      },
    };
  }
}

interface DrawnMix {
  readonly model: Model;
  readonly root: Node;
  /** More figures that are drawn with it. */
  readonly beside: Node[];
}

function givenIn({ model }: DrawnMix, where: string): Node | null {
  const condition = readCondition(model, where);
  return 'given' in condition ? condition.given.node : null;
}

/** Ids of the uncertain leaves behind some figures of all models, sorted. */
function idsOf(drawn: readonly DrawnMix[], rootsOf: (one: DrawnMix) => readonly Node[]): string[] {
  const ids = drawn.flatMap((one) => uncertainLeaves(one.model.graph, rootsOf(one)).map(({ leaf }) => leaf!.id));
  return [...new Set(ids)].sort();
}
