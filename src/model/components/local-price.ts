import type { Leaf } from '../../assumptions/leaf.ts';
import { withArticle } from '../../units/words.ts';
import type { Node } from '../graph/node.ts';
import { monthlyPay } from '../pay-period.ts';
import type { Scope } from '../scope.ts';

/**
 * A US price carried to another country: times the ratio of national average wages, as far as both are known. Published
 * overheads are nearly all American; local labour makes most of the price of recruiting, help desks and services.
 */
export function localPrice(scope: Scope, country: string, leaf: Leaf): Node {
  const price = scope.figure(leaf);
  if (country === 'US' || leaf.provenance.origin !== 'default') return price;
  const level = priceLevel(scope, country);
  return level ? scope.f`${price} * ${level}` : price;
}

/** Pay of a role in a country; where none is known there, US pay carried there as any price is. */
export function localPay(scope: Scope, role: string, country: string, path: string): Node {
  const { assumptions } = scope;
  const known = assumptions.wage(role, country, path);
  if (known) return scope.figure(known.leaf);
  const american = assumptions.wage(role, 'US', path);
  if (american) return localPrice(scope, country, american.leaf);
  const at = assumptions.scenario.positionOf(path);
  scope.findings.diagnostics.push({
    code: 'SW3006',
    severity: 'error',
    message: `nothing is known about the pay of ${withArticle(role)} in ${country === 'US' ? country : `${country} or US`}`,
    hint: 'name a role with known pay that does the same work',
    ...(at && { at }),
  });
  return scope.number(0, '$/hour');
}

/**
 * A US rent carried to another country: rents differ less than pay does. Manila and Bangalore pay a twelfth to a
 * twentieth of US wages, but a desk there costs a quarter to a third of one in the US.
 */
export function localRent(scope: Scope, country: string, leaf: Leaf): Node {
  const price = scope.figure(leaf);
  if (country === 'US' || leaf.provenance.origin !== 'default') return price;
  const level = priceLevel(scope, country);
  if (!level) return price;
  const follows = scope.assumed(
    'rent_level',
    'options.*.seat.space',
    'How rents follow pay from country to country, as an exponent',
    { low: 0.3, likely: 0.5, high: 0.8 },
    '',
    'rents go with the root of pay: a quarter of the pay is half of the rent',
  );
  return scope.f`${price} * ${level} ^ ${follows}`;
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
