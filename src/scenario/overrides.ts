import { suggestion } from '../diagnostics/suggest.ts';
import { isOneValue } from './locate.ts';
import { writtenOptions } from './options.ts';
import { type Problems, quoted } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { type Entry, isNull, type ListNode, type MapNode, type Node, SourceText, type Span } from './tree.ts';

/** The name that messages call overrides by; each override is a line of that text. */
const OVERRIDES_FILE = '--set';

/** Applies `path=value` overrides in their order; the text of all of them is added to `sources` for code frames. */
export function applyOverrides(
  root: MapNode,
  sets: readonly string[],
  problems: Problems,
  sources: Map<string, string>,
): MapNode {
  if (sets.length === 0) return root;
  // a line break inside an override would shift the lines of those after it
  const lines = sets.map((set) => set.replace(/[\r\n]/g, ' '));
  const source = new SourceText(OVERRIDES_FILE, lines.join('\n'));
  sources.set(OVERRIDES_FILE, source.text);
  let result = root;
  let offset = 0;
  for (const line of lines) {
    result = applyOne(result, line, offset, source, problems) ?? result;
    offset += line.length + 1;
  }
  return result;
}

interface Segment extends Span {
  readonly name: string;
}

function applyOne(
  root: MapNode,
  line: string,
  offset: number,
  source: SourceText,
  problems: Problems,
): MapNode | undefined {
  const whole: Span = { source, start: offset, end: offset + line.length };
  const equals = line.indexOf('=');
  const path = (equals < 0 ? line : line.slice(0, equals)).trim();
  if (equals < 0 || !/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(path)) {
    problems.add(
      'SW1030',
      whole,
      `${quoted(line)} is not an override`,
      'write path=value, for example company.region=TX',
    );
    return undefined;
  }
  if (line.length > 10_000) {
    problems.add('SW1030', whole, 'the override is longer than 10000 characters');
    return undefined;
  }
  const segments: Segment[] = [];
  let at = offset + line.indexOf(path);
  for (const name of path.split('.')) {
    segments.push({ name, source, start: at, end: at + name.length });
    if (name in {} || name === 'prototype') {
      problems.add('SW1009', segments.at(-1)!, `${quoted(name)} cannot be used as a key`);
      return undefined;
    }
    at += name.length + 1;
  }
  if (segments[0]!.name === 'extends') {
    problems.add('SW1031', segments[0]!, '`extends` cannot be set', 'write it into the file');
    return undefined;
  }
  const value = readYaml(source, problems, offset + equals + 1, offset + line.length);
  if (!value) return undefined;
  if (isNull(value) && line.slice(equals + 1).trim() === '') {
    problems.add('SW1030', whole, 'the value is missing', 'write path=value');
    return undefined;
  }
  return setIn(root, segments, value, problems) as MapNode | undefined;
}

function setIn(
  node: Node | undefined,
  segments: readonly Segment[],
  value: Node,
  problems: Problems,
): Node | undefined {
  const [segment, ...rest] = segments;
  if (!segment) return value;
  if (node === undefined || isNull(node)) return setInMap(undefined, segment, rest, value, problems);
  if (node.kind === 'map') return setInMap(node, segment, rest, value, problems);
  if (node.kind === 'list') return setInList(node, segment, rest, value, problems);
  problems.add(
    'SW1031',
    segment,
    `${quoted(node.text)} has no part ${quoted(segment.name)}`,
    'set the value itself, or write a mapping {key: value, ...}',
  );
  return undefined;
}

function setInMap(
  node: MapNode | undefined,
  segment: Segment,
  rest: readonly Segment[],
  value: Node,
  problems: Problems,
): Node | undefined {
  const child = node?.entries.get(segment.name)?.value;
  // a volume that is one value is that of now
  const isNow = segment.name === 'volume' && rest[0]?.name === 'now' && child && isOneValue(child, 'now');
  const inner = setIn(child, isNow ? rest.slice(1) : rest, value, problems);
  if (!inner) return undefined;
  const entries = new Map<string, Entry>(node?.entries);
  const key = node?.entries.get(segment.name)?.key ?? segment;
  if (isNull(inner) && node?.entries.has(segment.name)) entries.delete(segment.name);
  else entries.set(segment.name, { key: rest.length === 0 ? segment : key, value: inner });
  const { source, start, end } = node ?? segment;
  return { kind: 'map', entries, source, start, end };
}

/** A list item is named by its index from 0, an option of a list also by its name. */
function setInList(
  node: ListNode,
  segment: Segment,
  rest: readonly Segment[],
  value: Node,
  problems: Problems,
): Node | undefined {
  const options = writtenOptions(node);
  const named = options.find(({ id }) => id === segment.name);
  const index = named ? Number(named.place) : /^\d{1,6}$/.test(segment.name) ? Number(segment.name) : -1;
  if (index < 0 || index > node.items.length) {
    const ids = options.map(({ id }) => id);
    problems.add(
      'SW1031',
      segment,
      `the list has no item ${quoted(segment.name)}`,
      suggestion(segment.name, ids) ?? `items are counted from 0 to ${node.items.length - 1}`,
    );
    return undefined;
  }
  const item = node.items[index];
  // the name of a kind stands for an option of that kind
  const opened: Node | undefined =
    named && rest.length > 0 && item?.kind === 'scalar'
      ? { ...item, kind: 'map', entries: new Map([['kind', { key: item, value: item }]]) }
      : item;
  const inner = setIn(opened, rest, value, problems);
  if (!inner) return undefined;
  const items = [...node.items];
  items[index] = inner;
  return { ...node, items };
}
