import { parseUnit, type Unit } from '../../units/unit.ts';
import { FormulaError, type Span } from './ast.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit | null; readonly span: Span }
  | { readonly kind: 'name'; readonly text: string; readonly span: Span }
  | { readonly kind: 'hole'; readonly index: number; readonly span: Span }
  | { readonly kind: 'symbol'; readonly text: string; readonly span: Span }
  | { readonly kind: 'end'; readonly text: ''; readonly span: Span };

// No commas between thousands: in a formula a comma parts arguments.
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const SUFFIX = /[kM](?![A-Za-z0-9])/y;
const UNIT = /[A-Za-z%][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*%?(?:[/*][A-Za-z%][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)*/y;
// A tight hyphen joins a name (`front-desk`); minus needs spaces.
const NAME = /[A-Za-z_][A-Za-z0-9_]*(?:[-.][A-Za-z0-9_]+)*/y;
const SYMBOL = /<=|>=|==|!=|[-+*/^<>()[\],]/y;
const SPACE = /\s+/y;
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'to', 'if']);
const MULTIPLIER: Readonly<Record<string, number>> = { k: 1e3, M: 1e6 };

/** Longest formula that is read, in characters: a formula is a line, not a program. */
const MAX_LENGTH = 2000;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Cuts formula text into tokens. Units stand directly behind a number (`120 USD/month`), never behind a name. */
export function tokenize(text: string, extraNouns?: ReadonlySet<string>, offset = 0): Token[] {
  if (text.length > MAX_LENGTH) {
    throw new FormulaError(`a formula may have ${MAX_LENGTH} characters, this one has ${text.length}`, {
      start: offset,
      end: offset + text.length,
    });
  }
  const tokens: Token[] = [];
  let at = 0;
  const span = (start: number, end: number): Span => ({ start: offset + start, end: offset + end });
  while (at < text.length) {
    const space = match(SPACE, text, at);
    if (space) {
      at += space.length;
      continue;
    }
    const start = at;
    const digits = match(NUMBER, text, at);
    if (digits) {
      at += digits.length;
      const suffix = match(SUFFIX, text, at);
      if (suffix) at += suffix.length;
      let unit: Unit | null = null;
      const gap = match(SPACE, text, at)?.length ?? 0;
      const unitText = match(UNIT, text, at + gap);
      if (unitText && !KEYWORDS.has(unitText)) {
        const parsed = parseUnit(unitText, extraNouns);
        if (!parsed.ok) {
          throw new FormulaError(
            `'${parsed.symbol}' is no unit`,
            span(at + gap, at + gap + unitText.length),
            'a unit stands directly behind a number: 120 USD/month, 3.5 minutes, 20%',
          );
        }
        unit = parsed.unit;
        at += gap + unitText.length;
      }
      const value = Number(digits) * (suffix ? MULTIPLIER[suffix]! : 1);
      tokens.push({ kind: 'number', value, unit, span: span(start, at) });
      continue;
    }
    const name = match(NAME, text, at);
    if (name) {
      at += name.length;
      tokens.push({ kind: 'name', text: name, span: span(start, at) });
      continue;
    }
    const symbol = match(SYMBOL, text, at);
    if (!symbol) throw new FormulaError(`'${text[at]}' has no place in a formula`, span(at, at + 1));
    at += symbol.length;
    tokens.push({ kind: 'symbol', text: symbol, span: span(start, at) });
  }
  return tokens;
}
