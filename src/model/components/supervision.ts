import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Company } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { localPrice } from './local-price.ts';
import type { Staff } from './staffing.ts';

/** Who looks after the staff: below one span of control the founder, above it managers at fully loaded cost. */
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
      assumptions.assumed(
        'founder_supervision',
        'options.*.supervision.founder_hours',
        "Founder's hours a month for each person below one span",
        { low: 1, likely: 2, high: 6 },
        'hour/month',
        'half an hour a week of one-to-one time and review',
      ),
  });
  const founderHours = scope.name(
    'supervision_hours',
    "Founder's hours of supervision",
    f`if(${staff.heads} <= ${span}, ${staff.heads} * ${hours}, 0)`,
    'hour/month',
  );
  // Cost of an hour worked by a manager, everything that the employer pays included: 173.33 paid hours a month.
  const manager = localPrice(
    scope,
    staff.person.job.country,
    assumptions.fact('ecec.mgmt-business-fin.total', 'options.*.supervision', 'Employer cost of an hour of a manager'),
  );
  const managers = f`if(${staff.heads} > ${span}, ${staff.heads} / ${span}, 0)`;
  const month = scope.number(2080 / 12, 'hour/month');
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
        label: 'Managers',
        cost: f`${managers} * ${manager} * ${month}`,
      }),
    ],
  };
}
