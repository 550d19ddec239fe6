import { HOURS_PER_WEEK_ROUND_THE_CLOCK } from '../units/constants.ts';
import { parseTimetable } from '../units/timetable.ts';
import type { CheckContext } from './context.ts';
import { knownValue } from './known-value.ts';
import { isNull, type ListNode, type MapNode, type Node, type Span, textAt } from './tree.ts';

/** A part of a work item: the hours and the share of the work that it takes there. */
interface Part {
  readonly node: MapNode;
  readonly when: readonly number[] | undefined;
  /** As it is written; 1 where the part takes everything in its hours. */
  readonly share: { readonly low: number; readonly high: number };
  readonly shareAt: Node | undefined;
  readonly isRest: boolean;
  /** Takes what the parts before it cannot: no hours and no share of its own. */
  readonly isOverflow: boolean;
}

// a third and two thirds are not exact
const TOLERANCE = 1e-6;

/** Parts of a work item: none of it is given out twice, and what is left is left knowingly. */
export function checkParts(list: MapNode | ListNode, _: Span, context: CheckContext): void {
  if (list.kind !== 'list') return;
  const parts = list.items.map((item) => partOf(item, list.items.length, context));
  // what cannot be read is reported as such
  if (!parts.every((part) => part !== undefined)) return;
  if (!overflowFits(parts, context)) return;
  const planned = parts.filter(({ isOverflow }) => !isOverflow);
  const [rest, second] = planned.filter(({ isRest }) => isRest);
  if (rest && second) {
    context.problems.add(
      'SW2211',
      second.node,
      'two parts take what the others leave',
      'give all parts but one a `share` or a `when`',
      { message: 'the other is here', at: rest.node },
    );
    return;
  }
  const given = planned.filter(({ isRest }) => !isRest);
  if (given.every(({ when }) => when === undefined)) checkShares(list, given, rest !== undefined, context);
  else checkHours(given, context);
}

/** Overflow is what others could not take: it comes after them, and nobody can say beforehand how much it is. */
function overflowFits(parts: readonly Part[], { problems }: CheckContext): boolean {
  const before = problems.count;
  for (const [index, { node, isOverflow, shareAt }] of parts.entries()) {
    if (!isOverflow) continue;
    const when = node.entries.get('when')!;
    if (index === 0)
      problems.add(
        'SW2221',
        when.value,
        'there is no part before it whose overflow it could take',
        'put the part that does the work first',
      );
    else if (shareAt)
      problems.add('SW2007', shareAt, '`share` does not go with `when: overflow`', 'remove one of them', {
        message: 'the other is here',
        at: when.key,
      });
  }
  return problems.count === before;
}

/** Shares of all hours: together they are the work. */
function checkShares(list: ListNode, parts: readonly Part[], hasRest: boolean, { problems }: CheckContext): void {
  const sum = (bound: 'low' | 'high'): number => parts.reduce((total, { share }) => total + share[bound], 0);
  if (sum('low') > 1 + TOLERANCE)
    problems.add(
      'SW2211',
      parts.at(-1)!.shareAt ?? parts.at(-1)!.node,
      `the shares of the parts are ${percent(sum('low'))} together: more than all of the work`,
      'make them 100% together, or leave the last `share` out for the rest',
    );
  else if (!hasRest && sum('high') < 1 - TOLERANCE)
    problems.warn(
      'SW2212',
      list,
      `the shares of the parts are ${percent(sum('high'))} together: nobody is named for the other ${percent(1 - sum('high'))}`,
      'add a part without `share`: it takes the rest',
    );
}

/** In no hour of the week more than all of the work is given out. */
function checkHours(parts: readonly Part[], { problems }: CheckContext): void {
  const taken = new Array<number>(HOURS_PER_WEEK_ROUND_THE_CLOCK).fill(0);
  for (const [index, part] of parts.entries())
    for (let hour = 0; hour < taken.length; hour++) {
      const own = takenIn(part, hour);
      taken[hour]! += own;
      if (own === 0 || taken[hour]! <= 1 + TOLERANCE) continue;
      const other = parts.slice(0, index).find((one) => takenIn(one, hour) > 0) ?? part;
      problems.add(
        'SW2211',
        part.node.entries.get('when')?.value ?? part.shareAt ?? part.node,
        `${DAYS[Math.floor(hour / 24)]} ${String(hour % 24).padStart(2, '0')}:00 is given to two parts`,
        'shorten one of them, write `when: rest` for the hours that are left, or add shares',
        { message: 'the other is here', at: other.node.entries.get('when')?.value ?? other.node },
      );
      return;
    }
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function takenIn({ when, share }: Part, hour: number): number {
  return (when?.[hour] ?? 1) * share.low;
}

function partOf(node: Node, length: number, context: CheckContext): Part | undefined {
  if (node.kind !== 'map') return undefined;
  const text = textAt(node, 'when');
  const shareAt = node.entries.get('share')?.value;
  const share = shareAt === undefined ? { low: 1, high: 1 } : knownValue(shareAt, context);
  if (share === undefined || (shareAt && isNull(shareAt))) return undefined;
  if (share.low < 0 || share.high > 1 + TOLERANCE) return undefined;
  const isOverflow = text?.trim() === 'overflow';
  const isRest = text?.trim() === 'rest' || (text === undefined && shareAt === undefined && length > 1);
  const window = text === undefined || isRest || isOverflow ? undefined : parseTimetable(text);
  if (window?.ok === false) return undefined;
  return { node, when: window?.timetable.share, share, shareAt, isRest, isOverflow };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
