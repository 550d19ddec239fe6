import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { localPrice } from './local-price.ts';
import { overtimeMultiplier } from './person.ts';
import { monthlyPayOf, type Staff } from './staffing.ts';

/**
 * Hiring and turnover item by item (never a percent-of-salary replacement cost as well): cost per hire, cover of the
 * vacancy at a premium, ramp-up, the trainer's time, separation.
 */
export function hiring(scope: Scope, staff: Staff): Line[] {
  const { f, assumptions } = scope;
  const { person, hires, replacements } = staff;
  const { employment, country } = person.job;
  const perHire = scope.input({
    key: 'hire_cost',
    given: employment.hireCost,
    label: 'Cost per hire',
    unit: '$',
    otherwise: () =>
      localPrice(scope, country, assumptions.fact('hire.cost.average', 'options.*.hire_cost', 'Cost per hire')),
  });
  const vacancy = scope.input({
    key: 'vacancy',
    given: employment.vacancy,
    label: 'Time that a place stays empty',
    unit: 'month',
    otherwise: () => assumptions.fact('hire.time-to-fill-days', 'options.*.vacancy', 'Time that a place stays empty'),
  });
  const rampUp = scope.input({
    key: 'ramp_up',
    given: employment.rampUp,
    label: 'Time until full output',
    unit: 'month',
    otherwise: () => assumptions.fact('productivity.time-to-full', 'options.*.ramp_up', 'Time until full output'),
  });
  const lost = scope.assumed(
    'ramp_loss',
    'options.*.ramp_up',
    'Output lost on average while ramping up',
    { low: 15, likely: 25, high: 40 },
    PERCENT,
    'output grows evenly from about half to full',
  );
  const trainer = scope.assumed(
    'trainer_hours',
    'options.*.ramp_up',
    "Trainer's hours for each hire",
    { low: 8, likely: 24, high: 60 },
    'hour',
    'three days of somebody at the same pay',
  );
  const overtime = overtimeMultiplier(scope, person.job);
  const monthlyPay = monthlyPayOf(scope, staff);
  return [
    scope.line('hiring.cost', {
      category: 'hiring',
      label: 'Recruiting',
      cost: f`${hires} * ${perHire} / 1 month`,
      oneOff: true,
    }),
    scope.line('hiring.ramp_up', {
      category: 'hiring',
      label: 'Output lost while new people learn',
      cost: f`${hires} * ${rampUp} * ${lost} * ${monthlyPay} / 1 month`,
      imputed: true,
      oneOff: true,
    }),
    scope.line('hiring.training', {
      category: 'hiring',
      label: "Trainer's time",
      cost: f`${hires} * ${trainer} * ${person.wage} / 1 month`,
      imputed: true,
      oneOff: true,
    }),
    scope.line('turnover.vacancy', {
      category: 'turnover',
      label: 'Empty places covered by overtime',
      cost: f`${replacements} * ${vacancy} * ${monthlyPay} * max(0, ${overtime} - 1) / 1 month`,
    }),
    scope.line('turnover.separation', {
      category: 'turnover',
      label: 'Separation',
      cost: f`${replacements} * ${separationTime(scope, staff)} * ${monthlyPay} / 1 month`,
    }),
  ];
}

/** Pay for each leaver that brings no work: hand-over and accrued leave. */
export function separationTime(scope: Scope, { person }: Staff): Node {
  const label = 'Pay for each leaver: hand-over and accrued leave';
  return scope.input({
    key: 'separation',
    given: person.job.employment.separation,
    label,
    unit: 'month',
    otherwise: () =>
      scope.assumed(
        'separation',
        'options.*.separation',
        label,
        { low: 0, likely: 1, high: 2 },
        'week',
        'a week of pay that brings no work',
      ),
  });
}
