import { convert, LARGEST_NUMBER, NO_UNIT } from '../units/amount-text.ts';
import type { Quantity } from '../units/quantity.ts';
import { parseQuantity } from '../units/quantity-text.ts';
import type { Unit } from '../units/unit.ts';
import type { CheckContext } from './context.ts';
import { quoted } from './problems.ts';
import { reportFault } from './quantity-faults.ts';
import { type Entry, isNull, type MapNode, type Node, type ScalarNode, type Span } from './tree.ts';

/** A plain number as a quantity without unit. */
export function plainNumber(node: ScalarNode, label: string, context: CheckContext): Quantity | undefined {
  const value = node.value as number;
  if (Math.abs(value) <= LARGEST_NUMBER) return { value: { kind: 'point', value }, unit: NO_UNIT, text: node.text };
  context.problems.add('SW2108', node, `\`${label}\` is not a usable number`, 'numbers are finite and at most 1e15');
  return undefined;
}

/** Reads `{low, likely, high}`, whose ends nothing passes, or `{low, high}`, a 90% interval. */
export function readThreePoint(
  node: MapNode,
  label: string,
  context: CheckContext,
  hint: () => string,
): Quantity | undefined {
  for (const name of ['low', 'high']) {
    const entry = node.entries.get(name);
    if (entry && !isNull(entry.value)) continue;
    context.problems.add(
      'SW2002',
      entry?.key ?? node,
      `\`${label}\` needs \`${name}\``,
      'write {low: ..., likely: ..., high: ...}, or one value',
    );
    return undefined;
  }
  const parts: { name: string; at: Node; quantity: Quantity }[] = [];
  for (const name of ['low', 'likely', 'high']) {
    const at = node.entries.get(name)?.value;
    if (!at) continue;
    const quantity = readPart(at, name, context, hint);
    if (!quantity) return undefined;
    parts.push({ name, at, quantity });
  }
  const unit = parts.map(({ quantity }) => quantity.unit).findLast((candidate) => candidate.text !== '') ?? NO_UNIT;
  const numbers: Record<string, number> = {};
  for (const { name, at, quantity } of parts) {
    const value = pointIn(quantity, unit);
    if (value === undefined) {
      context.problems.add(
        'SW2104',
        at,
        `\`${name}\` has another unit than the rest: ${quoted(quantity.unit.text)}, not ${quoted(unit.text)}`,
      );
      return undefined;
    }
    numbers[name] = value;
  }
  return ordered(numbers as { low: number; likely?: number; high: number }, unit, node, label, context);
}

function pointIn(quantity: Quantity, unit: Unit): number | undefined {
  const number = quantity.value.kind === 'point' ? quantity.value.value : Number.NaN;
  return quantity.unit.text === '' ? number : convert(number, quantity.unit, unit);
}

function readPart(node: Node, label: string, context: CheckContext, hint: () => string): Quantity | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'number') return plainNumber(node, label, context);
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    context.problems.add('SW2003', node, `\`${label}\` is one quantity`, hint());
    return undefined;
  }
  const parsed = parseQuantity(node.text, context.nouns);
  if (!parsed.ok) reportFault(parsed, node, context, hint);
  else if (parsed.quantity.value.kind === 'point') return parsed.quantity;
  else context.problems.add('SW2003', node, `\`${label}\` is one number, not a range`);
  return undefined;
}

function ordered(
  { low, likely, high }: { low: number; likely?: number; high: number },
  unit: Unit,
  node: Node,
  label: string,
  context: CheckContext,
): Quantity | undefined {
  const suffix = unit.text === '' ? '' : unit.text === '%' ? '%' : ` ${unit.text}`;
  const text = `${low} to ${high}${suffix}${likely === undefined ? '' : ` (likely ${likely})`}`;
  if (low > high) {
    context.problems.add(
      'SW2105',
      node,
      `\`${label}\`: low ${low} is more than high ${high}`,
      'order the numbers: low, likely, high',
    );
    return undefined;
  }
  if (likely !== undefined && (likely < low || likely > high)) {
    const at: Span = node.kind === 'map' ? (node.entries.get('likely')?.value ?? node) : node;
    context.problems.add(
      'SW2105',
      at,
      `\`${label}\`: likely ${likely} is not between low ${low} and high ${high}`,
      'order the numbers: low, likely, high',
    );
    return undefined;
  }
  if (low === high) return { value: { kind: 'point', value: low }, unit, text };
  return {
    value: likely === undefined ? { kind: 'interval', low, high } : { kind: 'three-point', low, likely, high },
    unit,
    text,
  };
}

