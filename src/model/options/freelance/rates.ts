import type { FreelanceOption } from '../../../scenario/types.ts';
import { PERCENT } from '../../../units/unit.ts';
import { shareWithin } from '../../demand/arrivals.ts';
import { staffedHours } from '../../demand/coverage.ts';
import { BUSINESS_HOURS } from '../../demand/profile.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { totalOf } from '../over-demands.ts';
import { wagePerHour } from '../vendor/local-wage.ts';
import { unitBill } from '../vendor/prices/per-unit.ts';
import type { Taken } from '../vendor/taken.ts';

/**
 * What a freelancer takes of a demand. Where somebody must answer, a person sits there in business hours, busy or not:
 * paid hours are those of the post, and calls of other hours are missed.
 */
export function takenByFreelancer(scope: Scope, demand: Demand): Taken {
  const { f } = scope;
  const share = shareWithin(scope, demand, BUSINESS_HOURS);
  const handling = f`${demand.hours} * ${share}`;
  const hours = demand.open === null ? handling : f`max(${handling}, ${staffedHours(scope, demand, BUSINESS_HOURS)})`;
  return { demand, share, units: f`${demand.volume} * ${share}`, hours };
}

/** What freelancers are paid a month: by the price of the file, else marketplace rates x hours of handling. */
export function freelancerWork(scope: Scope, option: FreelanceOption, taken: readonly Taken[]): Node {
  const { f } = scope;
  const { price } = option;
  if (price?.form === 'perUnit') {
    const { bill, priced } = unitBill(scope, 'price', price, taken);
    const rest = taken.filter((part) => !priced.includes(part));
    return rest.length === 0 ? bill : f`${bill} + ${byTheHour(scope, rest)}`;
  }
  if (price?.form !== 'perHour') return byTheHour(scope, taken);
  const rate = scope.input({
    key: 'price.per_hour',
    given: price.perHour,
    label: "Freelancer's hour",
    unit: '$/hour',
    otherwise: () => scope.number(0, '$/hour'),
  });
  const hours = taken.map((part) => part.hours);
  return f`${rate} * ${totalOf(scope, hours, 'hour/month')}`;
}

function byTheHour(scope: Scope, taken: readonly Taken[]): Node {
  const pay = taken.map((part) => scope.f`${marketRate(scope, part.demand)} * ${part.hours}`);
  return totalOf(scope, pay, '$/month');
}

/**
 * Marketplace rate for a work item: the rate that its function refers to, one of its function or of its role; else pay
 * of the role in the US x what the known rates are of pay (18 of 23.7 USD for bookkeepers, 13 of 20.6 for agents).
 */
function marketRate(scope: Scope, demand: Demand): Node {
  const { assumptions } = scope;
  const { data } = assumptions;
  const rates = data.facts({ prefix: 'freelance.rate.' });
  const listed = (demand.function?.priceRefs ?? []).find((id) => id.startsWith('freelance.rate.'));
  const found =
    rates.find((fact) => fact.id === listed) ??
    rates.find((fact) => fact.function === demand.function?.id) ??
    rates.find((fact) => fact.id === `freelance.rate.${demand.role}`);
  if (found) return scope.figure(assumptions.factLeaf(found, 'options.*.price', `Freelancer's hour, ${found.id}`));
  const wage = wagePerHour(scope, demand.role, 'US');
  if (!wage) return unknownRate(scope, demand);
  scope.warn(
    'SW3013',
    `no marketplace rate for ${demand.label} is known: three quarters of a US ${demand.role}'s pay stand in`,
    undefined,
    'look at offers and add price: {per_hour: 25 USD/hour}',
  );
  const part = assumptions.assumed(
    'freelance.rate-of-pay',
    'options.*.price',
    "Freelancer's hour by pay of the role in the US",
    { low: 40, likely: 75, high: 130 },
    PERCENT,
    'marketplace rates that are known lie at 60 to 80% of US pay',
  );
  return scope.f`${wage} * ${scope.figure(part)}`;
}

function unknownRate(scope: Scope, demand: Demand): Node {
  const at = scope.assumptions.scenario.positionOf(scope.path);
  scope.findings.diagnostics.push({
    code: 'SW3010',
    severity: 'error',
    message: `nothing is known about what a freelancer charges for ${demand.label}`,
    hint: 'add price: {per_hour: 25 USD/hour}',
    ...(at ? { at } : {}),
  });
  return scope.number(0, '$/hour');
}
