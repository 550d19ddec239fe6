import { nearest, suggestion } from '../diagnostics/suggest.ts';
import type { CheckContext } from './context.ts';
import { runCrossCheck } from './cross-checks.ts';
import { readLeaf } from './leaf-values.ts';
import { camelCase, nameHint, recordNameFits } from './names.ts';
import { type Fields, readOption, readOptions } from './options.ts';
import { quoted } from './problems.ts';
import { schemaTable } from './schema-table.ts';
import type { EitherSpec, FormsSpec, ListSpec, ObjectSpec, RecordSpec, Spec } from './spec.ts';
import { isNull, type MapNode, type Node, type Span } from './tree.ts';
import { wrongForm } from './wrong-form.ts';

/** Keys of later versions, so that the hint is not a similar word. */
const LATER: ReadonlySet<string> = new Set(['vary']);

/**
 * Checks a node by its spec and gives the typed value: camelCase keys, quantities read, references followed. All
 * problems are added to the context, not only the first. `owner` is where to point when something is missing (the key).
 */
export function readNode(spec: Spec, node: Node, owner: Span, label: string, context: CheckContext): unknown {
  switch (spec.t) {
    case 'object':
      return readObject(spec, node, owner, label, context);
    case 'forms':
      return readForms(spec, node, owner, label, context);
    case 'record':
      return readRecord(spec, node, label, context);
    case 'list':
      return readList(spec, node, label, context);
    case 'either':
      return readEither(spec, node, owner, label, context);
    case 'options':
      return readOptions(node, label, context, readObject);
    case 'option':
      return readOption(node, owner, context, readObject);
    default:
      return readLeaf(spec, node, label, context);
  }
}

/** Reads a mapping with known keys; `skip` are keys that the caller has read. */
function readObject(
  spec: ObjectSpec,
  node: Node,
  owner: Span,
  label: string,
  context: CheckContext,
  skip: readonly string[] = [],
): Fields | undefined {
  if (node.kind !== 'map') {
    wrongForm(node, label, 'a mapping', context, suggestion('', Object.keys(spec.keys)));
    return undefined;
  }
  const fields: Fields = {};
  for (const [name, { key, value }] of node.entries) {
    if (skip.includes(name)) continue;
    const field = Object.hasOwn(spec.keys, name) ? spec.keys[name] : undefined;
    if (!field) unknownKey(name, key, spec, label, context);
    else if (isNull(value))
      context.problems.add('SW2004', key, `\`${name}\` has no value`, 'write one, or remove the key');
    else {
      const read = readNode(field, value, key, name, context);
      if (read !== undefined) fields[camelCase(name)] = read;
    }
  }
  for (const name of spec.need ?? []) {
    if (!node.entries.has(name) && !skip.includes(name))
      context.problems.add(
        'SW2002',
        owner,
        `${label === '' ? 'the scenario' : `\`${label}\``} needs \`${name}\``,
        `add \`${name}:\``,
      );
  }
  if (spec.also !== undefined) runCrossCheck(spec.also, node, owner, context);
  return fields;
}

function unknownKey(name: string, key: Span, spec: ObjectSpec, label: string, context: CheckContext): void {
  const where = label === '' ? 'in a scenario' : `in \`${label}\``;
  context.problems.add('SW2001', key, `${quoted(name)} means nothing ${where}`, () => unknownKeyHint(name, spec));
}

function unknownKeyHint(name: string, spec: ObjectSpec): string | undefined {
  if (LATER.has(name)) return 'this version does not know it yet';
  const known = Object.keys(spec.keys);
  if (Object.hasOwn(spec.keys, 'covers') && nearest(name, known) === undefined) {
    const kinds = Object.keys(schemaTable.kinds).filter((kind) => Object.hasOwn(schemaTable.kinds[kind]!.keys, name));
    if (kinds.length > 0) return `it belongs to ${kinds.slice(0, 3).join(', ')}`;
  }
  const home = known.find((key) => Object.hasOwn(keysBelow(spec.keys[key]!), name));
  if (home) return `it belongs to \`${home}\`: write {${name}: ...} there`;
  return (nearest(name, known) === undefined ? besideHint(name, known) : undefined) ?? suggestion(name, known);
}

