import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type Range } from 'yaml';
import type { Code } from '../diagnostics/catalogue.ts';
import { joinSplitItems, joinSplitPairs } from './broken-flow.ts';
import { type Problems, quoted } from './problems.ts';
import type { Entry, MapNode, Node, ScalarNode, SourceText, Span } from './tree.ts';

/** Deeper nesting than this is an attack or a mistake. */
const MOST_LEVELS = 64;
/** Names that plain objects have anyway. */
const FORBIDDEN: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
/** Nodes that aliases may unfold to. */
const MOST_NODES = 50_000;

/**
 * Reads one YAML document into located nodes. `start` and `end` bound the part of the source to read (`--set` values).
 * Gives undefined when the text is no YAML or parts had to be left out (then problems say why); an empty document is a null scalar.
 */
export function readYaml(
  source: SourceText,
  problems: Problems,
  start = 0,
  end = source.text.length,
): Node | undefined {
  const text = start === 0 && end === source.text.length ? source.text : source.text.slice(start, end);
  const before = problems.count;
  const document = parseQuietly(text);
  const span = (from: number, to: number): Span => ({ source, start: start + from, end: start + to });
  const tooDeep = document.errors.find(({ message }) => /call stack/i.test(message));
  // every other error follows from where the parser gave up
  const errors = tooDeep ? [tooDeep] : document.errors;
  for (const [index, error] of errors.entries()) {
    if (problems.isFull) {
      problems.skip(errors.length - index);
      break;
    }
    const { code, message, hint } = syntaxProblem(error.code, error.message, text, error.pos[0]);
    problems.add(code, span(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)), message, hint);
  }
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2')
    problems.add('SW1013', span(0, 5), 'only YAML 1.2 is read', 'remove the %YAML line');
  for (const warning of document.warnings)
    if (warning.code === 'TAG_RESOLVE_FAILED')
      problems.add('SW1013', span(...warning.pos), 'YAML tags are not read', 'remove the tag');
  if (problems.count > before) return undefined;
  const converter = new Converter(source, start, problems);
  const node = converter.convert(document.contents as YamlNode, 0);
  return converter.isWhole ? node : undefined;
}

/** Without stack traces (a hostile file makes a million errors) and without a warning printed. */
function parseQuietly(text: string): Document.Parsed {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    // duplicate keys are found while converting: the parser's own check takes quadratic time
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false, version: '1.2', logLevel: 'error' });
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function syntaxProblem(
  code: string,
  message: string,
  text: string,
  at: number,
): { code: Code; message: string; hint?: string } {
  if (/call stack/i.test(message)) return { code: 'SW1011', message: 'the file is nested too deeply' };
  if (code === 'MULTIPLE_DOCS')
    return {
      code: 'SW1005',
      message: 'a file holds one scenario',
      hint: 'put what follows `---` into a file of its own',
    };
  if (code === 'TAB_AS_INDENT')
    return { code: 'SW1007', message: 'a tab cannot indent', hint: 'indent with blanks, two per level' };
  if (code === 'MISSING_CHAR' && /\bin[ \t]*\[?$/.test(text.slice(Math.max(0, at - 40), at + 1)))
    return {
      code: 'SW1012',
      message: 'this formula is broken up by its bracket: inside `[...]` or `{...}` YAML reads `[` as a list',
      hint: 'quote the formula: "best in [a, b]"',
    };
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return {
      code: 'SW1006',
      message: 'a second `: ` on this line',
      hint: 'quote the text if it holds a colon, or start a new line',
    };
  const start = /reserved character (.)|indicator (?:character )?(.)$/.exec(message);
  if (code === 'BAD_SCALAR_START' && start)
    return { code: 'SW1006', message: `a text cannot start with \`${start[1] ?? start[2]}\``, hint: 'quote the text' };
  const end = /must be sufficiently indented and end with a ([\]}])/.exec(message);
  if (end) {
    const open = end[1] === ']' ? '[' : '{';
    const what = `a \`${open}\` is not closed, or a line after it is not indented`;
    return { code: 'SW1006', message: what, hint: `close it with \`${end[1]}\`` };
  }
  if (message.startsWith('Missing closing'))
    return { code: 'SW1006', message: 'a quote is not closed', hint: 'close it' };
  return { code: 'SW1006', message: `not readable as YAML: ${lower(message)}` };
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

type YamlNode = Document.Parsed['contents'];

/** Turns the parser's nodes into ours, once per node; an alias is the node that it means. */
class Converter {
  readonly #source: SourceText;
  readonly #base: number;
  readonly #problems: Problems;
  readonly #anchors = new Map<string, { node: Node; size: number } | 'open'>();
  #size = 0;
  #tooLarge = false;
  /** False when something had to be left out, so that more problems would only follow from that. */
  isWhole = true;

