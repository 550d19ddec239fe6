import type { AssumptionResult, Comparison } from '../analysis/result.ts';
import { tidy } from '../units/rounding.ts';
import { count, figureWithUnit } from '../units/words.ts';
import { assumptionData } from './comparison-data.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

const ORIGINS = {
  given: 'Given in the scenario',
  default: 'Defaults of the data packs',
  assumed: 'Conventions of the model',
} as const satisfies Record<AssumptionResult['origin'], string>;

const COLUMNS: readonly Column[] = [
  { head: 'assumption', align: 'left', flexible: true },
  { head: 'value', align: 'right' },
  { head: 'set it with', align: 'left', flexible: true, drop: 3 },
  { head: 'source', align: 'left', flexible: true },
  { head: 'as of', align: 'left', drop: 1 },
];

/** Every assumption that a comparison rests on, by where it came from. */
export function assumptionsReport(comparison: Comparison): Report {
  const { assumptions, scenario, tool } = comparison;
  return {
    sections: () => [
      {
        kind: 'headline',
        title: `${scenario.name}: assumptions`,
        about: `data ${tool.data}`,
        lines: [
          `${count(assumptions.length, 'assumption')}. To change one: sourcewise compare FILE --set "path=value".`,
        ],
      },
      ...(Object.keys(ORIGINS) as AssumptionResult['origin'][]).flatMap((origin) => originSection(assumptions, origin)),
    ],
    records: () => ({
      columns: [
        ...['file', 'path', 'label', 'value', 'low', 'high', 'unit', 'origin', 'source', 'url', 'as of'],
        ...['confidence', 'where', 'not used because'],
      ],
      rows: assumptions.map((assumption) => [
        ...[scenario.file, assumption.path, assumption.label, tidy(assumption.value)],
        ...[assumption.range && tidy(assumption.range.low), assumption.range && tidy(assumption.range.high)],
        ...[assumption.unit, assumption.origin, assumption.source, assumption.url, assumption.asOf],
        ...[assumption.confidence, assumption.where, assumption.notUsed],
      ]),
    }),
    data: () => ({
      schemaVersion: 1,
      tool: { ...tool },
      scenario: { name: scenario.name, file: scenario.file },
      assumptions: assumptions.map(assumptionData),
    }),
  };
}

function originSection(assumptions: readonly AssumptionResult[], origin: AssumptionResult['origin']): Section[] {
  const rows = assumptions
    .filter((assumption) => assumption.origin === origin)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(rowOf);
  if (rows.length === 0) return [];
  return [{ kind: 'table', title: `${ORIGINS[origin]} (${rows.length})`, grid: { columns: COLUMNS, rows } }];
}

function rowOf(assumption: AssumptionResult): Row {
  const { label, notUsed, value, unit, range, path, source, confidence, asOf } = assumption;
  const between = range ? `\n${figureWithUnit(range.low, '')} to ${figureWithUnit(range.high, '')}` : '';
  return {
    role: 'item',
    cells: [
      text(notUsed ? `${label} (not used: ${notUsed})` : label, notUsed ? 'faint' : undefined),
      shown('number', value, figureWithUnit(value, unit) + between, { tone: notUsed ? 'faint' : undefined }),
      text(path, 'faint'),
      text(
        confidence === 'recalled' ? `${source} (from memory)` : source,
        confidence === 'recalled' ? 'warn' : undefined,
      ),
      text(asOf ?? '', 'faint'),
    ],
  };
}
