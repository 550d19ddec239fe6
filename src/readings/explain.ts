import { isMonthly } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { dimensionText } from '../units/dimension.ts';
import type { Evaluation } from './evaluate.ts';
import { formulaOf, operandsOf } from './formula-text.ts';
import { notUsed } from './not-used.ts';

/** One figure of a trace. */
export interface ExplanationNode {
  readonly id: string;
  readonly label: string;
  /** The formula over the operands' ids in the formula language; empty for a leaf. */
  readonly formula: string;
  readonly operands: readonly string[];
  /** Value in `unit` at the month asked for; for a series without a month, its sum (flows) or mean (levels). */
  readonly value: number;
  readonly unit: string;
  /** A given value as the file writes it; null for everything else. */
  readonly text: string | null;
  readonly shape: 'scalar' | 'monthly';
  readonly origin: 'given' | 'default' | 'assumed' | 'formula';
  readonly source: string | null;
  readonly asOf: string | null;
  readonly confidence: 'confirmed' | 'recalled' | null;
  readonly where: string | null;
  /** Why it does not move the figure: `max(0, ...) holds at 0`, `condition is false`. Null when it counts. */
  readonly notUsed: string | null;
}

export interface ExplainQuestion {
  readonly root: Node;
  /** A month of the horizon (0 = upfront); null for totals of flows and means of levels. */
  readonly month: number | null;
}

/**
 * Where a figure comes from: every named figure below it once, with its formula over the ids of its operands, its value
 * and provenance. The trace is a graph with stable ids, linear in the model, never expanded to a tree.
 */
export function explain(evaluation: Evaluation, question: ExplainQuestion): ExplanationNode[] {
  const nodes: ExplanationNode[] = [];
  const seen = new Set<Node>();
  const queue = [question.root];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const operands = operandsOf(node);
    nodes.push(describe(evaluation, node, operands, question.month));
    queue.push(...operands);
  }
  return nodes;
}

function describe(
  evaluation: Evaluation,
  node: Node,
  operands: readonly Node[],
  month: number | null,
): ExplanationNode {
  const provenance = node.leaf?.provenance;
  const scale = node.unit?.factor ?? 1;
  const flow = month === null && isFlow(node);
  const shown = valueAt(evaluation, node, month);
  return {
    id: node.id ?? `#${node.index}`,
    label: node.label,
    formula: formulaOf(node),
    operands: operands.map((one) => one.id!),
    value: shown / (flow ? 1 : scale),
    unit: flow ? dimensionText(withoutMonth(node)) : (node.unit?.text ?? unitText(node)),
    text: node.leaf?.text ?? null,
    shape: isMonthly(node) ? 'monthly' : 'scalar',
    origin: provenance?.origin ?? 'formula',
    source: provenance === undefined ? null : provenance.origin === 'assumed' ? provenance.rule : provenance.source,
    asOf: provenance?.origin === 'default' ? provenance.asOf : null,
    confidence: provenance?.origin === 'default' ? provenance.confidence : null,
    where: provenance === undefined ? null : whereOf(provenance),
    notUsed: notUsed(evaluation, node, month),
  };
}

const unitText = (node: Node): string => {
  const text = dimensionText(node.dimension);
  return text === 'pure number' ? '' : text;
};

function whereOf(provenance: NonNullable<Node['leaf']>['provenance']): string | null {
  if (provenance.origin === 'given') return provenance.at ? `${provenance.at.file}:${provenance.at.line}` : null;
  return provenance.origin === 'default' ? (provenance.ownPack ?? provenance.entry) : null;
}

/** Whether a figure adds up over months: an amount per month. */
const isFlow = (node: Node): boolean => isMonthly(node) && node.dimension['month'] === -1;

function withoutMonth(node: Node): Node['dimension'] {
  const { month: _, ...rest } = node.dimension;
  return rest;
}

/** The value at a month; over the whole horizon the sum of a flow, the mean of a level, the number of a scalar. */
function valueAt(evaluation: Evaluation, node: Node, month: number | null): number {
  const series = evaluation.series(node);
  if (month !== null) return series[month] ?? 0;
  if (!isMonthly(node)) return series[0]!;
  if (isFlow(node)) return series.reduce((sum, value) => sum + value, 0);
  return series.slice(1).reduce((sum, value) => sum + value, 0) / Math.max(1, series.length - 1);
}
