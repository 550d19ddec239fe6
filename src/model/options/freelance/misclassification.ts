import { PERCENT, PERCENT_A_YEAR } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Scope } from '../../scope.ts';
import { monthlyShare } from '../../timing.ts';

/**
 * Expected loss by a freelancer who is found to be an employee: chance a year x back levies, overtime and penalties,
 * once the work looks like a job: too many hours a week for too long.
 */
export function misclassification(scope: Scope, hours: Node, pay: Node, running: Node): Line {
  const { f } = scope;
  const chance = scope.assumed(
    'freelance.misclassified',
    'options.*.misclassification',
    'Chance a year that a job-like freelancer is reclassified',
    { low: 0.5, likely: 2, high: 8 },
    PERCENT_A_YEAR,
    'a claim or an audit once in fifty years of job-like work',
  );
  const penalty = scope.assumed(
    'freelance.back-levies',
    'options.*.misclassification',
    "Back levies and penalties, share of a year's pay",
    { low: 15, likely: 35, high: 80 },
    PERCENT,
    'both halves of levies, overtime and fines over the open years',
  );
  const week = scope.assumed(
    'freelance.job-like-hours',
    'options.*.misclassification',
    'Hours a week above which freelance work looks like a job',
    { low: 15, likely: 20, high: 30 },
    'hour/week',
    'half of a full-time week: more leaves little room for other clients',
  );
  const stay = scope.assumed(
    'freelance.job-like-months',
    'options.*.misclassification',
    'Months after which freelance work looks like a job',
    { low: 6, likely: 12, high: 24 },
    'month',
    'a year without a break: tests of employment ask whether the relation is permanent, and name no period',
  );
  const jobLike = f`if(${hours} > ${week} and cumulative(${running}) > ${stay}, 1, 0)`;
  const found = scope.event('reclassified', 'A freelancer is found to be an employee', monthlyShare(scope, chance));
  return scope.line('misclassification', {
    category: 'risk',
    label: 'Freelancers who look like employees',
    cost: f`${jobLike} * ${found} * ${penalty} * ${pay} * 12`,
  });
}
