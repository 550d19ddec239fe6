import type { Range } from '../../../assumptions/assumptions.ts';
import { localPrice } from '../../components/local-price.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import { fullTimeMonth } from '../../pay-period.ts';
import { underTerms } from './terms.ts';
import type { Vendor } from './vendor.ts';

/** Managing the vendor: hours that it needs, hours that it gets, and who gives them. Month series. */
export interface Governance {
  readonly lines: readonly Line[];
  readonly needed: Node;
  readonly spent: Node;
  readonly founderHours: Node;
  /** Cost a month, whoever gives the hours. */
  readonly cost: Node;
}

/** A subscription needs a look at the bill; a team of agents a weekly call and a report. */
const LEAST_HOURS: Readonly<Record<Vendor['style'], Range>> = {
  plan: { low: 0.25, likely: 0.75, high: 2 },
  people: { low: 2, likely: 4, high: 10 },
};

/**
 * Hours needed = the larger of a floor and the published share of contract value (at home 4.5%, fact `governance.cost`;
 * abroad 8%, contract management) at the founder's hour. The founder gives what hours there are; what goes beyond is a
 * retained organisation at a manager's cost. A file that says `governance` decides the hours itself.
 */
export function governance(vendor: Vendor): Governance {
  const { scope, option, context, running } = vendor;
  const { f, assumptions } = scope;
  const needed = scope.name('governance_need', 'Hours of management that it needs', hoursNeeded(vendor), 'hour/month');
  const given = option.governance !== undefined;
  const silent = option.hidden !== undefined && !given;
  const hours = scope.input({
    key: 'governance',
    given: option.governance,
    label: 'Hours of management',
    unit: 'hour/month',
    otherwise: () => (silent ? scope.number(0, 'hour/month') : needed),
  });
  const spent = f`${hours} * ${running}`;
  const ours = given || silent ? spent : f`min(${spent}, ${context.company.founderCapacity})`;
  const founderHours = scope.name('governance_hours', "Founder's hours of managing it", ours, 'hour/month');
  const cost = f`${founderHours} * ${context.company.founderHour}`;
  const none = { needed, spent, founderHours, cost, lines: [] };
  if (silent) return { ...none, spent: needed };
  const founder = scope.line('governance', {
    category: 'governance',
    label: 'Managing the vendor',
    cost,
    imputed: true,
  });
  if (given) return { ...none, lines: [founder] };
  const manager = localPrice(
    scope,
    context.company.country,
    assumptions.fact('ecec.mgmt-business-fin.total', 'options.*.governance', 'Employer cost of an hour of a manager'),
  );
  const retained = scope.line('retained', {
    category: 'governance',
    label: 'Retained organisation',
    cost: f`(${spent} - ${founderHours}) * ${manager}`,
  });
  return { ...none, lines: [founder, retained], cost: f`${cost} + ${retained.cost}` };
}

/**
 * What slips away when a vendor gets fewer hours than it needs: the published share of expected value that weak
 * governance loses (5-30%, ISG/TPI), in proportion to the hours that are missing.
 */
export function leakage(vendor: Vendor, { needed, spent }: Governance): Line[] {
  const { scope, option, fees } = vendor;
  if (option.governance === undefined) return [];
  const { f } = scope;
  const lost = scope.fact('governance.value-leakage', 'options.*.governance', 'Value that weak management loses');
  const missing = f`if(${needed} > 0, max(0, 1 - ${spent} / ${needed}), 0)`;
  return [
    scope.line('leakage', {
      category: 'risk',
      label: 'Value lost by too little management',
      cost: f`${fees} * ${lost} * ${missing}`,
      imputed: true,
    }),
  ];
}

function hoursNeeded({ scope, option, context, place, style, fees, running }: Vendor): Node {
  const { f } = scope;
  const least = scope.assumed(
    `vendor.governance-hours.${style}`,
    'options.*.governance',
    'Hours of management, at least',
    LEAST_HOURS[style],
    'hour/month',
    style === 'plan'
      ? 'checking bills and complaints of a subscription'
      : 'a weekly call and a monthly report of a team',
  );
  const fact = place.abroad ? 'hidden.offshore.contract-management' : 'governance.cost';
  const share = scope.fact(fact, 'options.*.governance', 'Managing it, share of contract value');
  const hours = f`max(${least} * ${running}, ${share} * ${fees} / ${context.company.founderHour})`;
  return underTerms(scope, option, 'management')(hours);
}

/**
 * Friction of our people with an outside agency: every employee asks and waits a little each month where pay, benefits
 * and staff matters sit outside. Heads x minutes x average pay.
 */
export function friction({ scope, context, taken, running }: Vendor): Line[] {
  const touching = taken.filter(({ demand }) =>
    ['hr', 'payroll', 'benefits-admin'].includes(demand.function?.id ?? ''),
  );
  if (touching.length === 0) return [];
  const { f } = scope;
  const each = scope.assumed(
    'vendor.friction',
    'options.*.friction',
    "Our people's time with an outside agency, each",
    { low: 1, likely: 4, high: 15 },
    'minute/month',
    'one question a quarter of an hour long every four months that a colleague would have answered',
  );
  return [
    scope.line('friction', {
      category: 'governance',
      label: 'Friction with an outside agency',
      cost: f`${context.company.payroll} * ${each} / ${fullTimeMonth(scope)} * ${running} * ${scope.number(touching.length)}`,
      imputed: true,
    }),
  ];
}
