import type { Position } from './diagnostic.ts';

export interface CodeFrameOptions {
  /** Columns that a line of the excerpt may take, number and border included; 100 where silent. */
  readonly width?: number;
  /** Lines shown before the marked one; 1 where silent. */
  readonly before?: number;
}

const TAB = '    ';
const ELLIPSIS = '…';

/**
 * The lines around a position with carets under the token that it means:
 *
 * ```
 * 11 |   front-desk:
 * 12 |     wage: 17 calls/month
 *    |           ^^^^^^^^^^^^^^
 * ```
 *
 * Tabs become four blanks, control characters are shown escaped, wide characters get two carets, and a long line is
 * clipped to the part around the mark. Lines end without a blank; an empty array when the position is not in the text.
 */
export function codeFrame(text: string, at: Position, options: CodeFrameOptions = {}): string[] {
  const lines = linesAround(text, at.line, options.before ?? 1);
  const marked = lines.at(-1);
  if (marked?.number !== at.line) return [];
  const gutter = String(at.line).length;
  const room = Math.max(20, (options.width ?? 100) - gutter - 3);
  const cells = cellsOf(marked.text);
  const start = Math.min(at.column - 1, cells.length);
  const endsHere = at.endLine === undefined || at.endLine === at.line;
  const end = endsHere
    ? Math.min(at.endColumn === undefined ? start + 1 : at.endColumn - 1, cells.length)
    : cells.length;
  const from = firstShown(cells, start, Math.max(end, start + 1), room);
  const frame: string[] = [];
  for (const line of lines) {
    const { shown } = clipped(line === marked ? cells : cellsOf(line.text), from, room);
    frame.push(`${String(line.number).padStart(gutter)} | ${shown}`.trimEnd());
  }
  const { to } = clipped(cells, from, room);
  const lead = (from > 0 ? 1 : 0) + width(cells.slice(from, start));
  const carets = Math.max(1, width(cells.slice(start, Math.min(Math.max(end, start + 1), to))));
  frame.push(`${' '.repeat(gutter)} | ${' '.repeat(lead)}${'^'.repeat(carets)}`);
  return frame;
}

function linesAround(text: string, last: number, before: number): { number: number; text: string }[] {
  const result: { number: number; text: string }[] = [];
  let start = 0;
  for (let number = 1; number <= last; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (number >= last - before) result.push({ number, text: text.slice(start, end).replace(/\r$/, '') });
    if (newline < 0) break;
    start = newline + 1;
  }
  return result;
}

/** What one UTF-16 unit of the line is shown as; the second half of a surrogate pair shows nothing. */
interface Cell {
  readonly shown: string;
  readonly width: number;
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  for (const character of line) {
    const code = character.codePointAt(0)!;
    let cell: Cell = { shown: character, width: widthOf(code) };
    if (character === '\t') cell = { shown: TAB, width: TAB.length };
    else if (isHidden(code)) {
      const escaped = `\\u${code.toString(16).padStart(4, '0')}`;
      cell = { shown: escaped, width: escaped.length };
    }
    cells.push(cell);
    if (character.length === 2) cells.push({ shown: '', width: 0 });
  }
  return cells;
}

/** Control characters, direction marks and lone surrogates, which a terminal would obey or spoil. */
function isHidden(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfeff
  );
}

/** Terminal columns of a character: 0 for combining marks, 2 for East Asian wide characters and emoji, else 1. */
function widthOf(code: number): number {
  if (code < 0x300) return 1;
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x20d0 && code <= 0x20f0))
    return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** Index of the first cell to show, so that the mark is seen with some of what stands before it. */
function firstShown(cells: readonly Cell[], start: number, end: number, room: number): number {
  if (width(cells) <= room) return 0;
  // two columns are for the ellipses; a third of the rest for what stands before, more when the line ends soon
  const space = room - 2;
  const before = Math.max(Math.floor(space / 3), space - width(cells.slice(start)));
  const lead = Math.max(0, Math.min(before, space - Math.min(width(cells.slice(start, end)), space)));
  let from = Math.min(start, cells.length);
  for (let used = 0; from > 0 && used + cells[from - 1]!.width <= lead; ) used += cells[--from]!.width;
  return from;
}

/** The part of a line from a cell on that fits into the room, with an ellipsis where something is left out. */
function clipped(cells: readonly Cell[], from: number, room: number): { shown: string; to: number } {
  const head = from > 0 ? ELLIPSIS : '';
  if (cells.length <= from) return { shown: cells.length > 0 ? head : '', to: cells.length };
  const space = room - head.length;
  let to = cells.length;
  if (width(cells.slice(from)) > space) {
    to = from;
    for (let used = 0; used + cells[to]!.width <= space - 1; ) used += cells[to++]!.width;
  }
  const shown = cells
    .slice(from, to)
    .map((cell) => cell.shown)
    .join('');
  return { shown: head + shown + (to < cells.length ? ELLIPSIS : ''), to };
}

/** Terminal columns that cells take. */
function width(cells: readonly Cell[]): number {
  let total = 0;
  for (const cell of cells) total += cell.width;
  return total;
}
