import { suggestion } from '../diagnostics/suggest.ts';
import type { CheckContext } from './context.ts';
import { MOST_OPTIONS } from './limits.ts';
import { nameHint, recordNameFits } from './names.ts';
import { quoted } from './problems.ts';
import { kindNames, kindOf } from './references.ts';
import { schemaTable } from './schema-table.ts';
import type { ObjectSpec } from './spec.ts';
import { isNull, type Node, type Span } from './tree.ts';
import { wrongForm } from './wrong-form.ts';

/** Values read, by camelCase key. */
export type Fields = Record<string, unknown>;

/** Reads a mapping with known keys (validate.ts, which hands itself in: the two need each other). */
export type ObjectReader = (
  spec: ObjectSpec,
  node: Node,
  owner: Span,
  label: string,
  context: CheckContext,
  skip: readonly string[],
) => Fields | undefined;

/** An option before it got its id and path. */
export interface RawOption {
  readonly id: string;
  /** Key or index under `options`. */
  readonly place: string;
  readonly fields: Fields;
}

/** One option as written: its name, where that stands, and its value. */
interface Written {
  readonly id: string;
  readonly at: Span;
  readonly place: string;
  readonly node: Node;
}

/** The options as written in either form; what cannot be told apart by a name is left out (the checks complain). */
export function writtenOptions(node: Node | undefined): Written[] {
  if (node?.kind === 'map')
    return [...node.entries].map(([id, { key, value }]) => ({ id, at: key, place: id, node: value }));
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item, index) => {
    const kind = item.kind === 'map' ? item.entries.get('kind')?.value : item;
    const named = item.kind === 'map' ? (item.entries.get('id')?.value ?? kind) : item;
    if (named?.kind !== 'scalar' || (typeof named.value !== 'string' && typeof named.value !== 'number')) return [];
    const id = named === kind ? (kindOf(named.text) ?? named.text) : named.text;
    return [{ id, at: named, place: String(index), node: item }];
  });
}

/** Reads `options`: a list of kinds and options, or a mapping from names to options. */
export function readOptions(
  node: Node,
  label: string,
  context: CheckContext,
  read: ObjectReader,
): RawOption[] | undefined {
  if (node.kind === 'scalar') {
    wrongForm(node, label, 'a list of kinds or a mapping from names to options', context);
    return undefined;
  }
  const size = node.kind === 'map' ? node.entries.size : node.items.length;
  if (size === 0 || size > MOST_OPTIONS) {
    context.problems.add(
      'SW2009',
      node,
      `\`${label}\` has ${size} items`,
      `write 1 to ${MOST_OPTIONS} options, for example [diy, employee, outsource]`,
    );
    return undefined;
  }
  const bad = new Set<Node>();
  if (node.kind === 'list') for (const item of node.items) if (!canBeNamed(item, context)) bad.add(item);
  const seen = new Map<string, Span>();
  const result: RawOption[] = [];
  for (const written of writtenOptions(node)) {
    if (bad.has(written.node)) continue;
    const { id, at, place } = written;
    const first = seen.get(id);
    if (first) {
      context.problems.add(
        'SW2209',
        at,
        `two options are called ${quoted(id)}`,
        'give one of them an `id` of its own',
        { message: 'first here', at: first },
      );
      continue;
    }
    seen.set(id, at);
    const fields = readWritten(written, node.kind === 'list', context, read);
    if (fields) result.push({ id, place, fields });
  }
  return result;
}

/** Whether an item of a list says what it is called: by its `id` or its kind; else problems are added. */
function canBeNamed(item: Node, context: CheckContext): boolean {
  if (item.kind === 'scalar' && typeof item.value === 'string') return true;
  if (item.kind !== 'map') {
    wrongForm(item, 'an option', 'the name of a kind or a mapping', context);
    return false;
  }
  const before = context.problems.count;
  const id = item.entries.get('id')?.value;
  if (id && (id.kind !== 'scalar' || (typeof id.value !== 'string' && !Number.isFinite(id.value))))
    context.problems.add('SW2003', id, '`id` is a name', 'write a name, or remove the key');
  const kind = item.entries.get('kind')?.value;
  if (!kind) context.problems.add('SW2002', item, 'the option needs `kind`', allKinds);
  else if (kind.kind !== 'scalar' || typeof kind.value !== 'string')
    context.problems.add('SW2003', kind, '`kind` is the name of a kind', allKinds);
  return context.problems.count === before;
}

function allKinds(): string {
  return `write one of ${Object.keys(schemaTable.kinds).join(', ')}`;
}

function readWritten(
  { id, at, node }: Written,
  isListed: boolean,
  context: CheckContext,
  read: ObjectReader,
): Fields | undefined {
  if (isListed && node.kind === 'scalar') {
    const kind = kindOf(node.text);
    if (kind === undefined) unknownKind(node.text, node, context);
    return kind === undefined ? undefined : { kind };
  }
  if (!recordNameFits('option', id)) {
    context.problems.add('SW2008', at, `${quoted(id)} cannot be the name of an option`, nameHint(id));
    return undefined;
  }
  const implied = isListed ? undefined : kindOf(id);
  if (isNull(node)) {
    if (implied !== undefined) return { kind: implied };
    context.problems.add(
      'SW2002',
      at,
      `the option ${quoted(id)} needs \`kind\``,
      () => suggestion(id, kindNames()) ?? allKinds(),
    );
    return undefined;
  }
  return readKeys(node, at, id, implied, isListed ? ['kind', 'id'] : ['kind'], context, read);
}

/** Reads an option that stands in place of a name; its kind is said. */
export function readOption(node: Node, owner: Span, context: CheckContext, read: ObjectReader): Fields | undefined {
  return readKeys(node, owner, 'option', undefined, ['kind'], context, read);
}

function readKeys(
  node: Node,
  owner: Span,
  label: string,
  implied: string | undefined,
  skip: readonly string[],
  context: CheckContext,
  read: ObjectReader,
): Fields | undefined {
  if (node.kind !== 'map') {
    wrongForm(node, label, 'a mapping with the keys of the option', context);
    return undefined;
  }
  const said = node.entries.get('kind');
  let kind = implied;
  if (said) {
    if (said.value.kind !== 'scalar' || typeof said.value.value !== 'string') {
      context.problems.add('SW2003', said.value, '`kind` is the name of a kind', allKinds);
      return undefined;
    }
    kind = kindOf(said.value.text);
    if (kind === undefined) {
      unknownKind(said.value.text, said.value, context);
      return undefined;
    }
  }
  if (kind === undefined) {
    context.problems.add('SW2002', owner, `the option \`${label}\` needs \`kind\``, allKinds);
    return undefined;
  }
  const fields = read(schemaTable.kinds[kind]!, node, owner, label, context, skip);
  return fields && { kind, ...fields };
}

function unknownKind(name: string, at: Span, context: CheckContext): void {
  context.problems.add('SW2201', at, `${quoted(name)} is not a kind of option`, () => suggestion(name, kindNames()));
}
