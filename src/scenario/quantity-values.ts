import { looksLikeForm, parseQuantity } from '../units/quantity-text.ts';
import { type Rate, rateOf, statedAnnual } from '../units/rate-text.ts';
import { needsText } from '../units/shape.ts';
import type { CheckContext } from './context.ts';
import { isExpressionText, resolveExpression } from './expression-text.ts';
import { quoted } from './problems.ts';
import { reportFault } from './quantity-faults.ts';
import { examplesFor, fitQuantity, noteCut } from './quantity-fit.ts';
import type { QuantitySpec, RateSpec } from './spec.ts';
import type { MapNode, Node } from './tree.ts';
import { isExpression, type QuantityInput, type RateInput } from './types.ts';
import { plainNumber, readOneOf, readThreePoint } from './value-maps.ts';

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
  if (!rateFits(spec, result.rate, node, label, context)) return undefined;
  const limits = { min: spec.negative ? -1 : 0, max: spec.max ?? null };
  const limited = rateOf(input, limits);
  if (!limited.ok || limited.rate.value === result.rate.value) return result.rate;
  noteCut(node, limited.rate.value, input.unit.text.startsWith('1/') ? 1 : 0.01, context);
  return limited.rate;
}

function rateFits(spec: RateSpec, rate: Rate, node: Node, label: string, context: CheckContext): boolean {
  const { low, high } = statedAnnual(rate);
  if (spec.max !== undefined && high > spec.max * (1 + 1e-9)) {
    context.problems.add(
      'SW2005',
      node,
      `\`${label}\` is out of bounds: it must be at most ${spec.max * 100}% a year`,
      'write for example 30%/year',
    );
    return false;
  }
  if (low >= 0 || spec.negative) return true;
  context.problems.add('SW2005', node, `\`${label}\` cannot be negative`, 'write a rate of 0%/year or more');
  return false;
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
  if (!looksLikeForm(node.text) && isExpressionText(node.text)) return resolveExpression(node, label, context, hint);
  reportFault(parsed, node, context, hint);
  return undefined;
}

/** The mappings that are a value: the key that tells each, and what else it may have. */
const VALUE_MAPS = { value: ['value', 'source'], one_of: ['one_of', 'source'] } as const;
const THREE_POINT = ['low', 'likely', 'high', 'source'] as const;

/** `{low, likely, high}`, `{one_of: {...}}` or `{value, source}`. */
function readMap(node: MapNode, label: string, context: CheckContext, hint: () => string): QuantityInput | undefined {
  const isSourced = node.entries.has('value');
  const oneOf = isSourced ? undefined : node.entries.get('one_of');
  const allowed: readonly string[] = isSourced ? VALUE_MAPS.value : oneOf ? VALUE_MAPS.one_of : THREE_POINT;
  let fine = true;
  for (const [name, { key, value }] of node.entries) {
    if (!allowed.includes(name)) {
      context.problems.add(
        'SW2001',
        key,
        `${quoted(name)} means nothing in a value`,
        `a value has ${listed(allowed.filter((known) => known !== 'source' || isSourced))}`,
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
  const quantity = oneOf ? readOneOf(oneOf, label, context, hint) : readThreePoint(node, label, context, hint);
  return fine ? quantity : undefined;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function unitHint(spec: QuantitySpec): string {
  return spec.is.includes('any')
    ? 'write a number and its unit'
    : `write ${needsText(spec.is)}, like ${examplesFor(spec)}`;
}
