import type { InputSensitivity, Sensitivity, Share, SpreadSummary, Tenth } from '../analysis/sensitivity/result.ts';
import { amount, count, figureWithUnit, percent, signed } from '../units/words.ts';
import { type Cell, type Column, type Row, shown, text } from './grid.ts';
import type { ListItem, Section } from './section.ts';

/** Bars, rows and lines that a screen shows; machine formats hold all. */
const MOST_BARS = 10;
const MOST_ROWS = 12;
/** Shares of the spread from which on an input gets a row. */
const WORTH_A_ROW = 0.01;

/** The difference at both ends of every input's range, the widest swing first. */
export function tornadoSection({ inputs, between, difference, scenario, condition }: Sensitivity): Section[] {
  const swinging = inputs.filter(({ alone }) => Math.abs(alone.swing) >= 0.5);
  const bars = swinging.slice(0, MOST_BARS);
  if (bars.length === 0) return [];
  const turns = bars.filter(({ alone }) => alone.turns).length;
  const more = swinging.length - bars.length;
  return [
    {
      kind: 'chart',
      title: `What ${between.second.id} costs more than ${between.first.id}, one value moved alone, ${scenario.currency}`,
      chart: {
        kind: 'swings',
        now: { value: difference.likely, text: amount(difference.likely) },
        rows: bars.map(({ name, alone }) => ({
          label: name,
          atLow: alone.atLow,
          atHigh: alone.atHigh,
          text: `${signed(alone.atLow)} to ${signed(alone.atHigh)}`,
        })),
      },
      note: [
        'From the low end of its range (1 case in 10 is lower) to the high end (1 in 10 is higher), all others likely.',
        condition ? 'What the condition is about stands at its median.' : '',
        turns > 0 ? `${count(turns, 'bar')} ${turns === 1 ? 'crosses' : 'cross'} zero: there the order turns.` : '',
        more > 0 ? `${count(more, 'more value')} ${more === 1 ? 'swings' : 'swing'} it less.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
}

/** The inputs that matter, with their range, what of the spread they explain and what they are worth to know. */
export function driversSection({ inputs, spread, scenario, condition, dependent }: Sensitivity): Section[] {
  if (!spread) return [];
  const rows = inputs.filter((input) => isWorthARow(input)).slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { head: 'value', align: 'left', flexible: true },
    { head: 'low to high', align: 'left', flexible: true },
    { head: 'explains\nalone', align: 'right' },
    ...(condition ? [] : [{ head: 'with\nothers', align: 'right' as const }]),
    { head: `worth\n${scenario.currency}`, align: 'right' },
    { head: 'give or\ntake', align: 'right' },
    { head: 'could\nturn it', align: 'right' },
  ];
  const row = (input: InputSensitivity): Row => ({
    role: 'item',
    cells: [
      text(input.name),
      text(rangeWords(input), 'faint'),
      shareCell(input.spread?.difference.alone ?? null),
      ...(condition ? [] : [shareCell(input.spread?.difference.total ?? null)]),
      worthCell(input.worth, 'mean'),
      worthCell(input.worth, 'error'),
      input.turning.could ? text('yes', 'warn') : text('-', 'faint'),
    ],
  });
  const total = condition
    ? ' There is no share with others under a condition: values hang together there, and none can be drawn again by itself.'
    : ` With others: what would be left if this value alone stayed unknown${dependent ? ' (what the file correlates counts as one)' : ''}. ${othersWords(spread.difference)}`;
  const worth = inputs.some((input) => input.worth?.isSure)
    ? 'Worth: what knowing it exactly before choosing would save on average (95% interval); a dash: no more than chance could pretend.'
    : 'Worth: what knowing it exactly before choosing would save on average; no value by itself more than chance could pretend.';
  const overlap = dependent ? ' Values that move together explain the same parts: shares overlap.' : '';
  return [
    {
      kind: 'table',
      title: 'What matters, by its swing',
      grid: { columns, rows: rows.map(row) },
      note: `Explains alone: the part of the spread of the difference that goes when this value becomes known (95% intervals).${total}${overlap} ${worth}`,
    },
  ];
}

/** What the values without a total share explain at most. */
function othersWords({ others }: SpreadSummary): string {
  if (!others) return '';
  if (others.inputs === 1) return `The value without it explains ${shareWords(others.total)}.`;
  return `The ${others.inputs} values without it explain ${shareWords(others.total)} together; none of them explains more.`;
}

function isWorthARow({ spread, turning, worth }: InputSensitivity): boolean {
  const share = Math.max(spread?.difference.alone.value ?? 0, spread?.difference.total?.value ?? 0);
  return share >= WORTH_A_ROW || turning.could || worth?.isSure === true;
}

function rangeWords({ alone, told }: InputSensitivity): string {
  return `${figureWithUnit(alone.low, '')} to ${figureWithUnit(alone.high, told.unit)}`;
}

function shareCell(share: Share | null): Cell {
  return share ? shown('share', share.value, shareWords(share)) : text('', 'faint');
}

function worthCell(worth: InputSensitivity['worth'], which: 'mean' | 'error'): Cell {
  if (!worth?.isSure) return text(which === 'mean' ? '-' : '', 'faint');
  return shown('money', worth[which], amount(worth[which]));
}

/** `40-55%`, `12%`, `<1%`. */
export function shareWords({ low, high }: Share): string {
  if (high < 0.01) return '<1%';
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? `${to}%` : `${from}-${to}%`;
}

/** Which values could turn the choice, where, and how often; and how many could not. */
export function turningSection({ inputs, cheapest, information }: Sensitivity): Section[] {
  if (inputs.length === 0) return [];
  const could = inputs.filter(({ turning }) => turning.could);
  const items = could.slice(0, MOST_ROWS).map((input): ListItem => ({ text: turningWords(input), tone: 'warn' }));
  const rest = inputs.length - could.length;
  const hidden = could.length - items.length;
  if (hidden > 0) items.push({ text: `${count(hidden, 'more value')}: the machine formats list them.` });
  const chosen = (information && cheapest.expected ? cheapest.expected : cheapest.likely).label;
  if (rest > 0)
    items.push({
      text: `Cannot turn it: ${could.length === 0 ? 'all' : 'the other'} ${count(rest, 'value')}. Moved alone over their whole range, and where they are lowest or highest in the draws, ${chosen} stays the better choice.`,
    });
  return [{ kind: 'list', title: 'What could turn the choice, and what cannot', items }];
}

/** `Handle time: alone, at 6.4 minutes front-desk is cheapest; where it is highest (above 6 minutes), in 45 of 100 cases`. */
function turningWords({ name, told, turning: { alone, lowest, highest } }: InputSensitivity): string {
  const parts = [
    ...(alone ? [`with the rest likely, ${alone.option} is cheapest at ${figureWithUnit(alone.at, told.unit)}`] : []),
    ...tenthWords('below', lowest, told.unit),
    ...tenthWords('above', highest, told.unit),
  ];
  return parts.length > 0
    ? `${name}: ${parts.join('; ')}.`
    : `${name}: far out in its range only, where another option is better on average.`;
}

function tenthWords(side: 'below' | 'above', tenth: Tenth | null, unit: string): string[] {
  if (!tenth?.option) return [];
  const often = `${percent(tenth.chance.mean)} of cases (give or take ${percent(tenth.chance.error)})`;
  const where = `${side} ${figureWithUnit(tenth.bound, unit)}`;
  return [`${where} ${tenth.option} is better on average, and the choice beaten in ${often}`];
}
