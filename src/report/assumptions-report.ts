import type { AssumptionList, AssumptionResult } from '../analysis/result.ts';
import { tidy } from '../units/rounding.ts';
import { count, figureWithUnit, listed, percent } from '../units/words.ts';
import { assumptionData } from './comparison-data.ts';
import { givenWords } from './given-words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';
import { settingPath } from './setting-words.ts';

const ORIGINS = {
  given: 'Given in the scenario',
  default: 'Defaults of the data packs',
  assumed: 'Conventions of the model',
} as const satisfies Record<AssumptionResult['origin'], string>;

/** How to change what the data packs say, and no field of a scenario takes. */
const OWN_PACK = 'own data pack (--data)';

const COLUMNS: readonly Column[] = [
  { head: 'assumption', align: 'left', flexible: true },
  { head: 'value', align: 'right' },
  { head: 'source', align: 'left', flexible: true },
  { head: 'as of', align: 'left', drop: 1 },
];

/** Every assumption that a scenario rests on, by where it came from. */
export function assumptionsReport({ assumptions, scenario, tool }: AssumptionList): Report {
  return {
    sections: () => [
      {
        kind: 'headline',
        title: `${scenario.name}: assumptions`,
        about: `data ${tool.data}`,
        lines: [
          `${count(assumptions.length, 'assumption')}. To change one: sourcewise compare FILE --set "path=value", with the path below its name. What has none is no field of a scenario: defaults can be changed in a data pack of your own (--data), conventions are fixed.`,
        ],
      },
      ...(Object.keys(ORIGINS) as AssumptionResult['origin'][]).flatMap((origin) => originSection(assumptions, origin)),
      ...correlationSection(scenario.correlations),
    ],
    records: () => ({
      columns: [
        ...['file', 'path', 'label', 'value', 'low', 'high', 'unit', 'origin', 'source', 'url', 'as of'],
        ...['confidence', 'widened by', 'widened because', 'where', 'not used because', 'settable'],
      ],
      rows: assumptions.map((assumption) => [
        ...[scenario.file, assumption.path, assumption.label, tidy(assumption.value)],
        ...[assumption.range && tidy(assumption.range.low), assumption.range && tidy(assumption.range.high)],
        ...[assumption.unit, assumption.origin, assumption.source, assumption.url, assumption.asOf],
        ...[assumption.confidence, assumption.widened && tidy(assumption.widened.factor)],
        ...[assumption.widened?.because ?? null, assumption.where, assumption.notUsed],
        assumption.settable ? 'yes' : 'no',
      ]),
    }),
    data: () => ({
      schemaVersion: 1,
      tool: { ...tool },
      scenario: { name: scenario.name, file: scenario.file },
      assumptions: assumptions.map(assumptionData),
      correlations: scenario.correlations.map(({ inputs, rank }) => ({ inputs: [...inputs], rank })),
    }),
  };
}

function correlationSection(groups: AssumptionList['scenario']['correlations']): Section[] {
  if (groups.length === 0) return [];
  const columns: readonly Column[] = [
    { head: 'values', align: 'left', flexible: true },
    { head: 'rank correlation', align: 'right' },
  ];
  const rows = groups.map(
    ({ inputs, rank }): Row => ({
      role: 'item',
      cells: [text(listed(inputs)), shown('number', rank, String(rank))],
    }),
  );
  return [{ kind: 'table', title: 'Values that move together', grid: { columns, rows } }];
}

function originSection(assumptions: readonly AssumptionResult[], origin: AssumptionResult['origin']): Section[] {
  const rows = assumptions
    .filter((assumption) => assumption.origin === origin)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map((assumption) => rowOf(assumption, assumptions));
  if (rows.length === 0) return [];
  return [{ kind: 'table', title: `${ORIGINS[origin]} (${rows.length})`, grid: { columns: COLUMNS, rows } }];
}

function rowOf(assumption: AssumptionResult, all: readonly AssumptionResult[]): Row {
  const { label, notUsed, value, range, source, confidence, asOf } = assumption;
  const shownValue = givenWords(assumption);
  // The words of the file say the range themselves, unless something was cut from it.
  const between =
    range && (!/ to /.test(shownValue) || / in /.test(shownValue))
      ? `\n${figureWithUnit(range.low, '')} to ${figureWithUnit(range.high, '')}`
      : '';
  const whose = notUsed ? ` (not used: ${notUsed})` : ownerOf(assumption, all);
  return {
    role: 'item',
    cells: [
      text(`${label}${whose}${howToChange(assumption)}`, notUsed ? 'faint' : undefined),
      shown('number', value, shownValue + between, { tone: notUsed ? 'faint' : undefined }),
      text(source + doubtOf(assumption), confidence === 'recalled' ? 'warn' : undefined),
      text(asOf ?? '', 'faint'),
    ],
  };
}

/** Why a default is not as sure as others, and what that does to its range. */
function doubtOf({ confidence, widened }: AssumptionResult): string {
  if (widened) return ` (${widened.because}: range widened by up to ${percent(widened.factor - 1)})`;
  return confidence === 'recalled' ? ' (from memory)' : '';
}

/** Whose figure it is, where several have the same name and their paths do not tell. */
function ownerOf({ label, path, usedBy }: AssumptionResult, all: readonly AssumptionResult[]): string {
  const isShared = all.some((other) => other.label === label && (other.path !== path || other.usedBy !== usedBy));
  return isShared && usedBy.length > 0 ? ` (${listed(usedBy)})` : '';
}

/** Below the name: the path to set, or where else a default can be changed. A convention without a path is fixed. */
function howToChange(assumption: AssumptionResult): string {
  const path = settingPath(assumption);
  if (path !== null) return `\n${path}`;
  return assumption.origin === 'default' ? `\n${OWN_PACK}` : '';
}
