import type { Engagement } from './engagement.ts';
import { tempToHire } from './temp-to-hire.ts';
import { temps } from './temps.ts';

/** People of a staffing agency, for as long as we order them or until we take them on. */
export const staffingAgency: Engagement & { readonly name: 'staffing-agency' } = {
  name: 'staffing-agency',
  label: 'Staffing agency',
  leadTime: (scope) =>
    scope.assumed(
      'agency.lead-time',
      'options.*.lead_time',
      'Months until an agency sends somebody',
      { low: 0.05, likely: 0.25, high: 0.75 },
      'month',
      'a week to order, look at profiles and choose',
    ),
  build: (scope, context) =>
    context.option.hireAfter === undefined
      ? temps(scope, context).offer
      : tempToHire(scope, context, context.option.hireAfter),
};
