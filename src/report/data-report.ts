import type { BrowseEntry } from '../data/browse/show.ts';
import type { BrowseRow } from '../data/browse/types.ts';
import { amount, figure, figureWithUnit, percent, readable } from '../units/words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import { plain } from './json-parts.ts';
import type { Json, Report } from './report.ts';
import type { Section, TreeNode } from './section.ts';

/** What was asked of the data packs: the topics there are, rows of one, or an entry. */
export type DataListing =
  | { readonly show: 'topics'; readonly version: string; readonly topics: readonly Topic[] }
  | { readonly show: 'rows'; readonly version: string; readonly title: string; readonly rows: readonly BrowseRow[] }
  | { readonly show: 'entry'; readonly version: string; readonly entry: BrowseEntry };

interface Topic {
  readonly id: string;
  readonly count: number;
}

/** What the data packs hold: topics, the rows of one, or an entry with its source. */
export function dataReport(listing: DataListing): Report {
  return {
    sections: () => [headline(listing), ...bodySections(listing)],
    records: () => ({
      columns: [
        'id',
        'name',
        'country',
        'role',
        'value',
        'low',
        'high',
        'unit',
        'source',
        'url',
        'as of',
        'confidence',
      ],
      rows: (listing.show === 'rows' ? listing.rows : []).map((row) => [
        ...[row.id, row.name, row.country ?? null, row.role ?? null, ...threePoints(row), row.unit ?? null],
        ...[row.source?.title ?? null, row.source?.url ?? null, row.asOf ?? null, row.confidence ?? null],
      ]),
    }),
    data: () => ({ schemaVersion: 1, ...(plain(listing) as { [key: string]: Json }) }),
  };
}

function headline(listing: DataListing): Section {
  const title = {
    topics: () => 'Built-in data',
    rows: () => (listing.show === 'rows' ? `${listing.title} (${listing.rows.length})` : ''),
    entry: () => (listing.show === 'entry' ? listing.entry.id : ''),
  }[listing.show]();
  return { kind: 'headline', title, about: `data ${listing.version}`, lines: [] };
}

function bodySections(listing: DataListing): Section[] {
  switch (listing.show) {
    case 'topics':
      return topicSections(listing.topics);
    case 'rows':
      return [
        { kind: 'table', grid: { columns: columnsOf(listing.rows), rows: listing.rows.map(rowOf(listing.rows)) } },
      ];
    case 'entry':
      return entrySections(listing.entry);
  }
}

function topicSections(topics: readonly Topic[]): Section[] {
  const rows = topics.map(
    (topic): Row => ({
      role: 'item',
      cells: [text(topic.id, 'strong'), shown('number', topic.count, amount(topic.count))],
    }),
  );
  const columns: Column[] = [
    { head: 'topic', align: 'left' },
    { head: 'entries', align: 'right' },
  ];
  return [
    { kind: 'table', grid: { columns, rows } },
    {
      kind: 'commands',
      title: 'Next',
      commands: [
        { command: 'sourcewise data list roles', meaning: 'the entries of a topic' },
        { command: 'sourcewise data list wages --country US', meaning: 'those of a country' },
        { command: 'sourcewise data sources', meaning: 'what was read, and when' },
      ],
    },
  ];
}

/** The columns of rows: those that some row fills. */
interface RowColumn extends Column {
  readonly of: (row: BrowseRow) => string;
  readonly faint?: boolean;
}

const ROW_COLUMNS: readonly RowColumn[] = [
  { head: 'name', align: 'left', flexible: true, of: (row) => row.id },
  {
    head: 'what',
    align: 'left',
    flexible: true,
    clip: true,
    drop: 6,
    of: (row) => (row.name === row.id ? '' : row.name),
  },
  { head: 'value', align: 'right', of: valueText },
  { head: 'range', align: 'left', drop: 2, of: rangeText, faint: true },
  { head: 'entries', align: 'right', drop: 5, of: (row) => (row.count === undefined ? '' : amount(row.count)) },
  { head: 'as of', align: 'left', drop: 4, of: (row) => row.asOf ?? '', faint: true },
  {
    head: 'source',
    align: 'left',
    flexible: true,
    clip: true,
    drop: 5,
    of: (row) => row.source?.title ?? '',
    faint: true,
  },
];

function filled(rows: readonly BrowseRow[]): RowColumn[] {
  return ROW_COLUMNS.filter((column) => rows.some((row) => column.of(row) !== ''));
}

function columnsOf(rows: readonly BrowseRow[]): Column[] {
  return filled(rows).map(({ of: _, faint: __, ...column }) => column);
}

function rowOf(rows: readonly BrowseRow[]): (row: BrowseRow) => Row {
  const columns = filled(rows);
  return (row) => ({
    role: 'item',
    cells: columns.map((column) =>
      text(column.of(row), column.faint ? (row.confidence === 'recalled' ? 'warn' : 'faint') : undefined),
    ),
  });
}

function valueText({ value, unit, brackets, flat }: BrowseRow): string {
  if (value === undefined) {
    const rates = (brackets ?? []).map((bracket) => percent(bracket.rate));
    return [...rates.slice(0, 3), ...(rates.length > 3 ? ['...'] : []), ...(flat ? [figure(flat)] : [])].join(', ');
  }
  const likely = typeof value === 'number' ? value : value.likely;
  return figureWithUnit(likely, unit === '1' ? '' : (unit ?? ''));
}

function rangeText({ value }: BrowseRow): string {
  return value === undefined || typeof value === 'number' ? '' : `${figure(value.low)} to ${figure(value.high)}`;
}

function threePoints({ value }: BrowseRow): (number | null)[] {
  if (value === undefined) return [null, null, null];
  return typeof value === 'number' ? [value, null, null] : [value.likely, value.low, value.high];
}

function entrySections(entry: BrowseEntry): Section[] {
  const related = entry.related.map((id) => ({ text: id }));
  return [
    { kind: 'tree', title: readable(entry.kind), root: treeOf(entry.id, entry.entry) },
    ...(related.length > 0 ? [{ kind: 'list' as const, title: 'Belongs to it', items: related }] : []),
  ];
}

/** Plain data as a tree: scalars on the line of their name. */
function treeOf(name: string, value: unknown): TreeNode {
  if (value === null || typeof value !== 'object')
    return { label: `${name}: ${String(value)}`, value: '', detail: '', children: [] };
  const children = Object.entries(value).map(([key, child]) => {
    const label = Array.isArray(value)
      ? String(Number(key) + 1)
      : readable(key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase());
    return treeOf(label, child);
  });
  return { label: name, value: '', detail: '', children };
}
