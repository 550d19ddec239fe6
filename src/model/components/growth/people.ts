import type { Company } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { hrPerson } from '../administration.ts';
import { localPrice } from '../local-price.ts';
import { salariedMonth } from '../salaried.ts';
import { equalSteps, type GrowthStep, headsOf, type Joining } from './step.ts';

/** Somebody for staff matters, from as many employees on as one of them looks after. */
export function hrStep(scope: Scope, staff: Joining, company: Company): GrowthStep {
  const { ratio, month } = hrPerson(scope, staff.person.job.country);
  return equalSteps(scope, {
    id: 'hr',
    label: 'HR person',
    brings: 'an HR person',
    counts: 'employee',
    size: headsOf(scope, staff, company),
    each: scope.f`1 / ${ratio}`,
    price: month,
  });
}

/**
 * Somebody for computers, from as many workplaces on as one person keeps running; then nobody outside is paid for device
 * management and help desk of as many workplaces, which the lines of the seats hold.
 */
export function itStep(scope: Scope, staff: Joining, company: Company): GrowthStep {
  const { f, assumptions } = scope;
  const { country } = staff.person.job;
  const path = 'options.*.step_fixed.it';
  const { employees, inclusive } = company;
  const each = scope.assumed(
    'step.it.seats',
    path,
    'Workplaces to an IT person',
    { low: 40, likely: 75, high: 150 },
    '',
    'small and mid-sized firms have one IT person for some fifty to a hundred workplaces, and buy help from outside below',
  );
  const outside = localPrice(
    scope,
    country,
    assumptions.fact(
      'equip.device-management-and-support',
      'options.*.seat.support',
      'Device management and help desk',
    ),
  );
  const person = salariedMonth(scope, { role: 'it-support', country, as: 'professional', path });
  return equalSteps(scope, {
    id: 'it',
    label: 'IT person, less help from outside',
    brings: 'an IT person instead of help from outside',
    counts: 'workplace',
    // Whoever is here already has a workplace each.
    size: inclusive
      ? { without: f`${employees} - ${staff.heads}`, with: f`${employees} - ${staff.heads} + ${staff.seats}` }
      : { without: employees, with: f`${employees} + ${staff.seats}` },
    each,
    price: f`max(0, ${person} - ${each} * ${outside})`,
  });
}
