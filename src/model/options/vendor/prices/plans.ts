import type { Plan, PlansPrice } from '../../../../scenario/types.ts';
import { isPure } from '../../../../units/dimension.ts';
import type { Node } from '../../../graph/node.ts';
import type { Company } from '../../../offer.ts';
import type { Scope } from '../../../scope.ts';
import { totalOf } from '../../over-demands.ts';
import { type Billing, billedTime, type Taken } from '../taken.ts';
import { type PriceForm, planBill } from './bill.ts';

/** A plan as figures. `includes` is per month: hours, or units of one noun. */
export interface PlanFigures {
  readonly id: string;
  readonly label: string;
  readonly fee: Node;
  readonly includes?: Node;
  readonly overage?: Node;
  readonly perEmployee?: Node;
}

/** What plans are applied to. */
export interface Subscriber {
  readonly scope: Scope;
  readonly option: Billing;
  readonly company: Company;
  readonly taken: readonly Taken[];
  readonly running: Node;
}

/** Plans of one vendor: fee, included units or time, overage. */
export const plans: PriceForm<PlansPrice> = (buyer, price) => {
  const figures = price.plans.map((plan, index) =>
    planFigures(buyer.scope, `price.plans.${index}`, plan, index, buyer.taken),
  );
  return planBill(buyer, cheapestPlan(buyer, figures));
};

/** The figures of a plan of the file. */
export function planFigures(
  scope: Scope,
  key: string,
  plan: Plan,
  index: number,
  taken: readonly Taken[],
): PlanFigures {
  const label = `Plan ${plan.name ?? index + 1}`;
  const units = [...new Set(taken.map((part) => part.demand.unit))];
  const optional = (name: string, given: Plan['includes'], what: string, unit: readonly string[]): Node | undefined =>
    given === undefined
      ? undefined
      : scope.input({
          key: `${key}.${name}`,
          given,
          label: `${label}, ${what}`,
          unit,
          otherwise: () => scope.number(0, unit[0]!),
        });
  const counted = units.flatMap((unit) => [`${unit}/month`, unit]);
  const includes = optional('includes', plan.includes, 'included', ['hour/month', 'hour', '', ...counted]);
  const overage = optional('overage', plan.overage, 'overage', ['$/hour', ...units.map((unit) => `$/${unit}`)]);
  const perEmployee = optional('per_employee', plan.perEmployee, 'an employee', ['$/month']);
  return {
    id: String(index),
    label,
    fee: optional('fee', plan.fee, 'fee', ['$/month'])!,
    ...(includes && { includes: monthly(scope, includes, overage, units[0]!) }),
    ...(overage && { overage }),
    ...(perEmployee && { perEmployee }),
  };
}

/** `100 minutes` of a plan are 100 minutes a month; a plain number counts what the overage counts. */
function monthly(scope: Scope, includes: Node, overage: Node | undefined, unit: string): Node {
  const { f } = scope;
  if (includes.dimension['month'] === -1) return includes;
  if (!isPure(includes.dimension)) return f`${includes} / 1 month`;
  const counted = overage?.dimension['hour'] === -1 ? 'hour' : unit;
  return f`${includes} * ${scope.number(1, `${counted}/month`)}`;
}

/**
 * The bill of the plan that is cheapest over the whole horizon, kept for the term: nobody changes plans every month with
 * hindsight. Each plan's bill = fee + employees x fee an employee + what goes beyond x overage.
 */
export function cheapestPlan(subscriber: Subscriber, figures: readonly PlanFigures[]): Node {
  const { scope } = subscriber;
  const { f } = scope;
  const bills = figures.map((plan) =>
    scope.name(`plan.${plan.id}`, `${plan.label}, bill`, planCost(subscriber, plan), '$/month'),
  );
  if (bills.length === 1) return bills[0]!;
  const totals = bills.map((bill) => f`sum(${bill})`);
  const choice = scope.name('plan.choice', 'Cheapest plan over the horizon, from 0', f`argmin(${totals})`);
  return f`pick(${choice}, ${bills})`;
}

function planCost({ scope, option, company, taken, running }: Subscriber, plan: PlanFigures): Node {
  const { f } = scope;
  const seats = plan.perEmployee ? f`${plan.fee} + ${plan.perEmployee} * ${company.employees}` : plan.fee;
  const fee = f`${seats} * ${running}`;
  const { includes, overage } = plan;
  if (!includes && !overage) return fee;
  const byTime = (includes ?? overage)!.dimension['hour'] !== undefined;
  const used = byTime ? billedTime(scope, option, taken) : unitsLike(scope, includes, overage, taken);
  const beyond = includes ? f`max(0, ${used} - ${includes})` : used;
  // A plan that names no overage sells the next unit at the average price of its included ones.
  return f`${fee} + ${beyond} * ${overage ?? f`${plan.fee} / ${includes!}`}`;
}

/** Units a month of the demands that are counted as the plan counts. */
function unitsLike(scope: Scope, includes: Node | undefined, overage: Node | undefined, taken: readonly Taken[]): Node {
  const fits = taken.filter(
    ({ demand }) => includes?.dimension[demand.unit] === 1 || overage?.dimension[demand.unit] === -1,
  );
  const noun = fits[0]?.demand.unit ?? taken[0]!.demand.unit;
  return totalOf(
    scope,
    fits.map((part) => part.units),
    `${noun}/month`,
  );
}
