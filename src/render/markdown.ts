import type { BarsChart, BridgeChart, Chart, ChartTable, SwingsChart, TimelineChart } from '../report/chart.ts';
import type { Cell, Grid } from '../report/grid.ts';
import type { Section, TreeNode } from '../report/section.ts';
import { clean, cleanLine } from './clean.ts';
import { glyphs } from './glyphs.ts';
import type { Renderer } from './renderer.ts';
import { sparkline } from './sparkline.ts';

/** GitHub-flavoured Markdown, for documents and comments. */
export const markdown: Renderer = {
  render: (report) => `${report.sections().map(sectionText).filter(Boolean).join('\n\n')}\n`,
  many: { open: '', between: '\n---\n\n', close: '' },
};

function sectionText(section: Section): string {
  const body = bodyText(section);
  if (body === '') return '';
  const title =
    'title' in section && section.title && section.kind !== 'headline' ? `## ${literal(section.title)}\n\n` : '';
  const note = 'note' in section && section.note ? `\n\n_${literal(section.note)}_` : '';
  return title + body + note;
}

function bodyText(section: Section): string {
  switch (section.kind) {
    case 'headline': {
      const [answer, ...more] = section.lines.map(literal);
      const verdict = answer ? `\n\n**${answer}**${more.map((line) => `\n${line}`).join('')}` : '';
      return `# ${literal(section.title)}\n\n${literal(section.about)}${verdict}`;
    }
    case 'table':
      return gridText(section.grid);
    case 'chart':
      return chartText(section.chart);
    case 'list':
      return section.items.map((item) => `- ${literal(item.text)}`).join('\n');
    case 'tree':
      return treeText(section.root, 0).join('\n');
    case 'commands':
      return fenced(section.commands.map(({ command, meaning }) => `${command}   # ${meaning}`));
    case 'verbatim':
      return fenced(section.lines.map(({ text }) => text));
  }
}

/** Text in which nothing is markup: neither Markdown nor HTML, nor a mention of somebody. */
function literal(text: string): string {
  return cleanLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_[\]|~#])/g, '\\$1')
    .replace(/@(?=\w)/g, '@&#8203;')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}

function gridText(grid: Grid): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(grid.columns.map((column) => literal(column.head))),
    row(grid.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...grid.rows.map((line) =>
      row(line.cells.map((cell) => (line.role === 'total' ? bold(cellText(cell)) : cellText(cell)))),
    ),
  ].join('\n');
}

function cellText(cell: Cell): string {
  if (cell.kind === 'series') return sparkline(cell.values, 18, glyphs(true));
  const text = literal(cell.text);
  return cell.tone === 'strong' ? bold(text) : text;
}

function bold(text: string): string {
  return text === '' || text.startsWith('**') ? text : `**${text}**`;
}

function chartText(chart: Chart): string {
  switch (chart.kind) {
    case 'bars':
      return barsText(chart);
    case 'bridge':
      return bridgeText(chart);
    case 'swings':
      return swingsText(chart);
    case 'timeline':
      return timelineText(chart);
    default:
      return tableText(chart.table);
  }
}

function swingsText({ now, rows }: SwingsChart): string {
  return gridText({
    columns: [
      { head: '', align: 'left' },
      { head: `from the low to the high end (all likely: ${now.text})`, align: 'right' },
    ],
    rows: rows.map(({ label, text }) => ({
      role: 'item',
      cells: [
        { kind: 'text', text: label },
        { kind: 'text', text },
      ],
    })),
  });
}

function timelineText({ rows }: TimelineChart): string {
  return gridText({
    columns: [
      { head: '', align: 'left' },
      { head: 'months', align: 'left' },
    ],
    rows: rows.map(({ label, text }) => ({
      role: 'item',
      cells: [
        { kind: 'text', text: label },
        { kind: 'text', text },
      ],
    })),
  });
}

function tableText({ columns, rows }: ChartTable): string {
  return gridText({
    columns: columns.map((head) => ({ head, align: 'right' })),
    rows: rows.map((row) => ({ role: 'item', cells: row.map((text) => ({ kind: 'text', text })) })),
  });
}

function barsText(chart: BarsChart): string {
  const several = chart.series.length > 1;
  return gridText({
    columns: [
      { head: '', align: 'left' },
      { head: 'total', align: 'right' },
      ...(several ? chart.series.map((head) => ({ head, align: 'right' }) as const) : []),
    ],
    rows: chart.rows.map((row) => ({
      role: 'item',
      cells: [
        { kind: 'text', text: row.label, ...(row.strong && { tone: 'strong' as const }) },
        { kind: 'text', text: row.text },
        ...(several ? row.partTexts.map((part) => ({ kind: 'text', text: part }) as const) : []),
      ],
    })),
  });
}

function bridgeText(chart: BridgeChart): string {
  const row = (label: string, text: string, total: boolean) =>
    ({
      role: total ? 'total' : 'item',
      cells: [
        { kind: 'text', text: label },
        { kind: 'text', text },
      ],
    }) as const;
  return gridText({
    columns: [
      { head: '', align: 'left' },
      { head: '', align: 'right' },
    ],
    rows: [
      row(chart.from.label, chart.from.text, true),
      ...chart.steps.map((step) => row(step.label, step.text, false)),
      row(chart.to.label, chart.to.text, true),
    ],
  });
}

function treeText(node: TreeNode, depth: number): string[] {
  const value = node.value ? `: **${literal(node.value)}**` : '';
  const detail = node.detail ? ` (${literal(node.detail)})` : '';
  return [
    `${'  '.repeat(depth)}- ${literal(node.label)}${value}${detail}`,
    ...node.children.flatMap((child) => treeText(child, depth + 1)),
  ];
}

/** A block of code whose fence is longer than any in it. */
function fenced(lines: readonly string[]): string {
  const text = lines.map(clean).join('\n');
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}
