import { suggestion } from '../diagnostics/suggest.ts';
import { isSpread } from '../units/quantity.ts';
import type { CheckContext } from './context.ts';
import { isExpressionText } from './expression-text.ts';
import { knownQuantity, knownValue } from './known-value.ts';
import { isOneValue } from './locate.ts';
import { writtenOptions } from './options.ts';
import { quoted } from './problems.ts';
import { isNull, type MapNode, type Node, type ScalarNode } from './tree.ts';

/** The value that a name under `let` or a path of the file means; undefined when a problem was added. */
export function findInput(written: ScalarNode, root: MapNode, context: CheckContext): Node | undefined {
  const text = written.text.trim();
  const found = letNode(text, root) ?? nodeAt(text, written, root, context);
  const value = found && resolved(found, root);
  if (!value || !isInput(value, written, context)) return undefined;
  return value;
}

/** A name stands for the value under `let` that it names. */
function resolved(node: Node, root: MapNode): Node {
  const inner = node.kind === 'map' ? (node.entries.get('value')?.value ?? node) : node;
  const named =
    inner.kind === 'scalar' && typeof inner.value === 'string' ? letNode(inner.text.trim(), root) : undefined;
  // circles of names are reported as such, and hold no value
  return named && named !== node ? resolved(named, root) : node;
}

function letNode(name: string, root: MapNode): Node | undefined {
  const lets = root.entries.get('let')?.value;
  return lets?.kind === 'map' ? lets.entries.get(name)?.value : undefined;
}

function nodeAt(path: string, written: ScalarNode, root: MapNode, { problems }: CheckContext): Node | undefined {
  let node: Node = root;
  let seen = '';
  for (const name of path.split('.')) {
    const known = partsOf(node);
    const next: Node | undefined = known.get(name) ?? (isOneValue(node, name) ? node : undefined);
    if (!next || isNull(next)) {
      problems.add('SW2231', written, `${quoted(path)} is not written in this file`, () =>
        hintFor(name, seen, known, root),
      );
      return undefined;
    }
    node = next;
    seen = seen === '' ? name : `${seen}.${name}`;
  }
  return node;
}

function hintFor(name: string, seen: string, known: ReadonlyMap<string, Node>, root: MapNode): string {
  const lets = root.entries.get('let')?.value;
  const names = [...known.keys(), ...(seen === '' && lets?.kind === 'map' ? lets.entries.keys() : [])];
  const near = suggestion(name, names);
  if (near?.startsWith('did')) return near;
  return 'write its value there: defaults are correlated once they stand in the file';
}

/** What a path can go on with: keys, numbers of a list, names of options in a list. */
function partsOf(node: Node): ReadonlyMap<string, Node> {
  if (node.kind === 'map') return new Map([...node.entries].map(([key, { value }]) => [key, value]));
  if (node.kind !== 'list') return new Map();
  const numbered = node.items.map((item, index): [string, Node] => [String(index), item]);
  const named = writtenOptions(node).map(({ id, node: option }): [string, Node] => [id, option]);
  return new Map([...numbered, ...named]);
}

/** Whether a node is a value that can be uncertain; one number is doubted, everything else a problem. */
function isInput(node: Node, written: ScalarNode, context: CheckContext): boolean {
  const { problems } = context;
  const text = quoted(written.text.trim());
  if (node.kind === 'scalar' && knownQuantity(node, context) === undefined) {
    const isFormula =
      typeof node.value === 'string' && isExpressionText(node.text) && !/^[\w-]+$/.test(node.text.trim());
    const hint = isFormula ? 'name the values under `let` that it reads' : 'name a quantity or a rate';
    problems.add('SW2231', written, `${text} is ${isFormula ? 'a formula' : 'no quantity'}`, hint);
    return false;
  }
  const ends = node.kind === 'map' ? knownValue(node, context) : undefined;
  if (node.kind === 'list' || (node.kind === 'map' && !ends)) {
    const first = [...partsOf(node)].find(([, part]) => knownValue(part, context))?.[0];
    const hint =
      first === undefined ? 'name a quantity or a rate' : `go on to one, as in ${written.text.trim()}.${first}`;
    problems.add('SW2231', written, `${text} is no quantity`, hint);
    return false;
  }
  if (!isUncertain(node, context))
    problems.warn('SW2233', written, `${text} is one number: nothing moves with it`, 'give it a range, as in 12 to 18');
  return true;
}

function isUncertain(node: Node, context: CheckContext): boolean {
  if (node.kind === 'scalar') {
    const quantity = knownQuantity(node, context);
    return quantity !== undefined && isSpread(quantity.value);
  }
  const inner = node.kind === 'map' ? node.entries.get('value')?.value : undefined;
  if (inner) return isUncertain(inner, context);
  const ends = knownValue(node, context);
  return ends !== undefined && ends.low < ends.high;
}
