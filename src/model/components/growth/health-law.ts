import type { Node } from '../../graph/node.ts';
import type { Company } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import type { HealthCover } from '../health-cover.ts';
import type { Staff } from '../staffing.ts';
import { type GrowthStep, headsOf, type Size } from './step.ts';

/** What a law that asks employers of a size for health cover means to a company that does not give it anyway. */
export interface HealthLaw {
  /** Whether the staff gets cover: a condition by month. */
  readonly due: Node;
  /** What it means to those who are here already. */
  readonly step: GrowthStep;
}

/**
 * Health cover from the size at which the law asks for it (`company.health_cover: by-law`), or the penalty from that size
 * on (`never`); null where the company gives it at any size, or no law knows a size. The law counts full-time
 * equivalents: people from the hours threshold on as one, the hours of all others by a full month. Those who are here
 * already are taken for full-time.
 */
export function healthLaw(scope: Scope, staff: Staff, company: Company, cover: HealthCover): HealthLaw | null {
  const { f } = scope;
  const { jurisdiction } = staff.person.job;
  const policy = scope.assumptions.scenario.company.healthCover ?? 'always';
  const { fullTimeBenefitsMinEmployees: least, fullTimeEquivalentHoursPerMonth: month } = jurisdiction.workingTime;
  if (policy === 'always' || least === undefined || month === undefined) return null;
  const hours = lawLeaf(scope, staff, {
    field: 'full_time_equivalent_hours_per_month',
    label: 'Hours a month of part-timers that count as one full-time employee',
    value: month,
    unit: 'hour/month',
  });
  const from = lawLeaf(scope, staff, {
    field: 'full_time_benefits_min_employees',
    label: 'Full-time equivalents from which the law asks for health cover',
    value: least,
    unit: '',
  });
  const { without } = headsOf(scope, staff, company);
  const equivalents: Size = {
    without,
    with: scope.name(
      'employer.equivalents',
      'Full-time equivalents of the employer',
      f`${without} + if(${cover.fullTime}, ${staff.heads}, ${staff.paidHours} / ${hours})`,
    ),
  };
  const reaches = (size: Node): Node => f`if(${size} >= ${from}, 1, 0)`;
  const [before, after] = [reaches(equivalents.without), reaches(equivalents.with)];
  const crossed = scope.name(
    'step_fixed.health.steps',
    'Whether this work brings the company to the size of the law on health cover',
    f`${after} - ${before}`,
  );
  const step = (label: string, brings: string, cost: Node): GrowthStep => ({
    line: scope.line('step_fixed.health', { category: 'step-fixed', label, cost, fixed: true }),
    brings,
    counts: 'full-time equivalent',
    crossed,
    reached: f`${from} * ${crossed}`,
  });
  if (policy === 'by-law') {
    const cost = f`${crossed} * ${without} * ${cover.each}`;
    return {
      due: f`${equivalents.with} >= ${from}`,
      step: step('Health cover of those who are here already', 'health cover of those who are here already', cost),
    };
  }
  const penalty = penaltyOf(scope, staff);
  const fullTime = f`${without} + if(${cover.fullTime}, ${staff.heads}, 0)`;
  const owed = f`${after} * ${penalty(fullTime)} - ${before} * ${penalty(without)}`;
  return { due: f`1 < 0`, step: step('Penalty for no health cover', 'the penalty for no health cover', owed) };
}

/** What a month without an offer costs an employer of so many full-time people; nothing where the law knows no penalty. */
function penaltyOf(scope: Scope, { person: { job } }: Staff): (fullTime: Node) => Node {
  const { f, assumptions } = scope;
  const mandate = job.jurisdiction.mandates?.find((one) => one.annualPenaltyPerFullTimeEmployee !== undefined);
  if (!mandate) return () => scope.number(0, '$/month');
  const leaf = (field: string, label: string, value: number, unit: string): Node =>
    scope.figure(
      assumptions.statutory(
        `jurisdictions.${job.country}.mandates.${mandate.id}.${field}`,
        'company.health_cover',
        label,
        value,
        scope.unit(unit),
        mandate.source,
      ),
    );
  const each = leaf(
    'annual_penalty_per_full_time_employee.no_offer',
    'Penalty of a year for each full-time employee where no health cover is offered',
    mandate.annualPenaltyPerFullTimeEmployee!.noOffer,
    `${job.jurisdiction.currency}/year`,
  );
  const exempt = leaf(
    'penalty_exempt_employees',
    'Full-time employees without penalty',
    mandate.penaltyExemptEmployees ?? 0,
    '',
  );
  return (fullTime) => f`max(0, ${fullTime} - ${exempt}) * ${each}`;
}

interface LawFigure {
  /** Key below `working_time` in the pack. */
  readonly field: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

function lawLeaf(scope: Scope, { person: { job } }: Staff, { field, label, value, unit }: LawFigure): Node {
  return scope.figure(
    scope.assumptions.statutory(
      `jurisdictions.${job.country}.working_time.${field}`,
      'company.health_cover',
      label,
      value,
      scope.unit(unit),
      job.jurisdiction.workingTime.source,
    ),
  );
}
