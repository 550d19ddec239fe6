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
  return new FormulaWriter(graph, resolve, holes, since).operand(expression);
}

/** Writes the nodes of one formula. */
class FormulaWriter {
  private readonly graph: GraphBuilder;
  private readonly resolve: (name: string) => Node | undefined;
  private readonly holes: readonly Hole[];
  private readonly since: Node | null;

  constructor(
    graph: GraphBuilder,
    resolve: (name: string) => Node | undefined,
    holes: readonly Hole[],
    since: Node | null,
  ) {
    this.graph = graph;
    this.resolve = resolve;
    this.holes = holes;
    this.since = since;
  }

  operand(part: Expression): Node {
    const built = this.build(part);
    if (!isNode(built)) throw new FormulaError('a list of values cannot stand here', part.span);
    return built;
  }

  private build(part: Expression): Hole {
    switch (part.kind) {
      case 'number':
        return this.graph.constant(part.value, part.unit);
      case 'hole':
        return this.holes[part.index]!;
      case 'name':
        return this.named(part.name, part);
      case 'unary':
        return this.add(part, part.operator === '-' ? 'negate' : 'not', [this.operand(part.operand)]);
      case 'binary': {
        const args = [this.operand(part.left), this.operand(part.right)];
        if (part.operator === '!=') return this.add(part, 'not', [this.add(part, 'equal', args)]);
        return this.add(part, BINARY[part.operator]!, args);
      }
      case 'call':
        return this.call(part.name, part.args, part);
      case 'in':
        throw new FormulaError("'in' belongs to require and expect", part.span);
    }
  }

  private named(name: string, part: Expression): Node {
    const series = SERIES[name];
    const node = series ? this.graph.add(series) : this.resolve(name);
    if (this.since && series === 'month') return this.graph.add('subtract', [this.graph.add('month'), this.since]);
    if (!node) throw new FormulaError(`'${name}' is not known here`, part.span);
    return node;
  }

  private call(name: string, parts: readonly Expression[], part: Expression): Node {
    const operation = FUNCTIONS[name];
    if (!operation) throw new FormulaError(`'${name}' is no function`, part.span, functionHint(name));
    if (operation === 'lag') {
      const [series, months] = parts;
      if (series === undefined || months?.kind !== 'number') {
        throw new FormulaError('lag takes a series and a number of months', part.span);
      }
      return this.add(part, 'lag', [this.operand(series)], [months.value]);
    }
    const args: Node[] = [];
    for (const one of parts) {
      const built = this.build(one);
      if (isNode(built)) args.push(built);
      else args.push(...built);
    }
    if (this.since && operation === 'once' && args[1]) args[1] = this.graph.add('add', [args[1], this.since]);
    return this.add(part, operation, args);
  }

  /** A node whose arguments come from a formula: units that do not fit are told at their place in it. */
  private add(part: Expression, operation: OperationName, args: readonly Node[], params?: readonly number[]): Node {
    try {
      return this.graph.add(operation, args, params);
    } catch (error) {
      if (error instanceof UnitError) throw new FormulaError(error.message, part.span);
      throw error;
    }
  }
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

/** Our own formulas have holes where a name would stand. */
const unknown = (): undefined => undefined;

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
    return buildExpression(graph, expression, unknown, holes, since);
  };
}
