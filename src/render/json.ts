import { cleanJson } from './clean.ts';
import type { Renderer } from './renderer.ts';

/** The documented contract, indented; several reports make one list. */
export const json: Renderer = {
  render: (report) => `${cleanJson(JSON.stringify(report.data(), null, 2))}\n`,
  many: { open: '[\n', between: ',\n', close: ']\n' },
};
