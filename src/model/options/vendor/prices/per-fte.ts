import type { PerFtePrice } from '../../../../scenario/types.ts';
import { totalOf } from '../../over-demands.ts';
import { agentHours, postHours } from '../taken.ts';
import { counted, itemBill, netHours, type PriceForm } from './bill.ts';

/**
 * A price a dedicated full-time person and month. Whole people: enough hours to handle the work, and somebody at every
 * post in every hour that must be staffed.
 */
export const perFte: PriceForm<PerFtePrice> = (buyer, price) => {
  const { scope, taken } = buyer;
  const { f } = scope;
  const fee = scope.input({
    key: 'price.per_fte',
    given: price.perFte,
    label: 'Price of a full-time person',
    unit: '$/month',
    otherwise: () => scope.number(0, '$/month'),
  });
  const net = scope.input({
    key: 'price.net_hours',
    given: price.netHours,
    label: "Hours that a vendor's full-time person delivers",
    unit: 'hour/month',
    otherwise: () => netHours(scope),
  });
  const presence = taken.map((part) => f`max(${agentHours(scope, [part])}, ${postHours(buyer, part)})`);
  const hours = scope.name('hours_bought', 'Hours bought', totalOf(scope, presence, 'hour/month'), 'hour/month');
  const people = scope.name('people_bought', "Vendor's people, whole", f`ceil(${hours} / ${net})`);
  const items = [counted(scope, 'Full-time people', [people, ''], [fee, '$/month'])];
  return itemBill(buyer, items, { style: 'people', people });
};
