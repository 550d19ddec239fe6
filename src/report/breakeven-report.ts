import type { Breakeven, BreakevenResult } from '../analysis/breakeven.ts';
import { amount, awayFrom, count, duration, figure, figureWithUnit, listed, percent, signed } from '../units/words.ts';
import { crossoverSections, regionSections } from './breakeven-charts.ts';
import { breakevenData } from './breakeven-data.ts';
import { breakevenRecords } from './breakeven-records.ts';
import { type Cell, type Column, type Row, shown, text } from './grid.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

/** Thresholds that the report shows; machine formats have all. */
const MOST_ROWS = 20;

/** The values of inputs at which options change places, and how the cost of the options runs over what was asked for. */
export function breakevenReport(breakeven: Breakeven): Report {
  return {
    sections: () => [
      headline(breakeven),
      ...thresholds(breakeven),
      ...crossoverSections(breakeven),
      ...regionSections(breakeven),
    ],
    records: () => breakevenRecords(breakeven),
    data: () => breakevenData(breakeven),
  };
}

const labelOf = ({ options }: Breakeven, id: string): string => options.find((option) => option.id === id)?.label ?? id;

function headline(breakeven: Breakeven): Section {
  const { options, scenario, thresholds: found, looked } = breakeven;
  const [first, ...rivals] = options;
  const against = rivals.length === 1 ? rivals[0]!.label : count(rivals.length, 'other option');
  const [nearest] = found;
  const ahead = rivals.filter(({ npv }) => first && npv < first.npv).map(({ label }) => label);
  const verb = ahead.length === 1 ? 'costs' : 'cost';
  const less = ahead.length > 0 ? [`Going by likely values, ${listed(ahead)} ${verb} less already.`] : [];
  const alone = looked === 1 ? '' : ', each alone';
  const breakEvens = found.length === 0 ? 'no break-even' : count(found.length, 'break-even');
  const moved = `${count(looked, 'number')} moved${alone}: ${breakEvens}.`;
  return {
    kind: 'headline',
    title: `Break-even: ${first?.label ?? ''} against ${against}`,
    about: `present value over ${duration(scenario.months)}, ${scenario.currency}`,
    lines: [...(nearest ? [sentenceOf(nearest, breakeven)] : []), ...less, moved],
  };
}

/** `Handle time: above 6.4 minutes (now 3.5 minutes) front desk is cheaper than answering service.` */
function sentenceOf(threshold: BreakevenResult, breakeven: Breakeven): string {
  const { input, now, at, unit, below, above } = threshold;
  const [side, to, from] = isBelow(threshold) ? (['below', below, above] as const) : (['above', above, below] as const);
  const [who, than] = [labelOf(breakeven, to.cheaper), labelOf(breakeven, from.cheaper)];
  return `${input}: ${side} ${figureWithUnit(awayFrom(now, at), unit)} (now ${figureWithUnit(now, unit)}) ${who} is cheaper than ${than}.`;
}

function thresholds(breakeven: Breakeven): Section[] {
  const { thresholds: found } = breakeven;
  if (found.length === 0) return [];
  const columns: Column[] = [
    { head: 'input', align: 'left', flexible: true },
    { head: 'now', align: 'right' },
    { head: 'break-even', align: 'right' },
    { head: 'change', align: 'right' },
    { head: 'cheaper beyond it', align: 'left', flexible: true },
  ];
  const told = byInput(found).slice(0, MOST_ROWS);
  const rows = told.map((one, index): Row => {
    // What is said of an input is said once.
    const isFirst = told[index - 1]?.input !== one.input;
    const at = `${isBelow(one) ? 'below' : 'above'} ${inTwoLines(one.at, one.unit)}`;
    return {
      role: 'item',
      cells: [
        text(isFirst ? `${one.input}\n${one.path}` : ''),
        isFirst ? shown('number', one.now, figure(one.now)) : text(''),
        shown('number', one.at, one.step ? `${at}\na step` : at),
        changeCell(one),
        beyondCell(one, breakeven),
      ],
    };
  });
  const more = found.length - rows.length;
  const notes = [
    'Nearest first, by how uncertain each number is. All else stays at its likely value.',
    ...(found.some(({ step }) => step) ? ['A step: they change places in a jump and are equal nowhere.'] : []),
    ...(more > 0 ? [`${amount(more)} more, farther away: --format csv.`] : []),
  ];
  return [{ kind: 'table', title: 'Where they change places', grid: { columns, rows }, note: notes.join(' ') }];
}

/** A figure with its unit below it. */
const inTwoLines = (value: number, unit: string): string => figureWithUnit(value, unit).replace(' ', '\n');

/** Thresholds of an input together, inputs in the order of their nearest one. */
function byInput(thresholds: readonly BreakevenResult[]): BreakevenResult[] {
  const groups = new Map<string, BreakevenResult[]>();
  for (const one of thresholds) groups.set(one.input, [...(groups.get(one.input) ?? []), one]);
  return [...groups.values()].flat();
}

const isBelow = ({ at, now }: BreakevenResult): boolean => at < now;

/** Who is cheaper on the far side, seen from today; the first option itself, where it is ahead again of another. */
function beyondCell(one: BreakevenResult, breakeven: Breakeven): Cell {
  const [to, from] = isBelow(one) ? [one.below, one.above] : [one.above, one.below];
  const label = labelOf(breakeven, to.cheaper);
  const isOwn = to.cheaper === breakeven.options[0]?.id && breakeven.options.length > 2;
  return text(isOwn ? `${label}, against ${labelOf(breakeven, from.cheaper)}` : label);
}

/** Distance from today's value, and how likely the number is to be beyond it. */
function changeCell({ distance }: BreakevenResult): Cell {
  const { absolute, share, chance } = distance;
  const by = share === null ? signed(absolute, 2) : `${share > 0 ? '+' : ''}${percent(share)}`;
  const likely = chance === null ? '' : chance < 0.001 ? '\noutside range' : `\n${percent(chance)} likely`;
  const tone = chance !== null && chance >= 0.1 ? 'warn' : undefined;
  return shown('share', share ?? absolute, `${by}${likely}`, { tone });
}
