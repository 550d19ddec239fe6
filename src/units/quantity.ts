import type { Unit } from './unit.ts';

/**
 * What is known of a value: exactly one number, a 90% interval, or a three-point estimate, all in the stated unit.
 * Later forms (normal, beta, discrete, ...) join this union.
 */
export type Uncertain =
  | { readonly kind: 'point'; readonly value: number }
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'three-point'; readonly low: number; readonly likely: number; readonly high: number };

/** A value with its unit as somebody wrote it: numbers are in `unit`, not in canonical units. */
export interface Quantity {
  readonly value: Uncertain;
  readonly unit: Unit;
  /** The text as written, for messages and explanations. */
  readonly text: string;
}

/**
 * The base-case value: the point, the likely value of a three-point estimate, or the median of a 90% interval
 * (lognormal when both ends are positive, as in Squiggle: the geometric mean; else normal: the middle).
 */
export function likelyValue(value: Uncertain): number {
  switch (value.kind) {
    case 'point':
      return value.value;
    case 'interval':
      return value.low > 0 && value.high > 0 ? Math.sqrt(value.low * value.high) : (value.low + value.high) / 2;
    case 'three-point':
      return value.likely;
  }
}

/** Multiplies every number of an uncertain value by a positive factor. */
export function scaleUncertain(value: Uncertain, factor: number): Uncertain {
  switch (value.kind) {
    case 'point':
      return { kind: 'point', value: value.value * factor };
    case 'interval':
      return { kind: 'interval', low: value.low * factor, high: value.high * factor };
    case 'three-point':
      return { kind: 'three-point', low: value.low * factor, likely: value.likely * factor, high: value.high * factor };
  }
}
