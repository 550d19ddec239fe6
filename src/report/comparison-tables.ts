import type { Comparison, OptionResult, RankBy } from '../analysis/result.ts';
import { round, roundParts } from '../units/rounding.ts';
import { amount, count, duration, figure, percent, signed } from '../units/words.ts';
import { chanceCell } from './chance-words.ts';
import { countedDraws, optionOf } from './comparison-headline.ts';
import { type Cell, type Column, type Row, shown, text } from './grid.ts';
import type { Section } from './section.ts';

interface RankingColumn extends Column {
  readonly cell: (option: OptionResult, comparison: Comparison) => Cell;
}

/** What the columns of cash and of what nobody pays for hold; what the work earns is among the latter, and counts against it. */
function imputedNote({ options }: Comparison): string {
  const earns = options.some(({ lines }) => lines.some(({ category }) => category === 'value'));
  const unpaid = 'your own hours, missed work and mistakes, valued in money';
  return `In cash: bills and wages. Unpaid: ${unpaid}${earns ? ', less what the work earns' : ''}.`;
}

const CROSS_NOTE = 'A cross: breaks a requirement.';
const ORDER_BY: Readonly<Record<RankBy, string>> = {
  cost: '',
  score: 'Ordered by score, not by cost.',
  topsis: 'Ordered by TOPSIS, not by cost.',
  promethee: 'Ordered by PROMETHEE II, not by cost.',
};
const ORDER_NOTE = 'Ordered by present value, in which later money counts less; the sums here are plain ones.';

/** Whether the plain sums of neighbours do not go up as their order does. */
function contradicts(options: readonly OptionResult[]): boolean {
  return options.some((option, index) => {
    const next = options[index + 1];
    return next?.feasible === option.feasible && round(next.ranked.monthly, 0) < round(option.ranked.monthly, 0);
  });
}

/** What the figures are: means over so many draws, and how far they may be off. */
function drawsNote(comparison: Comparison): string {
  const { certainty, options } = comparison;
  if (!certainty) return 'Figures are those of the likely values.';
  const off = Math.max(
    ...options.map(({ precision, ranked }) =>
      precision && ranked.npv !== 0 ? precision.npv / Math.abs(ranked.npv) : 0,
    ),
  );
  const chance = Math.max(...options.map(({ precision }) => precision?.chanceBest ?? 0));
  return `Costs are means over ${amount(countedDraws(comparison))} draws of ${count(certainty.inputs, 'uncertain value')}, good to ${percent(off)}; chances to ${percent(chance)}. People and hours are likely ones.`;
}

/** The options in their order. Columns that do not fit are left out from the least important on. */
export function rankingSection(comparison: Comparison): Section {
  const columns = rankingColumns(comparison);
  const rows = comparison.options.map(
    (option): Row => ({ role: 'item', cells: columns.map((column) => column.cell(option, comparison)) }),
  );
  const infeasible = comparison.options.some((option) => !option.feasible);
  const { rankedBy } = comparison.recommendation;
  const order = rankedBy === 'cost' ? contradicts(comparison.options) && ORDER_NOTE : ORDER_BY[rankedBy];
  const note = [drawsNote(comparison), imputedNote(comparison), order, infeasible && CROSS_NOTE]
    .filter(Boolean)
    .join(' ');
  return { kind: 'table', grid: { columns: columns.map(({ cell: _, ...column }) => column), rows }, note };
}

function rankingColumns(comparison: Comparison): RankingColumn[] {
  const { currency, months, today, work } = comparison.scenario;
  const units = new Set(work.map((item) => item.unit));
  const number = { align: 'right' } as const;
  return [
    { head: '#', ...number, cell: (option) => text(option.feasible ? String(option.rank) : 'x', toneOf(option)) },
    { head: 'option', align: 'left', flexible: true, cell: (option) => text(option.label, toneOf(option)) },
    {
      head: `${currency}\na month`,
      ...number,
      cell: (option) =>
        shown('money', option.ranked.monthly, amount(option.ranked.monthly), {
          tone: toneOf(option),
          figure: option.id,
        }),
    },
    ...(comparison.certainty
      ? [
          { head: '8 of 10\ncases', align: 'right' as const, drop: 4, cell: rangeCell },
          {
            head: comparison.recommendation.rankedBy === 'cost' ? 'best\nin' : 'cheapest\nin',
            align: 'right' as const,
            drop: 2,
            cell: bestInCell,
          },
        ]
      : []),
    { head: 'of it\nin cash', ...number, drop: 3, cell: (option) => splitCell(option, months, 0) },
    { head: 'of it\nunpaid', ...number, drop: 3, cell: (option) => splitCell(option, months, 1) },
    {
      head: `over\n${duration(months)}`,
      ...number,
      drop: 2,
      cell: (option) => shown('money', option.ranked.total, amount(option.ranked.total)),
    },
    { head: 'people', ...number, drop: 4, cell: peopleCell },
    ...(today && comparison.options.some((option) => option.vsToday)
      ? [{ head: 'a month\nvs today', ...number, drop: 1, cell: todayCell }]
      : []),
    ...(comparison.recommendation.option === null
      ? []
      : [{ head: 'a month\nvs best', ...number, drop: today ? 6 : 1, cell: bestCell }]),
    { head: 'first\nyear', ...number, drop: 8, cell: (option) => plainMoney(option.ranked.firstYear) },
    { head: 'present\nvalue', ...number, drop: 7, cell: (option) => plainMoney(option.ranked.npv) },
    ...(units.size === 1
      ? [
          {
            head: `a\n${[...units][0]}`,
            ...number,
            drop: 9,
            cell: (option: OptionResult) =>
              option.ranked.perUnit === null
                ? text('')
                : shown('money', option.ranked.perUnit, amount(option.ranked.perUnit, 2)),
          },
        ]
      : []),
    {
      head: 'your hours\na week',
      ...number,
      drop: 5,
      cell: (option) => shown('number', option.founderHours, figure(Number(option.founderHours.toFixed(1)))),
    },
    { head: 'months\nto start', ...number, drop: 10, cell: (option) => text(figure(option.leadTimeMonths)) },
    {
      head: 'cash by month',
      align: 'left',
      drop: 11,
      cell: (option) => ({ kind: 'series', values: option.cash.monthly }),
    },
  ];
}

