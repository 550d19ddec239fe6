import type { Glyphs } from './glyphs.ts';
import type { Palette } from './palette.ts';
import { displayWidth } from './text-width.ts';

/** What a chart is drawn with. */
export interface Canvas {
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly palette: Palette;
}

/** The sign of a series: one of its own, or with colours the first one until the colours repeat. */
export function keyOf(index: number, signs: readonly string[], { palette: { series } }: Canvas): string {
  if (!series) return signs[index % signs.length]!;
  return series[index % series.length]!(signs[Math.floor(index / series.length) % signs.length]!);
}

/** Keys set side by side, as many as fit a line; a key is never broken. */
export function legend(keys: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const key of keys) {
    const line = lines.at(-1);
    if (line !== undefined && displayWidth(line) + 3 + displayWidth(key) <= width)
      lines[lines.length - 1] = `${line}   ${key}`;
    else lines.push(key);
  }
  return lines;
}
