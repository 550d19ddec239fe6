import type { Canvas } from './canvas.ts';
import { cleanLine } from './clean.ts';
import { displayWidth, padEnd, padStart, truncate } from './text-width.ts';

/** Between the columns of a chart. */
export const GAP = '  ';
/** Labels take at most this share of the width. */
const LABEL_SHARE = 0.3;

/** Label, bar and figure of the rows of a chart: how each is set, and the width that is left for the bar. */
interface Columns {
  readonly label: (text: string) => string;
  readonly figure: (text: string) => string;
  readonly bar: number;
}

/** Widths that fit all labels and figures of a chart. */
export function columnsOf(labels: readonly string[], figures: readonly string[], { width, glyphs }: Canvas): Columns {
  const most = Math.floor(width * LABEL_SHARE);
  const label = Math.min(most, Math.max(...labels.map((text) => displayWidth(cleanLine(text)))));
  const figure = Math.max(...figures.map(displayWidth));
  return {
    label: (text) => padEnd(truncate(cleanLine(text), label, glyphs.ellipsis), label),
    figure: (text) => padStart(text, figure),
    bar: width - label - figure - 2 * GAP.length,
  };
}
