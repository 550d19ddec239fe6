import type { Contract, VendorOption } from '../../../scenario/types.ts';
import { PERCENT, unit as unitOf } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Scope } from '../../scope.ts';
import { skillFactor } from './skills.ts';
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
    'each point below 3 makes failure, management and the cost of leaving about an eighth larger, each above as much smaller',
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

/** What ratings move, and which of them. */
const MOVED_BY = {
  failure: RATINGS,
  management: ['management'],
  exit: ['growth', 'management'],
  ramp: ['growth'],
} as const satisfies Record<string, readonly Rating[]>;

const LABELS: Readonly<Record<keyof typeof MOVED_BY, string>> = {
  failure: 'Contract terms: factor on failure',
  management: 'Contract terms: factor on hours of management',
  exit: 'Contract terms: factor on the cost of leaving',
  ramp: 'Contract terms: factor on the time until its team has grown',
};

/** (1 + effect) ^ (3 - average of the ratings given that move it); undefined where none is given. */
export function termsFactor(scope: Scope, { contract }: VendorOption, moved: keyof typeof MOVED_BY): Node | undefined {
  const given = MOVED_BY[moved].flatMap((key) => rating(scope, contract, key) ?? []);
  if (given.length === 0) return undefined;
  const { f } = scope;
  const factor = f`(1 + ${effectOfAPoint(scope)}) ^ (3 - total(${given}) / ${scope.number(given.length)})`;
  return scope.name(`terms.${moved}`, LABELS[moved], factor);
}

/** Multiplies an amount by what contract terms and the company's skills make of it; leaves it where neither is rated. */
export function underTerms(
  scope: Scope,
  option: VendorOption,
  moved: Exclude<keyof typeof MOVED_BY, 'ramp'>,
): (amount: Node) => Node {
  const factors = [termsFactor(scope, option, moved), skillFactor(scope, moved)].filter(
    (factor) => factor !== undefined,
  );
  return (amount) => factors.reduce((product, factor) => scope.f`(${product}) * ${factor}`, amount);
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
