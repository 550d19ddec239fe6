import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Company } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { salariedMonth } from './salaried.ts';
import type { Staff } from './staffing.ts';

/** Who leads a team beyond one span of control, and who leads those. */
const SUPERVISOR = { role: 'office-supervisor', as: 'office', path: 'options.*.supervision' } as const;
const MANAGER = { role: 'admin-manager', as: 'professional', path: 'options.*.supervision' } as const;

/**
 * Who looks after the staff: below one span of control the founder, above it supervisors at fully loaded cost, and above
 * a manager's span of those managers, too.
 */
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
  const { country } = staff.person.job;
  const supervisors = scope.name(
    'supervisors',
    'Supervisors',
    f`if(${staff.heads} > ${span}, ${staff.heads} / ${span}, 0)`,
  );
  const reports = scope.fact('span.middle-manager', 'options.*.supervision', 'Supervisors that one manager leads');
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
        cost: f`${supervisors} * ${salariedMonth(scope, { ...SUPERVISOR, country })}`,
      }),
      scope.line('supervision.middle', {
        category: 'supervision',
        label: 'Managers of supervisors',
        cost: f`if(${supervisors} > ${reports}, ${supervisors} / ${reports}, 0) * ${salariedMonth(scope, { ...MANAGER, country })}`,
      }),
    ],
  };
}
