import type { Contract, VendorOption } from '../../../scenario/types.ts';
import { PERCENT, unit as unitOf } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Scope } from '../../scope.ts';
import type { Vendor } from './vendor.ts';

type Rating = 'alignment' | 'growth' | 'management';
const RATINGS: readonly Rating[] = ['alignment', 'growth', 'management'];

/** What a point of a rating above or below 3 takes off or adds. */
function effectOfAPoint(scope: Scope): Node {
  return scope.assumed(
    'vendor.terms-effect',
    'options.*.contract',
    'What a point of a contract rating does',
    { low: 5, likely: 12, high: 25 },
    PERCENT,
    'each point below 3 makes failure and management effort about an eighth larger, each above as much smaller',
  );
}

/** A rating of the contract, 1 to 5, as a figure. */
export function rating(scope: Scope, contract: Contract | undefined, key: Rating): Node | undefined {
  const given = contract?.[key];
  if (given === undefined) return undefined;
  return scope.input({
    key: `contract.${key}`,
    given: { value: { kind: 'point', value: given }, unit: unitOf(''), text: String(given) },
    label: `Contract: ${key}, rated 1 to 5`,
    unit: '',
    otherwise: () => scope.number(3),
  });
}

/** Factor on the hazard of failure: (1 + effect) ^ (3 - average of the ratings given); none given: 1. */
export function hazardFactor(scope: Scope, option: VendorOption): Node | undefined {
  const given = RATINGS.flatMap((key) => rating(scope, option.contract, key) ?? []);
  if (given.length === 0) return undefined;
  const { f } = scope;
  return f`(1 + ${effectOfAPoint(scope)}) ^ (3 - total(${given}) / ${scope.number(given.length)})`;
}

/** Factor on hours of management: (1 + effect) ^ (3 - rating of reporting and rules for changes). */
export function governanceFactor(scope: Scope, option: VendorOption): Node | undefined {
  const given = rating(scope, option.contract, 'management');
  return given && scope.f`(1 + ${effectOfAPoint(scope)}) ^ (3 - ${given})`;
}

/** Time from notice to the last bill: the contract's, else what is usual for a plan or a team. */
export function noticePeriod({ scope, option, style }: Pick<Vendor, 'scope' | 'option' | 'style'>): Node {
  const fact = style === 'people' ? 'contract.notice-days.bpo' : 'contract.notice-days.small-plan';
  return scope.input({
    key: 'contract.notice',
    given: option.contract?.notice,
    label: 'Notice period',
    unit: 'month',
    otherwise: () => scope.assumptions.fact(fact, 'options.*.contract.notice', 'Notice period'),
  });
}
