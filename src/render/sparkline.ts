import type { Glyphs } from './glyphs.ts';

/** Figures as a small line of characters, averaged into the room there is and scaled to the largest. */
export function sparkline(values: readonly number[], width: number, glyphs: Glyphs): string {
  const points = Math.min(width, values.length);
  const means = Array.from({ length: points }, (_, point) => {
    const from = Math.floor((point * values.length) / points);
    const slice = values.slice(from, Math.max(from + 1, Math.floor(((point + 1) * values.length) / points)));
    return slice.reduce((a, b) => a + b, 0) / slice.length;
  });
  const top = Math.max(0, ...means);
  const levels = glyphs.levels.length;
  return means
    .map((mean) => (top === 0 ? 0 : Math.ceil((mean / top) * levels) - 1))
    .map((level) => glyphs.levels[Math.max(0, level)])
    .join('');
}
