import type { Node } from '../model/graph/node.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import { type Bounds, boundsAt } from '../scenario/field-bounds.ts';
import { rangeOf } from '../uncertainty/range-of.ts';
import { likelyValue } from '../units/quantity.ts';
import { leafResult, usersOf } from './assumption-list.ts';
import { distinctNames } from './labels.ts';
import type { AssumptionResult } from './result.ts';
import { grid } from './search.ts';

/** A number of the scenario that can be moved, and how far it makes sense to move it. */
export interface Input {
  readonly leaf: Node;
  /** As results list it: path, label, value and range in its unit. */
  readonly told: AssumptionResult;
  /** A label that no other input has. */
  readonly name: string;
  /** The base case and the ends of the domain, in canonical units. */
  readonly now: number;
  readonly domain: Bounds;
}

/** How far an amount is moved: from none, or a part of this, to this many times of what it is today. */
const TIMES = 20;

/**
 * Share of a domain that is left out at its ends. What happens between nothing and next to nothing is the convention that
 * nothing by nothing is nothing, not a break-even.
 */
const HAIR = 1e-6;

/** Lowest yearly rate that is looked at, where it may be negative: growth that halves something each year. */
const LOWEST_RATE = -0.5;

/**
 * Every number on which the net present value of at least one of some options depends, sorted by path and label. What
 * is no single number (values by month, dates of events) and what is zero without a range is left out: nobody could say
 * how far it may move.
 */
export function inputsOf(model: Model, options: readonly BuiltOption[]): Input[] {
  const found = [...usersOf(model, options, ({ npv }) => [npv])].flatMap(([node, users]) => {
    if (!node.leaf || node.leaf.series || node.leaf.value.kind === 'chance') return [];
    const now = likelyValue(node.leaf.value);
    const domain = Number.isFinite(now) ? domainOf(node, now) : null;
    return domain ? [{ leaf: node, told: leafResult(node.leaf, users), now, domain }] : [];
  });
  const names = distinctNames(found.map(({ told }) => told));
  return found
    .map((input, index) => ({ ...input, name: names[index]! }))
    .sort((a, b) => order(a.told.path, b.told.path) || order(a.name, b.name));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How far a number may be moved, or null where nothing says. */
function domainOf(node: Node, now: number): Bounds | null {
  const { value, unit, path } = node.leaf!;
  const own = rangeOf(value) ?? { low: now, high: now };
  const hard = boundsAt(path, unit);
  const bounds = hard && hard.low <= own.low && own.high <= hard.high ? hard : NO_BOUNDS;
  const usual = usualDomain(unit.text, now, bounds);
  const low = Math.max(bounds.low, Math.min(own.low, usual?.low ?? own.low));
  const high = Math.min(bounds.high, Math.max(own.high, usual?.high ?? own.high));
  const hair = HAIR * (high - low);
  return low < high ? { low: Math.min(now, low + hair), high: Math.max(now, high - hair) } : null;
}

const NO_BOUNDS: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

function usualDomain(unit: string, now: number, bounds: Bounds): Bounds | null {
  if (/^%.*\/year$/.test(unit)) return { low: bounds.low < 0 && bounds !== NO_BOUNDS ? LOWEST_RATE : 0, high: 1 };
  if (unit === '%') return { low: 0, high: 1 };
  if (now === 0) return null;
  return now > 0 ? { low: 0, high: TIMES * now } : { low: TIMES * now, high: 0 };
}

/** Positions over the domain of an input in rising order, today's value among them: by ratio from a twentieth on. */
export function positionsOf({ domain: { low, high }, now }: Pick<Input, 'domain' | 'now'>, count: number): number[] {
  const first = Math.max(low, Math.min(now > 0 ? now : high, high) / TIMES);
  const even =
    first > 0 && low >= 0
      ? grid(first, high, count)
      : Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
  return [...new Set([low, ...even, now, high])].filter((at) => at >= low && at <= high).sort((a, b) => a - b);
}
