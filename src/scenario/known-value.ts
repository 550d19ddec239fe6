import { NO_UNIT } from '../units/amount-text.ts';
import { statedEnds } from '../units/bounds.ts';
import type { Quantity } from '../units/quantity.ts';
import { parseQuantity } from '../units/quantity-text.ts';
import type { CheckContext } from './context.ts';
import type { Node, ScalarNode } from './tree.ts';
import { isExpression } from './types.ts';

/** The ends of a quantity as far as they can be told without computing: of a number, a text, a `let` name, a mapping. */
export function knownValue(node: Node | undefined, context: CheckContext): { low: number; high: number } | undefined {
  if (!node) return undefined;
  if (node.kind === 'map') {
    const at = (key: string) => knownValue(node.entries.get(key)?.value, context);
    const [value, low, high] = [at('value'), at('low'), at('high')];
    return (
      value ??
      (low && high ? { low: low.low, high: high.high } : knownOutcomes(node.entries.get('one_of')?.value, context))
    );
  }
  const quantity = node.kind === 'scalar' ? knownQuantity(node, context) : undefined;
  if (!quantity) return undefined;
  const { low, high } = statedEnds(quantity.value);
  return { low: low * quantity.unit.factor, high: high * quantity.unit.factor };
}

function knownOutcomes(node: Node | undefined, context: CheckContext): { low: number; high: number } | undefined {
  if (node?.kind !== 'map') return undefined;
  const outcomes = [...node.entries].flatMap(([text]) => {
    const quantity = knownQuantity({ value: text, text }, context);
    return quantity ? statedEnds(quantity.value).low * quantity.unit.factor : [];
  });
  return outcomes.length === 0 ? undefined : { low: Math.min(...outcomes), high: Math.max(...outcomes) };
}

/** The quantity that a plain value states or names; undefined for a formula and for what is no quantity. */
export function knownQuantity(
  { value, text }: Pick<ScalarNode, 'value' | 'text'>,
  { nouns, names }: CheckContext,
): Quantity | undefined {
  if (typeof value === 'number') return { value: { kind: 'point', value }, unit: NO_UNIT, text };
  if (typeof value !== 'string') return undefined;
  const parsed = parseQuantity(text, nouns);
  if (parsed.ok) return parsed.quantity;
  const found = names?.let(text.trim())?.value;
  return found && !isExpression(found) ? found : undefined;
}
