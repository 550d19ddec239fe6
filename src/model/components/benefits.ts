import { findPlace } from '../../data/levies.ts';
import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import type { HealthLaw } from './growth/health-law.ts';
import { type HealthCover, healthLine } from './health-cover.ts';
import type { Pay } from './pay.ts';
import type { Staff } from './staffing.ts';

/** Health cover, retirement, other benefits, workers' compensation where no levy holds it. */
export function benefits(
  scope: Scope,
  staff: Staff,
  pay: Pay,
  health: { cover: HealthCover; law: HealthLaw | null },
): Line[] {
  return [
    healthLine(scope, staff, health.cover, health.law?.due ?? null),
    retirement(scope, staff, pay),
    other(scope, staff),
    ...workersCompensation(scope, staff, pay),
  ];
}

function retirement(scope: Scope, staff: Staff, pay: Pay): Line {
  const { f, assumptions } = scope;
  const share = scope.input({
    key: 'benefits.retirement',
    given: staff.person.job.employment.benefits?.retirement,
    label: 'Retirement contribution, share of pay',
    unit: '',
    otherwise: () =>
      staff.person.job.country === 'US'
        ? assumptions.fact(
            'retirement.employer-share-of-wages.office',
            'options.*.benefits.retirement',
            'Retirement contribution, share of pay',
          )
        : assumptions.assumed(
            'retirement_abroad',
            'options.*.benefits.retirement',
            'Retirement beyond statutory levies',
            0,
            PERCENT,
            'statutory levies hold the pension where it is public',
          ),
  });
  return scope.line('benefits.retirement', {
    category: 'benefits',
    label: 'Retirement',
    cost: f`${pay.gross} * ${share}`,
  });
}

function other(scope: Scope, staff: Staff): Line {
  const { f, assumptions } = scope;
  const amount = scope.input({
    key: 'benefits.other',
    given: staff.person.job.employment.benefits?.other,
    label: 'Life, disability and other benefits for one person',
    unit: '$/month',
    otherwise: () =>
      assumptions.assumed(
        'benefits_other',
        'options.*.benefits.other',
        'Life, disability and other benefits for one person',
        { low: 0, likely: 20, high: 60 },
        'USD/month',
        'group life and disability cover of an office worker',
      ),
  });
  return scope.line('benefits.other', {
    category: 'benefits',
    label: 'Life, disability, other',
    cost: f`${staff.heads} * ${amount}`,
  });
}

/**
 * Premium by 100 of payroll. The index compares states over one mix of industries; an office class pays a small part of
 * it. Countries whose accident cover is a levy have no line here.
 */
function workersCompensation(scope: Scope, staff: Staff, pay: Pay): Line[] {
  const { f, assumptions } = scope;
  const { jurisdiction, country, region } = staff.person.job;
  const national = jurisdiction.workersComp;
  if (!national) return [];
  const place = findPlace(jurisdiction, region);
  const local = place.ok ? place.region?.workersComp : undefined;
  const own = local?.indexRatePer100 !== undefined;
  const entry = own
    ? `jurisdictions.${country}.regions.${region}.workers_comp_index_rate_per_100`
    : `jurisdictions.${country}.workers_comp.national_median_index_rate_per_100`;
  const index = assumptions.statistic(
    entry,
    'options.*.levies.workers_comp',
    "Workers' compensation index, per 100 of payroll",
    local?.indexRatePer100 ?? national.indexRatePer100 ?? 0,
    PERCENT,
    (own ? local.source : undefined) ?? national.source,
  );
  const office = assumptions.assumed(
    'workers_comp_class',
    'options.*.levies.workers_comp',
    'Office class, share of the index',
    { low: 5, likely: 15, high: 40 },
    PERCENT,
    'clerical classes pay a small fraction of the all-industry index',
  );
  const rate: Node = f`${scope.figure(index)} * ${scope.figure(office)}`;
  return [
    scope.line('benefits.workers_comp', {
      category: 'levies',
      label: "Workers' compensation insurance",
      cost: f`${pay.gross} * ${rate}`,
    }),
  ];
}
