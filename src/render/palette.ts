/** Text in, text with escape codes out. */
export type Paint = (text: string) => string;

/** Colours by meaning, so that renderers never choose one. */
export interface Palette {
  readonly heading: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  /** One a series of a chart, in order; they repeat when there are more series. Null when there is no colour. */
  readonly series: readonly Paint[] | null;
}

const same: Paint = (text) => text;

/** No colour at all. */
export const PLAIN: Palette = {
  heading: same,
  strong: same,
  faint: same,
  good: same,
  bad: same,
  warn: same,
  series: null,
};
