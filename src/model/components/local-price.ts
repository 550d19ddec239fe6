import type { Leaf } from '../../assumptions/leaf.ts';
import type { Node } from '../graph/node.ts';
import { monthlyPay } from '../pay-period.ts';
import type { Scope } from '../scope.ts';

/**
 * A US price carried to another country: times the ratio of national average wages, as far as both are known. Published
 * overheads (hiring, space, kit) are nearly all American; local labour makes most of their price.
 */
export function localPrice(scope: Scope, country: string, leaf: Leaf): Node {
  const price = scope.figure(leaf);
  if (country === 'US' || leaf.provenance.origin !== 'default') return price;
  const level = priceLevel(scope, country);
  return level ? scope.f`${price} * ${level}` : price;
}

/** National average wage of a country by that of the US, in one currency; undefined where either is unknown. */
function priceLevel(scope: Scope, country: string): Node | undefined {
  const id = `company.price_level.${country}`;
  const known = scope.graph.named.get(id);
  if (known) return known;
  const averages = ['US', country].map((code) => scope.assumptions.data.nationalAverage(code));
  if (averages.some((fact) => fact === undefined)) return undefined;
  const [home, there] = averages.map((fact) => {
    const leaf = scope.assumptions.factLeaf(
      { ...fact!, pack: 'wages' },
      id,
      `National average wage, ${fact!.country ?? country}`,
    );
    const node = scope.figure(leaf);
    return monthlyPay(scope, node);
  });
  const general = scope.within('', scope.path);
  return general.name(id, `Price level of ${country} against the US`, scope.f`min(1.2, ${there!} / ${home!})`);
}
