import { betaDistribution } from '../methods/distributions/beta.ts';
import type { Unit } from './unit.ts';

/** Exactly one number. */
interface Point {
  readonly kind: 'point';
  readonly value: number;
}

/** `12 to 18`: nine of ten outcomes lie between. */
interface Interval {
  readonly kind: 'interval';
  readonly low: number;
  readonly high: number;
}

/** `12 +- 2`: nine of ten outcomes lie within the margin around the value. */
interface Margin {
  readonly kind: 'margin';
  readonly value: number;
  readonly margin: number;
}

/** Lowest, likely and highest: nothing lies outside. */
interface ThreePoint {
  readonly kind: 'three-point';
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** As a three-point estimate, with straight sides. */
interface Triangular {
  readonly kind: 'triangular';
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

interface Uniform {
  readonly kind: 'uniform';
  readonly low: number;
  readonly high: number;
}

interface Normal {
  readonly kind: 'normal';
  readonly mean: number;
  readonly sd: number;
}

/** By its own mean and standard deviation, not those of its logarithm. */
interface Lognormal {
  readonly kind: 'lognormal';
  readonly mean: number;
  readonly sd: number;
}

/** The shapes alpha and beta have no unit; the ends have. */
interface Beta {
  readonly kind: 'beta';
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

/** Forms with a density, which may be cut. */
export type Continuous = Interval | Margin | ThreePoint | Triangular | Uniform | Normal | Lognormal | Beta;

/** A form without the outcomes beyond an end (null: no end there); what is left has all the probability. */
interface Cut {
  readonly kind: 'cut';
  readonly of: Continuous;
  readonly low: number | null;
  readonly high: number | null;
}

/** Outcomes in the order of the file, with probabilities that sum to 1. */
interface Discrete {
  readonly kind: 'discrete';
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
}

/** What somebody states about a value. */
export type Stated = Point | Continuous | Cut | Discrete;

/** `times` x ((1 + share)^periods - 1): what a share of a period comes to in a year. */
interface Compounded {
  readonly kind: 'compounded';
  readonly share: Continuous | Cut;
  readonly periods: number;
  readonly times: number;
}

/**
 * Whether and when something happens that may happen in any month: a number between 0 and 1 that decides about its whole
 * history (`event` in the graph). The base case does not draw it and reads expectations.
 */
interface Chance {
  readonly kind: 'chance';
}

/** What is known of a value, all in one unit: one number, or how likely which numbers are. */
export type Uncertain = Stated | Compounded | Chance;

/** A value with its unit as somebody wrote it: numbers are in `unit`, not in canonical units. */
export interface Quantity {
  readonly value: Stated;
  readonly unit: Unit;
  /** The text as written, for messages and explanations. */
  readonly text: string;
}

/**
 * The base-case value: the likely value where one is stated (a point, the middle of a normal or of `12 +- 2`, the mode
 * of a three-point estimate, the most likely outcome, the first of equals), else the median (of a 90% interval that is
 * lognormal, as in Squiggle, the geometric mean). A cut does not move it unless it lies outside: then it is the end. A
 * chance has none: NaN, by which `event` knows that nothing was drawn.
 */
export function likelyValue(value: Uncertain): number {
  switch (value.kind) {
    case 'point':
    case 'margin':
      return value.value;
    case 'interval':
      return isLognormal(value) ? Math.sqrt(value.low * value.high) : (value.low + value.high) / 2;
    case 'three-point':
    case 'triangular':
      return value.likely;
    case 'uniform':
      return (value.low + value.high) / 2;
    case 'normal':
      return value.mean;
    case 'lognormal':
      // e^mu, with sigma^2 = ln(1 + (sd / mean)^2) and mean = e^(mu + sigma^2 / 2)
      return value.mean / Math.sqrt(1 + (value.sd / value.mean) ** 2);
    case 'beta':
      return betaDistribution({ ...value, min: value.low, max: value.high }).quantile(0.5);
    case 'cut':
      return Math.min(Math.max(likelyValue(value.of), value.low ?? -Infinity), value.high ?? Infinity);
    case 'discrete':
      return value.values[value.probabilities.indexOf(Math.max(...value.probabilities))]!;
    case 'compounded':
      return value.times * compound(likelyValue(value.share), value.periods);
    case 'chance':
      return Number.NaN;
  }
}

/** Whether more than one outcome is possible. */
export function isSpread(value: Uncertain): boolean {
  switch (value.kind) {
    case 'point':
      return false;
    case 'chance':
      return true;
    case 'margin':
      return value.margin > 0;
    case 'normal':
    case 'lognormal':
      return value.sd > 0;
    case 'discrete':
      return value.values.some((outcome) => outcome !== value.values[0]);
    case 'cut':
      return isSpread(value.of);
    case 'compounded':
      return isSpread(value.share);
    default:
      return value.low < value.high;
  }
}

/** Whether two values are the same one. The forms that defaults have are compared as they are, and the others as text. */
export function isSameUncertain(one: Uncertain, other: Uncertain): boolean {
  if (one.kind === 'point') return other.kind === 'point' && one.value === other.value;
  if (one.kind === 'three-point')
    return (
      other.kind === 'three-point' && one.low === other.low && one.likely === other.likely && one.high === other.high
    );
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A 90% interval is lognormal when both ends are positive, else normal (as in Squiggle). */
export function isLognormal({ low }: Interval): boolean {
  return low > 0;
}

/** (1 + share) ^ periods - 1 by multiplication, which is the same on every machine. */
export function compound(share: number, periods: number): number {
  let result = 1;
  for (let i = 0; i < periods; i++) result *= 1 + share;
  return result - 1;
}

/** Multiplies every outcome by a positive factor, as a change of unit does. */
export function scaleUncertain(value: Uncertain, factor: number): Uncertain {
  if (value.kind === 'chance') return value;
  return value.kind === 'compounded'
    ? { ...value, times: value.times * factor }
    : mapOutcomes(value, (outcome) => outcome * factor);
}

/** The value with every outcome multiplied or divided by the same positive number, which is what `change` must do. */
export function mapOutcomes<T extends Stated>(value: T, change: (outcome: number) => number): T;
export function mapOutcomes(value: Stated, change: (outcome: number) => number): Stated {
  switch (value.kind) {
    case 'point':
      return { kind: 'point', value: change(value.value) };
    case 'margin':
      return { kind: 'margin', value: change(value.value), margin: change(value.margin) };
    case 'interval':
    case 'uniform':
    case 'beta':
      return { ...value, low: change(value.low), high: change(value.high) };
    case 'three-point':
    case 'triangular':
      return { ...value, low: change(value.low), likely: change(value.likely), high: change(value.high) };
    case 'normal':
    case 'lognormal':
      return { ...value, mean: change(value.mean), sd: change(value.sd) };
    case 'discrete':
      return { ...value, values: value.values.map(change) };
    case 'cut': {
      const { low, high } = value;
      return {
        kind: 'cut',
        of: mapOutcomes(value.of, change),
        low: low === null ? null : change(low),
        high: high === null ? null : change(high),
      };
    }
  }
}
