import type { Position } from '../diagnostics/diagnostic.ts';

/** A text that was read and the name that messages call it by. Lines are counted only when a position is asked for. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Line and column (both from 1) of the text between two offsets. */
  position(start: number, end: number): Position {
    const from = this.#place(start);
    const to = this.#place(Math.max(start, end));
    return { file: this.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  #place(offset: number): { line: number; column: number } {
    this.#lineStarts ??= lineStartsOf(this.text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, offset - starts[low]!) + 1 };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Part of a text, by offsets. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** A node of the scenario as written: from a file, from a base file or from `--set`. */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as text: of a number as written (`1.50`), of a quoted text without quotes. */
  readonly text: string;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Span;
  readonly value: Node;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

/** Line and column of a part of a text. */
export function positionOf(span: Span): Position {
  return span.source.position(span.start, span.end);
}

/** The part of a scalar's source that its text from `offset` came from; the whole scalar where that is unclear. */
export function partOf(node: ScalarNode, offset: number, length: number): Span {
  const { source, text } = node;
  for (const start of [node.start, node.start + 1]) {
    if (text !== '' && source.text.startsWith(text, start))
      return { source, start: start + offset, end: Math.min(start + offset + length, start + text.length) };
  }
  return node;
}

/** Whether a node is an explicit or implied null. */
export function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** The text of a map's entry when it is text or a number. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  const value = node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.kind === 'scalar' && (typeof value.value === 'string' || typeof value.value === 'number')
    ? value.text
    : undefined;
}

const NOWHERE = new SourceText('', '');

/** A node from plain data (of JSON), for checks that have no file. */
export function nodeOf(value: unknown): Node {
  const span = { source: NOWHERE, start: 0, end: 0 };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(nodeOf), ...span };
  if (typeof value === 'object' && value !== null) {
    const entries = new Map(Object.entries(value).map(([key, part]) => [key, { key: span, value: nodeOf(part) }]));
    return { kind: 'map', entries, ...span };
  }
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', value: scalar, text: scalar === null ? '' : String(scalar), ...span };
}
