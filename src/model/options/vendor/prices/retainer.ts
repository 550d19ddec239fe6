import type { RetainerPrice } from '../../../../scenario/types.ts';
import { counted, itemBill, type PriceForm } from './bill.ts';

/** A fixed fee, whatever the work. */
export const retainer: PriceForm<RetainerPrice> = (buyer, price) => {
  const { scope, running } = buyer;
  const fee = scope.input({
    key: 'price.retainer',
    given: price.retainer,
    label: 'Fixed fee',
    unit: '$/month',
    otherwise: () => scope.number(0, '$/month'),
  });
  return itemBill(buyer, [counted(scope, 'Fixed fee', [running, ''], [fee, '$/month'])], { fixed: fee });
};
