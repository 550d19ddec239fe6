import type { Node } from '../model/graph/node.ts';
import type { OperationName } from '../model/graph/operations.ts';

const INFIX: Partial<Record<OperationName, { readonly sign: string; readonly level: number }>> = {
  or: { sign: 'or', level: 1 },
  and: { sign: 'and', level: 2 },
  less: { sign: '<', level: 3 },
  less_equal: { sign: '<=', level: 3 },
  greater: { sign: '>', level: 3 },
  greater_equal: { sign: '>=', level: 3 },
  equal: { sign: '==', level: 3 },
  add: { sign: '+', level: 4 },
  subtract: { sign: '-', level: 4 },
  multiply: { sign: '*', level: 5 },
  divide: { sign: '/', level: 5 },
  power: { sign: '^', level: 7 },
};

const WEEK: ReadonlySet<OperationName> = new Set<OperationName>(['post_hours', 'peak_posts', 'roster']);

/** What decides about an event in a draw is no figure that anybody reads. */
const isTrigger = (node: Node): boolean => node.leaf?.value.kind === 'chance';

/** The figures that a node's formula names: arguments with an id, looking through the steps in between. */
export function operandsOf(node: Node): Node[] {
  const found = new Map<string, Node>();
  const visit = (arg: Node): void => {
    if (isTrigger(arg)) return;
    if (arg.id !== null) found.set(arg.id, arg);
    else for (const inner of arg.args) visit(inner);
  };
  for (const arg of node.args) visit(arg);
  return [...found.values()];
}

/** The formula of a node over the ids of its operands, in the formula language. */
export function formulaOf(node: Node): string {
  if (node.operation === 'leaf') return '';
  if (node.operation === 'constant') return constant(node);
  return write(node, 0);
}

function constant(node: Node): string {
  // Twelve digits hide the last bit of 8,760 / 12.
  const value = Number((node.params[0]! / (node.unit?.factor ?? 1)).toPrecision(12));
  return node.unit && node.unit.text !== '' ? `${value} ${node.unit.text}` : `${value}`;
}

function operand(node: Node, level: number): string {
  if (node.id !== null) return node.id;
  return node.operation === 'constant' ? constant(node) : write(node, level);
}

function write(node: Node, level: number): string {
  const { operation, args } = node;
  if (operation === 'same') return operand(args[0]!, level);
  if (operation === 'negate') return `-${operand(args[0]!, 6)}`;
  if (operation === 'not') return `not ${operand(args[0]!, 3)}`;
  if (operation === 'previous') return 'previous';
  if (operation === 'month' || operation === 'calendar_month') return operation;
  const infix = INFIX[operation];
  if (infix && (args.length === 2 || operation === 'add')) {
    const parts = args.map((arg, index) => operand(arg, infix.level + (index > 0 ? 1 : 0)));
    const text = parts.join(` ${infix.sign} `);
    return infix.level < level ? `(${text})` : text;
  }
  if (operation === 'scan') return `scan(${operand(args[1]!, 0)}, ${operand(args[2]!, 0)})`;
  // The hours of a week are no text; the arguments say what is asked.
  const structure = WEEK.has(operation) ? [] : node.params;
  const shown = args.filter((arg) => !isTrigger(arg));
  return `${operation}(${[...shown.map((arg) => operand(arg, 0)), ...structure.map(String)].join(', ')})`;
}
