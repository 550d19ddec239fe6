import { NO_UNIT } from '../units/amount-text.ts';
import { statedEnds, within } from '../units/bounds.ts';
import { PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import type { Quantity, Stated } from '../units/quantity.ts';
import { examplesOf, meaningOf, needsText, shapeOf } from '../units/shape.ts';
import { type Unit, unit } from '../units/unit.ts';
import type { CheckContext } from './context.ts';
import type { QuantitySpec } from './spec.ts';
import type { Node, Span } from './tree.ts';

const DAYS: Unit = { ...NO_UNIT, text: 'days' };
// factors like 12/52 are not exact; a bound must not fail for that
const TOLERANCE = 1e-9;

/** The quantity as the field takes it, when its unit fits and its numbers are within bounds; else a problem is added. */
export function fitQuantity(
  spec: QuantitySpec,
  quantity: Quantity,
  node: Node,
  label: string,
  context: CheckContext,
): Quantity | undefined {
  if (spec.is.includes('any')) return quantity;
  const fitting = inFittingUnit(spec.is, quantity);
  if (!fitting) {
    const examples = examplesFor(spec);
    if (quantity.unit.text === '')
      context.problems.add(
        'SW2103',
        node,
        `\`${label}\` needs a unit: ${needsText(spec.is)}`,
        `write for example ${examples}`,
      );
    else
      context.problems.add(
        'SW2104',
        node,
        `\`${label}\` needs ${needsText(spec.is)}; ${meaningOf(quantity.unit)}`,
        `write for example ${examples}`,
        definedAt(node, context),
      );
    return undefined;
  }
  return withinBounds(spec, fitting, node, label, context);
}

/** Where the value comes from, when the field only names it. */
function definedAt(node: Node, context: CheckContext): { message: string; at: Span } | undefined {
  const found = node.kind === 'scalar' ? context.names?.let(node.text.trim()) : undefined;
  return found && { message: 'defined here', at: found.at };
}

function inFittingUnit(shapes: readonly string[], quantity: Quantity): Quantity | undefined {
  const { unit: given } = quantity;
  const shape = shapeOf(given);
  const isShare = given.text === '%' || given.text === 'percent' || given.text === 'share';
  for (const wanted of shapes) {
    switch (wanted) {
      case 'share':
        if (given.text === '' || isShare) return quantity;
        break;
      case 'count':
        if (shape === 'number' && !isShare) return quantity;
        break;
      case 'days':
        if (given.text === '' || /^(work)?days?$/.test(given.text)) return { ...quantity, unit: DAYS };
        break;
      case 'months':
        if (given.text === '') return { ...quantity, unit: unit('month') };
        if (shape === 'month') return quantity;
        break;
      default:
        if (shape === wanted) return quantity;
    }
  }
  return undefined;
}

function withinBounds(
  spec: QuantitySpec,
  quantity: Quantity,
  node: Node,
  label: string,
  context: CheckContext,
): Quantity | undefined {
  const { factor } = quantity.unit;
  const stated = statedEnds(quantity.value);
  const [low, high] = [stated.low * factor, stated.high * factor];
  const min = spec.min === undefined ? 0 : spec.min;
  if (
    (min !== null && low < min - TOLERANCE * Math.abs(min)) ||
    (spec.positive && low <= 0 && quantity.value.kind !== 'beta') ||
    (spec.max !== undefined && high > spec.max * (1 + TOLERANCE))
  ) {
    context.problems.add(
      'SW2005',
      node,
      `\`${label}\` is out of bounds: it must be ${boundsText(spec, min)}`,
      boundsHint(spec, quantity),
    );
    return undefined;
  }
  if (!spec.whole) return boundedBy(min, spec.max ?? null, quantity, node, context);
  const whole = Math.round(high);
  if (quantity.value.kind === 'point' && Math.abs(whole - high) < 1e-6)
    return { value: { kind: 'point', value: whole }, unit: unit('month'), text: quantity.text };
  context.problems.add(
    'SW2005',
    node,
    `\`${label}\` must be whole months, not a range or a part of a month`,
    'write 36 months or 3 years',
  );
  return undefined;
}

/** A form without ends of its own (a normal, a 90% interval) ends at the bounds of the field. */
function boundedBy(
  min: number | null,
  max: number | null,
  quantity: Quantity,
  node: Node,
  context: CheckContext,
): Quantity {
  const { factor } = quantity.unit;
  const value = within(quantity.value, min && min / factor, max && max / factor);
  if (value === quantity.value) return quantity;
  noteCut(node, value, 1, context);
  return { ...quantity, value };
}

/** Tells a `let` name that the field which names it cut its value; one of `value` is `scale` of the name's unit. */
export function noteCut(node: Node, value: Stated, scale: number, context: CheckContext): void {
  if (node.kind !== 'scalar' || value.kind !== 'cut') return;
  const { low, high } = value;
  context.names?.narrow(node.text.trim(), low && low / scale, high && high / scale);
}

function boundsText(spec: QuantitySpec, min: number | null): string {
  const show = (bound: number): string => boundText(spec, bound);
  const most = spec.max === undefined ? undefined : `at most ${show(spec.max)}`;
  if (spec.positive) return ['more than zero', ...(most === undefined ? [] : [most])].join(', ');
  if (most === undefined) return min === 0 ? 'zero or more' : `at least ${show(min ?? 0)}`;
  if (min === null) return most;
  return `${spec.is.includes('share') ? show(min) : String(min)} to ${show(spec.max!)}`;
}

/** A bound as people write it: shares in percent, working time by the week. */
function boundText({ is }: QuantitySpec, bound: number): string {
  if (is.includes('share')) return `${Math.round(bound * 1e6) / 1e4}%`;
  if (is.includes('month')) return `${bound} months`;
  if (is.includes('hour/month')) return `${Math.round((bound * 12) / PAID_WEEKS_PER_YEAR)} hours/week`;
  if (is.includes('days')) return `${bound} days`;
  return String(bound);
}

function boundsHint(spec: QuantitySpec, quantity: Quantity): string | undefined {
  const isShare = spec.is.includes('share') && quantity.unit.text === '' && quantity.value.kind === 'point';
  const { value } = quantity;
  if (isShare && value.kind === 'point' && value.value > 1 && value.value <= 100)
    return `did you mean ${quantity.text}%?`;
  const examples = examplesFor(spec);
  return examples !== '' ? `write for example ${examples}` : undefined;
}

/** Two texts that would be right. */
export function examplesFor(spec: QuantitySpec): string {
  return (spec.eg ?? examplesOf(spec.is)).slice(0, 2).join(' or ');
}
