import { expect, test } from 'vitest';
import { glyphs } from '../../src/render/glyphs.ts';
import { PLAIN } from '../../src/render/palette.ts';
import { linesLines } from '../../src/render/table-plots.ts';
import type { LinesChart } from '../../src/report/chart.ts';

const chart = (heights: readonly number[]): LinesChart => ({
  kind: 'lines',
  x: { name: 'Volume', ticks: [{ at: 0, text: '0' }], now: null },
  y: { name: 'Cost', ticks: [{ at: 0, text: '0' }], now: null },
  series: [{ label: 'ours', heights }],
  table: { columns: [], rows: [] },
});

test('a line that jumps far beyond the chart is a wall to its top, and is drawn at once', () => {
  const lines = linesLines(chart([0, 0, 1e15, 1e15]), { width: 40, glyphs: glyphs(true), palette: PLAIN });
  const column = lines.slice(0, 16).map((line) => line.split('│')[1]!.trimEnd());
  const wall = column[0]!.indexOf('●');
  expect(wall).toBeGreaterThan(0);
  for (const row of column.slice(0, 15)) expect(row).toBe(`${' '.repeat(wall)}●`);
  expect(column[15]).toBe('●'.repeat(wall));
});
