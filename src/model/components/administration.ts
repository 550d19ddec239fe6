import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { localPrice } from './local-price.ts';
import { salaryLoad } from './salary-load.ts';
import type { Staff } from './staffing.ts';

/** Payroll run by head and the share of HR that each head takes; HR people exist anyway in the short run: allocated. */
export function administration(scope: Scope, staff: Staff): Line[] {
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
  const ratio = scope.fact('hr.staff-ratio', 'options.*.administration.hr', 'HR people for each employee');
  const hr = localPrice(scope, country, assumptions.wage('hr-specialist', 'US', 'options.*.administration.hr')!.leaf);
  const load = salaryLoad(
    scope,
    'ecec.mgmt-prof.total',
    'options.*.administration.hr',
    'Employer cost by salary, professional staff',
  );
  return [
    scope.line('administration.payroll', {
      category: 'administration',
      label: 'Payroll runs and year-end papers',
      cost: f`${staff.heads} * ${run} * ${bill}`,
    }),
    scope.line('administration.hr', {
      category: 'administration',
      label: 'Share of HR',
      cost: f`${staff.heads} * ${ratio} * ${hr} * ${load}`,
      relevance: 'allocated',
    }),
  ];
}
