import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { localPrice } from './local-price.ts';
import { salariedMonth } from './salaried.ts';
import type { Staff } from './staffing.ts';

/** HR people for each employee, and what a month of one costs. */
export function hrPerson(scope: Scope, country: string): { ratio: Node; month: Node } {
  const path = 'options.*.administration.hr';
  return {
    ratio: scope.fact('hr.staff-ratio', path, 'HR people for each employee'),
    month: salariedMonth(scope, { role: 'hr-specialist', country, as: 'professional', path }),
  };
}

/** Payroll run by head and the share of HR that each head takes; HR people exist anyway in the short run: allocated. */
export function administration(scope: Scope, staff: Staff): { payroll: Line; hr: Line } {
  const { f, assumptions } = scope;
  const { country } = staff.person.job;
  const run = localPrice(
    scope,
    country,
    assumptions.fact('payroll.pepm', 'options.*.administration.payroll', 'Payroll service for each employee'),
  );
  const bill = scope.fact(
    'payroll.true-bill-multiplier',
    'options.*.administration.payroll',
    'Real payroll bill by headline price',
  );
  const hr = hrPerson(scope, country);
  return {
    payroll: scope.line('administration.payroll', {
      category: 'administration',
      label: 'Payroll runs and year-end papers',
      cost: f`${staff.heads} * ${run} * ${bill}`,
    }),
    hr: scope.line('administration.hr', {
      category: 'administration',
      label: 'Share of HR',
      cost: f`${staff.heads} * ${hr.ratio} * ${hr.month}`,
      relevance: 'allocated',
    }),
  };
}
