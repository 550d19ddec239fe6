import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { Input } from './inputs.ts';
import { npvUnder } from './lanes.ts';
import { type Threshold, thresholdsOf } from './thresholds.ts';

/** An input along an axis, in its unit. */
export interface Axis {
  readonly path: string;
  readonly input: string;
  readonly unit: string;
  readonly now: number;
  /** In rising order, evenly spread. */
  readonly values: readonly number[];
}

/** Net present value of each option over one input. */
export interface Crossover {
  readonly axis: Axis;
  readonly options: readonly { readonly id: string; readonly npv: readonly number[] }[];
}

/** Over two inputs: which option is cheapest, and where the first two of the options break even. */
export interface Region {
  readonly x: Axis;
  readonly y: Axis;
  /** Ids by value of `y`, then of `x`. */
  readonly cheapest: readonly (readonly string[])[];
  readonly between: readonly [string, string];
  /** For some values of `x` the values of `y` at which the two change places. */
  readonly curve: readonly {
    readonly x: number;
    readonly y: readonly { readonly at: number; readonly step: boolean; readonly above: string }[];
  }[];
}

/** Points of a curve, and of each side of a map. */
const POINTS = { curve: 121, columns: 61, rows: 21, table: 9 } as const;

/** A chart reaches to this many times of what is to be seen. */
const MARGIN = 1.5;

/** Where nothing crosses, a chart shows up to this many times of today's value. */
const USUAL = 4;

/** The cost of options over the part of an input's domain that holds today's value and the crossings near to it. */
export function crossoverOf(
  model: Model,
  options: readonly BuiltOption[],
  input: Input,
  thresholds: readonly Threshold[],
): Crossover {
  const positions = windowOf(input, thresholds, POINTS.curve);
  const npv = npvUnder(model, options, [input.leaf])(positions.map((at) => new Map([[input.leaf, at]])));
  return {
    axis: axisOf(input, positions),
    options: options.map(({ option }, index) => ({ id: option.id, npv: npv.map((values) => values[index]!) })),
  };
}

/** Who is cheapest over two inputs, and the second's break-even for values of the first. */
export function regionOf(
  model: Model,
  options: readonly BuiltOption[],
  [first, second]: readonly [Input, Input],
  thresholds: readonly Threshold[],
): Region {
  const [xs, ys] = [windowOf(first, thresholds, POINTS.columns), windowOf(second, thresholds, POINTS.rows)];
  const moves = ys.flatMap((y) =>
    xs.map(
      (x) =>
        new Map([
          [first.leaf, x],
          [second.leaf, y],
        ]),
    ),
  );
  const npv = npvUnder(model, options, [first.leaf, second.leaf])(moves);
  const cheapest = npv.map((values) => {
    const costs = values.map((value) => (Number.isFinite(value) ? value : Number.POSITIVE_INFINITY));
    return options[costs.indexOf(Math.min(...costs))]!.option.id;
  });
  const step = (POINTS.columns - 1) / (POINTS.table - 1);
  const shown = xs.filter((_, index) => index % Math.round(step) === 0);
  const found = thresholdsOf(model, {
    options,
    inputs: shown.map(() => second),
    versus: [[0, 1]],
    positions: POINTS.curve,
    fixed: shown.map((x) => new Map([[first.leaf, x]])),
  });
  const [xFactor, yFactor] = [first, second].map(({ leaf }) => leaf.leaf!.unit.factor) as [number, number];
  return {
    x: axisOf(first, xs),
    y: axisOf(second, ys),
    cheapest: ys.map((_, row) => cheapest.slice(row * xs.length, (row + 1) * xs.length)),
    between: [options[0]!.option.id, options[1]!.option.id],
    curve: shown.map((x, index) => ({
      x: x / xFactor,
      y: found[index]!.map(({ at, isStep, above }) => ({
        at: at / yFactor,
        step: isStep,
        above: above.cheaper.option.id,
      })),
    })),
  };
}

function axisOf({ told, name, leaf }: Input, positions: readonly number[]): Axis {
  const { factor } = leaf.leaf!.unit;
  return { path: told.path, input: name, unit: told.unit, now: told.value, values: positions.map((at) => at / factor) };
}

/** Evenly spread positions about today's value that take in the nearest crossings on both sides. */
function windowOf(input: Input, thresholds: readonly Threshold[], count: number): number[] {
  const { now, domain } = input;
  const at = thresholds.filter((one) => one.input === input).map((one) => one.at);
  const above = Math.min(...at.filter((x) => x > now));
  const below = Math.max(...at.filter((x) => x <= now));
  const size = Math.abs(now) || domain.high - domain.low;
  const reach = (one: number): number => Math.abs(one - now) * MARGIN;
  const right = Number.isFinite(above) ? reach(above) : Number.isFinite(below) ? reach(below) : (USUAL - 1) * size;
  const left = Number.isFinite(below) ? reach(below) : Number.isFinite(above) ? reach(above) : size;
  const [low, high] = [Math.max(domain.low, now - left), Math.min(domain.high, now + right)];
  return Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
}
