import type { BarsChart, BridgeChart, Chart, SwingsChart } from '../report/chart.ts';
import { type Canvas, legend } from './canvas.ts';
import { columnsOf, GAP } from './chart-columns.ts';
import { cleanLine } from './clean.ts';
import type { Glyphs } from './glyphs.ts';
import type { Paint } from './palette.ts';
import { linesLines, mapLines } from './table-plots.ts';
import { timelineLines } from './table-timeline.ts';
import { displayWidth, padEnd, wrap } from './text-width.ts';

/** A chart as lines of text. */
export function chartLines(chart: Chart, canvas: Canvas): string[] {
  switch (chart.kind) {
    case 'bars':
      return barsLines(chart, canvas);
    case 'bridge':
      return bridgeLines(chart, canvas);
    case 'swings':
      return swingsLines(chart, canvas);
    case 'lines':
      return linesLines(chart, canvas);
    case 'map':
      return mapLines(chart, canvas);
    case 'timeline':
      return timelineLines(chart, canvas);
  }
}

function barsLines(chart: BarsChart, canvas: Canvas): string[] {
  const { glyphs, palette } = canvas;
  const columns = columnsOf(
    chart.rows.map((row) => row.label),
    chart.rows.map((row) => row.text),
    canvas,
  );
  const sums = chart.rows.map((row) => row.parts.reduce((a, b) => a + b, 0));
  const scale = columns.bar / Math.max(...sums, Number.MIN_VALUE);
  const fill = (index: number) => (palette.series || chart.series.length === 1 ? glyphs.block : fillOf(glyphs, index));
  const paint = (index: number): Paint => palette.series?.[index % palette.series.length] ?? ((text) => text);
  const rows = chart.rows.map((row) => {
    let from = 0;
    let sum = 0;
    let bar = '';
    for (const [index, part] of row.parts.entries()) {
      sum += part;
      const to = Math.round(sum * scale);
      bar += to > from ? paint(index)(fill(index).repeat(to - from)) : '';
      from = Math.max(from, to);
    }
    // Something that costs anything shows at least a sliver.
    if (from === 0 && sum > 0) bar = paint(biggest(row.parts))(glyphs.eighths[0] ?? fill(0));
    const label = columns.label(row.label);
    const text = columns.figure(row.text);
    return `${row.strong ? palette.strong(label) : label}${GAP}${padEnd(bar, columns.bar)}${GAP}${row.strong ? palette.strong(text) : text}`;
  });
  if (chart.series.length < 2) return rows;
  const keys = chart.series.map((name, index) => `${paint(index)(fill(index).repeat(2))} ${cleanLine(name)}`);
  return [...rows, ...legend(keys, canvas.width)];
}

/** Index of the biggest part. */
function biggest(parts: readonly number[]): number {
  return parts.indexOf(Math.max(...parts));
}

function fillOf(glyphs: Glyphs, index: number): string {
  return glyphs.fills[index % glyphs.fills.length]!;
}

function bridgeLines(chart: BridgeChart, canvas: Canvas): string[] {
  const { glyphs, palette } = canvas;
  const ends = [chart.from, ...chart.steps, chart.to];
  const columns = columnsOf(
    ends.map((end) => end.label),
    ends.map((end) => end.text),
    canvas,
  );
  const levels = [0, chart.from.value, chart.to.value];
  let level = chart.from.value;
  for (const step of chart.steps) {
    level += step.change;
    levels.push(level);
  }
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const at = (value: number) => Math.round(((value - low) / (high - low || 1)) * columns.bar);
  const span = (from: number, to: number, mark: string) => {
    const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    const begin = Math.min(start, columns.bar - 1);
    return { lead: ' '.repeat(begin), bar: mark.repeat(Math.max(1, end - start)) };
  };
  const line = (
    label: string,
    text: string,
    { lead, bar }: { lead: string; bar: string },
    paint: Paint,
    strong: boolean,
  ) => {
    const [left, right] = [columns.label(label), columns.figure(text)];
    const bold = strong ? palette.strong : (plain: string) => plain;
    return `${bold(left)}${GAP}${padEnd(lead + paint(bar), columns.bar)}${GAP}${bold(right)}`;
  };
  level = chart.from.value;
  return [
    line(chart.from.label, chart.from.text, span(0, chart.from.value, glyphs.block), (bar) => bar, true),
    ...chart.steps.map((step) => {
      const start = level;
      level += step.change;
      const mark = step.change < 0 ? glyphs.fills[3]! : glyphs.fills[1]!;
      const paint = step.change < 0 === (chart.moreIsBetter ?? false) ? palette.bad : palette.good;
      return line(step.label, step.text, span(start, level, mark), paint, false);
    }),
    line(chart.to.label, chart.to.text, span(0, chart.to.value, glyphs.block), (bar) => bar, true),
  ];
}

/** A line a row: bars from where the figure stands to where the low and the high end take it, over one scale. */
function swingsLines(chart: SwingsChart, canvas: Canvas): string[] {
  const { glyphs, palette, width } = canvas;
  const columns = columnsOf(
    chart.rows.map((row) => row.label),
    chart.rows.map((row) => row.text),
    canvas,
  );
  const { now } = chart;
  const all = [now.value, ...chart.rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const last = columns.bar - 1;
  const at = (value: number) => Math.round(((value - least) / (most - least || 1)) * last);
  const [light, full] = [glyphs.fills[3]!, glyphs.block];
  const zero = least < 0 && most > 0 ? at(0) : null;
  const rows = chart.rows.map(({ label, atLow, atHigh, text }) => {
    const cells = new Array<string>(columns.bar).fill(' ');
    // The longer bar first, so that the shorter one stays to be seen where both go the same way.
    const bars = [
      { end: atLow, mark: light },
      { end: atHigh, mark: full },
    ].sort((a, b) => Math.abs(b.end - now.value) - Math.abs(a.end - now.value));
    for (const { end, mark } of bars)
      cells.fill(mark, Math.min(at(now.value), at(end)), Math.max(at(now.value), at(end)) + 1);
    if (zero !== null) cells[zero] = glyphs.upright;
    cells[at(now.value)] = glyphs.wall;
    return `${columns.label(label)}${GAP}${cells.join('')}${GAP}${columns.figure(text)}`;
  });
  const keys = [`${light.repeat(2)} low end`, `${full.repeat(2)} high end`, `${glyphs.wall} all likely: ${now.text}`];
  if (zero !== null) keys.push(`${glyphs.upright} 0: no difference`);
  return [...rows, ...legend(keys, width).map(palette.faint)];
}

/** Text wrapped under a mark that stands before its first line. */
export function hanging(mark: string, text: string, width: number): string[] {
  const indent = ' '.repeat(displayWidth(mark));
  return wrap(cleanLine(text), width - displayWidth(mark)).map((line, index) => (index === 0 ? mark : indent) + line);
}
