import type { Breakeven, BreakevenSide } from '../analysis/breakeven.ts';
import type { Axis } from '../analysis/crossover.ts';
import { round, tidy } from '../units/rounding.ts';
import { nullable } from './json-parts.ts';
import type { Json } from './report.ts';

/** The machine contract of a break-even: money to the cent, other figures without floating point noise. */
export function breakevenData({ scenario, options, looked, thresholds, crossover, region }: Breakeven): Json {
  return {
    schemaVersion: 1,
    scenario: { ...scenario },
    options: options.map((option) => ({ ...option, npv: round(option.npv) })),
    looked,
    thresholds: thresholds.map(({ distance, ...one }) => ({
      ...one,
      now: tidy(one.now),
      range: one.range && { low: tidy(one.range.low), high: tidy(one.range.high) },
      at: tidy(one.at),
      below: sideData(one.below),
      above: sideData(one.above),
      distance: {
        absolute: tidy(distance.absolute),
        share: nullable(distance.share, tidy),
        ranges: nullable(distance.ranges, tidy),
        chance: nullable(distance.chance, tidy),
      },
    })),
    crossover: crossover && {
      axis: axisData(crossover.axis),
      options: crossover.options.map(({ id, npv }) => ({ id, npv: npv.map((value) => round(value)) })),
    },
    region: region && {
      x: axisData(region.x),
      y: axisData(region.y),
      cheapest: region.cheapest,
      between: region.between,
      curve: region.curve.map(({ x, y }) => ({ x: tidy(x), y: y.map((one) => ({ ...one, at: tidy(one.at) })) })),
    },
  };
}

const sideData = ({ at, cheaper, by }: BreakevenSide): Json => ({ at: tidy(at), cheaper, by: round(by) });

const axisData = (axis: Axis): Json => ({ ...axis, now: tidy(axis.now), values: axis.values.map(tidy) });
