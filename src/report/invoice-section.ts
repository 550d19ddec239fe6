import type { Explanation, ExplanationNode } from '../analysis/result.ts';
import { amount, figureWithUnit } from '../units/words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Section } from './section.ts';

/**
 * The explanation of an `.invoice` as the invoice itself: a line a row with quantity, rate and amount. Empty for other
 * figures. Line by line derivations follow in the tree.
 */
export function invoiceSection({ root, nodes, month, currency }: Explanation): Section[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const total = byId.get(root);
  if (!total || !/\.invoice$/.test(root)) return [];
  const lines = total.operands.flatMap((id) => byId.get(id) ?? []);
  const part = (line: ExplanationNode, what: 'quantity' | 'rate'): ExplanationNode | undefined =>
    byId.get(`${line.id}.${what}`);
  const columns: Column[] = [
    { head: 'line', align: 'left', flexible: true },
    { head: 'quantity', align: 'right' },
    { head: 'rate', align: 'right' },
    { head: currency, align: 'right' },
  ];
  const rows = lines.map((line): Row => {
    const [quantity, rate] = [part(line, 'quantity'), part(line, 'rate')];
    const tone = Math.abs(line.value) < 0.005 ? ({ tone: 'faint' } as const) : {};
    return {
      role: 'item',
      cells: [
        text(line.label, tone.tone),
        // Over the whole horizon a rate is only an average.
        quantity ? text(figureWithUnit(quantity.value, quantity.unit.replace(/\/month$/, '')), tone.tone) : text(''),
        rate && month !== null ? text(rateOf(rate), tone.tone) : text(''),
        shown('money', line.value, amount(line.value, 2), { ...tone, figure: line.id }),
      ],
    };
  });
  rows.push({
    role: 'total',
    cells: [text('total', 'strong'), text(''), text(''), shown('money', total.value, amount(total.value, 2))],
  });
  return [{ kind: 'table', title: 'Invoice', grid: { columns, rows } }];
}

/** Rates keep their cents whatever their size. */
function rateOf({ value, unit }: ExplanationNode): string {
  return /^[A-Z]{3}\//.test(unit) ? `${amount(value, 2)} ${unit}` : figureWithUnit(value, unit);
}
