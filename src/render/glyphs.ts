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
  /** Points of lines, told apart without colour. */
  readonly points: readonly string[];
  /** Where today's value stands in a chart, as a line and as a point. */
  readonly upright: string;
  readonly here: string;
  /** The corner of two axes, and a mark on one. */
  readonly corner: string;
  readonly notch: string;
  readonly wall: string;
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
  points: ['●', '○', '■', '□', '▲', '△', '◆', '◇'],
  upright: '┊',
  here: '╳',
  corner: '└',
  notch: '┴',
  wall: '│',
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
  points: ['*', 'o', '#', 'x', '@', '%', '=', '~'],
  upright: ':',
  here: 'X',
  corner: '+',
  notch: '+',
  wall: '|',
  levels: ['_', '.', '-', '=', '*', '#'],
  branch: '|- ',
  last: '`- ',
  pipe: '|  ',
};

export function glyphs(unicode: boolean): Glyphs {
  return unicode ? UNICODE : ASCII;
}
