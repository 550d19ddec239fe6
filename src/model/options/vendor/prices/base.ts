import type { BasePrice } from '../../../../scenario/types.ts';
import { type PriceForm, planBill } from './bill.ts';

/** A base fee and a fee for each employee of the company, as payroll and HR services charge. */
export const base: PriceForm<BasePrice> = (buyer, price) => {
  const { scope, company, running } = buyer;
  const { f } = scope;
  const fee = scope.input({
    key: 'price.base',
    given: price.base,
    label: 'Base fee',
    unit: '$/month',
    otherwise: () => scope.number(0, '$/month'),
  });
  const each = scope.input({
    key: 'price.per_employee',
    given: price.perEmployee,
    label: 'Fee for each employee',
    unit: '$/month',
    otherwise: () => scope.number(0, '$/month'),
  });
  return planBill(buyer, f`(${fee} + ${each} * ${company.employees}) * ${running}`, { fixed: fee });
};
