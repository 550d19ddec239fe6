import type { FunctionEntry } from '../../data/types.ts';
import type { WorkItem } from '../../scenario/types.ts';
import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';

/**
 * How near the customer work is (lens of customer contact): `front` meets customers or is what the company sells,
 * `grey` meets them and is often handed over (answering phones), `middle` prepares what front does, `back` is behind.
 */
export type Office = NonNullable<WorkItem['office']>;

/** Words of an industry by the functions that it sells: accounting is front office in an accounting firm. */
const CORE_WORDS: Readonly<Record<string, RegExp>> = {
  accounting: /\b(account(ing|ants?|ancy)|audit(ing|ors?)?)\b/i,
  bookkeeping: /\b(bookkeep(ing|ers?)|account(ing|ants?|ancy))\b/i,
  'tax-preparation': /\b(tax|account(ing|ants?|ancy))\b/i,
  payroll: /\bpayroll\b/i,
  collections: /\b(collections?|debt)\b/i,
  recruiting: /\b(recruit(ing|ment|ers?)|staffing)\b/i,
  hr: /\b(hr|human resources)\b/i,
  'call-center': /\b(call|contact) cent(er|re)s?\b/i,
  'phone-reception': /\banswering service\b/i,
  'legal-services': /\b(law|legal|solicitors?|lawyers?)\b/i,
  transcription: /\btranscri(ption|bers?)\b/i,
  'event-planning': /\bevents?\b/i,
  'it-support': /\b(it|managed) (services?|support|consult(ing|ancy))\b/i,
  'procurement-logistics': /\b(logistics|freight)\b/i,
  'settlements-clearances': /\b(bank(ing|s)?|brokers?|clearing)\b/i,
};

/** Class of a work item: the file's, else front where the industry sells it or it earns money, else the catalogue's. */
function officeOf(item: WorkItem, entry: FunctionEntry | undefined, industry: string | undefined): Office {
  if (item.office !== undefined) return item.office;
  if (item.valueCreated !== undefined) return 'front';
  if (!entry) return 'back';
  return industry !== undefined && CORE_WORDS[entry.id]?.test(industry) ? 'front' : entry.office;
}

const EXPOSURE: Readonly<Record<Office, { low: number; likely: number; high: number; why: string }>> = {
  front: { low: 80, likely: 100, high: 100, why: 'customers meet whoever does it: what you do not steer they feel' },
  grey: { low: 50, likely: 75, high: 100, why: 'customers notice, but a script settles most of it' },
  middle: { low: 50, likely: 75, high: 100, why: 'what front office promises rests on it' },
  back: { low: 25, likely: 50, high: 75, why: 'its result counts more than how and when it is done' },
};

/** How much of what an option lacks in control is felt, by the most exposed class of its work. */
export function exposure(scope: Scope, demands: readonly Demand[]): Node {
  const { industry } = scope.assumptions.scenario.company;
  const offices = new Set(demands.map((demand) => officeOf(demand.item, demand.function, industry)));
  const shares = [...offices].sort().map((office) => {
    const { low, likely, high, why } = EXPOSURE[office];
    return scope.assumed(
      `criteria.control.${office}-office`,
      'work.*.office',
      `Control that is missed in ${office}-office work`,
      { low, likely, high },
      PERCENT,
      why,
    );
  });
  return scope.f`max(${shares})`;
}
