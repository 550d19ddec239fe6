import { suggestion } from '../diagnostics/suggest.ts';
import type { CheckContext } from './context.ts';
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

const MOST_OPTIONS = 100;

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
  if (node.kind === 'list') {
    for (const item of node.items) {
      const isNamed =
        item.kind === 'scalar' ? typeof item.value === 'string' : item.kind === 'map' && item.entries.has('kind');
      if (isNamed) continue;
      if (item.kind === 'map')
        context.problems.add(
          'SW2002',
          item,
          'the option needs `kind`',
          `add one of ${Object.keys(schemaTable.kinds).join(', ')}`,
        );
      else wrongForm(item, 'an option', 'the name of a kind or a mapping', context);
    }
  }
  const seen = new Map<string, Span>();
  const result: RawOption[] = [];
  for (const written of writtenOptions(node)) {
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
  if (isListed && node.kind === 'map' && node.entries.has('id')) {
    const name = node.entries.get('id')!.value;
    if (name.kind !== 'scalar' || isNull(name)) {
      context.problems.add('SW2003', name, '`id` is a name');
      return undefined;
    }
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
      suggestion(id, kindNames()) ?? `add {kind: ...}: ${Object.keys(schemaTable.kinds).join(', ')}`,
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
      context.problems.add(
        'SW2003',
        said.value,
        '`kind` is the name of a kind',
        `one of ${Object.keys(schemaTable.kinds).join(', ')}`,
      );
      return undefined;
    }
    kind = kindOf(said.value.text);
    if (kind === undefined) {
      unknownKind(said.value.text, said.value, context);
      return undefined;
    }
  }
  if (kind === undefined) {
    context.problems.add(
      'SW2002',
      owner,
      `the option \`${label}\` needs \`kind\``,
      `add one of ${Object.keys(schemaTable.kinds).join(', ')}`,
    );
    return undefined;
  }
  const fields = read(schemaTable.kinds[kind]!, node, owner, label, context, skip);
  return fields && { kind, ...fields };
}

function unknownKind(name: string, at: Span, context: CheckContext): void {
  context.problems.add('SW2201', at, `${quoted(name)} is not a kind of option`, () => suggestion(name, kindNames()));
}
