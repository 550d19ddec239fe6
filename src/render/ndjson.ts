import { cleanJson } from './clean.ts';
import type { Renderer } from './renderer.ts';

/** The same as json, one report a line. */
export const ndjson: Renderer = {
  render: (report) => `${cleanJson(JSON.stringify(report.data()))}\n`,
};
