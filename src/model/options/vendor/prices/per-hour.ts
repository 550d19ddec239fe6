import { isExpression, type PerHourPrice } from '../../../../scenario/types.ts';
import { agentHours, billedTime } from '../taken.ts';
import { counted, hoursBill, itemBill, type PriceForm } from './bill.ts';

/**
 * A price an hour: of agents' presence (hours bought = handling / occupancy), or - when written a minute or second, as
 * answering services do - of billed talk time with its rounding and wrap-up.
 */
export const perHour: PriceForm<PerHourPrice> = (buyer, price) => {
  const { scope, option, taken } = buyer;
  const rate = scope.input({
    key: 'price.per_hour',
    given: price.perHour,
    label: 'Price of an hour',
    unit: '$/hour',
    otherwise: () => scope.number(0, '$/hour'),
  });
  if (!isExpression(price.perHour) && /\/\s*(?:m(?!o)|s)/.test(price.perHour.unit.text)) {
    const time = scope.name('billed_time', 'Billed time', billedTime(scope, option, taken), 'hour/month');
    const minutes = counted(scope, 'Minutes billed', [time, 'minute/month'], [rate, '$/minute']);
    return itemBill(buyer, [minutes]);
  }
  const hours = scope.name('hours_bought', 'Hours bought', agentHours(scope, taken), 'hour/month');
  const bought = counted(scope, 'Hours', [hours, 'hour/month'], [rate, '$/hour']);
  return hoursBill(buyer, bought.amount, hours, [bought]);
};