/** Where else an option has a key that somebody wrote into a mapping of it; undefined where no kind has such a mapping. */
function besideHint(name: string, known: readonly string[]): string | undefined {
  for (const { keys } of Object.values(schemaTable.kinds)) {
    const mappings = Object.keys(keys).map((key) => [key, keysBelow(keys[key]!)] as const);
    if (!mappings.some(([, below]) => known.every((key) => Object.hasOwn(below, key)))) continue;
    if (Object.hasOwn(keys, name)) return 'it belongs to the option itself';
    const home = mappings.find(([, below]) => Object.hasOwn(below, name));
    if (home) return `it belongs to \`${home[0]}\` of the option: write {${name}: ...} there`;
  }
  return undefined;
}

/** The keys of the mapping that a value may be written as. */
function keysBelow(spec: Spec): Readonly<Record<string, Spec>> {
  switch (spec.t) {
    case 'object':
      return spec.keys;
    case 'forms':
      return keysOf(spec);
    case 'either':
      return spec.map ? keysBelow(spec.map) : {};
    default:
      return {};
  }
}

/** The keys that are given decide which form is meant; the result names it in `form`. */
function readForms(spec: FormsSpec, node: Node, owner: Span, label: string, context: CheckContext): Fields | undefined {
  if (node.kind !== 'map') {
    wrongForm(node, label, `a mapping with ${Object.keys(spec.forms).join(' or ')}`, context);
    return undefined;
  }
  const deciding = Object.keys(spec.forms).filter((name) => node.entries.has(name));
  if (deciding.length === 0) {
    const unknown = [...node.entries].find(([name]) => nearest(name, Object.keys(spec.forms)) !== undefined);
    if (unknown) unknownKey(unknown[0], unknown[1].key, { t: 'object', keys: keysOf(spec) }, label, context);
    else
      context.problems.add(
        'SW2002',
        owner,
        `\`${label}\` needs one of ${Object.keys(spec.forms).join(', ')}`,
        exampleOf(spec),
      );
    return undefined;
  }
  const form = deciding.find((name) => deciding.every((other) => Object.hasOwn(spec.forms[name]!.keys, other)));
  if (form === undefined) {
    const [first, second] = deciding
      .map((name) => ({ name, key: node.entries.get(name)!.key }))
      .sort((a, b) => a.key.start - b.key.start);
    context.problems.add(
      'SW2007',
      second!.key,
      `\`${label}\` is built in one way: \`${second!.name}\` does not go with \`${first!.name}\``,
      'keep one of them',
      {
        message: 'the other is here',
        at: first!.key,
      },
    );
    return undefined;
  }
  const chosen = spec.forms[form]!;
  const misplaced: string[] = [];
  for (const [name, { key }] of node.entries) {
    if (Object.hasOwn(chosen.keys, name)) continue;
    const home = Object.keys(spec.forms).find((other) => Object.hasOwn(spec.forms[other]!.keys, name));
    if (home === undefined) continue;
    context.problems.add('SW2007', key, `\`${name}\` goes with \`${home}\`, not with \`${form}\``, 'remove it');
    misplaced.push(name);
  }
  const fields = readObject(chosen, node, owner, label, context, misplaced);
  return fields && { form: camelCase(form), ...fields };
}

function keysOf(spec: FormsSpec): Record<string, Spec> {
  return Object.assign({}, ...Object.values(spec.forms).map((form) => form.keys));
}

function exampleOf(spec: FormsSpec): string | undefined {
  const [name, form] = Object.entries(spec.forms)[0]!;
  const field = form.keys[name];
  return field?.t === 'quantity' && field.eg?.[0] !== undefined
    ? `write for example {${name}: ${field.eg[0]}}`
    : undefined;
}

