import { parseQuantity } from '../units/quantity-text.ts';
import { shapeOf } from '../units/shape.ts';
import { singular, type Unit } from '../units/unit.ts';
import { checkEngagement } from './check-engagement.ts';
import { checkLeave } from './check-leave.ts';
import { checkParts } from './check-parts.ts';
import type { CheckContext } from './context.ts';
import { isNull, type ListNode, type MapNode, type Node, type Span, textAt } from './tree.ts';
import { keyNode } from './value-maps.ts';

/** Checks across the keys of one mapping, by the name that the schema gives them (`also`). */
export type CrossCheck = (node: MapNode | ListNode, owner: Span, context: CheckContext) => void;

export const crossChecks = {
  'work-item': ofMap(checkWorkItem),
  volume: ofMap(checkVolume),
  engagement: ofMap(checkEngagement),
  leave: ofMap(checkLeave),
  parts: checkParts,
  weights: ofMap(checkWeights),
} satisfies Record<string, CrossCheck>;

/** Runs the check of that name. */
export function runCrossCheck(name: string, node: MapNode | ListNode, owner: Span, context: CheckContext): void {
  if (Object.hasOwn(crossChecks, name)) crossChecks[name as keyof typeof crossChecks](node, owner, context);
}

function ofMap(check: (node: MapNode, owner: Span, context: CheckContext) => void): CrossCheck {
  return (node, owner, context) => {
    if (node.kind === 'map') check(node, owner, context);
  };
}

function checkWorkItem(node: MapNode, owner: Span, context: CheckContext): void {
  const has = (key: string): boolean => node.entries.has(key);
  const { problems } = context;
  if (has('volume') && has('workload'))
    problems.add(
      'SW2007',
      node.entries.get('workload')!.key,
      '`workload` stands instead of `volume`',
      'keep one of them',
    );
  if (has('handle_time') && has('workload') && !has('volume'))
    problems.add(
      'SW2007',
      node.entries.get('handle_time')!.key,
      '`handle_time` needs a `volume`; `workload` counts hours already',
      'remove it',
    );
  if (!has('volume') && !has('workload') && !(has('function') && has('open')))
    problems.add(
      'SW2002',
      owner,
      'the work says not how much it is',
      'add `volume: 1200 calls/month` or `workload: 10 hours/week`',
    );
  if (!has('function') && has('volume') && !has('handle_time'))
    problems.add(
      'SW2002',
      owner,
      'work without a `function` of the catalogue needs `handle_time`',
      'add `handle_time: 5 minutes`, or a `function`',
    );
  checkService(node, context);
  checkPeriod(node, context);
}

/** A service level is of units that arrive one by one and go on arriving; patience is of those who wait for it. */
function checkService(node: MapNode, { problems }: CheckContext): void {
  const level = node.entries.get('service_level');
  const patience = node.entries.get('patience');
  if (patience && !level)
    problems.add(
      'SW2007',
      patience.key,
      '`patience` goes with a `service_level`',
      'add `service_level: 80% in 20 s`, or remove it',
    );
  if (level && node.entries.has('workload'))
    problems.add(
      'SW2007',
      level.key,
      '`service_level` counts units of work; `workload` is hours',
      'write `volume` and `handle_time` instead of `workload`',
    );
  const weights = node.entries.get('profile')?.value;
  const days = weights?.kind === 'map' ? [...weights.entries.values()].map(({ value }) => value) : [];
  const known = days.flatMap((day) => (day.kind === 'list' ? day.items : []));
  if (known.length > 0 && known.every((one) => one.kind === 'scalar' && one.value === 0))
    problems.add('SW2005', weights!, '`profile` has no hour with work', 'give some hour a weight above 0');
}

/** A one-off job has a total, other work an amount per time. */
function checkPeriod(node: MapNode, { problems, nouns }: CheckContext): void {
  const once = node.entries.get('once')?.value;
  const isOnce = once !== undefined && !isNull(once) && !(once.kind === 'scalar' && once.value === false);
  for (const [key, total, example] of [
    ['volume', 'unit', '1200 calls'],
    ['workload', 'hour', '10 hours'],
  ] as const) {
    for (const value of levelsOf(node.entries.get(key)?.value)) {
      const text =
        value.kind === 'scalar' && typeof value.value === 'string' ? parseQuantity(value.text, nouns) : undefined;
      if (!text?.ok) continue;
      const shape = shapeOf(text.quantity.unit);
      if (key === 'volume') checkNoun(node, value, text.quantity.unit, problems);
      if (isOnce && shape === `${total}/month`)
        problems.add(
          'SW2104',
          value,
          `\`${key}\` of a one-off job is a total, not an amount per time`,
          `write ${example}`,
        );
      if (!isOnce && shape === total)
        problems.add(
          'SW2104',
          value,
          `\`${key}\` needs a time: per day, week, month or year`,
          `write ${example}/month, or \`once: true\` for a one-off job`,
        );
    }
  }
}

/** The volume counts what `unit` says. */
function checkNoun(node: MapNode, value: Node, given: Unit, problems: CheckContext['problems']): void {
  const written = textAt(node, 'unit')?.trim();
  if (written === undefined) return;
  const wanted = singular(written);
  const noun = Object.keys(given.dimension).find(
    (symbol) => symbol !== 'hour' && symbol !== 'month' && !/^[A-Z]{3}$/.test(symbol),
  );
  if (noun !== undefined && noun !== wanted)
    problems.add(
      'SW2104',
      value,
      `\`volume\` counts ${noun}s, but the \`unit\` of this work is ${wanted}`,
      'count the same thing in both',
    );
}

/** The values that state a level: the value itself, the parts of a range, `now` and `path` of a growing volume. */
function levelsOf(node: Node | undefined): Node[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(levelsOf);
  const outcomes = node.entries.get('one_of')?.value;
  return [
    ...['value', 'high', 'now', 'path'].flatMap((key) => levelsOf(node.entries.get(key)?.value)),
    ...(outcomes?.kind === 'map' ? [...outcomes.entries].map(([text, { key }]) => keyNode(text, key)) : []),
  ];
}

function checkWeights(node: MapNode, owner: Span, { problems }: CheckContext): void {
  if (node.entries.size === 0)
    problems.add('SW2009', owner, '`weights` is empty', 'name what counts, like {cost: 60, quality: 40}');
}

function checkVolume(node: MapNode, owner: Span, { problems }: CheckContext): void {
  const now = node.entries.get('now');
  const path = node.entries.get('path');
  if (!now && !path) problems.add('SW2002', owner, '`volume` needs `now`', 'add `now: 1200 calls/month`');
  if (now && path) problems.add('SW2007', path.key, '`path` stands instead of `now`', 'keep one of them');
}
