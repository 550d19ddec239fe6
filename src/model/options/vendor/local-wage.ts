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
  const { f } = scope;
  const wage = wagePerHour(scope, role, country);
  const agent = wagePerHour(scope, AGENT, 'US');
  if (!wage || !agent) return undefined;
  const price = scope.fact('bpo.us', 'options.*.price', "Price of a US agent's hour");
  return f`${wage} * ${price} / ${agent}`;
}

/**
 * A vendor's hour abroad from local pay, on the line through two published prices: Philippine and US agents' hours over
 * what these agents earn. Much of a price is not local pay (of the Philippine one 70% is management, support, space,
 * telecoms and margin), so a price is neither a multiple of pay nor 1 / 30% of it: in a country that pays like the US
 * it is about the US price, in one that pays less than the Philippines little less than the Philippine price.
 */
export function priceFromPay(scope: Scope, pay: Node): Node {
  const { f } = scope;
  const price = (id: string): Node => scope.fact(id, 'options.*.price', `Price of an agent's hour, ${id}`);
  const [low, high] = [wagePerHour(scope, AGENT, 'PH'), wagePerHour(scope, AGENT, 'US')];
  if (!low || !high) throw new Error('the data packs have no wage of agents in the Philippines or the US');
  const slope = f`(${price('bpo.us')} - ${price('bpo.ph')}) / (${high} - ${low})`;
  return f`max(${pay}, ${price('bpo.ph')} + (${pay} - ${low}) * ${slope})`;
}
