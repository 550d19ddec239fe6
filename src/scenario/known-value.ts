import type { Quantity } from '../units/quantity.ts';
import { NO_UNIT, parseQuantity } from '../units/quantity-text.ts';
import type { CheckContext } from './context.ts';
import type { Node } from './tree.ts';
import { isExpression } from './types.ts';

/** A quantity as far as it can be told without computing: a number, a text, a `let` name, parts of a range. */
export function knownValue(node: Node | undefined, context: CheckContext): { low: number; high: number } | undefined {
  if (!node) return undefined;
  if (node.kind === 'map') {
    const at = (key: string) => knownValue(node.entries.get(key)?.value, context);
    const [value, low, high] = [at('value'), at('low'), at('high')];
    return value ?? (low && high && { low: low.low, high: high.high });
  }
  const quantity = node.kind === 'scalar' ? quantityOf(node.value, node.text, context) : undefined;
  if (!quantity) return undefined;
  const { value, unit } = quantity;
  const [low, high] = value.kind === 'point' ? [value.value, value.value] : [value.low, value.high];
  return { low: low * unit.factor, high: high * unit.factor };
}

function quantityOf(value: unknown, text: string, { nouns, names }: CheckContext): Quantity | undefined {
  if (typeof value === 'number') return { value: { kind: 'point', value }, unit: NO_UNIT, text };
  if (typeof value !== 'string') return undefined;
  const parsed = parseQuantity(text, nouns);
  if (parsed.ok) return parsed.quantity;
  const found = names?.let(text.trim())?.value;
  return found && !isExpression(found) ? found : undefined;
}
