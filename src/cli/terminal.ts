import { PLAIN } from '../render/palette.ts';
import type { RenderOptions } from '../render/renderer.ts';
import { type Flags, textFlag } from './command.ts';
import { Failure } from './failure.ts';
import type { Io, OutStream } from './io.ts';

const NARROWEST = 40;
/** Wider lines are hard to follow across a table. */
const WIDEST = 160;
/** No screen is wider, and nobody reads such lines. */
const WIDEST_ASKED = 1000;
/** A pipe gets this width, so that the bytes do not depend on the terminal. */
const DEFAULT_WIDTH = 80;

/**
 * Whether to colour a stream: `--color` and `--no-color` first, then NO_COLOR, then FORCE_COLOR, then whether it is a
 * terminal that can. A file (no stream) is coloured only by `--color`.
 */
export function wantsColor(env: Io['env'], flags: Flags, stream: OutStream | null): boolean {
  if (typeof flags['color'] === 'boolean') return flags['color'];
  if (!stream) return false;
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return env['TERM'] !== 'dumb' && stream.isTTY;
}

/**
 * Whether block and line characters can be shown. A pipe or file always gets them, whatever the locale, so that the
 * same scenario gives the same bytes; TERM=dumb, or a terminal whose locale names another encoding, gets ASCII.
 */
function wantsUnicode(env: Io['env'], stream: OutStream | null): boolean {
  if (env['TERM'] === 'dumb') return false;
  if (!stream?.isTTY) return true;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return !locale || /utf-?8/i.test(locale);
}

/** The width to fill: `--width`, else the terminal's, else 80. */
export function widthOf(flags: Flags, stream: OutStream | null): number {
  const asked = textFlag(flags, 'width');
  if (asked !== null) {
    const width = Number(asked);
    if (!Number.isInteger(width) || width < NARROWEST || width > WIDEST_ASKED) {
      throw new Failure(
        `--width must be a whole number of columns from ${NARROWEST} to ${WIDEST_ASKED}, not '${asked}'`,
      );
    }
    return width;
  }
  const columns = stream?.columns || DEFAULT_WIDTH;
  return Math.min(Math.max(columns, NARROWEST), WIDEST);
}

/** How to render for a stream, or for a file when there is none. Chalk loads only when there is colour. */
export async function renderOptions(io: Io, flags: Flags, stream: OutStream | null): Promise<RenderOptions> {
  const palette = wantsColor(io.env, flags, stream) ? (await import('../render/color.ts')).colored() : PLAIN;
  return { width: widthOf(flags, stream), unicode: wantsUnicode(io.env, stream), palette };
}
