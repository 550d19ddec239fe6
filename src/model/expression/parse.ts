import { type BinaryOperator, type Expression, FormulaError, type Span } from './ast.ts';
import { type Token, tokenize } from './tokens.ts';

/** Deepest nesting that is read; formulas of people stay far below it. */
const MAX_DEPTH = 60;

/** How tightly operators bind, from `or` to `^`; `not` and the sign stand before their operand. */
const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARISON = 4;
const SUM = 5;
const PRODUCT = 6;
const SIGN = 7;
const POWER = 8;

const WORDS: ReadonlyMap<string, number> = new Map([
  ['or', OR],
  ['and', AND],
  ['in', COMPARISON],
]);
const SYMBOLS: ReadonlyMap<string, number> = new Map([
  ['<', COMPARISON],
  ['<=', COMPARISON],
  ['>', COMPARISON],
  ['>=', COMPARISON],
  ['==', COMPARISON],
  ['!=', COMPARISON],
  ['+', SUM],
  ['-', SUM],
  ['*', PRODUCT],
  ['/', PRODUCT],
  ['^', POWER],
]);

/** What the right side of an operator holds, by how tightly the operator binds: a power may be of a negative number. */
const RIGHT_SIDE: readonly number[] = [0, AND, NOT, 0, SUM, PRODUCT, SIGN, 0, SIGN];

class Parser {
  private position = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression {
    const expression = this.expression(OR);
    this.finish();
    return expression;
  }

  /** A statement, and behind `with` the share of the draws in which it must hold. */
  requirement(): Requirement {
    const statement = this.expression(OR);
    if (this.isWord('with')) {
      this.position++;
      const token = this.peek();
      const isShare = token.kind === 'number' && (token.unit?.text === '%' || token.unit?.text === 'percent');
      if (!isShare || token.value <= 0 || token.value > 100) {
        throw new FormulaError("'with' takes a percentage of the draws", token.span, 'as in "with 90%"');
      }
      this.position++;
      this.finish();
      return { statement, share: token.value / 100 };
    }
    this.finish();
    return { statement, share: null };
  }

  private finish(): void {
    const rest = this.peek();
    if (rest.kind !== 'end') throw this.unexpected(rest, 'an operator or the end');
  }

  private peek(): Token {
    return this.tokens[this.position]!;
  }

  private isWord(text: string): boolean {
    const token = this.peek();
    return token.kind === 'name' && token.text === text;
  }

  private isSymbol(text: string): boolean {
    const token = this.peek();
    return token.kind === 'symbol' && token.text === text;
  }

  private expect(symbol: string): Token {
    if (!this.isSymbol(symbol)) throw this.unexpected(this.peek(), `'${symbol}'`);
    return this.tokens[this.position++]!;
  }

  private unexpected(token: Token, wanted: string): FormulaError {
    const found =
      token.kind === 'end' ? 'the formula ends' : 'text' in token ? `'${token.text}' stands` : 'a value stands';
    return new FormulaError(`${found} where ${wanted} was expected`, token.span);
  }

  /**
   * An expression whose operators bind at least so tightly, by precedence climbing: one call reads what a chain of rules,
   * one for each precedence, would read in eight.
   */
  private expression(least: number): Expression {
    let left: Expression;
    // Behind `not a` or `-a` no operator may follow that its operand would have taken.
    let most = POWER;
    if (least <= NOT && this.isWord('not')) {
      left = this.unary('not', NOT);
      most = AND;
    } else if (this.isSymbol('-')) {
      left = this.unary('-', SIGN);
      most = PRODUCT;
    } else left = this.atom();
    for (;;) {
      const token = this.peek();
      const binds = this.bindingOf(token);
      if (binds < least || binds > most) return left;
      this.position++;
      if (token.kind === 'name' && token.text === 'in') {
        this.expect('[');
        left = { kind: 'in', item: left, list: this.list(']'), span: this.since(left.span) };
      } else {
        const operator = (token as { text: string }).text as BinaryOperator;
        left = this.binary(left, operator, this.nested(RIGHT_SIDE[binds]!));
      }
      // Comparisons do not follow each other, and a power has its own right side.
      most = binds === COMPARISON ? AND : binds === POWER ? PRODUCT : binds;
    }
  }

  /** How tightly an operator binds; 0 for what is none. */
  private bindingOf(token: Token): number {
    if (token.kind === 'symbol') return SYMBOLS.get(token.text) ?? 0;
    return token.kind === 'name' ? (WORDS.get(token.text) ?? 0) : 0;
  }

  private unary(operator: 'not' | '-', least: number): Expression {
    const { start } = this.tokens[this.position++]!.span;
    const operand = this.nested(least);
    return { kind: 'unary', operator, operand, span: { start, end: operand.span.end } };
  }

  private binary(left: Expression, operator: BinaryOperator, right: Expression): Expression {
    return { kind: 'binary', operator, left, right, span: { start: left.span.start, end: right.span.end } };
  }

  private atom(): Expression {
    const token = this.peek();
    if (token.kind === 'number' || token.kind === 'hole') {
      this.position++;
      return token;
    }
    if (token.kind === 'name') {
      this.position++;
      if (!this.isSymbol('(')) return { kind: 'name', name: token.text, span: token.span };
      this.position++;
      const args = this.list(')');
      return { kind: 'call', name: token.text, args, span: this.since(token.span) };
    }
    if (this.isSymbol('(')) {
      this.position++;
      const inner = this.nested(OR);
      this.expect(')');
      return inner;
    }
    throw this.unexpected(token, 'a value');
  }

  private list(close: ')' | ']'): Expression[] {
    const items: Expression[] = [];
    if (!this.isSymbol(close)) {
      items.push(this.nested(OR));
      while (this.isSymbol(',')) {
        this.position++;
        items.push(this.nested(OR));
      }
    }
    this.expect(close);
    return items;
  }

  private since(start: Span): Span {
    return { start: start.start, end: this.tokens[this.position - 1]!.span.end };
  }

  private nested(least: number): Expression {
    if (++this.depth > MAX_DEPTH) throw new FormulaError('the formula is nested too deeply', this.peek().span);
    const result = this.expression(least);
    this.depth--;
    return result;
  }
}

const end = (at: number): Token => ({ kind: 'end', text: '', span: { start: at, end: at } });

/**
 * Parses formula text. Units of work that the scenario declares are passed as `extraNouns`.
 * Throws FormulaError with the offsets of what is wrong.
 */
export function parseFormula(text: string, extraNouns?: ReadonlySet<string>): Expression {
  return new Parser([...tokenize(text, extraNouns), end(text.length)]).whole();
}

/** A requirement of the file. */
export interface Requirement {
  readonly statement: Expression;
  /** Share of the draws in which it must hold; null: in the base case. */
  readonly share: number | null;
}

/** Parses a requirement: formula text, which may end with `with 90%`. Throws FormulaError. */
export function parseRequirement(text: string, extraNouns?: ReadonlySet<string>): Requirement {
  return new Parser([...tokenize(text, extraNouns), end(text.length)]).requirement();
}

/** Parses the strings of a tagged template, with a numbered hole between each two. */
export function parseTemplate(strings: readonly string[]): Expression {
  const tokens: Token[] = [];
  let offset = 0;
  for (let i = 0; i < strings.length; i++) {
    const part = strings[i]!;
    if (i > 0) tokens.push({ kind: 'hole', index: i - 1, span: { start: offset, end: offset } });
    tokens.push(...tokenize(part, undefined, offset));
    offset += part.length;
  }
  tokens.push(end(offset));
  return new Parser(tokens).whole();
}
