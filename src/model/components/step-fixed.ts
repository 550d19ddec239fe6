import type { Line } from '../line.ts';
import type { Company } from '../offer.ts';
import type { Scope } from '../scope.ts';
import type { Staff } from './staffing.ts';

/** What a company buys in steps as its headcount grows: heads by step and price a month of one step. */
const STEPS = [
  {
    id: 'network',
    label: 'Network, phone system and backup',
    heads: { low: 8, likely: 12, high: 20 },
    price: { low: 75, likely: 150, high: 300 },
  },
  {
    id: 'premises',
    label: 'Common rooms, cleaning, insurance of larger premises',
    heads: { low: 15, likely: 25, high: 40 },
    price: { low: 300, likely: 600, high: 1200 },
  },
] as const;

/** Shared infrastructure: only the steps that the company crosses because of this work. */
export function stepFixed(scope: Scope, staff: Staff, company: Company): Line[] {
  const { f } = scope;
  return STEPS.map((step) => {
    const heads = scope.assumed(
      `step.${step.id}.heads`,
      `options.*.step_fixed.${step.id}`,
      `${step.label}: heads to a step`,
      step.heads,
      '',
      'small offices buy shared infrastructure in blocks',
    );
    const price = scope.assumed(
      `step.${step.id}.price`,
      `options.*.step_fixed.${step.id}`,
      `${step.label}: price of a step`,
      step.price,
      'USD/month',
      'list prices of small-office equipment and leases',
    );
    const today = company.inclusive ? f`${company.employees} - ${staff.heads}` : company.employees;
    const steps = f`floor((${today} + ${staff.heads}) / ${heads}) - floor(${today} / ${heads})`;
    return scope.line(`step_fixed.${step.id}`, {
      category: 'step-fixed',
      label: step.label,
      cost: f`(${steps}) * ${price}`,
      fixed: true,
    });
  });
}
