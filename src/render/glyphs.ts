/** The characters of tables, charts and trees; each has an ASCII stand-in. */
export interface Glyphs {
  readonly rule: string;
  readonly bullet: string;
  readonly pointer: string;
  readonly ellipsis: string;
  readonly cross: string;
  readonly tick: string;
  /** A full block and its eighths, from one to seven; ASCII has none. */
  readonly block: string;
  readonly eighths: readonly string[];
  /** Fillings of stacked bars, told apart without colour. */
  readonly fills: readonly string[];
  /** Where something stands in a chart, and what it is held against. */
  readonly wall: string;
  readonly upright: string;
  /** Levels of a small line, lowest first. */
  readonly levels: readonly string[];
  readonly branch: string;
  readonly last: string;
  readonly pipe: string;
}

const UNICODE: Glyphs = {
  rule: '─',
  bullet: '•',
  pointer: '▸',
  ellipsis: '…',
  cross: '✗',
  tick: '✓',
  block: '█',
  eighths: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'],
  fills: ['█', '▒', '▚', '░', '▞', '▓', '╱'],
  wall: '│',
  upright: '┊',
  levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  branch: '├─ ',
  last: '└─ ',
  pipe: '│  ',
};

const ASCII: Glyphs = {
  rule: '-',
  bullet: '*',
  pointer: '>',
  ellipsis: '...',
  cross: 'x',
  tick: '+',
  block: '#',
  eighths: [],
  fills: ['#', '=', '+', '.', 'o', ':', '/'],
  wall: '|',
  upright: '!',
  levels: ['_', '.', '-', '=', '*', '#'],
  branch: '|- ',
  last: '`- ',
  pipe: '|  ',
};

export function glyphs(unicode: boolean): Glyphs {
  return unicode ? UNICODE : ASCII;
}
