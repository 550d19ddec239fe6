import type { Node } from '../../graph/node.ts';
import type { Scope } from '../../scope.ts';

/** The role whose pay stands behind published prices of an agent's hour. */
const AGENT = 'customer-service-rep';

/** Pay per hour of a role in a country; undefined where nothing is known about pay there. */
export function wagePerHour(scope: Scope, role: string, country: string): Node | undefined {
  const found = scope.assumptions.wage(role, country, 'options.*.price.build_up.wage');
  return found && perHour(scope, scope.figure(found.leaf));
}

/** Pay by the month or year as pay by the hour. */
export function perHour(scope: Scope, pay: Node): Node {
  if (pay.dimension['hour'] === -1) return pay;
  const week = scope.assumptions.assumed(
    'vendor.paid-week',
    'options.*.hours',
    'Paid hours of a full-time week at a vendor',
    { low: 40, likely: 40, high: 48 },
    'hour/week',
    'vendors that serve abroad pay 2,080 hours a year, whatever week the local law allows',
  );
  return scope.f`${pay} / ${scope.figure(week)}`;
}

/**
 * A domestic vendor's hour of work that nobody publishes a price for: the role's pay x what vendors charge for an agent
 * over what an agent earns (fact `bpo.us` / US wage of customer service: about 1.46).
 */
export function priceFromWage(scope: Scope, role: string, country: string): Node | undefined {
  const { f, assumptions } = scope;
  const wage = wagePerHour(scope, role, country);
  const agent = wagePerHour(scope, AGENT, 'US');
  if (!wage || !agent) return undefined;
  const price = scope.figure(assumptions.fact('bpo.us', 'options.*.price', "Price of a US agent's hour"));
  return f`${wage} * ${price} / ${agent}`;
}

/**
 * A vendor's hour abroad from local pay: wage / the share of the price that reaches the agent. Published: of a
 * Philippine call-centre price 30% is agent pay (levies and 13th month with it), the rest management, support,
 * facilities, telecoms and margin.
 */
export function priceFromWageShare(scope: Scope, wage: Node): Node {
  const share = scope.assumptions.fact(
    'bpo.ph.wage-share-of-price',
    'options.*.price.build_up.margin',
    "Agent's pay as a share of the price",
  );
  return scope.f`${wage} / ${scope.figure(share)}`;
}

/** What an hour of our own people costs while they do the work: pay x employer's burden of small firms (1.38). */
export function inHouseHour(scope: Scope, role: string, country: string): Node | undefined {
  const wage = wagePerHour(scope, role, country);
  const fact = scope.assumptions.data.fact('ecec.size.1-99.2018');
  if (!wage || fact?.burdenMultiplier === undefined) return undefined;
  const part = { key: 'burden', value: fact.burdenMultiplier, unit: '1' };
  const burden = scope.assumptions.factLeaf(fact, 'options.*.transition.parallel', 'Employer cost by wages', part);
  return scope.f`${wage} * ${scope.figure(burden)}`;
}
