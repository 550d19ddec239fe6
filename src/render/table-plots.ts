import type { LinesChart, MapChart, Scale } from '../report/chart.ts';
import { type Canvas, keyOf, legend } from './canvas.ts';
import { cleanLine } from './clean.ts';
import { displayWidth, padEnd, padStart } from './text-width.ts';

/** Lines of a chart without its axes. */
const HEIGHT = 16;

/** Lines over one axis: the cost axis at the left, today's value as a dotted upright, names below. */
export function linesLines(chart: LinesChart, canvas: Canvas): string[] {
  const { glyphs, palette } = canvas;
  const left = Math.max(...chart.y.ticks.map(({ text }) => displayWidth(text)));
  const width = Math.max(10, canvas.width - left - 1);
  const cells = Array.from({ length: HEIGHT }, () => new Array<string>(width).fill(' '));
  if (chart.x.now !== null) {
    const column = Math.round(chart.x.now * (width - 1));
    for (const row of cells) row[column] = palette.faint(glyphs.upright);
  }
  // The first series is the one that matters: it is drawn last, over the others.
  for (const index of [...chart.series.keys()].reverse()) {
    const { heights } = chart.series[index]!;
    const key = keyOf(index, glyphs.points, canvas);
    let last: number | null = null;
    for (let column = 0; column < width; column++) {
      const row = Math.round(heightAt(heights, column / (width - 1)) * (HEIGHT - 1));
      // A jump is drawn as a wall, so that the eye can follow.
      const from = last === null || Math.abs(row - last) <= 1 ? row : last < row ? last + 1 : last - 1;
      // Lines may lie beyond the chart, however far.
      const [foot, top] = [Math.max(0, Math.min(from, row)), Math.min(HEIGHT - 1, Math.max(from, row))];
      for (let at = foot; at <= top; at++) cells[HEIGHT - 1 - at]![column] = key;
      last = row;
    }
  }
  const words = new Map(chart.y.ticks.map(({ at, text }) => [HEIGHT - 1 - Math.round(at * (HEIGHT - 1)), text]));
  const names = chart.series.map(({ label, heights, strong }, index) => {
    const isAbove = heights.every((height) => height > 1);
    const name = `${cleanLine(label)}${isAbove ? ' (above the chart)' : ''}`;
    return `${keyOf(index, glyphs.points, canvas)} ${strong ? palette.strong(name) : name}`;
  });
  return [
    ...cells.map((row, index) => `${padStart(words.get(index) ?? '', left)}${glyphs.wall}${row.join('').trimEnd()}`),
    ...axisLines(chart.x, left, width, canvas),
    ...legend(names, canvas.width),
  ];
}

/** The height of a line between the places where it is known. */
function heightAt(heights: readonly number[], place: number): number {
  const at = place * (heights.length - 1);
  const below = Math.floor(at);
  const above = Math.min(heights.length - 1, below + 1);
  return heights[below]! + (at - below) * (heights[above]! - heights[below]!);
}

/** Areas over two axes; today's values are marked in it. */
export function mapLines(chart: MapChart, canvas: Canvas): string[] {
  const { glyphs, palette } = canvas;
  const left = Math.max(...chart.y.ticks.map(({ text }) => displayWidth(text)));
  const width = Math.max(10, canvas.width - left - 1);
  const nearest = (place: number, length: number): number => Math.round(place * (length - 1));
  const here = chart.x.now === null || chart.y.now === null ? null : ([chart.x.now, chart.y.now] as const);
  const rows = Array.from({ length: HEIGHT }, (_, line) => {
    const row = HEIGHT - 1 - line;
    const cells = chart.cells[nearest(row / (HEIGHT - 1), chart.cells.length)]!;
    return Array.from({ length: width }, (_, column) => {
      if (here && column === nearest(here[0], width) && row === nearest(here[1], HEIGHT))
        return palette.strong(glyphs.here);
      return keyOf(cells[nearest(column / (width - 1), cells.length)]!, areas(glyphs.fills), canvas);
    }).join('');
  });
  const words = new Map<number, string>();
  for (const { at, text } of chart.y.ticks) {
    const line = HEIGHT - 1 - nearest(at, HEIGHT);
    if (!words.has(line)) words.set(line, text);
  }
  const names = chart.names.map((name, index) => `${keyOf(index, areas(glyphs.fills), canvas)} ${cleanLine(name)}`);
  return [
    palette.faint(`${cleanLine(chart.y.name)}:`),
    ...rows.map((row, index) => `${padStart(words.get(index) ?? '', left)}${glyphs.wall}${row}`),
    ...axisLines(chart.x, left, width, canvas),
    ...legend(here ? [...names, `${palette.strong(glyphs.here)} today`] : names, canvas.width),
  ];
}

/** Fillings of areas: a light one first, for what covers most. */
const areas = (fills: readonly string[]): readonly string[] => [
  fills[3]!,
  fills[0]!,
  fills[2]!,
  fills[1]!,
  ...fills.slice(4),
];

/** The axis below a chart: a line with notches, the words of those that fit, and what it measures. */
function axisLines({ name, ticks }: Scale, left: number, width: number, { glyphs, palette }: Canvas): string[] {
  const line = new Array<string>(width).fill(glyphs.rule);
  const words = new Array<string>(width).fill(' ');
  for (const { at, text } of ticks) {
    const column = Math.round(at * (width - 1));
    const size = displayWidth(text);
    const start = Math.min(Math.max(0, column - Math.floor(size / 2)), width - size);
    const isFree = words.slice(Math.max(0, start - 1), start + size + 1).every((cell) => cell === ' ');
    if (!isFree) continue;
    line[column] = glyphs.notch;
    for (const [index, character] of [...text].entries()) words[start + index] = character;
  }
  return [
    `${' '.repeat(left)}${glyphs.corner}${line.join('')}`,
    `${' '.repeat(left + 1)}${words.join('').trimEnd()}`,
    palette.faint(padEnd('', left + 1) + cleanLine(name)),
  ];
}
