import type { TreeNode } from '../report/section.ts';
import { cleanLine } from './clean.ts';
import type { Glyphs } from './glyphs.ts';
import type { Palette } from './palette.ts';
import { displayWidth, padStart, wrap } from './text-width.ts';

const GAP = '  ';

/**
 * A tree as lines: guides and label on the left, the figure on the right, and below it in faint how it comes about.
 * Beside it instead, where the width has room for both.
 */
export function treeLines(root: TreeNode, width: number, glyphs: Glyphs, palette: Palette): string[] {
  const lines: string[] = [];
  const draw = (node: TreeNode, lead: string, below: string) => {
    const value = cleanLine(node.value);
    const detail = cleanLine(node.detail);
    const labelWidth = Math.max(12, width - displayWidth(lead) - displayWidth(value) - GAP.length);
    const label = wrap(cleanLine(node.label), labelWidth);
    const first = label[0] ?? '';
    const room = width - displayWidth(lead + first) - displayWidth(value) - 2 * GAP.length;
    const paint = node.tone ? palette[node.tone] : (text: string) => text;
    const beside = label.length === 1 && width >= 110 && displayWidth(detail) <= room - GAP.length && detail !== '';
    const middle = beside ? `${GAP}${palette.faint(detail)}` : '';
    const used = displayWidth(lead + first) + displayWidth(middle);
    lines.push(`${palette.faint(lead)}${paint(first)}${middle}${padStart(value, width - used)}`);
    const inner = below + (node.children.length > 0 ? glyphs.pipe : '   ');
    for (const more of label.slice(1)) lines.push(palette.faint(inner) + paint(more));
    if (detail && !beside) {
      for (const line of wrap(detail, Math.max(20, width - displayWidth(inner))))
        lines.push(palette.faint(inner + line));
    }
    for (const [index, child] of node.children.entries()) {
      const last = index === node.children.length - 1;
      draw(child, below + (last ? glyphs.last : glyphs.branch), below + (last ? '   ' : glyphs.pipe));
    }
  };
  draw(root, '', '');
  return lines.map((line) => line.trimEnd());
}
