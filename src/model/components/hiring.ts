import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { growthWaits } from './foresight.ts';
import { localPrice } from './local-price.ts';
import { overtimeMultiplier } from './person.ts';
import { shortNoticePremium } from './short-notice.ts';
import { monthlyPayOf, type Staff } from './staffing.ts';

/**
 * Hiring and turnover item by item (never a percent-of-salary replacement cost as well): cost per hire, places that are
 * open, ramp-up and the trainer's time - those of successors are the knowledge that left - and separation.
 */
export function hiring(scope: Scope, staff: Staff): Line[] {
  const { f, assumptions } = scope;
  const { person, joining, replacements } = staff;
  const { employment, country } = person.job;
  const perHire = scope.input({
    key: 'hire_cost',
    given: employment.hireCost,
    label: 'Cost per hire',
    unit: '$',
    otherwise: () =>
      localPrice(scope, country, assumptions.fact('hire.cost.average', 'options.*.hire_cost', 'Cost per hire')),
  });
  const monthlyPay = monthlyPayOf(scope, staff);
  const [rampUp, training, knowledge] = learning(scope, staff);
  return [
    scope.line('hiring.cost', {
      category: 'hiring',
      label: 'Recruiting',
      cost: f`${joining} * ${perHire} / 1 month`,
      oneOff: true,
    }),
    rampUp,
    training,
    ...openPlaces(scope, staff, monthlyPay),
    scope.line('turnover.recruiting', {
      category: 'turnover',
      label: 'Recruiting successors',
      cost: f`${replacements} * ${perHire} / 1 month`,
    }),
    knowledge,
    scope.line('turnover.separation', {
      category: 'turnover',
      label: 'Separation',
      cost: f`${replacements} * ${separationTime(scope, staff)} * ${monthlyPay} / 1 month`,
    }),
  ];
}

/**
 * What somebody new takes until they know the work - output, the trainer's time, and both again for successors; this stays
 * ours whoever finds and sends them.
 */
export function learning(scope: Scope, staff: Staff): readonly [rampUp: Line, training: Line, knowledge: Line] {
  const { f } = scope;
  const { joining, replacements } = staff;
  const { output, trainer } = untilTrained(scope, staff);
  return [
    scope.line('hiring.ramp_up', {
      category: 'hiring',
      label: 'Output lost while new people learn',
      cost: f`${joining} * ${output} / 1 month`,
      imputed: true,
      oneOff: true,
    }),
    scope.line('hiring.training', {
      category: 'hiring',
      label: "Trainer's time",
      cost: f`${joining} * ${trainer} / 1 month`,
      imputed: true,
      oneOff: true,
    }),
    scope.line('turnover.knowledge', {
      category: 'turnover',
      label: 'Knowledge that leaves: successors learn it again',
      cost: f`${replacements} * (${output} + ${trainer}) / 1 month`,
      imputed: true,
    }),
  ];
}

/** Until one newcomer knows the work: output lost, and the time of whoever shows it; money each. */
function untilTrained(scope: Scope, staff: Staff): { output: Node; trainer: Node } {
  const { f, assumptions } = scope;
  const { person } = staff;
  const rampUp = scope.input({
    key: 'ramp_up',
    given: person.job.employment.rampUp,
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
  const hours = scope.assumed(
    'trainer_hours',
    'options.*.ramp_up',
    "Trainer's hours for each hire",
    { low: 8, likely: 24, high: 60 },
    'hour',
    'three days of somebody at the same pay',
  );
  return { output: f`${rampUp} * ${lost} * ${monthlyPayOf(scope, staff)}`, trainer: f`${hours} * ${person.wage}` };
}

/**
 * Places that are open while somebody is looked for; the wage that is saved pays the plain part of the cover. A leaver's stays
 * open for as long as it takes to fill it: colleagues work overtime. One for growth is open as far as it was not known in
 * time: whoever stands in comes at short notice, also where the law knows no premium for overtime.
 */
function openPlaces(scope: Scope, { person, replacements, expanding }: Staff, monthlyPay: Node): Line[] {
  const { f, assumptions } = scope;
  const { employment } = person.job;
  const vacancy = scope.input({
    key: 'vacancy',
    given: employment.vacancy,
    label: 'Time that a place stays empty',
    unit: 'month',
    otherwise: () => assumptions.fact('hire.time-to-fill-days', 'options.*.vacancy', 'Time that a place stays empty'),
  });
  const left = scope.line('turnover.vacancy', {
    category: 'turnover',
    label: 'Empty places covered by overtime',
    cost: f`${replacements} * ${vacancy} * ${monthlyPay} * max(0, ${overtimeMultiplier(scope, person.job)} - 1) / 1 month`,
  });
  if (expanding === null) return [left];
  return [
    scope.line('hiring.open', {
      category: 'hiring',
      label: 'Late growth covered at short notice',
      cost: f`${expanding} * ${growthWaits(scope, vacancy)} * ${monthlyPay} * ${shortNoticePremium(scope)} / 1 month`,
      oneOff: true,
    }),
    left,
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
