import type { QuantityInput } from '../../../scenario/types.ts';
import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Scope } from '../../scope.ts';
import { billPaid } from './payment.ts';
import { skillFactor } from './skills.ts';
import { rating } from './terms.ts';
import type { Vendor } from './vendor.ts';

/** Credits and bonus as the invoice shows them, and what a missed service level costs us beside it. */
export interface ServiceLevels {
  readonly billed: readonly Line[];
  readonly harm: readonly Line[];
}

/**
 * Service levels as expected values: a month misses with 1 - `sla_met`. Work that must be answered is harmed in such a
 * month. Credits that the file states reduce the bill, a stated bonus raises that of the other months; without either
 * the usual credit is set against the harm and never exceeds it.
 */
export function serviceLevels(vendor: Vendor): ServiceLevels {
  const { scope, option, taken, fees } = vendor;
  const { f } = scope;
  const { contract } = option;
  const manned = taken.some(({ demand }) => demand.open !== null);
  const stated = contract?.slaCredit !== undefined || contract?.slaBonus !== undefined;
  if (!manned && !stated) return { billed: [], harm: [] };
  const missed = scope.name('sla_missed', 'Chance that a month misses the service level', chance(vendor), '%');
  const billed = [
    ...adjustment(vendor, 'sla_credit', 'Credit for missed service levels', contract?.slaCredit, (share) => {
      const alignment = rating(scope, contract, 'alignment');
      return f`0 - ${fees} * ${missed} * ${share} * ${claimed(scope, alignment ? f`(${alignment} - 1) / 4` : scope.number(1))}`;
    }),
    ...adjustment(
      vendor,
      'sla_bonus',
      'Bonus for service levels met',
      contract?.slaBonus,
      (share) => f`${fees} * (1 - ${missed}) * ${share}`,
    ),
  ];
  if (!manned) return { billed, harm: [] };
  const harm = assumed(
    vendor,
    'sla-harm',
    'Harm of a month that misses the service level, share of the bill',
    [5, 15, 40],
    HARM,
  );
  const left = contract?.slaCredit === undefined ? f`max(0, ${harm} - ${usualCredit(vendor)})` : harm;
  const line = scope.line('service-levels', {
    category: 'risk',
    label: contract?.slaCredit === undefined ? 'Missed service levels, less credits' : 'Missed service levels',
    cost: f`${fees} * ${missed} * ${left}`,
    imputed: true,
  });
  return { billed, harm: [line] };
}

const HARM = 'callers wait longer, some give up';

/** Chance of a month that misses: 1 - what the file says, else about one month a year. */
function chance(vendor: Vendor): Node {
  const { scope, option } = vendor;
  const usual = (): Node =>
    assumed(
      vendor,
      'sla-missed',
      'Months in which service levels are missed',
      [2, 8, 20],
      'about one month a year, as a vendor that keeps its contract',
    );
  if (option.contract?.slaMet === undefined) return usual();
  const met = scope.input({
    key: 'contract.sla_met',
    given: option.contract.slaMet,
    label: 'Chance that a month meets the service level',
    unit: '',
    otherwise: () => scope.number(1),
  });
  return scope.f`1 - ${met}`;
}

/** The usual cap of credits x the share claimed: nothing at alignment 1, everything at 5, half when unrated. */
function usualCredit({ scope, option }: Vendor): Node {
  const cap = scope.fact('contract.sla-credit-cap', 'options.*.contract', 'Service credits, share of the bill');
  const alignment = rating(scope, option.contract, 'alignment') ?? scope.number(3);
  return scope.f`${cap} * ${claimed(scope, scope.f`(${alignment} - 1) / 4`)}`;
}

/** Share of credits that is claimed, by alignment; whoever reads contracts and negotiates gets more of it, at most all. */
function claimed(scope: Scope, byAlignment: Node): Node {
  const skill = skillFactor(scope, 'claims');
  return skill ? scope.f`min(1, ${byAlignment} * ${skill})` : byAlignment;
}

/** A line of the bill that a clause of the contract adds or takes off. */
function adjustment(
  vendor: Vendor,
  key: 'sla_credit' | 'sla_bonus',
  label: string,
  given: QuantityInput | undefined,
  amount: (share: Node) => Node,
): Line[] {
  if (given === undefined) return [];
  const { scope } = vendor;
  const share = scope.input({
    key: `contract.${key}`,
    given,
    label: `${label}, share of the bill`,
    unit: '',
    otherwise: () => scope.number(0),
  });
  const cost = amount(share);
  return [scope.line(key.replace('_', '-'), { category: 'fees', label, cost, ...billPaid(vendor, cost) })];
}

function assumed(
  { scope }: Vendor,
  id: string,
  label: string,
  [low, likely, high]: readonly [number, number, number],
  rule: string,
): Node {
  return scope.assumed(`vendor.${id}`, 'options.*.contract', label, { low, likely, high }, PERCENT, rule);
}
