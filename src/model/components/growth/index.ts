import type { Company } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import type { Employer } from '../levies.ts';
import type { Staff } from '../staffing.ts';
import type { HealthLaw } from './health-law.ts';
import { infrastructure } from './infrastructure.ts';
import { levyStep } from './levies.ts';
import { hrStep, itStep } from './people.ts';
import type { GrowthStep, Joining } from './step.ts';

/** Steps that people of the company's own make it cross; what one of its people costs (`inclusive`) crosses none of law. */
export function growthSteps(
  scope: Scope,
  staff: Staff,
  { company, employer, health }: { company: Company; employer: Employer; health: HealthLaw | null },
): GrowthStep[] {
  const shared = infrastructure(scope, staff, company);
  if (company.inclusive) return shared;
  return [
    ...shared,
    hrStep(scope, staff, company),
    itStep(scope, staff, company),
    ...(health ? [health.step] : []),
    ...levyStep(scope, staff, company, employer),
  ];
}

/** Steps that people on somebody else's payroll make it cross: they need what everybody here does, but no HR. */
export function guestSteps(scope: Scope, staff: Joining, company: Company): GrowthStep[] {
  return [...infrastructure(scope, staff, company), itStep(scope, staff, company)];
}