/** Between what and what a month lies in eight of ten draws. */
function rangeCell({ monthlyRange }: OptionResult): Cell {
  return text(monthlyRange ? `${amount(monthlyRange.p10)}-${amount(monthlyRange.p90)}` : '', 'faint');
}

/** In how many of a hundred draws it is the cheapest. */
function bestInCell({ chanceBest, feasible }: OptionResult): Cell {
  return feasible && chanceBest !== null ? chanceCell(chanceBest) : text('');
}

function toneOf(option: OptionResult): 'strong' | 'faint' | undefined {
  return option.feasible ? (option.rank === 1 ? 'strong' : undefined) : 'faint';
}

function plainMoney(value: number): Cell {
  return shown('money', value, amount(value));
}

/** Cash (0) or imputed (1) cost a month; the two add up to the month shown. */
function splitCell(option: OptionResult, months: number, which: 0 | 1): Cell {
  const parts = [option.ranked.cash / months, option.ranked.imputed / months];
  const value = roundParts(parts, option.ranked.monthly, 0)[which] ?? 0;
  return shown('money', parts[which] ?? 0, amount(value));
}

/** Heads over the horizon: one number, or the least and the most. */
function peopleCell(option: OptionResult): Cell {
  const heads = option.people.slice(1).filter((people) => people > 0);
  if (heads.length === 0) return text('-', 'faint');
  const [least, most] = [Math.min(...heads), Math.max(...heads)].map((people) => figure(Number(people.toFixed(1))));
  const words = least === most ? `${most}` : `${least}-${most}`;
  return shown('number', heads.at(-1) ?? 0, words);
}

function todayCell(option: OptionResult, comparison: Comparison): Cell {
  if (option.id === comparison.scenario.today) return text('today', 'faint');
  if (!option.vsToday) return text('');
  return changeCell(-option.vsToday.savingPerMonth);
}

function bestCell(option: OptionResult, comparison: Comparison): Cell {
  const best = optionOf(comparison, comparison.recommendation.option);
  if (!best || option.id === best.id) return text(best ? 'best' : '', 'faint');
  return changeCell(option.ranked.monthly - best.ranked.monthly, false);
}

/** A change of cost; cheaper is good. */
function changeCell(change: number, judge = true): Cell {
  return shown('money', change, signed(change), { tone: judge ? (change <= 0 ? 'good' : 'bad') : undefined });
}

/** Each work item alone: what would win if it were the only one. */
export function workSection(comparison: Comparison): Section[] {
  const items = comparison.scenario.work.filter((item) => item.ranking.length > 0);
  if (items.length === 0) return [];
  const winners = new Set(items.map((item) => item.ranking[0]?.option));
  const labelOf = (id: string | undefined) => optionOf(comparison, id ?? null)?.label ?? id ?? '';
  const rows = items.map((item): Row => {
    const [best, next] = item.ranking;
    return {
      role: 'item',
      cells: [
        text(item.label, 'strong'),
        text(labelOf(best?.option)),
        best ? plainMoney(best.npv) : text(''),
        text(labelOf(next?.option), 'faint'),
        best && next ? shown('money', next.npv - best.npv, signed(next.npv - best.npv)) : text(''),
      ],
    };
  });
  const columns: Column[] = [
    { head: 'work', align: 'left', flexible: true },
    { head: 'best alone', align: 'left', flexible: true },
    { head: `present\n${comparison.scenario.currency}`, align: 'right' },
    { head: 'next best', align: 'left', flexible: true, drop: 2 },
    { head: 'costs\nmore', align: 'right', drop: 1 },
  ];
  return [
    {
      kind: 'table',
      title: 'Each part alone',
      grid: { columns, rows },
      note: `At likely values.${winners.size > 1 ? ' The parts have different winners: a mix of sources may beat one for all.' : ''}`,
    },
  ];
}
