import type { Fact } from '../../../data/types.ts';
import { localPrice } from '../../components/local-price.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand } from '../../offer.ts';
import { monthlyPay } from '../../pay-period.ts';
import type { Scope } from '../../scope.ts';
import { totalOf } from '../over-demands.ts';
import { type Bill, type Buyer, counted, hoursBill, itemBill, planBill } from './prices/bill.ts';
import { agentHours, billedTime, postHours } from './taken.ts';

/** What a published price of a kind (`model` of the fact) prices, and how. */
interface FactForm {
  readonly fits: (demand: Demand, fact: Fact) => boolean;
  readonly bill: (buyer: Buyer, fact: Fact) => Bill;
}

const anything = (): boolean => true;

/** The price of a fact as a figure, at the price level of the company's country. */
function price({ scope, place }: Buyer, fact: Fact): Node {
  const leaf = scope.assumptions.factLeaf(fact, 'options.*.price', `Price, ${fact.id}`);
  const american = fact.region === undefined && fact.unit.startsWith('USD');
  return american ? localPrice(scope, place.country, leaf) : scope.figure(leaf);
}

const hourly: FactForm = { fits: anything, bill: (buyer, fact) => agentBill(buyer, price(buyer, fact)) };

/**
 * An agent's or a professional's hour at a rate. Where calls must be answered it is an hour of a dedicated agent, who is
 * there in every opening hour: small volumes are cheaper at a team that many companies share and that bills minutes.
 */
export function agentBill(buyer: Buyer, rate: Node): Bill {
  const { scope, taken } = buyer;
  const { f } = scope;
  const presence = taken.map((part) => f`max(${agentHours(scope, [part])}, ${postHours(buyer, part)})`);
  const hours = scope.name('hours_bought', 'Hours of agents', totalOf(scope, presence, 'hour/month'), 'hour/month');
  const dedicated = f`${rate} * ${hours}`;
  if (taken.every((part) => part.demand.open === null)) {
    return hoursBill(buyer, dedicated, hours, [counted(scope, 'Hours', [hours, 'hour/month'], [rate, '$/hour'])]);
  }
  const team = sharedTeam(buyer, rate);
  const shared = f`${team.minute} * ${team.time}`;
  const own = scope.name(
    'dedicated',
    'Dedicated agents are cheaper over the horizon',
    f`sum(${dedicated}) <= sum(${shared})`,
  );
  const items = [
    counted(scope, 'Hours of own agents', [f`if(${own}, ${hours}, 0 * ${hours})`, 'hour/month'], [rate, '$/hour']),
    counted(
      scope,
      'Minutes of a shared team',
      [f`if(${own}, 0 * ${team.time}, ${team.time})`, 'minute/month'],
      [team.minute, '$/minute'],
    ),
  ];
  const bill = hoursBill(buyer, f`if(${own}, ${dedicated}, ${shared})`, hours, items);
  return { ...bill, people: f`if(${own}, ${bill.people}, 0)` };
}

/** Billed time at the published price of a shared team's minute, carried to the place by prices of agents' hours. */
function sharedTeam(buyer: Buyer, rate: Node): { readonly minute: Node; readonly time: Node } {
  const { scope, option, taken } = buyer;
  const { f } = scope;
  const minute = scope.fact('recept.live.per-minute', 'options.*.price', 'Price, recept.live.per-minute');
  const home = scope.fact('bpo.us', 'options.*.price', 'Price, bpo.us');
  const time = scope.name('billed_time', 'Billed time', billedTime(scope, option, taken), 'hour/month');
  return { minute: f`${minute} * ${rate} / ${home}`, time };
}

/**
 * Billed minutes of an answering service at the market's price a minute, but never less than the smallest plan of the
 * vendor that the function's entry names: small volumes pay a plan, too.
 */
