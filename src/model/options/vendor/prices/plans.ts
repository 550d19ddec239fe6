import type { Plan, PlansPrice } from '../../../../scenario/types.ts';
import { isPure } from '../../../../units/dimension.ts';
import type { Node } from '../../../graph/node.ts';
import type { Company } from '../../../offer.ts';
import type { Scope } from '../../../scope.ts';
import { totalOf } from '../../over-demands.ts';
import { type Billing, billedTime, type Taken } from '../taken.ts';
import { type BillItem, counted, type PriceForm, planBill } from './bill.ts';

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
  const { bill, items } = subscription(buyer, figures);
  return planBill(buyer, bill, { items, fixed: items[0]!.rate! });
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

/** The bill of the cheapest plan, without its lines. */
export function cheapestPlan(subscriber: Subscriber, figures: readonly PlanFigures[]): Node {
  return subscription(subscriber, figures).bill;
}

/**
 * The bill of the plan that is cheapest over the whole horizon, kept for the term: nobody changes plans every month with
 * hindsight. Each plan's bill = fee + employees x fee an employee + what goes beyond x overage.
 */
export function subscription(
  subscriber: Subscriber,
  figures: readonly PlanFigures[],
): { readonly bill: Node; readonly items: readonly BillItem[] } {
  const { scope } = subscriber;
  const { f } = scope;
  const time = billedOnce(subscriber, figures);
  const costs = figures.map((plan) => planCost(subscriber, plan, time));
  const bills = figures.map((plan, index) =>
    scope.name(`plan.${plan.id}`, `${plan.label}, bill`, costs[index]!.bill, '$/month'),
  );
  if (bills.length === 1) return { bill: bills[0]!, items: itemsOf(subscriber, figures, costs, (all) => all[0]!) };
  const totals = bills.map((bill) => f`sum(${bill})`);
  const choice = scope.name('plan.choice', 'Cheapest plan over the horizon, from 0', f`argmin(${totals})`);
  const pick = (all: readonly Node[]): Node => f`pick(${choice}, ${all})`;
  return { bill: pick(bills), items: itemsOf(subscriber, figures, costs, pick) };
}

interface PlanCost {
  readonly bill: Node;
  readonly beyond?: Node;
  readonly overage?: Node;
  /** `hour` for time, else the noun that is counted. */
  readonly counts?: string;
}

/** The chosen plan as its invoice shows it: fee, employees, what goes beyond. */
function itemsOf(
  { scope, company, running }: Subscriber,
  figures: readonly PlanFigures[],
  costs: readonly PlanCost[],
  pick: (all: readonly Node[]) => Node,
): BillItem[] {
  const { f } = scope;
  const items = [counted(scope, 'Plan fee', [running, ''], [pick(figures.map((plan) => plan.fee)), '$/month'])];
  if (figures.some((plan) => plan.perEmployee)) {
    const each = pick(figures.map((plan) => plan.perEmployee ?? scope.number(0, '$/month')));
    items.push(counted(scope, 'Employees', [f`${company.employees} * ${running}`, ''], [each, '$/month']));
  }
  for (const noun of new Set(costs.flatMap((cost) => cost.counts ?? []))) {
    const own = (key: 'beyond' | 'overage', unit: string): Node =>
      pick(costs.map((cost) => (cost.counts === noun ? cost[key]! : scope.number(0, unit))));
    const read = noun === 'hour' ? 'minute' : noun;
    const beyond = own('beyond', `${noun}/month`);
    items.push(
      counted(scope, 'Beyond what is included', [beyond, `${read}/month`], [own('overage', `$/${noun}`), `$/${read}`]),
    );
  }
  return items;
}

const countsTime = ({ includes, overage }: PlanFigures): boolean =>
  (includes ?? overage)?.dimension['hour'] !== undefined;

/** Billed time, where a plan counts it. */
function billedOnce({ scope, option, taken }: Subscriber, figures: readonly PlanFigures[]): Node | undefined {
  if (!figures.some(countsTime)) return undefined;
  return scope.name('billed_time', 'Billed time', billedTime(scope, option, taken), 'minute/month');
}

function planCost({ scope, company, taken, running }: Subscriber, plan: PlanFigures, time: Node | undefined): PlanCost {
  const { f } = scope;
  const seats = plan.perEmployee ? f`${plan.fee} + ${plan.perEmployee} * ${company.employees}` : plan.fee;
  const fee = f`${seats} * ${running}`;
  const { includes } = plan;
  if (!includes && !plan.overage) return { bill: fee };
  const used = time && countsTime(plan) ? time : unitsLike(scope, includes, plan.overage, taken);
  const beyond = includes ? f`max(0, ${used} - ${includes})` : used;
  // A plan that names no overage sells the next unit at the average price of its included ones.
  const overage = plan.overage ?? f`${plan.fee} / ${includes!}`;
  const counts = Object.keys(used.dimension).find((symbol) => symbol !== 'month') ?? 'hour';
  return { bill: f`${fee} + ${beyond} * ${overage}`, beyond, overage, counts };
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
