import type { Code } from '../diagnostics/catalogue.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { currencyCodes, isCurrency } from '../units/currencies.ts';
import type { Quantity } from '../units/quantity.ts';
import {
  convert,
  highest,
  LARGEST_NUMBER,
  NO_UNIT,
  parseQuantity,
  type Rate,
  rateOf,
  type TextFault,
} from '../units/quantity-text.ts';
import { needsText } from '../units/shape.ts';
import { knownUnitNames, type Unit } from '../units/unit.ts';
import type { CheckContext } from './context.ts';
import { isExpressionText, resolveExpression } from './expression-text.ts';
import { escaped, quoted } from './problems.ts';
import { examplesFor, fitQuantity } from './quantity-fit.ts';
import type { QuantitySpec, RateSpec } from './spec.ts';
import { isNull, type MapNode, type Node, partOf, type ScalarNode, type Span } from './tree.ts';
import { isExpression, type QuantityInput, type RateInput } from './types.ts';

/** Reads a quantity field: a text, a number, `{low, likely, high}`, `{value, source}`, a `let` name or a formula. */
export function readQuantity(
  spec: QuantitySpec,
  node: Node,
  label: string,
  context: CheckContext,
): QuantityInput | undefined {
  const input = readAny(node, label, context, () => unitHint(spec));
  if (input === undefined || isExpression(input)) return input;
  return fitQuantity(spec, input, node, label, context);
}

/** Reads a rate field in the same forms. */
export function readRate(spec: RateSpec, node: Node, label: string, context: CheckContext): RateInput | undefined {
  const input = readAny(node, label, context, () => 'write a share per period, as in 3%/year or 0.5%/month');
  if (input === undefined || isExpression(input)) return input;
  const result = rateOf(input);
  if (!result.ok) {
    if (result.problem === 'period')
      context.problems.add('SW2106', node, `\`${label}\` needs a period: per month or per year`, result.hint);
    else if (result.problem === 'unit')
      context.problems.add(
        'SW2104',
        node,
        `\`${label}\` needs a share per period; ${quoted(input.unit.text)} is something else`,
        result.hint,
      );
    else context.problems.add('SW2005', node, `\`${label}\`: ${result.message}`, result.hint);
    return undefined;
  }
  return checkSign(spec, result.rate, node, label, context);
}

function checkSign(spec: RateSpec, rate: Rate, node: Node, label: string, context: CheckContext): Rate | undefined {
  const low = rate.value.kind === 'point' ? rate.value.value : rate.value.low;
  if (spec.max !== undefined && highest(rate.annual) > spec.max * (1 + 1e-9)) {
    context.problems.add(
      'SW2005',
      node,
      `\`${label}\` is out of bounds: it must be at most ${spec.max * 100}% a year`,
      'write for example 30%/year',
    );
    return undefined;
  }
  if (low >= 0 || spec.negative) return rate;
  context.problems.add('SW2005', node, `\`${label}\` cannot be negative`, 'write a rate of 0%/year or more');
  return undefined;
}

/** The value in any unit; a plain number comes back as a pure one. */
function readAny(node: Node, label: string, context: CheckContext, hint: () => string): QuantityInput | undefined {
  if (node.kind === 'list') {
    context.problems.add('SW2003', node, `\`${label}\` is one value, not a list`, hint());
    return undefined;
  }
  if (node.kind === 'map') return readMap(node, label, context, hint);
  if (typeof node.value === 'number') return plainNumber(node, label, context);
  if (typeof node.value !== 'string') {
    const what = node.value === null ? 'has no value' : `needs a quantity, not ${node.text}`;
    context.problems.add(node.value === null ? 'SW2004' : 'SW2003', node, `\`${label}\` ${what}`, hint());
    return undefined;
  }
  const parsed = parseQuantity(node.text, context.nouns);
  if (parsed.ok) return parsed.quantity;
  if (isExpressionText(node.text)) return resolveExpression(node, label, context, hint);
  reportFault(parsed, node, context, hint);
  return undefined;
}

