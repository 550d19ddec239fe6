import type { Fact } from '../../../data/types.ts';
import { withArticle } from '../../../units/words.ts';
import type { Demand } from '../../offer.ts';
import type { Place } from '../../place.ts';
import { agentBill, factForms } from './fact-forms.ts';
import { priceFromWage } from './local-wage.ts';
import type { Bill, Buyer } from './prices/bill.ts';
import { buildUp, unknownWage } from './prices/build-up.ts';
import type { Taken } from './taken.ts';

/**
 * What a vendor charges when the file names no price, work item by work item:
 * 1. the first price that the function's catalogue entry refers to and that is sold where the vendor works and counted
 *    as the work is (`fact-forms.ts` knows what each kind of price means);
 * 2. for calls and tickets the region's price of an agent's hour;
 * 3. abroad: local pay of the role / the share of a price that is pay;
 * 4. at home: pay of the role x what vendors charge over what agents earn, with a warning.
 * Work items with the same price are billed together, so that a base fee comes once.
 */
export function defaultBills(buyer: Buyer): Bill[] {
  const groups = new Map<string, { fact: Fact | undefined; taken: Taken[] }>();
  for (const part of buyer.taken) {
    const fact = publishedPrice(buyer, part.demand);
    const key = fact?.id ?? `work.${part.demand.id}`;
    const group = groups.get(key);
    if (group) group.taken.push(part);
    else groups.set(key, { fact, taken: [part] });
  }
  return [...groups].map(([key, { fact, taken }]) => {
    const scope = buyer.scope.within(`${buyer.scope.prefix}.price.${key.replaceAll('.', '-')}`);
    const part = { ...buyer, scope, taken };
    if (fact) return factForms[fact.model!]!.bill(part, fact);
    return buyer.place.abroad ? buildUp(part, { form: 'buildUp', buildUp: {} }) : domesticHours(part);
  });
}

/** The published price of a function's work at a place; undefined when there is none. */
function publishedPrice({ scope, place }: Pick<Buyer, 'scope' | 'place'>, demand: Demand): Fact | undefined {
  const { data } = scope.assumptions;
  const listed = (demand.function?.priceRefs ?? []).flatMap((id) => data.fact(id) ?? []);
  const regional =
    place.region !== undefined && isAgentWork(demand)
      ? data.facts({ function: 'call-center', model: 'hourly', region: place.region })
      : [];
  return [...listed, ...regional].find(
    (fact) => isVendorPrice(fact, place) && factForms[fact.model!]?.fits(demand, fact),
  );
}

const isAgentWork = (demand: Demand): boolean => ['call', 'chat', 'ticket', 'email', 'message'].includes(demand.unit);

/**
 * A vendor's own price: not a freelancer's, not one that we derived from others. Prices without a region are American:
 * they serve the company's own country too (carried over by its price level), never a place abroad.
 */
function isVendorPrice(fact: Fact, place: Place): boolean {
  if (fact.model === undefined || fact.derived || fact.id.startsWith('freelance.')) return false;
  return fact.region === undefined ? !place.abroad || place.country === 'US' : fact.region === place.region;
}

function domesticHours(buyer: Buyer): Bill {
  const { scope, place, taken } = buyer;
  const [part] = taken as [Taken];
  const price = priceFromWage(scope, part.demand.role, place.country);
  if (price) {
    scope.warn(
      'SW3013',
      `no published price of a vendor for ${part.demand.label} is known: pay of ${withArticle(part.demand.role)} x what vendors charge over pay stands in`,
      undefined,
      `get a quote and add it as price: {per_hour: 40 ${scope.assumptions.currency}/hour}`,
    );
  }
  return agentBill(buyer, price ?? unknownWage(buyer, part));
}