  constructor(source: SourceText, base: number, problems: Problems) {
    this.#source = source;
    this.#base = base;
    this.#problems = problems;
  }

  convert(node: YamlNode | Alias | Pair | null | undefined, level: number): Node {
    if (isAlias(node)) return this.#alias(node as Alias.Parsed);
    const anchor = (node as { anchor?: string } | null)?.anchor;
    const sizeBefore = this.#size++;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    const result = this.#content(node, level);
    if (anchor !== undefined) this.#anchors.set(anchor, { node: result, size: this.#size - sizeBefore });
    return result;
  }

  #content(node: YamlNode | Alias | Pair | null | undefined, level: number): Node {
    if (isScalar(node))
      return this.#scalar(node as { value: unknown; source?: string; range?: Range | null; tag?: string });
    if (!isMap(node) && !isSeq(node)) return nullAt(this.#span(undefined));
    const span = this.#span(node.range);
    if (level >= MOST_LEVELS) {
      this.#drop(
        'SW1011',
        { ...span, end: span.start + 1 },
        'the file is nested too deeply',
        `at most ${MOST_LEVELS} levels`,
      );
      return nullAt(span);
    }
    if (isMap(node)) return this.#map(node.items as Pair[], node.flow === true, span, level + 1);
    const items = node.items.map((item) => this.convert(item as YamlNode, level + 1));
    return { kind: 'list', items: node.flow ? joinSplitItems(items, this.#problems) : items, ...span };
  }

  #map(pairs: readonly Pair[], flow: boolean, span: Span, level: number): MapNode {
    const entries = new Map<string, Entry>();
    const list: { name: string; key: Span; value: Node }[] = [];
    for (const pair of pairs) {
      const key = this.convert(pair.key as YamlNode, level);
      const value = pair.value === null ? nullAt(key) : this.convert(pair.value as YamlNode, level);
      if (key.kind !== 'scalar' || key.value === null) {
        this.#drop('SW1014', key, 'a key is a plain word', 'write `key: value`');
        continue;
      }
      list.push({ name: key.text, key, value });
    }
    for (const { name, key, value } of flow ? joinSplitPairs(list, this.#problems) : list) {
      const first = entries.get(name);
      if (FORBIDDEN.has(name))
        this.#drop('SW1009', key, `${quoted(name)} cannot be used as a key`, 'choose another name');
      else if (first)
        this.#problems.add('SW1008', key, `${quoted(name)} stands here twice`, 'keep one of them', {
          message: 'first here',
          at: first.key,
        });
      else entries.set(name, { key, value });
    }
    return { kind: 'map', entries, ...span };
  }

  #scalar(node: { value: unknown; source?: string; range?: Range | null; tag?: string }): ScalarNode {
    const { value } = node;
    const span = this.#span(node.range);
    if (node.tag !== undefined && !/^tag:yaml\.org,2002:(str|int|float|bool|null)$/.test(node.tag))
      this.#drop('SW1013', span, 'YAML tags are not read', 'remove the tag');
    if (typeof value === 'string') return { kind: 'scalar', value, text: value, ...span };
    if (typeof value === 'number' || typeof value === 'boolean')
      return { kind: 'scalar', value, text: node.source ?? String(value), ...span };
    return nullAt(span);
  }

  #alias(alias: Alias.Parsed): Node {
    const span = this.#span(alias.range);
    const target = this.#anchors.get(alias.source);
    if (typeof target === 'object') {
      this.#size += target.size;
      if (this.#size <= MOST_NODES) return target.node;
      if (!this.#tooLarge) this.#drop('SW1010', span, 'the aliases unfold to too much', 'repeat less, or write it out');
      this.#tooLarge = true;
    } else if (target === 'open') this.#drop('SW1010', span, `'*${alias.source}' holds itself`);
    else
      this.#drop(
        'SW1010',
        span,
        `'*${alias.source}' is not defined above`,
        `mark the value it means with &${alias.source}`,
      );
    return nullAt(span);
  }

  #drop(code: Code, at: Span, message: string, hint?: string): void {
    this.isWhole = false;
    this.#problems.add(code, at, message, hint);
  }

  #span(range: Range | null | undefined): Span {
    const start = this.#base + (range?.[0] ?? 0);
    return { source: this.#source, start, end: this.#base + (range?.[1] ?? 0) };
  }
}

function nullAt({ source, start, end }: Span): ScalarNode {
  return { kind: 'scalar', value: null, text: '', source, start, end };
}