function plainNumber(node: ScalarNode, label: string, context: CheckContext): Quantity | undefined {
  const value = node.value as number;
  if (Math.abs(value) <= LARGEST_NUMBER) return { value: { kind: 'point', value }, unit: NO_UNIT, text: node.text };
  context.problems.add('SW2108', node, `\`${label}\` is not a usable number`, 'numbers are finite and at most 1e15');
  return undefined;
}

const FAULT_CODES: Readonly<Record<TextFault['problem'], Code>> = {
  syntax: 'SW2101',
  number: 'SW2108',
  unit: 'SW2102',
  currency: 'SW2109',
  range: 'SW2105',
  period: 'SW2106',
};

function reportFault(fault: TextFault, node: ScalarNode, context: CheckContext, hint: () => string): void {
  const code =
    fault.problem === 'number' && fault.message.endsWith('not a number') ? 'SW2101' : FAULT_CODES[fault.problem];
  context.problems.add(
    code,
    partOf(node, fault.offset, fault.length),
    escaped(fault.message),
    () => symbolHint(fault, context) ?? fault.hint ?? hint(),
  );
}

function symbolHint(fault: TextFault, context: CheckContext): string | undefined {
  const { symbol } = fault;
  if (symbol === undefined) return undefined;
  if (fault.problem === 'currency') {
    const near = nearest(symbol, currencyCodes());
    return near === undefined ? undefined : `did you mean '${near}'?`;
  }
  if (isCurrency(symbol.toUpperCase())) return `write the currency in capitals: ${symbol.toUpperCase()}`;
  if (symbol === 'm' || symbol === 'mn') return 'write M for a million, min for minutes, month for months';
  const near = nearest(symbol, [...context.nouns, ...knownUnitNames()]);
  return near === undefined ? 'declare your own unit of work with `unit:` of the work item' : `did you mean '${near}'?`;
}

/** `{low, likely, high}` or `{value, source}`. */
function readMap(node: MapNode, label: string, context: CheckContext, hint: () => string): QuantityInput | undefined {
  const isSourced = node.entries.has('value');
  const allowed = isSourced ? ['value', 'source'] : ['low', 'likely', 'high', 'source'];
  let fine = true;
  for (const [name, { key, value }] of node.entries) {
    if (!allowed.includes(name)) {
      context.problems.add(
        'SW2001',
        key,
        `${quoted(name)} means nothing in a value`,
        `a value has ${isSourced ? 'value and source' : 'low, likely and high'}`,
      );
      fine = false;
    } else if (
      name === 'source' &&
      (value.kind !== 'scalar' || typeof value.value !== 'string' || value.text.trim() === '')
    ) {
      context.problems.add('SW2003', value, '`source` is a text', 'write where the value comes from');
      fine = false;
    }
  }
  if (isSourced) {
    if (!node.entries.has('source')) {
      context.problems.add(
        'SW2002',
        node,
        '`source` is missing beside `value`',
        'write where the value comes from, or the value alone',
      );
      fine = false;
    }
    const inner = node.entries.get('value')!.value;
    if (inner.kind === 'map' && inner.entries.has('value')) {
      context.problems.add('SW2003', inner, '`value` is one value', hint());
      return undefined;
    }
    const input = readAny(inner, label, context, hint);
    return fine ? input : undefined;
  }
  const quantity = readThreePoint(node, label, context, hint);
  return fine ? quantity : undefined;
}

function readThreePoint(node: MapNode, label: string, context: CheckContext, hint: () => string): Quantity | undefined {
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

function unitHint(spec: QuantitySpec): string {
  return spec.is.includes('any')
    ? 'write a number and its unit'
    : `write ${needsText(spec.is)}, like ${examplesFor(spec)}`;
}
