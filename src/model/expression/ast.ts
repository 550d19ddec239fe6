import type { Unit } from '../../units/unit.ts';

/** Where an expression part stands in its text: offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';

/** A parsed formula: what our own templates, `extra_costs`, `let`, `require` and `expect` share. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit | null; readonly span: Span }
  | { readonly kind: 'hole'; readonly index: number; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'in'; readonly item: Expression; readonly list: readonly Expression[]; readonly span: Span };

/** A formula that cannot be read: what is wrong and where in its text. */
export class FormulaError extends Error {
  readonly span: Span;
  readonly hint: string | undefined;
  constructor(message: string, span: Span, hint?: string) {
    super(message);
    this.name = 'FormulaError';
    this.span = span;
    this.hint = hint;
  }
}
