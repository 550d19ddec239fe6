import type { Company } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { equalSteps, type GrowthStep, headsOf, type Joining } from './step.ts';

/** What a company buys in steps as its headcount grows: heads by step and price a month of one step. */
const STEPS = [
  {
    id: 'network',
    label: 'Network, phone system and backup',
    brings: 'network, phone system and backup',
    heads: { low: 8, likely: 12, high: 20 },
    price: { low: 75, likely: 150, high: 300 },
  },
  {
    id: 'premises',
    label: 'Common rooms, cleaning, insurance of larger premises',
    brings: 'common rooms, cleaning and insurance of larger premises',
    heads: { low: 15, likely: 25, high: 40 },
    price: { low: 300, likely: 600, high: 1200 },
  },
] as const;

/** Shared infrastructure: only the steps that the company crosses because of this work. */
export function infrastructure(scope: Scope, staff: Joining, company: Company): GrowthStep[] {
  return STEPS.map(({ id, label, brings, heads, price }) =>
    equalSteps(scope, {
      id,
      label,
      brings,
      counts: 'employee',
      size: headsOf(scope, staff, company),
      each: scope.assumed(
        `step.${id}.heads`,
        `options.*.step_fixed.${id}`,
        `${label}: heads to a step`,
        heads,
        '',
        'small offices buy shared infrastructure in blocks',
      ),
      price: scope.assumed(
        `step.${id}.price`,
        `options.*.step_fixed.${id}`,
        `${label}: price of a step`,
        price,
        'USD/month',
        'list prices of small-office equipment and leases',
      ),
    }),
  );
}
