import type { BinaryOperator, Expression } from '../model/expression/ast.ts';
import { FormulaError } from '../model/expression/ast.ts';
import { isCurrency } from '../units/currencies.ts';
import { combine, type Dimension, dimensionText, PURE, sameDimension } from '../units/dimension.ts';
import type { Unit } from '../units/unit.ts';

/** A value of an assertion: a number with its dimension, an option, or yes and no. */
export type Value =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly dimension: Dimension;
      /** How the file writes it; absent for figures. */
      readonly unit?: Unit;
      /** A number that the file gives, whose value nobody has to be told. */
      readonly literal?: true;
    }
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'truth'; readonly holds: boolean };

/** What names and functions mean where an assertion stands. */
export interface AssertionScope {
  readonly name: (name: string, part: Expression) => Value;
  readonly call: (name: string, args: readonly Expression[], part: Expression) => Value;
}

/** A comparison that was made: what stood left, what it was held against. */
export interface Finding {
  readonly left: Value;
  readonly operator: string;
  readonly right: Value;
  readonly holds: boolean;
  readonly text: string;
}

/** Evaluates an assertion; every comparison made is reported to `found`. Throws FormulaError. */
export function assertion(expression: Expression, scope: AssertionScope, found: (finding: Finding) => void): boolean {
  const result = evaluateValue(expression, scope, found);
  if (result.kind !== 'truth') throw new FormulaError('this is no statement that holds or does not', expression.span);
  return result.holds;
}

/** Evaluates a part of an assertion. */
export function evaluateValue(part: Expression, scope: AssertionScope, found: (finding: Finding) => void): Value {
  const recur = (inner: Expression): Value => evaluateValue(inner, scope, found);
  switch (part.kind) {
    case 'number':
      return {
        kind: 'number',
        value: part.value * (part.unit?.factor ?? 1),
        dimension: part.unit?.dimension ?? PURE,
        literal: true,
        ...(part.unit ? { unit: part.unit } : {}),
      };
    case 'name':
      return scope.name(part.name, part);
    case 'call':
      return scope.call(part.name, part.args, part);
    case 'unary': {
      const operand = recur(part.operand);
      if (part.operator === 'not') return { kind: 'truth', holds: !truth(operand, part.operand) };
      const number = numeric(operand, part.operand);
      return { ...number, value: -number.value };
    }
    case 'binary':
      return binary(part.operator, part, recur, found);
    case 'in': {
      const item = recur(part.item);
      const list = part.list.map(recur);
      const holds = list.some((one) => equal(item, one));
      found({ left: item, operator: 'in', right: list[0] ?? item, holds, text: '' });
      return { kind: 'truth', holds };
    }
    case 'hole':
      throw new FormulaError('a value is missing here', part.span);
  }
}

type BinaryExpression = Extract<Expression, { kind: 'binary' }>;

function binary(
  operator: BinaryOperator,
  part: BinaryExpression,
  recur: (inner: Expression) => Value,
  found: (finding: Finding) => void,
): Value {
  const left = recur(part.left);
  const right = recur(part.right);
  if (operator === 'and' || operator === 'or') {
    const [a, b] = [truth(left, part.left), truth(right, part.right)];
    return { kind: 'truth', holds: operator === 'and' ? a && b : a || b };
  }
  if ((operator === '==' || operator === '!=') && left.kind === 'option') {
    const holds = equal(left, right) === (operator === '==');
    found({ left, operator, right, holds, text: '' });
    return { kind: 'truth', holds };
  }
  const numbers = [numeric(left, part.left), numeric(right, part.right)] as const;
  if (operator === '*' || operator === '/' || operator === '^') return product(operator, ...numbers, part);
  const [a, b] = operator === '+' || operator === '-' ? numbers : perMonth(...numbers);
  const zero = (n: typeof a): boolean => n.value === 0 && sameDimension(n.dimension, PURE);
  if (!zero(a) && !zero(b) && !sameDimension(a.dimension, b.dimension)) {
    throw new FormulaError(
      `${dimensionText(a.dimension)} cannot be held against ${dimensionText(b.dimension)}`,
      part.span,
    );
  }
  if (operator === '+' || operator === '-') {
    return figure(operator === '+' ? a.value + b.value : a.value - b.value, a);
  }
  const holds = compare(operator, a.value, b.value);
  found({ left: a, operator, right: b, holds, text: '' });
  return { kind: 'truth', holds };
}

/** Money alone beside a figure of a month means money a month: `monthly_cost <= 9000 USD`. */
function perMonth(a: NumberValue, b: NumberValue): readonly [NumberValue, NumberValue] {
  const monthly = (one: NumberValue, other: NumberValue): NumberValue =>
    one.literal && isMoney(one.dimension) && sameDimension(combine(one.dimension, { month: 1 }, -1), other.dimension)
      ? { kind: 'number', value: one.value, dimension: other.dimension, literal: true }
      : one;
  return [monthly(a, b), monthly(b, a)];
}

function isMoney(dimension: Dimension): boolean {
  const [symbol, ...more] = Object.keys(dimension);
  return symbol !== undefined && more.length === 0 && isCurrency(symbol) && dimension[symbol] === 1;
}

/** Units multiply and cancel: `npv(a) / npv(b)` is a pure number. Powers are of pure numbers only. */
function product(operator: '*' | '/' | '^', a: NumberValue, b: NumberValue, part: Expression): Value {
  if (operator === '^') {
    if (!sameDimension(a.dimension, PURE) || !sameDimension(b.dimension, PURE)) {
      throw new FormulaError('powers are of pure numbers', part.span);
    }
    return figure(a.value ** b.value, a);
  }
  const dimension = combine(a.dimension, b.dimension, operator === '*' ? 1 : -1);
  return { kind: 'number', value: operator === '*' ? a.value * b.value : a.value / b.value, dimension };
}

const figure = (value: number, { dimension, unit }: NumberValue): NumberValue => ({
  kind: 'number',
  value,
  dimension,
  ...(unit ? { unit } : {}),
});

type NumberValue = Extract<Value, { kind: 'number' }>;

function compare(operator: BinaryOperator, a: number, b: number): boolean {
  // A cent's thousandth keeps `==` and `<=` honest against the last bit of a sum.
  const slack = 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (operator === '<') return a < b - slack;
  if (operator === '<=') return a <= b + slack;
  if (operator === '>') return a > b + slack;
  if (operator === '>=') return a >= b - slack;
  return Math.abs(a - b) <= slack === (operator === '==');
}

function equal(a: Value, b: Value): boolean {
  return a.kind === 'option' && b.kind === 'option' ? a.id === b.id : false;
}

function truth(value: Value, part: Expression): boolean {
  if (value.kind !== 'truth') throw new FormulaError('a statement was expected here', part.span);
  return value.holds;
}

function numeric(value: Value, part: Expression): NumberValue {
  if (value.kind !== 'number') throw new FormulaError('a number was expected here', part.span);
  return value;
}
