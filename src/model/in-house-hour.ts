import { withArticle } from '../units/words.ts';
import { localPay } from './components/local-price.ts';
import type { Node } from './graph/node.ts';
import type { Demand } from './offer.ts';
import { hourlyPay } from './pay-period.ts';
import type { Scope } from './scope.ts';

/** An hour of somebody here at the wage of the work's role, with everything that the employer pays on top. */
export function inHouseHour(scope: Scope, demand: Demand): Node {
  const id = `${demand.item.path}.in_house_hour`;
  const known = scope.graph.named.get(id);
  if (known) return known;
  const { f, assumptions } = scope;
  const { country } = assumptions.scenario.company;
  const general = scope.within('', demand.item.path);
  const hourly = hourlyPay(scope, localPay(scope, demand.role, country, `${demand.item.path}.role`));
  const office = assumptions.data.fact('ecec.office-admin.total');
  if (office?.burdenMultiplier === undefined)
    throw new Error('the data packs have no employer cost by wage of office staff');
  const burden = scope.figure(
    assumptions.factLeaf(office, 'work.*.role', 'Employer cost by wage, office staff', {
      value: office.burdenMultiplier,
      unit: '1',
      key: 'burden_multiplier',
    }),
  );
  return general.name(id, `An hour of ${withArticle(demand.role)} here`, f`${hourly} * ${burden}`, '$/hour');
}
