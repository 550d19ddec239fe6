import type { TimelineChart } from '../report/chart.ts';
import { type Canvas, legend } from './canvas.ts';
import { columnsOf, GAP } from './chart-columns.ts';
import { padEnd } from './text-width.ts';

/** A line of months a row: light where something is prepared, full where it works. */
export function timelineLines(chart: TimelineChart, canvas: Canvas): string[] {
  const { glyphs } = canvas;
  const columns = columnsOf(
    chart.rows.map((row) => row.label),
    chart.rows.map((row) => row.text),
    canvas,
  );
  const fills = { light: glyphs.fills[3]!, full: glyphs.block };
  const at = (month: number) => Math.round((month / chart.months) * columns.bar);
  const rows = chart.rows.map((row) => {
    let bar = '';
    for (const { from, until, fill } of row.spans) {
      // A single month shows, however long the line is.
      const start = Math.min(Math.max(bar.length, at(from - 1)), columns.bar - 1);
      bar = bar.slice(0, start).padEnd(start) + fills[fill].repeat(Math.max(1, at(until) - start));
    }
    return `${columns.label(row.label)}${GAP}${padEnd(bar, columns.bar)}${GAP}${columns.figure(row.text)}`;
  });
  if (!chart.legend) return rows;
  const keys = [`${fills.full.repeat(2)} ${chart.legend.full}`, `${fills.light.repeat(2)} ${chart.legend.light}`];
  return [...rows, ...legend(keys, canvas.width).map(canvas.palette.faint)];
}
