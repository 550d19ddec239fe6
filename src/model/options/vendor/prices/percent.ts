import type { PercentPrice } from '../../../../scenario/types.ts';
import type { Node } from '../../../graph/node.ts';
import { type Buyer, counted, itemBill, type PriceForm } from './bill.ts';

/** A percentage of payroll (PEO, umbrella) or of what is collected (contingency). */
export const percentOf: PriceForm<PercentPrice> = (buyer, price) => {
  const { scope, running } = buyer;
  const { f } = scope;
  const percent = scope.input({
    key: 'price.percent',
    given: price.percent,
    label: `Percentage of ${price.percentOf}`,
    unit: '',
    otherwise: () => scope.number(0),
  });
  const amount = scope.input({
    key: 'price.amount',
    given: price.amount,
    label: price.percentOf === 'payroll' ? 'Payroll' : 'Amount collected',
    unit: '$/month',
    otherwise: () => usualAmount(buyer, price),
  });
  const share = counted(
    scope,
    `Percentage of ${price.percentOf}`,
    [f`${amount} * ${running}`, '$/month'],
    [percent, '%'],
  );
  return itemBill(buyer, [share], { rises: false });
};

/** Payroll is known; nobody else can say how much is collected. */
function usualAmount({ scope, company }: Buyer, price: PercentPrice): Node {
  if (price.percentOf === 'payroll') return company.payroll;
  const at = scope.assumptions.scenario.positionOf(`${scope.path}.price`);
  scope.findings.diagnostics.push({
    code: 'SW3014',
    severity: 'error',
    message: 'a percentage of collections needs the amount collected',
    hint: 'add amount: 20k USD/month to the price',
    ...(at ? { at } : {}),
  });
  return scope.number(0, '$/month');
}
