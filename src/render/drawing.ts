import type { Glyphs } from './glyphs.ts';
import type { Palette } from './palette.ts';
import { displayWidth } from './text-width.ts';

/** What a chart is drawn with. */
export interface Drawing {
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly palette: Palette;
}

/** The sign of a series: with colours always the same, without one of its own. */
export function keyOf(index: number, signs: readonly string[], { palette }: Drawing): string {
  const paint = palette.series?.[index % palette.series.length];
  return paint ? paint(signs[0]!) : signs[index % signs.length]!;
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