const perMinute: FactForm = {
  fits: anything,
  bill: (buyer, fact) => {
    const { scope, option, taken, running } = buyer;
    const { f, assumptions } = scope;
    const time = scope.name('billed_time', 'Billed time', billedTime(scope, option, taken), 'hour/month');
    const refs = taken.flatMap((part) => part.demand.function?.priceRefs ?? []);
    const vendor = refs.map((id) => assumptions.data.fact(id)).find((ref) => ref?.model === 'plan')?.vendor;
    const plans = vendor === undefined ? [] : assumptions.data.facts({ vendor, model: 'plan' });
    const usage = counted(scope, 'Minutes', [time, 'minute/month'], [price(buyer, fact), '$/minute']);
    if (plans.length === 0) return itemBill(buyer, [usage]);
    const least = f`min(${plans.map((plan) => price(buyer, plan))})`;
    const fill = { label: 'Up to the smallest plan', amount: f`max(0, ${least} * ${running} - ${usage.amount})` };
    return itemBill(buyer, [usage, fill]);
  },
};

/** So much a return, account or audio minute. */
const perUnit: FactForm = {
  fits: (demand, fact) => fact.unit.endsWith(`/${demand.unit}`) && demand.unit !== 'hour',
  bill: (buyer, fact) => {
    const { scope, taken } = buyer;
    const noun = taken[0]!.demand.unit;
    const units = taken.map((part) => part.units);
    const volume = totalOf(scope, units, `${noun}/month`);
    return itemBill(buyer, [counted(scope, 'Units', [volume, `${noun}/month`], [price(buyer, fact), `$/${noun}`])]);
  },
};

/** So much an employee and month: for all employees, or for the employee-months that the work counts. */
const perEmployee: FactForm = {
  fits: anything,
  bill: (buyer, fact) => {
    const { scope, running } = buyer;
    const heads = scope.f`${employees(buyer)} * ${running}`;
    return itemBill(buyer, [counted(scope, 'Employees', [heads, ''], [price(buyer, fact), '$/month'])]);
  },
};

function employees({ scope, taken, company }: Buyer): Node {
  const counted = taken.find((part) => part.demand.unit === 'employee-month');
  return counted ? scope.f`${counted.units} / ${scope.number(1, 'employee-month/month')}` : company.employees;
}

/**
 * Base fee and fee an employee, times what the true bill is by the headline (add-ons, year-end forms, filings in each
 * place: the headline is 40-70% of the bill). The companions stand beside the base fee in the function's entry.
 */
const baseFee: FactForm = {
  fits: anything,
  bill: (buyer, fact) => {
    const { scope, taken, company, running } = buyer;
    const { f, assumptions } = scope;
    const companions = taken.flatMap((part) => part.demand.function?.priceRefs ?? []);
    const companion = (model: string): Node | undefined => {
      const found = companions.map((id) => assumptions.data.fact(id)).find((ref) => ref?.model === model);
      return found && price(buyer, found);
    };
    const headline = f`${price(buyer, fact)} + ${companion('per-employee') ?? scope.number(0, '$/month')} * ${company.employees}`;
    return planBill(buyer, f`(${headline}) * ${companion('hidden-cost') ?? scope.number(1)} * ${running}`);
  },
};

/** An agency's percentage of first-year pay for each hire: at the company's average pay, else the country's. */
const contingency: FactForm = {
  fits: (demand) => demand.unit === 'hire',
  bill: (buyer, fact) => {
    const { scope, company, taken } = buyer;
    const { f, assumptions } = scope;
    const percent = scope.figure(assumptions.factLeaf(fact, 'options.*.price', `Price, ${fact.id}`));
    const own = f`${company.payroll} / ${company.employees}`;
    const pay = f`if(${company.employees} > 0, ${own}, ${averagePay(scope, company.country)}) * 12 months`;
    const hires = taken.map((part) => part.units);
    return planBill(buyer, f`${percent} * ${pay} * total(${hires})`);
  },
};

/** National average pay a month, the US one where none is known; some averages are hourly: 2,080 paid hours a year. */
function averagePay(scope: Scope, country: string): Node {
  const { data } = scope.assumptions;
  const average = data.nationalAverage(country) ?? data.nationalAverage('US')!;
  const leaf = scope.assumptions.factLeaf({ ...average, pack: 'wages' }, 'options.*.price', 'National average wage');
  return monthlyPay(scope, scope.figure(leaf));
}

/** What published prices mean, by the `model` of the fact. Retainers and plans of others do not scale: not here. */
export const factForms: Readonly<Record<string, FactForm>> = {
  hourly,
  'per-minute': perMinute,
  'per-unit': perUnit,
  flat: perUnit,
  'per-employee': perEmployee,
  'per-user': perEmployee,
  'base-fee': baseFee,
  contingency,
};
