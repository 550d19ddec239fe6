import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Vendor } from './vendor.ts';

/**
 * The vendor's invoice as figures: `invoice` is the sum of its lines, each with `.quantity` and `.rate` where it is
 * counted, at the prices of the month. It repeats what the ledger holds: fees, surcharges, unused minimum, credits, set-up
 * and tax; `beside` are the lines for what is not in the fees. No line of the model reads it.
 */
export function invoice(vendor: Vendor, beside: readonly Line[]): void {
  const { scope, bills, growth } = vendor;
  const { f } = scope;
  const priced = bills.flatMap(({ items, rises }) => items.map((item) => ({ item, rises })));
  const fees = priced.map(({ item, rises }, index): Node => {
    const id = `invoice.${index + 1}`;
    const level = rises ? growth : scope.number(1);
    if (!item.quantity || !item.rate) return scope.name(id, item.label, f`${item.amount} * ${level}`, '$/month');
    const quantity = scope.name(`${id}.quantity`, `${item.label}, how many`, item.quantity, item.unit);
    const rate = scope.name(`${id}.rate`, `${item.label}, rate`, f`${item.rate} * ${level}`, item.rateUnit);
    return scope.name(id, item.label, f`${quantity} * ${rate}`, '$/month');
  });
  // `0 * month` gives an invoice that never changes its months.
  scope.name(
    'invoice',
    'Invoice',
    f`total(${[...fees, ...beside.map((line) => line.cost)]}) + 0 * month * ${scope.number(1, '$/month')}`,
    '$/month',
  );
}
