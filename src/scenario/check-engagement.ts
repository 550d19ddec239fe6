import type { CheckContext } from './context.ts';
import type { VendorOption } from './option-types.ts';
import type { MapNode, Span } from './tree.ts';
import { textAt } from './tree.ts';

/** Keys of a service that is bought, whoever does it. */
const SERVICE = [
  'price',
  'billing',
  'after_hours',
  'open',
  'minimum',
  'failure',
  'selection',
  'transition',
  'hidden',
  'tax',
] as const;

/** Keys of a person who is engaged. */
const JOB = [
  'role',
  'wage',
  'hours',
  'people',
  'part_time',
  'workplace',
  'allowance',
  'shift',
  'attrition',
  'merit',
  'ramp_up',
  'supervision',
  'seat',
  'premium',
  'also_does',
] as const;

/** Keys of a person who is on a payroll. */
const PAYROLL = ['benefits', 'leave', 'shrinkage', 'hire_cost', 'vacancy', 'separation', 'levies'] as const;

/** Keys of an engagement through a staffing agency. */
const AGENCY = ['markup', 'hire_after', 'conversion_fee'] as const;

type Misfits = readonly (readonly [keys: readonly string[], why: string])[];

/** What each engagement has no use for, by what it is. */
const MISFITS: Readonly<Record<string, Misfits>> = {
  vendor: [
    [JOB, 'is of a person who is engaged for you; a vendor sells a service'],
    [PAYROLL, 'is of a person on a payroll; a vendor sells a service'],
    [['fee'], 'is what an employer of record or a PEO takes'],
    [AGENCY, 'is about people of a staffing agency'],
  ],
  contractor: [
    [SERVICE, 'is of a service that a vendor sells; a contractor is paid by the hour (wage)'],
    [PAYROLL, 'is of a person on a payroll; a contractor is on none'],
    [['fee'], 'is what an employer of record or a PEO takes'],
    [AGENCY, 'is about people of a staffing agency'],
  ],
  'employer-of-record': [
    [SERVICE, 'is of a service that a vendor sells; an employer of record passes pay on and takes a fee'],
    [AGENCY, 'is about people of a staffing agency'],
  ],
  peo: [
    [SERVICE, 'is of a service that a vendor sells; a PEO takes a fee beside pay'],
    [AGENCY, 'is about people of a staffing agency'],
  ],
  'staffing-agency': [
    [SERVICE, 'is of a service that a vendor sells; an agency bills hours at pay and markup'],
    [PAYROLL, "is of a person on your payroll; an agency's people are on its own"],
    [['fee'], 'is what an employer of record or a PEO takes'],
  ],
  // Taken on after a while, they are on your payroll.
  'temp-to-hire': [
    [SERVICE, 'is of a service that a vendor sells; an agency bills hours at pay and markup'],
    [['fee'], 'is what an employer of record or a PEO takes'],
  ],
  captive: [
    [SERVICE, 'is of a service that a vendor sells; a captive is a company of your own'],
    [['fee'], 'is what an employer of record or a PEO takes'],
    [AGENCY, 'is about people of a staffing agency'],
  ],
};

/** Terms of a contract with somebody who engages people for us; all others are those of a service. */
const CONTRACT: ReadonlySet<string> = new Set(['deposit', 'notice', 'setup']);

/** Keys that say nothing about the way in which people are engaged: what is written and ignored misleads. */
export function checkEngagement(node: MapNode, _: Span, { problems }: CheckContext): void {
  const engagement = textAt(node, 'engagement')?.trim() ?? 'vendor';
  for (const [keys, why] of wayOf(engagement, node.entries.has('hire_after')))
    for (const key of keys) {
      const entry = node.entries.get(key);
      if (!entry) continue;
      const hint = engagement === 'vendor' ? `add engagement: ${usual(key)}, or remove it` : 'remove it';
      problems.add('SW2007', entry.key, `\`${key}\` ${why}`, hint);
    }
  const contract = node.entries.get('contract')?.value;
  if (engagement === 'vendor' || contract?.kind !== 'map') return;
  for (const [key, { key: at }] of contract.entries)
    if (!CONTRACT.has(key))
      problems.add(
        'SW2007',
        at,
        `\`${key}\` is a term of a contract for a service; here only ${[...CONTRACT].join(', ')} count`,
        'remove it',
      );
}

/** Whether an engagement has a use for what a path within its option names: `hours`, `contract.setup`. */
export function hasUseFor(
  { engagement = 'vendor', hireAfter }: Pick<VendorOption, 'engagement' | 'hireAfter'>,
  [key = '', term]: readonly string[],
): boolean {
  if (wayOf(engagement, hireAfter !== undefined).some(([keys]) => keys.includes(key))) return false;
  return engagement === 'vendor' || key !== 'contract' || (term !== undefined && CONTRACT.has(term));
}

/** What a way of engaging people has no use for. */
function wayOf(engagement: string, isForAWhile: boolean): Misfits {
  const way = engagement === 'staffing-agency' && isForAWhile ? 'temp-to-hire' : engagement;
  return Object.hasOwn(MISFITS, way) ? MISFITS[way]! : [];
}

/** The engagement that somebody who writes the key most likely means. */
function usual(key: string): string {
  return AGENCY.some((one) => one === key) ? 'staffing-agency' : 'employer-of-record';
}
