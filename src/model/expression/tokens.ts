import { parseUnit, type Unit } from '../../units/unit.ts';
import { FormulaError, type Span } from './ast.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit | null; readonly span: Span }
  | { readonly kind: 'name'; readonly text: string; readonly span: Span }
  | { readonly kind: 'hole'; readonly index: number; readonly span: Span }
  | { readonly kind: 'symbol'; readonly text: string; readonly span: Span }
  | { readonly kind: 'end'; readonly text: ''; readonly span: Span };

const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'to', 'if', 'with']);
const TWO_CHARACTERS = new Set(['<=', '>=', '==', '!=']);
const ONE_CHARACTER = new Set('-+*/^<>()[],');

/** Longest formula that is read, in characters: a formula is a line, not a program. */
const MAX_LENGTH = 10_000;

// Characters are told apart by code, not by patterns: our own formulas are read at every start.
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
const [DOT, HYPHEN, UNDERSCORE, PERCENT, SLASH, STAR] = [...'.-_%/*'].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Cuts formula text into tokens. Units stand directly behind a number (`120 USD/month`), never behind a name. */
export function tokenize(text: string, extraNouns?: ReadonlySet<string>, offset = 0): Token[] {
  if (text.length > MAX_LENGTH) {
    throw new FormulaError(`a formula may have ${MAX_LENGTH} characters, this one has ${text.length}`, {
      start: offset,
      end: offset + text.length,
    });
  }
  const span = (start: number, end: number): Span => ({ start: offset + start, end: offset + end });
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(at + 1)))) {
      const digits = numberEnd(text, at);
      const suffix = suffixAt(text, digits);
      const value = Number(text.slice(at, digits)) * suffix.times;
      const { unit, end } = unitAt(text, digits + suffix.length, extraNouns, offset);
      at = end;
      tokens.push({ kind: 'number', value, unit, span: span(start, at) });
    } else if (isLetter(code) || code === UNDERSCORE) {
      at = nameEnd(text, at);
      tokens.push({ kind: 'name', text: text.slice(start, at), span: span(start, at) });
    } else {
      const two = text.slice(at, at + 2);
      const symbol = TWO_CHARACTERS.has(two) ? two : text[at]!;
      if (symbol.length === 1 && !ONE_CHARACTER.has(symbol)) {
        throw new FormulaError(`'${symbol}' has no place in a formula`, span(start, at + 1));
      }
      at += symbol.length;
      tokens.push({ kind: 'symbol', text: symbol, span: span(start, at) });
    }
  }
  return tokens;
}

/** End of `12`, `0.5`, `.5`, `1e-3`. No commas between thousands: in a formula a comma parts arguments. */
function numberEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === DOT && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const isSigned = text[at + 1] === '-' || text[at + 1] === '+';
  if (!isDigit(text.charCodeAt(isSigned ? at + 2 : at + 1))) return at;
  at += 2;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** `k` and `M` behind a number. */
function suffixAt(text: string, at: number): { times: number; length: number } {
  const times = text[at] === 'k' ? 1e3 : text[at] === 'M' ? 1e6 : 0;
  const next = text.charCodeAt(at + 1);
  return times === 0 || isLetter(next) || isDigit(next) ? { times: 1, length: 0 } : { times, length: 1 };
}

/** The unit behind a number, after spaces or at once: `USD/month`, `minutes`, `%/year`. */
function unitAt(
  text: string,
  from: number,
  extraNouns: ReadonlySet<string> | undefined,
  offset: number,
): { unit: Unit | null; end: number } {
  let start = from;
  while (isSpace(text.charCodeAt(start))) start++;
  const end = unitEnd(text, start);
  const name = text.slice(start, end);
  if (name === '' || KEYWORDS.has(name)) return { unit: null, end: from };
  const parsed = parseUnit(name, extraNouns);
  if (parsed.ok) return { unit: parsed.unit, end };
  throw new FormulaError(
    `'${parsed.symbol}' is no unit`,
    { start: offset + start, end: offset + end },
    'a unit stands directly behind a number: 120 USD/month, 3.5 minutes, 20%',
  );
}

function unitEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && code !== PERCENT) return at === start ? start : at - 1;
    at++;
    while (isWordPart(text, at) || text.charCodeAt(at) === PERCENT) at++;
    const operator = text.charCodeAt(at);
    if (operator !== SLASH && operator !== STAR) return at;
    at++;
  }
}

/** A letter, a digit, or a hyphen between them: a tight hyphen joins a word (`front-desk`), minus needs spaces. */
function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetter(code) || isDigit(code)) return true;
  const next = text.charCodeAt(at + 1);
  return code === HYPHEN && (isLetter(next) || isDigit(next));
}

/** End of a name: words of letters, digits and underscores, joined by tight hyphens and dots. */
function nameEnd(text: string, start: number): number {
  const isPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === UNDERSCORE;
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    const joins = (code === HYPHEN || code === DOT) && isPart(text.charCodeAt(at + 1));
    if (!isPart(code) && !joins) return at;
    at++;
  }
}
