import type { Explanation, ExplanationNode } from '../analysis/result.ts';
import { tidy } from '../units/rounding.ts';
import { amount, figureWithUnit, sentence } from '../units/words.ts';
import { givenWords } from './given-words.ts';
import { invoiceSection } from './invoice-section.ts';
import type { Report } from './report.ts';
import type { TreeNode } from './section.ts';

/** A tree with more nodes than this is cut at the deepest level that stays below it. */
const MOST_NODES = 150;

/** Where a figure comes from: the derivation as a tree, each node once. */
export function explanationReport(explanation: Explanation): Report {
  const nodes = new Map(explanation.nodes.map((node) => [node.id, node]));
  const root = nodes.get(explanation.root);
  return {
    sections: () => {
      if (!root) return [];
      const depth = depthOf(explanation.root, nodes);
      const when = explanation.month === null ? 'over the whole horizon' : `in month ${explanation.month}`;
      const about = explanation.uncertain ? `${when}, likely values` : when;
      const cut = depth < Number.POSITIVE_INFINITY;
      return [
        { kind: 'headline', title: root.label, about, lines: totals(explanation, root) },
        ...invoiceSection(explanation),
        {
          kind: 'tree',
          title: 'How it comes about',
          root: treeOf(explanation.root, nodes, depth),
          ...(cut && { note: 'Figures marked with their name go on: explain that name to see below it.' }),
        },
      ];
    },
    records: () => ({
      columns: [
        'id',
        'label',
        'value',
        'unit',
        'formula',
        'operands',
        'origin',
        'source',
        'as of',
        'where',
        'not used because',
      ],
      rows: explanation.nodes.map((node) => [
        ...[node.id, node.label, tidy(node.value), node.unit, node.formula, node.operands.join(' ')],
        ...[node.origin, node.source, node.asOf, node.where, node.notUsed],
      ]),
    }),
    data: () => ({
      schemaVersion: 1,
      ...explanation,
      expected: explanation.expected && {
        ...explanation.expected,
        mean: tidy(explanation.expected.mean),
        error: tidy(explanation.expected.error),
      },
      nodes: explanation.nodes.map((node) => ({ ...node, value: tidy(node.value) })),
    }),
  };
}

/** The figure, and what it is on average where chance has a say. */
function totals({ expected }: Explanation, root: ExplanationNode): string[] {
  if (!expected) return [givenWords(root)];
  const mean = figureWithUnit(expected.mean, root.unit);
  return [
    `${givenWords(root)} with likely values, as derived below.`,
    `${mean} on average over ${amount(expected.draws)} draws (give or take ${figureWithUnit(expected.error, root.unit)}).`,
  ];
}

type Nodes = ReadonlyMap<string, ExplanationNode>;

/** The deepest level whose tree is not too long; infinite when the whole tree is short enough. */
function depthOf(root: string, nodes: Nodes): number {
  const seen = new Set([root]);
  let level = [root];
  for (let depth = 0; ; depth++) {
    const next = level.flatMap((id) => nodes.get(id)?.operands ?? []).filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
    if (next.length === 0) return Number.POSITIVE_INFINITY;
    if (seen.size > MOST_NODES && depth > 0) return depth;
    level = [...new Set(next)];
  }
}

/**
 * The tree below a node. A node that several figures use is drawn where it first comes up at its least depth in
 * reading order; later mentions only refer to it.
 */
function treeOf(root: string, nodes: Nodes, most: number): TreeNode {
  const drawn = new Set<string>();
  const draw = (id: string, depth: number): TreeNode => {
    const node = nodes.get(id);
    if (!node) return { label: id, value: '', detail: '', children: [] };
    const value = givenWords(node);
    // What does not count is faint; a figure that counts is not, whichever of its conditions holds.
    const unused = node.notUsed === null || node.value !== 0 ? {} : { tone: 'faint' as const };
    if (drawn.has(id) && node.operands.length > 0) {
      return { label: node.label, value, detail: 'see above', tone: 'faint', children: [] };
    }
    drawn.add(id);
    const cut = depth >= most && node.operands.length > 0;
    const children = cut ? [] : node.operands.map((operand) => draw(operand, depth + 1));
    const detail = cut ? `... ${id}` : detailOf(node, nodes);
    return { label: node.label, value, detail, ...unused, children };
  };
  return draw(root, 0);
}

/** How a node comes about: its formula over the labels of its operands, or where its value is from. */
function detailOf(node: ExplanationNode, nodes: Nodes): string {
  const unused = node.notUsed === null ? '' : `${sentence(node.notUsed)} `;
  if (node.origin === 'formula') return `${unused}= ${readableFormula(node, nodes)}`;
  const from = {
    given: node.where ? `given at ${node.where}` : 'given',
    default: `default: ${node.source ?? node.where ?? 'data pack'}`,
    assumed: `assumed: ${node.source ?? 'convention of the model'}`,
  }[node.origin];
  const doubt = node.confidence === 'recalled' ? ', from memory' : '';
  return `${unused}${from}${node.asOf ? `, ${node.asOf}` : ''}${doubt}`;
}

/** A sum of more figures than this is said to be one. */
const MOST_TERMS = 4;

/** The formula with every operand's id replaced by its label. */
function readableFormula(node: ExplanationNode, nodes: Nodes): string {
  const operands = new Set(node.operands);
  const terms = node.formula.split(' + ');
  // A ledger's total names every line; they stand below it anyway.
  if (terms.length > MOST_TERMS && terms.every((term) => operands.has(term))) return `the sum of these ${terms.length}`;
  return node.formula
    .replace(/[A-Za-z_][\w.:@-]*/g, (name) => (operands.has(name) ? `[${nodes.get(name)?.label ?? name}]` : name))
    .replace(/ \* /g, ' x ');
}
