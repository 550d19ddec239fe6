import { statedEnds } from '../units/bounds.ts';
import { WORKING_DAYS_PER_YEAR } from '../units/constants.ts';
import { parseQuantity } from '../units/quantity-text.ts';
import type { CheckContext } from './context.ts';
import { knownValue } from './known-value.ts';
import type { MapNode, Node, Span } from './tree.ts';

/** Days away that leave somebody at work often enough to be employed. */
export const MOST_DAYS_AWAY = 199;

/** The days away together: each fits, and all of them are most of a year. */
export function checkLeave(node: MapNode, _: Span, context: CheckContext): void {
  const values = [...node.entries.values()].map(({ value }) => value);
  const known = values.map((value) => knownDays(value, context));
  // a single one that is too long is out of its own bounds
  if (known.some((days) => days > MOST_DAYS_AWAY)) return;
  const total = known.reduce((sum, days) => sum + days, 0);
  if (total <= MOST_DAYS_AWAY) return;
  context.problems.add(
    'SW2005',
    node,
    `\`leave\` is ${Math.round(total)} days a year together: it must be below ${MOST_DAYS_AWAY + 1} of the ${WORKING_DAYS_PER_YEAR} working days`,
    'write for example {vacation: 20, sick: 6, holidays: 8}',
  );
}

/** Days are written as a number or as `15 days`, whose unit is a part of a month elsewhere. */
function knownDays(node: Node, context: CheckContext): number {
  if (node.kind === 'scalar' && typeof node.value === 'string') {
    const parsed = parseQuantity(node.text);
    if (parsed.ok) return statedEnds(parsed.quantity.value).low;
  }
  return knownValue(node, context)?.low ?? 0;
}
