import type { Breakeven } from '../analysis/breakeven.ts';
import type { Axis, Region } from '../analysis/crossover.ts';
import { amount, figure } from '../units/words.ts';
import type { Scale, Tick } from './chart.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Section } from './section.ts';

/** Rows, and columns, of the table that stands for a chart where none can be drawn. */
const TABLE_ROWS = 9;
const TABLE_COLUMNS = 5;
/** What is so near to zero stands at it on an axis: a share of its length that no chart shows. */
const HAIR = 1e-4;

/** Crossings that are named on an axis. */
const MOST_TICKS = 4;

/** The cost of all options over the one input that was asked for. */
export function crossoverSections({ crossover, options, thresholds, scenario }: Breakeven): Section[] {
  if (!crossover) return [];
  const { axis } = crossover;
  const at = crossingsOn(axis, thresholds);
  const [low, high] = heightsOf(crossover.options.map(({ npv }) => npv));
  const label = (id: string): string => options.find((option) => option.id === id)?.label ?? id;
  const series = crossover.options.map(({ id, npv }, index) => ({
    label: label(id),
    heights: npv.map((value) => (value - low) / (high - low || 1)),
    ...(index === 0 && { strong: true }),
  }));
  return [
    {
      kind: 'chart',
      title: `What each costs over ${lower(axis.input)}, present value in ${scenario.currency}`,
      chart: {
        kind: 'lines',
        x: scaleOf(axis, at),
        y: {
          name: scenario.currency,
          ticks: [0, 0.5, 1].map((place): Tick => ({ at: place, text: amount(low + place * (high - low)) })),
          now: null,
        },
        series,
        table: {
          columns: [withUnit(axis), ...series.map((one) => one.label)],
          rows: spread(axis.values.length, TABLE_ROWS).map((index) => [
            figure(axis.values[index]!),
            ...crossover.options.map(({ npv }) => amount(npv[index]!)),
          ]),
        },
      },
    },
  ];
}

/** Some places of a list, evenly spread from its first to its last. */
const spread = (length: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.round((index * (length - 1)) / (count - 1)));

const withUnit = ({ input, unit }: Axis): string => (unit === '' ? input : `${input}, ${unit}`);

const lower = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** The costs that a chart has room for: those of the options that come near to being the cheapest somewhere. */
function heightsOf(curves: readonly (readonly number[])[]): readonly [number, number] {
  const cheapest = curves[0]!
    .map((_, index) => Math.min(...curves.map((curve) => curve[index]!).filter(Number.isFinite)))
    .filter(Number.isFinite);
  const [low, top] = [Math.min(...cheapest), Math.max(...cheapest)];
  // Where nothing moves the cheapest there is no scale in it: the others show where they are.
  const room = top > low ? Math.max(top + 0.5 * (top - low), Math.max(...curves[0]!)) : Number.POSITIVE_INFINITY;
  const most = Math.max(...curves.flat().filter(Number.isFinite));
  const high = Math.min(most, room);
  return [Math.min(low, Math.max(0, low - 0.1 * (high - low))), high];
}

/** Who is cheapest over the two inputs that were asked for, and the break-even curve of two of the options. */
export function regionSections({ region, options, thresholds }: Breakeven): Section[] {
  if (!region) return [];
  const names = options.map(({ id }) => id).filter((id) => region.cheapest.some((row) => row.includes(id)));
  const labels = names.map((id) => options.find((option) => option.id === id)!.label);
  const [columns, rows] = [spread(region.x.values.length, TABLE_COLUMNS), spread(region.y.values.length, TABLE_ROWS)];
  return [
    {
      kind: 'chart',
      title: `The cheapest over ${lower(region.x.input)} and ${lower(region.y.input)}`,
      chart: {
        kind: 'map',
        x: scaleOf(region.x, crossingsOn(region.x, thresholds)),
        y: scaleOf(region.y, crossingsOn(region.y, thresholds)),
        names: labels,
        cells: region.cheapest.map((row) => row.map((id) => names.indexOf(id))),
        table: {
          columns: [
            `${withUnit(region.y)} \\ ${withUnit(region.x)}`,
            ...columns.map((column) => figure(region.x.values[column]!)),
          ],
          rows: rows.map((row) => [
            figure(region.y.values[row]!),
            ...columns.map((column) => labels[names.indexOf(region.cheapest[row]![column]!)]!),
          ]),
        },
      },
    },
    curve(region, (id) => options.find((option) => option.id === id)!.label),
  ];
}

function curve({ x, y, between, curve: points }: Region, label: (id: string) => string): Section {
  const columns: Column[] = [
    { head: `${x.input}${x.unit === '' ? '' : `\n${x.unit}`}`, align: 'right' },
    { head: `break-even: ${y.input}${y.unit === '' ? '' : `\n${y.unit}`}`, align: 'right' },
    { head: 'cheaper above it', align: 'left', flexible: true },
  ];
  const rows = points.map(
    (point): Row => ({
      role: 'item',
      cells: [
        shown('number', point.x, figure(point.x)),
        point.y.length === 0
          ? text('none', 'faint')
          : shown('number', point.y[0]!.at, point.y.map((one) => figure(one.at)).join('\n')),
        text(point.y.map(({ above }) => label(above)).join('\n')),
      ],
    }),
  );
  return {
    kind: 'table',
    title: `Break-even of ${label(between[0])} and ${label(between[1])}`,
    grid: { columns, rows },
  };
}

const crossingsOn = ({ input }: Axis, thresholds: Breakeven['thresholds']): number[] =>
  thresholds.filter((one) => one.input === input).map(({ at }) => at);

/** An axis with the words of its ends, of today's value and of the crossings on it. */
function scaleOf({ input, unit, values, now }: Axis, crossings: readonly number[]): Scale {
  const [low, high] = [values[0]!, values.at(-1)!];
  const place = (value: number): number => (value - low) / (high - low || 1);
  const within = (value: number): boolean => value >= low && value <= high;
  const near = [...new Set(crossings)].filter(within).slice(0, MOST_TICKS);
  // What matters more comes first: where there is no room for all, the last ones go.
  const ticks = [now, ...near, low, high]
    .filter(within)
    .map((value): Tick => ({ at: place(value), text: figure(Math.abs(value) < HAIR * (high - low) ? 0 : value) }));
  return {
    name: `${unit === '' ? input : `${input}, ${unit}`} (now ${figure(now)})`,
    ticks,
    now: within(now) ? place(now) : null,
  };
}
