import type { Report } from '../report/report.ts';
import type { Palette } from './palette.ts';

export interface RenderOptions {
  /** Columns to fill; formats that do not wrap ignore it. */
  readonly width: number;
  /** Whether block and line characters may be used. */
  readonly unicode: boolean;
  readonly palette: Palette;
}

/** A format: reports in, text out. It decides nothing about the figures. */
export interface Renderer {
  /** `index` is the place of the report among several: a header is written before the first only. */
  readonly render: (report: Report, options: RenderOptions, index: number) => string;
  /** What stands around and between several reports; one report alone has neither. */
  readonly many?: { readonly open: string; readonly between: string; readonly close: string };
}
