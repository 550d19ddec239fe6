import type { ListItem, Section, Suggestion } from '../report/section.ts';
import type { Canvas } from './canvas.ts';
import { clean, cleanLine } from './clean.ts';
import { glyphs } from './glyphs.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { chartLines, hanging } from './table-charts.ts';
import { gridLines } from './table-grid.ts';
import { treeLines } from './table-tree.ts';
import { displayWidth, padEnd, padStart, wrap } from './text-width.ts';

/** Narrower than this, a list takes the whole width. */
const TWO_COLUMNS_FROM = 110;
const COLUMN_GAP = 4;

/** For people at a terminal: tables, charts and sentences that fill the width and never break it. */
export const table: Renderer = {
  render(report, options) {
    const canvas = canvasOf(options);
    const blocks = sideBySide(report.sections(), canvas);
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
  many: { open: '', between: '\n\n', close: '' },
};

function canvasOf({ width, unicode, palette }: RenderOptions): Canvas {
  return { width, glyphs: glyphs(unicode), palette };
}

/** Lists that follow each other stand in pairs where the width has room for two. */
function sideBySide(sections: readonly Section[], canvas: Canvas): string[][] {
  const half = { ...canvas, width: Math.floor((canvas.width - COLUMN_GAP) / 2) };
  const blocks: string[][] = [];
  for (let at = 0; at < sections.length; at++) {
    const [left, right] = [sections[at]!, sections[at + 1]];
    if (canvas.width >= TWO_COLUMNS_FROM && left.kind === 'list' && right?.kind === 'list') {
      blocks.push(beside(sectionLines(left, half), sectionLines(right, half), half.width));
      at++;
    } else {
      blocks.push(sectionLines(left, canvas));
    }
  }
  return blocks;
}

function beside(left: readonly string[], right: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    (padEnd(left[at] ?? '', width + COLUMN_GAP) + (right[at] ?? '')).trimEnd(),
  );
}

function sectionLines(section: Section, canvas: Canvas): string[] {
  const { width, palette } = canvas;
  const body = bodyLines(section, canvas);
  const title = 'title' in section && section.title && section.kind !== 'headline' ? section.title : null;
  const note = 'note' in section && section.note ? wrap(cleanLine(section.note), width).map(palette.faint) : [];
  const heading = title ? wrap(cleanLine(title), width).map(palette.heading) : [];
  return [...heading, ...body, ...note];
}

function bodyLines(section: Section, canvas: Canvas): string[] {
  const { width, glyphs, palette } = canvas;
  switch (section.kind) {
    case 'headline':
      return headlineLines(section, canvas);
    case 'table':
      return gridLines(section.grid, width, glyphs, palette);
    case 'chart':
      return chartLines(section.chart, canvas);
    case 'list':
      return section.items.flatMap((item) => itemLines(item, canvas));
    case 'tree':
      return treeLines(section.root, width, glyphs, palette);
    case 'commands':
      return commandLines(section.commands, canvas);
    case 'verbatim':
      return section.lines.map(({ text, tone }) => (tone ? palette[tone](clean(text)) : clean(text)));
  }
}

/** Title left, what it is about right, then the answer with a pointer. */
function headlineLines(section: Section & { kind: 'headline' }, { width, glyphs, palette }: Canvas): string[] {
  const [title, about] = [cleanLine(section.title), cleanLine(section.about)];
  const fits = displayWidth(title) + 2 + displayWidth(about) <= width;
  const top = fits
    ? [palette.strong(title) + palette.faint(padStart(about, width - displayWidth(title)))]
    : [...wrap(title, width).map(palette.strong), ...wrap(about, width).map(palette.faint)];
  const [answer = '', ...more] = section.lines;
  return [
    ...top,
    palette.faint(glyphs.rule.repeat(width)),
    ...(answer ? hanging(`${glyphs.pointer} `, answer, width).map(palette.strong) : []),
    ...more.flatMap((line) => hanging('  ', line, width)),
  ];
}

function itemLines(item: ListItem, { width, glyphs, palette }: Canvas): string[] {
  const lines = hanging(`${glyphs.bullet} `, item.text, width);
  return item.tone ? lines.map(palette[item.tone]) : lines;
}

/** Command and meaning in two columns; one under the other where they do not fit. */
function commandLines(commands: readonly Suggestion[], { width, palette }: Canvas): string[] {
  const column = Math.max(...commands.map(({ command }) => displayWidth(cleanLine(command))));
  return commands.flatMap(({ command, meaning }) => {
    const text = cleanLine(command);
    if (column + 5 + displayWidth(meaning) <= width) return [`  ${padEnd(text, column)}   ${palette.faint(meaning)}`];
    return [...commandParts(text, width), ...wrap(meaning, width - 6).map((line) => palette.faint(`      ${line}`))];
  });
}

/** A command over as many lines as it needs, each but the last with the backslash that joins them in a shell. */
function commandParts(command: string, width: number): string[] {
  if (displayWidth(command) + 2 <= width) return [`  ${command}`];
  const lines: string[] = [];
  let line = ' ';
  // Words of a shell: quoted blanks do not divide.
  for (const word of command.match(/(?:[^\s']|'[^']*')+/g) ?? []) {
    const isLong = displayWidth(line) + 1 + displayWidth(word) + 2 > width && line.trim() !== '';
    if (isLong) {
      lines.push(`${line} \\`);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
