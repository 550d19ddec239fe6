import Table from 'cli-table3';
import type { Cell, Column, Grid } from '../report/grid.ts';
import { clean } from './clean.ts';
import type { Glyphs } from './glyphs.ts';
import type { Palette } from './palette.ts';
import { sparkline } from './sparkline.ts';
import { displayWidth, truncate, wrap } from './text-width.ts';

const LEAST_GAP = 2;
const MOST_GAP = 5;
/** A flexible column is not made narrower than this, unless nothing is left to leave out. */
const COMFORTABLE = 18;
const LEAST = 10;
const SERIES_WIDTH = 18;

const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((place) => [place, '']),
);

/** A grid as lines within the width: a heading, a rule and the rows. Columns that do not fit are left out. */
export function gridLines(grid: Grid, width: number, glyphs: Glyphs, palette: Palette): string[] {
  const texts = grid.rows.map((row) => row.cells.map((cell) => cellText(cell, glyphs)));
  const natural = grid.columns.map((column, index) =>
    Math.max(blockWidth(column.head), ...texts.map((row) => blockWidth(row[index] ?? ''))),
  );
  return parts(grid.columns, natural, fitting(grid.columns, natural, width), width).flatMap((kept, part) => [
    ...(part > 0 ? [''] : []),
    ...partLines(grid, texts, kept, natural, width, glyphs, palette),
  ]);
}

/** The lines of some columns. */
function partLines(
  grid: Grid,
  texts: readonly (readonly string[])[],
  kept: readonly number[],
  natural: readonly number[],
  width: number,
  glyphs: Glyphs,
  palette: Palette,
): string[] {
  const { widths, gap } = layout(grid.columns, kept, natural, width);
  const draw = (rows: readonly string[][], vAlign: 'top' | 'bottom') => {
    const table = new Table({
      chars: { ...NO_LINES, middle: ' '.repeat(gap) },
      colWidths: widths,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    });
    for (const row of rows) {
      table.push(row.map((content, at) => ({ content, hAlign: grid.columns[kept[at]!]!.align, vAlign })));
    }
    return rows.length === 0 ? [] : table.toString().split('\n');
  };
  const whole = widths.reduce((a, b) => a + b, 0) + gap * (widths.length - 1);
  const rule = palette.faint(glyphs.rule.repeat(Math.min(width, whole)));
  const head = kept.map((index, place) => eachLine(wrapped(grid.columns[index]!.head, widths[place]!), palette.faint));
  const lines = [...draw([head], 'bottom'), rule];
  let pending: string[][] = [];
  for (const [at, row] of grid.rows.entries()) {
    if (row.role === 'total') {
      lines.push(...draw(pending, 'top'), rule);
      pending = [];
    }
    pending.push(
      kept.map((index, place) =>
        painted(
          fitted(texts[at]?.[index] ?? '', grid.columns[index]!, widths[place]!, glyphs),
          row.cells[index],
          palette,
        ),
      ),
    );
  }
  return [...lines, ...draw(pending, 'top')].map((line) => line.trimEnd());
}

function cellText(cell: Cell, glyphs: Glyphs): string {
  return cell.kind === 'series' ? sparkline(cell.values, SERIES_WIDTH, glyphs) : clean(cell.text);
}

function fitted(text: string, column: Column, width: number, glyphs: Glyphs): string {
  return column.clip ? truncate(text.replaceAll('\n', ' '), width, glyphs.ellipsis) : wrapped(text, width);
}

/** Text wrapped to a column. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => (displayWidth(line) <= width ? [line] : wrap(line, width)))
    .join('\n');
}

function painted(text: string, cell: Cell | undefined, palette: Palette): string {
  const tone = cell?.kind === 'series' ? 'faint' : cell?.tone;
  return tone ? eachLine(text, palette[tone]) : text;
}

/** Colours line by line, so that padding between lines stays plain. */
function eachLine(text: string, paint: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : paint(line)))
    .join('\n');
}

function blockWidth(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth));
}

/** Indexes of the columns that fit: those that may be dropped go first, the highest number before the others. */
function fitting(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  let kept = columns.map((_, index) => index);
  for (;;) {
    const needed = kept.reduce(
      (sum, index) => sum + (columns[index]!.flexible ? Math.min(natural[index]!, COMFORTABLE) : natural[index]!),
      LEAST_GAP * (kept.length - 1),
    );
    const highest = Math.max(...kept.map((index) => columns[index]!.drop ?? 0));
    if (needed <= width || highest === 0) return kept;
    kept = kept.filter((index) => columns[index]!.drop !== highest);
  }
}

/** Columns that do not fit beside each other stand below each other, each part with the first column again. */
function parts(
  columns: readonly Column[],
  natural: readonly number[],
  kept: readonly number[],
  width: number,
): (readonly number[])[] {
  const least = (index: number) => (columns[index]!.flexible ? Math.min(natural[index]!, LEAST) : natural[index]!);
  const [first, ...rest] = kept;
  const needed = kept.reduce((sum, index) => sum + least(index), LEAST_GAP * (kept.length - 1));
  if (first === undefined || needed <= width || rest.length < 2) return [kept];
  const found: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const index of rest) {
    used += LEAST_GAP + least(index);
    if (used > width) {
      found.push([first]);
      used = least(first) + LEAST_GAP + least(index);
    }
    found.at(-1)!.push(index);
  }
  return found;
}

/** Widths and a gap for the columns: flexible ones give way when there is no room; room that is left widens the gap. */
function layout(columns: readonly Column[], kept: readonly number[], natural: readonly number[], width: number) {
  const widths = kept.map((index) => natural[index]!);
  const flexible = [...kept.keys()].filter((at) => columns[kept[at]!]!.flexible);
  const gaps = Math.max(1, kept.length - 1);
  let room = width - LEAST_GAP * (kept.length - 1) - widths.reduce((a, b) => a + b, 0);
  while (room < 0 && flexible.length > 0) {
    const widest = flexible.reduce((a, b) => (widths[b]! > widths[a]! ? b : a));
    if (widths[widest]! <= LEAST) break;
    widths[widest]!--;
    room++;
  }
  const wider = Math.max(0, Math.min(MOST_GAP - LEAST_GAP, Math.floor(room / gaps)));
  // What cannot be shared out evenly goes to a text column, so that the table ends where the others end.
  const last = flexible.at(-1);
  if (last !== undefined && wider < MOST_GAP - LEAST_GAP) widths[last]! += Math.max(0, room - wider * gaps);
  return { widths, gap: LEAST_GAP + wider };
}
