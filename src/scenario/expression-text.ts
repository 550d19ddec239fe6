import { suggestion } from '../diagnostics/suggest.ts';
import type { CheckContext } from './context.ts';
import { quoted } from './problems.ts';
import { positionOf, type ScalarNode } from './tree.ts';
import type { QuantityInput } from './types.ts';

const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
const LONGEST = 2000;

/**
 * Whether a text that is no quantity is meant as a `let` name or as a formula over such names: one word, or something
 * that starts like a formula and has an operator. `USD 17` and `about twenty` are neither.
 */
export function isExpressionText(text: string): boolean {
  if (text.length > LONGEST) return false;
  const trimmed = text.trim();
  if (/^[A-Z]{3}\b(?!\s*[*+-])/.test(trimmed)) return false;
  if (NAME.test(trimmed)) return true;
  if (!/^[\w\s.,%()*+/-]+$/.test(trimmed) || !/[A-Za-z]/.test(trimmed)) return false;
  if (/^[A-Za-z(]/.test(trimmed)) return /[*+/()]|\s-\s/.test(trimmed);
  return /^[\d.]/.test(trimmed) && /[*+()]|\s-\s+[A-Za-z(]/.test(trimmed);
}

/** The words of a formula that may be names: those that do not follow a number as its unit. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  // a number swallows the unit right behind it: `120 USD/month`
  const token =
    /(?:\d[\d,.]*[kM]?\s*%?\s*(?:[A-Za-z][\w-]*(?:\s*[/]\s*[A-Za-z][\w-]*)*)?)|([A-Za-z](?:[\w]|-(?=\w))*)/g;
  for (const match of text.matchAll(token)) if (match[1] !== undefined) names.push(match[1]);
  return names;
}

/** A single name becomes the value that it means; a formula is kept, to be evaluated with its units in the graph. */
export function resolveExpression(
  node: ScalarNode,
  label: string,
  context: CheckContext,
  hint: () => string,
): QuantityInput | undefined {
  const text = node.text.trim();
  const { names } = context;
  if (!names || !NAME.test(text)) return { expression: text, at: positionOf(node) };
  const found = names.let(text);
  if (found) return found.value;
  context.problems.add(
    'SW2207',
    node,
    `\`${label}\`: ${quoted(text)} is neither a quantity nor a name under \`let\``,
    () => suggestion(text, names.letNames) ?? hint(),
  );
  return undefined;
}
