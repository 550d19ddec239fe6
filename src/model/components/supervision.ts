import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Company } from '../offer.ts';
import { monthlyPay } from '../pay-period.ts';
import type { Scope } from '../scope.ts';
import { salaryLoad } from './salary-load.ts';
import type { Staff } from './staffing.ts';

/** Who leads a team beyond one span of control. */
const SUPERVISOR = 'office-supervisor';

/** Who looks after the staff: below one span of control the founder, above it supervisors at fully loaded cost. */
export function supervision(scope: Scope, staff: Staff, company: Company): { lines: Line[]; founderHours: Node } {
  const { f, assumptions } = scope;
  const given = staff.person.job.employment.supervision;
  const span = scope.input({
    key: 'supervision.span',
    given: given?.span,
    label: 'Span of control',
    unit: '',
    otherwise: () => assumptions.fact('span.office-supervisor', 'options.*.supervision.span', 'Span of control'),
  });
  const hours = scope.input({
    key: 'supervision.founder_hours',
    given: given?.founderHours,
    label: "Founder's hours a month for each person below one span",
    unit: 'hour/month',
    otherwise: () =>
      assumptions.fact(
        'supervision.one-to-one',
        'options.*.supervision.founder_hours',
        "Founder's hours a month for each person below one span",
      ),
  });
  const founderHours = scope.name(
    'supervision_hours',
    "Founder's hours of supervision",
    f`if(${staff.heads} <= ${span}, ${staff.heads} * ${hours}, 0)`,
    'hour/month',
  );
  const managers = f`if(${staff.heads} > ${span}, ${staff.heads} / ${span}, 0)`;
  return {
    founderHours,
    lines: [
      scope.line('supervision.founder', {
        category: 'supervision',
        label: "Founder's supervision",
        cost: f`${founderHours} * ${company.founderHour}`,
        imputed: true,
      }),
      scope.line('supervision.managers', {
        category: 'supervision',
        label: 'Supervisors',
        cost: f`${managers} * ${managerMonth(scope, staff.person.job.country)}`,
      }),
    ],
  };
}

/** A month of a first-line supervisor: pay of the role there x what the employer pays on top of a salary. */
function managerMonth(scope: Scope, country: string): Node {
  const { f, assumptions } = scope;
  const path = 'options.*.supervision';
  const pay = assumptions.wage(SUPERVISOR, country, path) ?? assumptions.wage(SUPERVISOR, 'US', path)!;
  const wage = scope.figure(pay.leaf);
  const monthly = monthlyPay(scope, wage);
  const load = salaryLoad(scope, 'ecec.office-admin.total', path, 'Employer cost by salary, office staff');
  return f`${monthly} * ${load}`;
}