function readRecord(spec: RecordSpec, node: Node, label: string, context: CheckContext): Fields | undefined {
  if (node.kind !== 'map') {
    wrongForm(node, label, 'a mapping from names to values', context);
    return undefined;
  }
  if (node.entries.size < (spec.least ?? 0)) {
    context.problems.add('SW2009', node, `\`${label}\` is empty`, 'add at least one');
    return undefined;
  }
  const { most = 1000 } = spec;
  if (node.entries.size > most) {
    context.problems.add('SW2009', node, `\`${label}\` has ${node.entries.size} entries`, `at most ${most}`);
    return undefined;
  }
  const fields = Object.create(null) as Fields;
  for (const [name, { key, value }] of node.entries) {
    if (!nameIsFine(spec, name, key, context)) continue;
    if (isNull(value)) {
      context.problems.add('SW2004', key, `\`${name}\` has no value`, 'write one, or remove the key');
      continue;
    }
    const read = readNode(spec.of, value, key, name, context);
    if (read !== undefined) fields[name] = read;
  }
  return fields;
}

function nameIsFine(spec: RecordSpec, name: string, key: Span, context: CheckContext): boolean {
  if (!recordNameFits(spec.names, name)) {
    context.problems.add('SW2008', key, `${quoted(name)} cannot be a name here`, nameHint(name));
    return false;
  }
  const work = context.names?.work;
  if (spec.names !== 'work-ref' || !work || work.has(name)) return true;
  context.problems.add('SW2203', key, `there is no work item ${quoted(name)}`, () => suggestion(name, [...work]));
  return false;
}

function readList(spec: ListSpec, node: Node, label: string, context: CheckContext): unknown[] | undefined {
  if (node.kind !== 'list') {
    wrongForm(node, label, 'a list', context);
    return undefined;
  }
  const { length } = node.items;
  const { least = 0, most } = spec;
  if (length < least || (most !== undefined && length > most)) {
    const wanted = least === most ? `exactly ${least}` : length < least ? `at least ${least}` : `at most ${most}`;
    context.problems.add('SW2009', node, `\`${label}\` has ${length} items and needs ${wanted}`);
    return undefined;
  }
  const items: unknown[] = [];
  for (const item of node.items) {
    if (isNull(item))
      context.problems.add('SW2004', item, `an item of \`${label}\` has no value`, 'write one, or remove the item');
    else {
      const read = readNode(spec.of, item, item, label, context);
      if (read !== undefined) items.push(read);
    }
  }
  if (spec.also !== undefined) runCrossCheck(spec.also, node, node, context);
  return items;
}

const VALUE_KEYS = ['low', 'likely', 'high', 'one_of', 'value'];

function readEither(spec: EitherSpec, node: Node, owner: Span, label: string, context: CheckContext): unknown {
  if (node.kind === 'scalar') {
    if (spec.flag && typeof node.value === 'boolean') return readNode(spec.flag, node, owner, label, context);
    if (spec.scalar) return readNode(spec.scalar, node, owner, label, context);
  }
  if (node.kind === 'map') {
    const isValue = spec.scalar?.t === 'quantity' && (!spec.map || VALUE_KEYS.some((key) => node.entries.has(key)));
    const chosen = isValue ? spec.scalar : spec.map;
    if (chosen) return readNode(chosen, node, owner, label, context);
  }
  if (node.kind === 'list' && spec.list) return readNode(spec.list, node, owner, label, context);
  const wanted = [spec.scalar && 'a plain value', spec.map && 'a mapping', spec.list && 'a list']
    .filter(Boolean)
    .join(' or ');
  wrongForm(node, label, wanted, context);
  return undefined;
}

/** Reads the whole scenario, except `let`, which is read where it is used. */
export function readRoot(node: MapNode, context: CheckContext): Fields | undefined {
  const start: Span = { source: node.source, start: node.start, end: node.start + 1 };
  return readObject(schemaTable.root, node, start, '', context, ['let', 'extends']);
}
