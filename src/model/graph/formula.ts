import { nearest } from '../../diagnostics/suggest.ts';
import { NAMED_FORMS } from '../../units/value-forms.ts';
import type { Expression } from '../expression/ast.ts';
import { FormulaError } from '../expression/ast.ts';
import { parseTemplate } from '../expression/parse.ts';
import type { GraphBuilder } from './graph.ts';
import type { Node } from './node.ts';
import type { OperationName } from './operations.ts';
import { UnitError } from './operations.ts';

/** What may stand in a hole of a formula: a node, or several for functions of many arguments. */
export type Hole = Node | readonly Node[];

const BINARY: Readonly<Record<string, OperationName>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
  '<': 'less',
  '<=': 'less_equal',
  '>': 'greater',
  '>=': 'greater_equal',
  '==': 'equal',
  and: 'and',
  or: 'or',
};

/** Functions of the formula language and the primitive behind each. */
const FUNCTIONS: Readonly<Record<string, OperationName>> = {
  min: 'min',
  max: 'max',
  cheapest: 'min',
  abs: 'abs',
  log: 'log',
  sin: 'sin',
  ceil: 'ceil',
  floor: 'floor',
  round: 'round',
  ceil_to: 'ceil_to',
  if: 'if',
  once: 'once',
  sum: 'sum',
  total: 'add',
  mean: 'mean',
  highest: 'highest',
  lowest: 'lowest',
  last: 'last',
  lag: 'lag',
  delayed: 'delayed',
  cumulative: 'cumulative',
  argmin: 'argmin',
  pick: 'pick',
  joined_to_date: 'joined_to_date',
  joined_months: 'joined_months',
  change_in_year: 'change_in_year',
  joined_heads: 'joined_heads',
  over_joined: 'over_joined',
  brackets: 'brackets',
  event: 'event',
};

/** Names that every formula knows without a scope. */
const SERIES: Readonly<Record<string, OperationName>> = { month: 'month', calendar_month: 'calendar_month' };

/**
 * Turns a parsed formula into nodes. `resolve` finds a name's node; undefined makes it an error. `since` is the month
 * from which the formula counts: its `month` is 0 there, and its `once` places by that count.
 */
export function buildExpression(
  graph: GraphBuilder,
  expression: Expression,
  resolve: (name: string) => Node | undefined,
  holes: readonly Hole[] = [],
  since: Node | null = null,
): Node {
  const operand = (part: Expression): Node => {
    const built = build(part);
    if (!isNode(built)) throw new FormulaError('a list of values cannot stand here', part.span);
    return built;
  };
  const build = (part: Expression): Hole => {
    switch (part.kind) {
      case 'number':
        return graph.constant(part.value, part.unit);
      case 'hole':
        return holes[part.index]!;
      case 'name': {
        const series = SERIES[part.name];
        const node = series ? graph.add(series) : resolve(part.name);
        if (since && series === 'month') return graph.add('subtract', [graph.add('month'), since]);
        if (!node) throw new FormulaError(`'${part.name}' is not known here`, part.span);
        return node;
      }
      case 'unary':
        return guarded(part, () => graph.add(part.operator === '-' ? 'negate' : 'not', [operand(part.operand)]));
      case 'binary': {
        const args = [operand(part.left), operand(part.right)];
        if (part.operator === '!=') return guarded(part, () => graph.add('not', [graph.add('equal', args)]));
        return guarded(part, () => graph.add(BINARY[part.operator]!, args));
      }
      case 'call': {
        const operation = FUNCTIONS[part.name];
        if (!operation) {
          throw new FormulaError(`'${part.name}' is no function`, part.span, functionHint(part.name));
        }
        if (operation === 'lag') {
          const [series, months] = part.args;
          if (series === undefined || months?.kind !== 'number') {
            throw new FormulaError('lag takes a series and a number of months', part.span);
          }
          return guarded(part, () => graph.add('lag', [operand(series)], [months.value]));
        }
        const args = part.args.flatMap((arg) => build(arg));
        if (since && operation === 'once' && args[1]) args[1] = graph.add('add', [args[1], since]);
        return guarded(part, () => graph.add(operation, args));
      }
      case 'in':
        throw new FormulaError("'in' belongs to require and expect", part.span);
    }
  };
  return operand(expression);
}

/** What could have been meant by a name that is no function; distributions stand alone, as values. */
function functionHint(name: string): string {
  const form = nearest(name, Object.keys(NAMED_FORMS));
  if (form === undefined) return `functions: ${Object.keys(FUNCTIONS).join(', ')}`;
  const alone = `a distribution stands alone, as in ${NAMED_FORMS[form]!.example}`;
  return form === name ? `${alone}: give it a name under \`let\`` : `did you mean '${form}'? ${alone}`;
}

function isNode(hole: Hole): hole is Node {
  return !Array.isArray(hole);
}

function guarded(part: Expression, add: () => Node): Node {
  try {
    return add();
  } catch (error) {
    if (error instanceof UnitError) throw new FormulaError(error.message, part.span);
    throw error;
  }
}

const TEMPLATES = new WeakMap<TemplateStringsArray, Expression>();

/** The formula tag of our own modules: every call site is parsed once per process. */
export type FormulaTag = (strings: TemplateStringsArray, ...holes: readonly Hole[]) => Node;

/** Makes the formula tag of a graph; `since` is the month from which its formulas count. */
export function formulaTag(graph: GraphBuilder, since: Node | null = null): FormulaTag {
  return (strings, ...holes) => {
    let expression = TEMPLATES.get(strings);
    if (!expression) {
      expression = parseTemplate(strings);
      TEMPLATES.set(strings, expression);
    }
    return buildExpression(graph, expression, () => undefined, holes, since);
  };
}
