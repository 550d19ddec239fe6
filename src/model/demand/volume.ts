import type { Volume } from '../../scenario/types.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import { monthlyGrowth } from '../timing.ts';

const TURN = 2 * Math.PI;

/**
 * Units of work a month over the horizon: level now x growth x season x cycle x spikes (MODEL section 3). Upfront
 * there is no volume. `unit` is the noun counted, `call`; `label` is that of the level now.
 */
export function volumePath(scope: Scope, volume: Volume, unit: string, label: string): Node {
  const { f } = scope;
  const perMonth = `${unit}/month`;
  let level = volume.path ? levelPath(scope, volume, perMonth) : levelNow(scope, volume, perMonth, label);
  if (volume.growth) {
    const growth = scope.input({
      key: 'volume.growth',
      given: volume.growth,
      label: 'Growth of volume',
      unit: '',
      otherwise: () => scope.number(0),
    });
    level = f`${level} * ${monthlyGrowth(scope, growth)}`;
  }
  if (volume.add) {
    const add = scope.input({
      key: 'volume.add',
      given: volume.add,
      label: 'Added volume each month',
      unit: [perMonth, `${unit}/month/month`],
      otherwise: () => scope.number(0),
    });
    // `+5 calls/month` each month: the steps are counted, so the unit stays a monthly volume.
    const step = 'month' in add.dimension && add.dimension['month'] === -2 ? f`${add} * 1 month` : add;
    level = f`${level} + ${step} * max(0, month - 1)`;
  }
  if (volume.season) level = f`${level} * ${season(scope, volume.season)}`;
  if (volume.cycle) level = f`${level} * ${cycle(scope, volume.cycle)}`;
  for (const [index, spike] of (volume.spikes ?? []).entries()) {
    const factor = scope.input({
      key: volume.spikes!.length === 1 ? 'volume.spike.factor' : `volume.spike.${index}.factor`,
      given: spike.factor,
      label: 'Spike of volume',
      unit: '',
      otherwise: () => scope.number(1),
    });
    const from = scope.number(spike.month);
    const until = scope.number(spike.month + (spike.months ?? 1));
    level = f`if(month >= ${from} and month < ${until}, ${level} * ${factor}, ${level})`;
  }
  return f`if(month >= 1, max(0, ${level}), 0)`;
}

/** Whether a volume is other than the same every month, by what the file says of it. */
export function moves(volume: Volume | undefined): boolean {
  if (volume === undefined) return false;
  const { path = [], growth, add, season, cycle, spikes } = volume;
  return path.length > 1 || [growth, add, season, cycle, spikes].some((shape) => shape !== undefined);
}

function levelNow(scope: Scope, volume: Volume, unit: string, label: string): Node {
  return scope.input({
    key: scope.assumptions.scenario.positionOf(`${scope.path}.volume.now`) ? 'volume.now' : 'volume',
    given: volume.now,
    label,
    unit,
    otherwise: () => scope.number(0, unit),
  });
}

/** Levels given month by month; the last one goes on. */
function levelPath(scope: Scope, volume: Volume, unit: string): Node {
  const { f } = scope;
  const points = volume.path!.map((given, index) =>
    scope.input({
      key: `volume.path.${index}`,
      given,
      label: `Volume of month ${index + 1}`,
      unit,
      otherwise: () => scope.number(0, unit),
    }),
  );
  const lastIndex = scope.number(points.length - 1);
  return f`pick(min(max(0, month - 1), ${lastIndex}), ${points})`;
}

/** Twelve factors by calendar month, spread over the months of the horizon. */
function season(scope: Scope, factors: readonly number[]): Node {
  const { graph } = scope;
  const series = Array.from({ length: graph.months + 1 }, (_, month) => {
    const calendarMonth = (graph.firstCalendarMonth - 1 + Math.max(0, month - 1)) % 12;
    return factors[calendarMonth]!;
  });
  const leaf = scope.assumptions.givenSeries(`${scope.path}.volume.season`, 'Season by calendar month', series, {
    text: '',
    dimension: {},
    factor: 1,
  });
  return graph.leaf(leaf);
}

/**
 * Boom and bust: a sine of `amplitude` around its middle, `phase` into its period in month 1, scaled so that month 1 is
 * the level now. With phase 3/4 of the period it starts at the trough.
 */
function cycle(scope: Scope, given: NonNullable<Volume['cycle']>): Node {
  const { f } = scope;
  const zero = (unit: string) => () => scope.number(0, unit);
  const amplitude = scope.input({
    key: 'volume.cycle.amplitude',
    given: given.amplitude,
    label: 'Swing of the cycle',
    unit: '',
    otherwise: zero('month'),
  });
  const period = scope.input({
    key: 'volume.cycle.period',
    given: given.period,
    label: 'Period of the cycle',
    unit: 'month',
    otherwise: zero('month'),
  });
  const phase = scope.input({
    key: 'volume.cycle.phase',
    given: given.phase,
    label: 'Phase of the cycle in month 1',
    unit: 'month',
    otherwise: zero('month'),
  });
  const turn = scope.number(TURN);
  const at = (months: Node): Node => f`1 + ${amplitude} * sin(${turn} * (${months} + ${phase}) / ${period})`;
  return f`(${at(f`max(0, month - 1) * 1 month`)}) / (${at(scope.number(0, 'month'))})`;
}
