import type { Contract, Scenario, VendorOption } from '../scenario/types.ts';
import type { Quantity } from '../units/quantity.ts';
import { parseQuantity } from '../units/quantity-text.ts';
import { parseRate, type Rate } from '../units/rate-text.ts';

/** A clause with what it could say instead. */
export interface ClauseChange {
  /** Key in the file: `contract.notice`. */
  readonly id: string;
  readonly label: string;
  /** As the file has it; null where it is silent and what is usual holds. */
  readonly now: string | null;
  readonly instead: string;
  readonly option: VendorOption;
}

/** A question about one clause: which key, what else it could say, and when it makes sense to ask. */
interface ClauseRule {
  readonly key: string;
  readonly label: string;
  readonly instead: string;
  /** Asked although the file is silent, for there is a usual value. */
  readonly usual?: boolean;
  readonly change: (option: VendorOption, currency: string) => VendorOption;
}

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`'${text}' is no quantity`);
  return parsed.quantity;
}

function rate(text: string): Rate {
  const parsed = parseRate(text);
  if (!parsed.ok) throw new Error(`'${text}' is no rate`);
  return parsed.rate;
}

const terms =
  (change: (currency: string) => Contract) =>
  (option: VendorOption, currency: string): VendorOption => ({
    ...option,
    contract: { ...option.contract, ...change(currency) },
  });

/** A contract without one of its clauses. */
const without =
  (key: keyof Contract) =>
  ({ contract, ...option }: VendorOption): VendorOption => {
    const { [key]: _, ...kept } = contract ?? {};
    return { ...option, contract: kept };
  };

const RULES: readonly ClauseRule[] = [
  {
    key: 'contract.notice',
    label: 'Notice',
    instead: '30 days',
    usual: true,
    change: terms(() => ({ notice: quantity('30 days') })),
  },
  {
    key: 'contract.notice',
    label: 'Notice',
    instead: 'none',
    usual: true,
    change: terms(() => ({ notice: quantity('0 days') })),
  },
  {
    key: 'contract.term',
    label: 'Term',
    instead: 'by the month',
    change: terms(() => ({ term: quantity('1 month') })),
  },
  {
    key: 'contract.renewal',
    label: 'Renewal of the term',
    instead: 'none',
    usual: true,
    change: terms(() => ({ renewal: 'none' })),
  },
  {
    key: 'contract.escalator',
    label: 'Yearly rise of the price',
    instead: 'none',
    usual: true,
    change: terms(() => ({ escalator: rate('0%/year') })),
  },
  { key: 'contract.passthrough', label: 'Wage growth passed on', instead: 'none', change: without('passthrough') },
  {
    key: 'contract.setup',
    label: 'Set-up fee',
    instead: 'none',
    usual: true,
    change: terms((currency) => ({ setup: quantity(`0 ${currency}`) })),
  },
  { key: 'contract.deposit', label: 'Deposit', instead: 'none', change: without('deposit') },
  { key: 'contract.exit_fee', label: 'Fee for leaving', instead: 'none', change: without('exitFee') },
  {
    key: 'contract.payment',
    label: 'Bills due',
    instead: 'at once',
    change: terms(() => ({ payment: quantity('0') })),
  },
  {
    key: 'contract.payment',
    label: 'Bills due',
    instead: 'after 30 days',
    usual: true,
    change: terms(() => ({ payment: quantity('30') })),
  },
  {
    key: 'contract.sla_credit',
    label: 'Credit for missed service levels',
    instead: 'none',
    change: terms(() => ({ slaCredit: quantity('0%') })),
  },
  { key: 'contract.sla_bonus', label: 'Bonus for service levels', instead: 'none', change: without('slaBonus') },
  {
    key: 'minimum',
    label: 'Minimum commitment',
    instead: 'none',
    change: ({ minimum: _, ...option }) => option,
  },
  {
    key: 'after_hours',
    label: 'Surcharge outside business hours',
    instead: 'none',
    usual: true,
    change: (option) => ({ ...option, afterHours: quantity('0%') }),
  },
  {
    key: 'billing.increment',
    label: 'Rounding of billed time',
    instead: 'by the second',
    usual: true,
    change: (option) => ({ ...option, billing: { ...option.billing, increment: quantity('0 minutes') } }),
  },
  {
    key: 'billing.wrap_up',
    label: 'Wrap-up time billed',
    instead: 'none',
    change: (option) => ({ ...option, billing: { ...option.billing, wrapUp: quantity('0 minutes') } }),
  },
  { key: 'tax', label: 'Tax that cannot be recovered', instead: 'none', change: ({ tax: _, ...option }) => option },
  ...(['alignment', 'growth', 'management'] as const).map((key) => ({
    key: `contract.${key}`,
    label: `Terms of ${key}, rated`,
    instead: '5',
    change: terms(() => ({ [key]: 5 })),
  })),
];

/** What could be negotiated: each clause of the contract against an alternative. */
export function clauseChanges(scenario: Scenario, option: VendorOption, currency: string): ClauseChange[] {
  return RULES.flatMap(({ key, label, instead, usual, change }) => {
    const now =
      clauseValue(option, key) !== undefined ? (scenario.textOf(`${option.path}.${key}`) ?? 'as given') : null;
    if (now === null && !usual) return [];
    if (key === 'contract.renewal' && option.contract?.term === undefined) return [];
    const changed = change(option, currency);
    // A clause that says already what it could say instead.
    if (now !== null && same(clauseValue(option, key), clauseValue(changed, key))) return [];
    return [{ id: key, label, now, instead, option: changed }];
  });
}

/** What the option says under a key of the file; undefined where it is silent. */
function clauseValue(option: VendorOption, key: string): unknown {
  let value: unknown = option;
  for (const part of key.split('.')) {
    const name = part.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  return value;
}

/** Whether two values of a clause are the same number or word, however they are written. */
function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('unit' in value)) return value;
    const { value: number, unit } = value as Quantity;
    return number.kind === 'point' ? number.value * unit.factor : value;
  };
  return plain(a) === plain(b);
}

/** The scenario with one option replaced; `key` is read from it even where the file names a `let` value there. */
export function withOption(scenario: Scenario, option: VendorOption, key: string): Scenario {
  const changed = `${option.path}.${key}`;
  return {
    ...scenario,
    options: scenario.options.map((one) => (one.id === option.id ? option : one)),
    positionOf: (path) => scenario.positionOf(path),
    keyPositionOf: (path) => scenario.keyPositionOf(path),
    textOf: (path) => scenario.textOf(path),
    sourceOf: (path) => scenario.sourceOf(path),
    letNameOf: (path) => (path === changed ? undefined : scenario.letNameOf(path)),
  };
}
