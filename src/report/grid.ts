/**
 * A neutral table: typed cells with the words already chosen. `figure` is the id of the figure a cell shows, for
 * formats that can link to its explanation.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  /** `text` is the rounded figure as shown; `value` what it is. */
  | {
      readonly kind: 'money' | 'number' | 'share';
      readonly value: number;
      readonly text: string;
      readonly tone?: Tone;
      readonly figure?: string;
    }
  /** A run of figures shown as a small line. */
  | { readonly kind: 'series'; readonly values: readonly number[] };

export type Tone = 'strong' | 'faint' | 'good' | 'bad' | 'warn';

export interface Column {
  /** Heading; `\n` breaks it. */
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Where there is no room, columns with the highest number go first; a column without one always stays. */
  readonly drop?: number;
  /** May be made narrower and wrapped; other columns keep the width of their widest cell. */
  readonly flexible?: boolean;
  /** Cut to one line instead of wrapped. */
  readonly clip?: boolean;
}

export interface Row {
  readonly role: 'item' | 'total';
  readonly cells: readonly Cell[];
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** One long table for spreadsheets: a name a column, raw values in rows. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (string | number | null)[]>;
}

/** A text cell. */
export function text(value: string, tone?: Tone): Cell {
  return { kind: 'text', text: value, ...(tone && { tone }) };
}

/** A cell that shows a figure in words. */
export function shown(
  kind: 'money' | 'number' | 'share',
  value: number,
  words: string,
  more: { readonly tone?: Tone | undefined; readonly figure?: string } = {},
): Cell {
  return {
    kind,
    value,
    text: words,
    ...(more.tone && { tone: more.tone }),
    ...(more.figure && { figure: more.figure }),
  };
}
