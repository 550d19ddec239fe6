import type { Problems } from './problems.ts';
import type { Node, ScalarNode, Span } from './tree.ts';

/**
 * Inside `[...]` and `{...}` YAML splits `saving(a, b) >= 40%` at its comma. These two functions recognise the halves
 * (an unquoted text with an open parenthesis, later one that closes it), say "quote it", and join them again so that
 * nothing else is said about the pieces.
 */
export function joinSplitItems(items: readonly Node[], problems: Problems): readonly Node[] {
  if (!items.some((item) => isPlain(item) && openIn(item.text) > 0)) return items;
  const result: Node[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    const last = lastPart(items, index);
    if (last === undefined) {
      result.push(item);
      continue;
    }
    result.push(joined(item, items[last]!, problems));
    index = last;
  }
  return result;
}

export interface FlowPair {
  readonly name: string;
  readonly key: Span;
  readonly value: Node;
}

/** The same for `{formula: max(a, b)}`, where the second half became a key without a value. */
export function joinSplitPairs(pairs: readonly FlowPair[], problems: Problems): readonly FlowPair[] {
  if (!pairs.some(({ value }, index) => isSplit(value, pairs[index + 1]))) return pairs;
  const result: FlowPair[] = [];
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index]!;
    // what follows the first half: keys without a value, seen as texts
    const texts: Node[] = [pair.value];
    for (const next of pairs.slice(index + 1)) {
      if (next.value.kind !== 'scalar' || next.value.value !== null) break;
      texts.push({ ...next.key, kind: 'scalar', value: next.name, text: next.name });
    }
    const last = texts.length > 1 && isSplitNumber(pair.value, pairs[index + 1]) ? 1 : lastPart(texts, 0);
    if (last === undefined) {
      result.push(pair);
      continue;
    }
    result.push({ ...pair, value: joined(pair.value, texts[last]!, problems) });
    index += last;
  }
  return result;
}

function isSplit(value: Node, next: FlowPair | undefined): boolean {
  return isPlain(value) && (openIn(value.text) > 0 || isSplitNumber(value, next));
}

/** `{fee: 1,200 USD/month}`: a number, and right behind its comma a key of three digits without a value. */
function isSplitNumber(value: Node, next: FlowPair | undefined): boolean {
  if (next?.value.kind !== 'scalar' || next.value.value !== null) return false;
  return isPlain(value) && /\d$/.test(value.text) && /^\d{3}(?!\d)/.test(next.name) && next.key.start === value.end + 1;
}

/** Index of the item that closes the parenthesis which the item at `first` opens; undefined when there is none. */
function lastPart(items: readonly Node[], first: number): number | undefined {
  const start = items[first]!;
  if (!isPlain(start)) return undefined;
  let open = openIn(start.text);
  if (open <= 0) return undefined;
  for (let index = first + 1; index < items.length; index++) {
    const item = items[index]!;
    if (!isPlain(item)) return undefined;
    open += openIn(item.text);
    if (open <= 0) return index;
  }
  return undefined;
}

function joined(first: Node, last: Node, problems: Problems): ScalarNode {
  const { source, start } = first;
  const text = source.text.slice(start, last.end);
  const span = { source, start, end: last.end };
  problems.add(
    'SW1012',
    span,
    'this text is broken up at its comma: inside `[...]` or `{...}` a comma starts the next item',
    `quote it: "${text}"`,
  );
  return { kind: 'scalar', value: text, text, ...span };
}

function isPlain(node: Node): node is ScalarNode {
  if (node.kind !== 'scalar' || node.value === null) return false;
  const first = node.source.text[node.start];
  return first !== '"' && first !== "'";
}

/** Parentheses that a text opens and does not close; negative when it closes more. */
function openIn(text: string): number {
  let open = 0;
  for (const character of text) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  return open;
}
