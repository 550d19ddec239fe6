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
  const clip = window(cells, start, Math.max(end, start + 1), room);
  const frame: string[] = [];
  for (const line of lines) {
    const shown = clipped(line === marked ? cells : cellsOf(line.text), clip);
    frame.push(`${String(line.number).padStart(gutter)} | ${shown}`.trimEnd());
  }
  const widthOf = (from: number, to: number): number => sum(cells.slice(from, to).map((cell) => cell.width));
  const lead = (clip.from > 0 ? 1 : 0) + widthOf(clip.from, start);
  const carets = Math.max(1, Math.min(widthOf(start, Math.min(Math.max(end, start + 1), clip.to)), room - lead));
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

/** The part of the line to show so that the mark is seen with some of what stands before it. */
function window(cells: readonly Cell[], start: number, end: number, room: number): { from: number; to: number } {
  if (sum(cells.map((cell) => cell.width)) <= room) return { from: 0, to: cells.length };
  const space = room - 2;
  let from = Math.min(start, cells.length);
  let used = 0;
  const lead = Math.min(Math.floor(space / 3), Math.max(0, space - (end - start)));
  while (from > 0 && used + cells[from - 1]!.width <= lead) used += cells[--from]!.width;
  let to = Math.min(start, cells.length);
  while (to < cells.length && used + cells[to]!.width <= space) used += cells[to++]!.width;
  while (from > 0 && used + cells[from - 1]!.width <= space) used += cells[--from]!.width;
  return { from, to };
}

function clipped(cells: readonly Cell[], clip: { from: number; to: number }): string {
  if (cells.length <= clip.from) return clip.from > 0 && cells.length > 0 ? ELLIPSIS : '';
  const shown = cells
    .slice(clip.from, clip.to)
    .map((cell) => cell.shown)
    .join('');
  return (clip.from > 0 ? ELLIPSIS : '') + shown + (clip.to < cells.length ? ELLIPSIS : '');
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
