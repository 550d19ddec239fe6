import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { yearlySteps } from '../timing.ts';
import type { Staff } from './staffing.ts';

/** Health cover of a staff: what it costs a person, and who gets it. */
export interface HealthCover {
  /** Employer's part for one person, rising each year; money a month. */
  readonly each: Node;
  /** Whether the staff works enough hours for it: a condition by month. */
  readonly fullTime: Node;
}

/** A fixed amount for each person who works at least the threshold: it does not shrink with the wage. */
export function healthCover(scope: Scope, staff: Staff): HealthCover {
  const { f } = scope;
  const trend = scope.fact(
    'health.single.premium-growth',
    'options.*.benefits.health',
    'Yearly rise of health premiums',
  );
  const weekly = f`${staff.paidHours} / ${staff.heads}`;
  return {
    each: f`${premium(scope, staff)} * ${yearlySteps(scope, trend)}`,
    fullTime: f`${weekly} >= ${hoursThreshold(scope, staff)}`,
  };
}

/** Health cover of the staff; `due` is where a law decides that asks for it from a size of the employer on. */
export function healthLine(scope: Scope, { heads }: Staff, { each, fullTime }: HealthCover, due: Node | null): Line {
  const { f } = scope;
  const all = due ? f`${fullTime} and ${due}` : fullTime;
  return scope.line('benefits.health', {
    category: 'benefits',
    label: 'Health cover',
    cost: f`if(${all}, ${heads} * ${each}, 0)`,
  });
}

function premium(scope: Scope, { person: { job } }: Staff): Node {
  const { assumptions } = scope;
  return scope.input({
    key: 'benefits.health',
    given: job.employment.benefits?.health,
    label: "Health cover, employer's part for one person",
    unit: '$/month',
    otherwise: () =>
      job.country === 'US'
        ? assumptions.fact(
            'health.single.employer-cost',
            'options.*.benefits.health',
            "Health cover, employer's part for one person",
          )
        : assumptions.assumed(
            'health_abroad',
            'options.*.benefits.health',
            'Health cover on top of statutory insurance',
            0,
            'USD/month',
            'statutory levies pay for health where insurance is public; add private cover as benefits.health',
          ),
  });
}

function hoursThreshold(scope: Scope, { person: { job } }: Staff): Node {
  return scope.input({
    key: 'benefits.health_threshold',
    given: job.employment.benefits?.healthThreshold,
    label: 'Weekly hours from which health cover is due',
    unit: 'hour/week',
    otherwise: () => {
      const law = job.jurisdiction.workingTime;
      return scope.assumptions.statutory(
        `jurisdictions.${job.country}.working_time.full_time_benefits_threshold_hours`,
        'options.*.benefits.health_threshold',
        'Weekly hours from which health cover is due',
        law.fullTimeBenefitsThresholdHours ?? 0,
        scope.unit('hour/week'),
        law.source,
      );
    },
  });
}