/** More outcomes are no list that somebody wrote by hand. */
const MOST_OUTCOMES = 100;
/** How far probabilities may sum from 1: as methods/distributions/discrete.ts has it. */
const SUM_TOLERANCE = 1e-9;
const ONE_OF_HINT = 'write {one_of: {12 USD/hour: 0.3, 15 USD/hour: 0.7}}';

/** Reads the mapping of `one_of` from values to their probabilities. */
export function readOneOf(
  entry: Entry,
  label: string,
  context: CheckContext,
  hint: () => string,
): Quantity | undefined {
  const { key, value: node } = entry;
  if (node.kind !== 'map') {
    context.problems.add(
      'SW2003',
      isNull(node) ? key : node,
      '`one_of` is a mapping from values to probabilities',
      ONE_OF_HINT,
    );
    return undefined;
  }
  const { size } = node.entries;
  if (size === 0 || size > MOST_OUTCOMES) {
    const most = `1 to ${MOST_OUTCOMES} are possible`;
    context.problems.add('SW2009', node, `\`one_of\` has ${size} outcomes`, size === 0 ? ONE_OF_HINT : most);
    return undefined;
  }
  const outcomes: Outcome[] = [];
  for (const [text, { key: at, value }] of node.entries) {
    const quantity = readPart(keyNode(text, at), label, context, hint);
    const probability = readProbability(value, text, context);
    if (quantity && probability !== undefined) outcomes.push({ text, at, quantity, probability });
  }
  return outcomes.length === size ? discreteOf(outcomes, node, context) : undefined;
}

interface Outcome {
  readonly text: string;
  readonly at: Span;
  readonly quantity: Quantity;
  readonly probability: number;
}

/** A key as the scalar that it is in the file. */
export function keyNode(text: string, at: Span): ScalarNode {
  const { source, start, end } = at;
  return { kind: 'scalar', value: text, text, source, start, end };
}

function readProbability(node: Node, outcome: string, context: CheckContext): number | undefined {
  const written = node.kind === 'scalar' && typeof node.value === 'string' ? parseQuantity(node.text) : undefined;
  const number = node.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
  const quantity = written?.ok ? written.quantity : undefined;
  const share = quantity?.value.kind === 'point' && quantity.unit.text === '%' ? quantity.value.value / 100 : number;
  const hint = 'write a probability such as 0.3 or 30%';
  if (share === undefined)
    context.problems.add('SW2003', node, `${quoted(outcome)} needs its probability, one number`, hint);
  else if (!(share >= 0 && share <= 1))
    context.problems.add(
      'SW2005',
      node,
      `the probability of ${quoted(outcome)} is out of bounds: it must be 0 to 1`,
      hint,
    );
  else return share;
  return undefined;
}

function discreteOf(outcomes: readonly Outcome[], node: MapNode, context: CheckContext): Quantity | undefined {
  const sum = outcomes.reduce((total, { probability }) => total + probability, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    const shown = Number(sum.toPrecision(12));
    context.problems.add(
      'SW2110',
      node,
      `the probabilities are ${shown} together, not 1`,
      sum < 1 ? `add the outcome that is missing, with ${Number((1 - sum).toPrecision(12))}` : 'lower some of them',
    );
    return undefined;
  }
  const unit = outcomes.map(({ quantity }) => quantity.unit).findLast(({ text }) => text !== '') ?? NO_UNIT;
  const values: number[] = [];
  for (const { text, at, quantity } of outcomes) {
    const value = pointIn(quantity, unit);
    if (value === undefined) {
      context.problems.add('SW2104', at, `${quoted(text)} has another unit than the rest: ${quoted(unit.text)}`);
      return undefined;
    }
    values.push(value);
  }
  const text = outcomes.map((one) => `${one.text} (${Number((one.probability * 100).toPrecision(6))}%)`).join(' or ');
  const possible = outcomes.map(({ probability }) => probability > 0);
  const kept = values.filter((_, index) => possible[index]);
  const probabilities = outcomes.map(({ probability }) => probability).filter((probability) => probability > 0);
  if (kept.length === 1) return { value: { kind: 'point', value: kept[0]! }, unit, text };
  return { value: { kind: 'discrete', values: kept, probabilities }, unit, text };
}
