import type { Node } from '../model/graph/node.ts';
import type { Evaluation } from './evaluate.ts';
import { formulaOf, operandsOf } from './formula-text.ts';

/**
 * Why a part of a figure's formula does not count, in words over labels: the condition, cap or floor that holds. The
 * figure itself counts all the same, be it zero.
 */
export function notUsed(evaluation: Evaluation, node: Node, month: number | null): string | null {
  const step = throughNames(node);
  if (step.operation === 'if') {
    const [condition, yes, no] = step.args as readonly [Node, Node, Node];
    const holds = always(evaluation, condition, month);
    if (holds === true && !isZero(no)) return `${words(no)} does not count: ${words(condition)} holds`;
    if (holds === false && isZero(no)) return `zero, since ${words(condition)} does not hold`;
    if (holds === false && !isZero(yes)) return `${words(yes)} does not count: ${words(condition)} does not hold`;
    return null;
  }
  if (step.operation === 'max' && step.args.length === 2 && isZero(step.args[0]!)) {
    const rest = step.args[1]!;
    return atMostZero(evaluation, rest, month) ? `held at 0, since ${words(rest)} is not above it` : null;
  }
  return null;
}

function throughNames(node: Node): Node {
  return node.operation === 'same' && node.args[0]!.id === null ? throughNames(node.args[0]!) : node;
}

/** A figure by its label, a formula over the labels of its figures. */
function words(node: Node): string {
  if (node.id !== null) return `[${node.label}]`;
  const labels = new Map(operandsOf(node).map((one) => [one.id!, one.label]));
  return formulaOf(node)
    .replace(/[A-Za-z_][\w.:@-]*/g, (name) => (labels.has(name) ? `[${labels.get(name)}]` : name))
    .replace(/ \* /g, ' x ');
}

const isZero = (node: Node): boolean => node.operation === 'constant' && node.params[0] === 0;

function values(evaluation: Evaluation, node: Node, month: number | null): number[] {
  const series = evaluation.series(node);
  return month === null ? series.slice(Math.min(1, series.length - 1)) : [series[month] ?? 0];
}

function always(evaluation: Evaluation, node: Node, month: number | null): boolean | null {
  const all = values(evaluation, node, month);
  if (all.every((value) => value !== 0)) return true;
  return all.every((value) => value === 0) ? false : null;
}

function atMostZero(evaluation: Evaluation, node: Node, month: number | null): boolean {
  return values(evaluation, node, month).every((value) => value <= 0);
}
