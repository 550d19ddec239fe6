import type { BasePrice } from '../../../../scenario/types.ts';
import { counted, itemBill, type PriceForm } from './bill.ts';

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
  const items = [
    counted(scope, 'Base fee', [running, ''], [fee, '$/month']),
    counted(scope, 'Employees', [f`${company.employees} * ${running}`, ''], [each, '$/month']),
  ];
  return itemBill(buyer, items, { fixed: fee });
};
