import { escaped, type Problems, quoted } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { readSource } from './source-bytes.ts';
import { type Entry, isNull, type MapNode, type Node, type ScalarNode, type SourceText } from './tree.ts';

/** Gives the content of a base file by its path (as in the file's name), or why there is none. */
export type ExtendsResolver = (
  path: string,
  from: string,
) => { readonly content: string | Uint8Array } | { readonly error: string };

export interface ExtendsOptions {
  readonly resolve?: ExtendsResolver;
  /** Folder that base files must stay in; the file's own folder's top where silent (relative names: where they start). */
  readonly root?: string;
  readonly problems: Problems;
  /** Collects the sources that were read. */
  readonly sources: Map<string, string>;
}

const LONGEST_CHAIN = 16;

/**
 * A scenario merged over the base files that it `extends`: mappings merge, lists and plain values replace. `isWhole` is
 * false when a base file could not be read, so that nothing can be said of what is missing.
 */
export function withBases(node: MapNode, options: ExtendsOptions): { root: MapNode; isWhole: boolean } {
  const chain = [node.source.file];
  const layers: MapNode[] = [];
  let current: MapNode | undefined = node;
  while (current) {
    layers.push(current);
    const link = current.entries.get('extends');
    if (!link) break;
    current = isNull(link.value) ? noBase(link, options) : readBase(link.value, chain, options);
  }
  return {
    root: layers.reduceRight((base, over) => merge(base, over)),
    isWhole: !layers.at(-1)!.entries.has('extends'),
  };
}

function noBase(link: Entry, { problems }: ExtendsOptions): undefined {
  problems.add('SW2004', link.key, '`extends` has no value', 'write the path of a file, or remove the key');
}

function readBase(node: Node, chain: string[], options: ExtendsOptions): MapNode | undefined {
  const { problems, sources } = options;
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.text.trim() === '') {
    problems.add('SW2003', node, '`extends` is the path of one file', 'write ../base/company.yaml');
    return undefined;
  }
  const path = joinPath(node.source.file, node.text.trim(), options.root);
  if (path === undefined) {
    problems.add(
      'SW1020',
      node,
      `${quoted(node.text)} leads out of the folder of the scenarios`,
      'write a relative path with `/` to a file in there',
    );
    return undefined;
  }
  if (chain.includes(path) || chain.length > LONGEST_CHAIN) {
    const what = chain.includes(path)
      ? `the files extend one another: ${[...chain, path].map((file) => quoted(file)).join(' > ')}`
      : 'too many files extend one another';
    problems.add('SW1022', node, what, 'remove one `extends`');
    return undefined;
  }
  const found = options.resolve ? options.resolve(path, node.source.file) : { error: 'no files can be read here' };
  if ('error' in found) {
    problems.add(
      'SW1021',
      node,
      `${quoted(node.text)} cannot be read: ${escaped(found.error)}`,
      'the path is relative to this file',
    );
    return undefined;
  }
  chain.push(path);
  const source = readSource(path, found.content, problems);
  if (!source) return undefined;
  sources.set(path, source.text);
  return readLayer(source, problems, node);
}

/** The mapping that a file holds. */
export function readLayer(source: SourceText, problems: Problems, from?: ScalarNode): MapNode | undefined {
  const node = readYaml(source, problems);
  if (!node) return undefined;
  if (node.kind === 'map') return node;
  const at = { source, start: node.start, end: Math.max(node.end, node.start) };
  const related = from ? { message: 'extended here', at: from } : undefined;
  if (isNull(node))
    problems.add(
      'SW1004',
      { source, start: 0, end: 0 },
      'the file is empty',
      'write at least name, work and options',
      related,
    );
  else
    problems.add(
      'SW2003',
      at,
      `a scenario is a mapping, not ${node.kind === 'list' ? 'a list' : quoted(node.text)}`,
      'write `key: value` lines',
      related,
    );
  return undefined;
}

function merge(base: MapNode, over: MapNode): MapNode {
  const entries = new Map(base.entries);
  entries.delete('extends');
  for (const [name, entry] of over.entries) {
    if (name === 'extends') continue;
    const inherited = entries.get(name);
    if (inherited && isNull(entry.value) && !isNull(inherited.value)) entries.delete(name);
    else if (
      inherited?.value.kind === 'map' &&
      entry.value.kind === 'map' &&
      !isValue(inherited.value) &&
      !isValue(entry.value)
    )
      entries.set(name, { key: entry.key, value: merge(inherited.value, entry.value) });
    else entries.set(name, entry);
  }
  return { kind: 'map', entries, source: over.source, start: over.start, end: over.end };
}

/** `{low, likely, high}` and `{value, source}` are values and replace as one. */
function isValue(node: MapNode): boolean {
  return (
    node.entries.has('low') || node.entries.has('high') || (node.entries.has('value') && node.entries.has('source'))
  );
}

/**
 * Where a relative path leads from a file, as a path of the same style; undefined when it is absolute, an address, or
 * leaves the root.
 */
export function joinPath(file: string, path: string, root?: string): string | undefined {
  if (/^([A-Za-z]:|[/\\~]|[a-z]+:\/\/)/.test(path) || path.includes('\\') || path.includes('\0')) return undefined;
  const isAbsolute = file.startsWith('/');
  const folder = file.split('/').slice(0, -1);
  const top = (root ?? (isAbsolute ? folder.join('/') : '')).split('/').filter((part) => part !== '' && part !== '.');
  const parts = folder.filter((part) => part !== '' && part !== '.');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length === 0 || parts.at(-1) === '..') return undefined;
    else parts.pop();
  }
  if (parts.length <= top.length || top.some((part, index) => parts[index] !== part)) return undefined;
  return `${isAbsolute ? '/' : ''}${parts.join('/')}`;
}
