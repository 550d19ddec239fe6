import type { ClauseResult, ContractResult } from '../analysis/contract.ts';
import type { ContractStress, StressPoint } from '../analysis/contract-stress.ts';
import { amount, duration, figure, money, signed } from '../units/words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import { plain } from './json-parts.ts';
import type { Json, Report } from './report.ts';
import type { ListItem, Section } from './section.ts';

/** Steps of a bill beyond this number are told in one sentence. */
const MOST_JUMPS = 6;

/** The clauses of a contract in money, and the volumes at which it hurts. */
export function contractReport(contract: ContractResult): Report {
  return {
    sections: () => [headline(contract), clauses(contract), ...stressSections(contract)],
    records: () => ({
      columns: [
        'file',
        'option',
        'kind',
        'clause',
        'now',
        'instead',
        'multiple',
        'volume',
        'value',
        'currency',
        'text',
      ],
      rows: [
        ...contract.clauses.map((clause) => [
          ...[contract.scenario.file, contract.option.id, 'clause', clause.id, clause.now, clause.instead, null, null],
          ...[clause.worth, contract.scenario.currency, sentenceOf(clause, contract)],
        ]),
        ...(contract.stress?.points ?? []).map((point) => [
          ...[contract.scenario.file, contract.option.id, point.kind, null, null, null, point.multiple, point.volume],
          ...[point.billAbove, contract.scenario.currency, point.text],
        ]),
      ],
    }),
    data: () => ({ schemaVersion: 1, ...(plain(contract) as { [key: string]: Json }) }),
  };
}

function headline(contract: ContractResult): Section {
  const { option, scenario, clauses } = contract;
  const best = clauses.find(({ worth }) => worth >= 0.5);
  return {
    kind: 'headline',
    title: `Contract: ${option.label}`,
    about: `present value over ${duration(scenario.months)}, ${scenario.currency}, likely values`,
    lines: [
      best ? sentenceOf(best, contract) : 'No clause that could be changed for the better is worth anything here.',
      `As it stands the option costs ${money(option.npv, scenario.currency)}.`,
    ],
  };
}

/** `Notice 90 days -> 30 days is worth 2,700 USD.` */
function sentenceOf({ label, now, instead, worth }: ClauseResult, { scenario }: ContractResult): string {
  const value = money(Math.abs(worth), scenario.currency);
  const change = `${label} ${now ?? 'as usual'} -> ${instead}`;
  return worth < -0.5 ? `${change} would cost ${value}.` : `${change} is worth ${value}.`;
}

function clauses({ clauses: all, scenario }: ContractResult): Section {
  const columns: Column[] = [
    { head: 'clause', align: 'left', flexible: true },
    { head: 'now', align: 'left', flexible: true },
    { head: 'instead', align: 'left', flexible: true },
    { head: `worth to you\n${scenario.currency}`, align: 'right' },
    { head: 'set it with', align: 'left', drop: 1 },
  ];
  const rows = all.map(
    ({ id, label, now, instead, worth }): Row => ({
      role: 'item',
      cells: [
        text(label),
        text(now ?? 'as usual', now === null ? 'faint' : undefined),
        text(instead),
        shown('money', worth, signed(worth), { tone: worth >= 0.5 ? 'good' : worth <= -0.5 ? 'bad' : 'faint' }),
        text(id, 'faint'),
      ],
    }),
  );
  return {
    kind: 'table',
    title: 'What a change is worth',
    grid: { columns, rows },
    note: 'Each line is the difference of two full runs with that clause changed alone. Lines do not add up: clauses interact. "As usual": the file is silent and the usual term holds.',
  };
}

function stressSections({ stress, scenario }: ContractResult): Section[] {
  if (!stress) return [];
  return [curve(stress, scenario.currency), hurts(stress, scenario.currency)];
}

function curve({ curve: points, unit, month }: ContractStress, currency: string): Section {
  const columns: Column[] = [
    { head: "times today's\nvolume", align: 'right' },
    { head: `${unit}s\na month`, align: 'right' },
    { head: `invoice\n${currency}`, align: 'right' },
    { head: `${currency}\na ${unit}`, align: 'right' },
  ];
  const rows = points.map(({ multiple, volume, bill }): Row => {
    const each = volume > 0 ? bill / volume : 0;
    const tone = multiple === 1 ? ({ tone: 'strong' } as const) : {};
    return {
      role: 'item',
      cells: [
        shown('number', multiple, figure(multiple), tone),
        shown('number', volume, amount(volume), tone),
        shown('money', bill, amount(bill, 2), tone),
        shown('money', each, amount(each, 2), tone),
      ],
    };
  });
  return { kind: 'table', title: `The invoice of month ${month} at other volumes`, grid: { columns, rows } };
}

function hurts(stress: ContractStress, currency: string): Section {
  const jumps = stress.points.filter(({ kind }) => kind === 'jump');
  const many = jumps.length > MOST_JUMPS;
  const items = stress.points
    .filter(({ kind }) => !(many && kind === 'jump'))
    .map((point): ListItem => ({ text: told(point, stress.unit, currency), ...toneOf(point) }));
  if (many) items.push({ text: manyJumps(jumps, stress.unit, currency), tone: 'warn' });
  return {
    kind: 'list',
    title: 'Where it changes as volume rises',
    items: items.length > 0 ? items : [{ text: "Nothing changes between a tenth and ten times of today's volume." }],
  };
}

function told(
  { kind, multiple, volume, text: what, billBelow, billAbove }: StressPoint,
  unit: string,
  currency: string,
) {
  const where = `${amount(volume)} ${unit}s a month (${figure(multiple)} times today)`;
  if (kind !== 'jump') return `${where}: ${what}.`;
  const way = billAbove > billBelow ? 'jumps up' : 'falls';
  return `${where}: the bill ${way} by ${amount(Math.abs(billAbove - billBelow), 2)} ${currency}, from ${amount(billBelow, 2)} to ${amount(billAbove, 2)}.`;
}

function manyJumps(jumps: readonly StressPoint[], unit: string, currency: string): string {
  const sizes = jumps.map(({ billBelow, billAbove }) => billAbove - billBelow);
  const first = jumps[0]!;
  return `The bill goes in steps: at least ${jumps.length} of them, the first at ${amount(first.volume)} ${unit}s a month; steps of ${amount(Math.min(...sizes), 2)} to ${amount(Math.max(...sizes), 2)} ${currency}.`;
}

function toneOf({ kind, text: what }: StressPoint): { tone?: 'warn' } {
  return kind === 'jump' || what.includes('cheaper') || what.includes('begins') ? { tone: 'warn' } : {};
}
