import { type BinaryOperator, type Expression, FormulaError, type Span } from './ast.ts';
import { type Token, tokenize } from './tokens.ts';

/** Deepest nesting that is read; formulas of people stay far below it. */
const MAX_DEPTH = 60;

const COMPARISONS = new Set(['<', '<=', '>', '>=', '==', '!=']);

class Parser {
  private position = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression {
    const expression = this.or();
    this.finish();
    return expression;
  }

  /** A statement, and behind `with` the share of the draws in which it must hold. */
  requirement(): Requirement {
    const statement = this.or();
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

  private or(): Expression {
    let left = this.and();
    while (this.isWord('or')) left = this.binary(left, 'or', () => this.and());
    return left;
  }

  private and(): Expression {
    let left = this.not();
    while (this.isWord('and')) left = this.binary(left, 'and', () => this.not());
    return left;
  }

  private not(): Expression {
    if (!this.isWord('not')) return this.comparison();
    const token = this.tokens[this.position++]!;
    const operand = this.nested(() => this.not());
    return { kind: 'unary', operator: 'not', operand, span: { start: token.span.start, end: operand.span.end } };
  }

  private comparison(): Expression {
    const left = this.sum();
    const token = this.peek();
    if (token.kind === 'symbol' && COMPARISONS.has(token.text)) {
      return this.binary(left, token.text as BinaryOperator, () => this.sum());
    }
    if (!this.isWord('in')) return left;
    this.position++;
    this.expect('[');
    const list = this.list(']');
    return { kind: 'in', item: left, list, span: this.since(left.span) };
  }

  private sum(): Expression {
    let left = this.product();
    while (this.isSymbol('+') || this.isSymbol('-')) left = this.binary(left, this.operator(), () => this.product());
    return left;
  }

  private product(): Expression {
    let left = this.sign();
    while (this.isSymbol('*') || this.isSymbol('/')) left = this.binary(left, this.operator(), () => this.sign());
    return left;
  }

  private sign(): Expression {
    if (!this.isSymbol('-')) return this.power();
    const token = this.tokens[this.position++]!;
    const operand = this.nested(() => this.sign());
    return { kind: 'unary', operator: '-', operand, span: { start: token.span.start, end: operand.span.end } };
  }

  private power(): Expression {
    const base = this.atom();
    return this.isSymbol('^') ? this.binary(base, '^', () => this.sign()) : base;
  }

  private operator(): BinaryOperator {
    return (this.peek() as { text: string }).text as BinaryOperator;
  }

  private binary(left: Expression, operator: BinaryOperator, right: () => Expression): Expression {
    this.position++;
    const operand = this.nested(right);
    return {
      kind: 'binary',
      operator,
      left,
      right: operand,
      span: { start: left.span.start, end: operand.span.end },
    };
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
      const inner = this.nested(() => this.or());
      this.expect(')');
      return inner;
    }
    throw this.unexpected(token, 'a value');
  }

  private list(close: ')' | ']'): Expression[] {
    const items: Expression[] = [];
    if (!this.isSymbol(close)) {
      items.push(this.nested(() => this.or()));
      while (this.isSymbol(',')) {
        this.position++;
        items.push(this.nested(() => this.or()));
      }
    }
    this.expect(close);
    return items;
  }

  private since(start: Span): Span {
    return { start: start.start, end: this.tokens[this.position - 1]!.span.end };
  }

  private nested<T>(parse: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new FormulaError('the formula is nested too deeply', this.peek().span);
    const result = parse();
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
  for (const [index, part] of strings.entries()) {
    if (index > 0) tokens.push({ kind: 'hole', index: index - 1, span: { start: offset, end: offset } });
    tokens.push(...tokenize(part, undefined, offset));
    offset += part.length;
  }
  return new Parser([...tokens, end(offset)]).whole();
}
