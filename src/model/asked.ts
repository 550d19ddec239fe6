import type { Node } from './graph/node.ts';
import type { Demand, Offer } from './offer.ts';
import type { Scope } from './scope.ts';

/** A demand while a mark (a month series of 0 and 1) holds. */
export function masked(scope: Scope, demand: Demand, mark: Node): Demand {
  const { f } = scope;
  return { ...demand, volume: f`${demand.volume} * ${mark}`, hours: f`${demand.hours} * ${mark}` };
}

/** Units a month that an offer takes of each demand, by work id. */
export function handledUnits(scope: Scope, demands: readonly Demand[], offer: Offer): Map<string, Node> {
  return new Map(demands.map((demand) => [demand.id, scope.f`${demand.volume} * ${offer.handled.get(demand.id)!}`]));
}
