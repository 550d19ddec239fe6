import { type Continuous, isLognormal, type Stated } from './quantity.ts';

/** Two ends; infinite where there is none. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * The smallest and the largest number that somebody states: the ends where the form has ends (also the 90% ends of
 * `12 to 18` and `12 +- 2`), the mean of a form that only has a middle and a spread.
 */
export function statedEnds(value: Stated): Ends {
  switch (value.kind) {
    case 'point':
      return { low: value.value, high: value.value };
    case 'margin':
      return { low: value.value - value.margin, high: value.value + value.margin };
    case 'normal':
    case 'lognormal':
      return { low: value.mean, high: value.mean };
    case 'discrete':
      return { low: Math.min(...value.values), high: Math.max(...value.values) };
    case 'cut': {
      const ends = statedEnds(value.of);
      return { low: value.low ?? ends.low, high: value.high ?? ends.high };
    }
    default:
      return { low: value.low, high: value.high };
  }
}

/** The ends that no outcome passes. */
export function supportOf(value: Stated): Ends {
  switch (value.kind) {
    case 'interval':
      return { low: isLognormal(value) ? 0 : -Infinity, high: Infinity };
    case 'lognormal':
      return { low: 0, high: Infinity };
    case 'margin':
    case 'normal':
      return { low: -Infinity, high: Infinity };
    case 'cut': {
      const whole = supportOf(value.of);
      return { low: Math.max(value.low ?? -Infinity, whole.low), high: Math.min(value.high ?? Infinity, whole.high) };
    }
    default:
      return statedEnds(value);
  }
}

/**
 * The value within hard bounds (null: none), as a quantity that cannot be negative or a share that cannot pass 1 needs
 * them: a form that has no end there is cut at the bound. A form whose own ends keep the bounds comes back as it is;
 * whether they do is the caller's to check (`statedEnds`).
 */
export function within(value: Stated, min: number | null, max: number | null): Stated {
  if (value.kind === 'point' || value.kind === 'discrete') return value;
  const { low, high } = supportOf(value);
  const cutLow = min !== null && low === -Infinity;
  const cutHigh = max !== null && high === Infinity;
  if (!cutLow && !cutHigh) return value;
  const whole: Continuous = value.kind === 'cut' ? value.of : value;
  const [ownLow, ownHigh] = value.kind === 'cut' ? [value.low, value.high] : [null, null];
  return { kind: 'cut', of: whole, low: cutLow ? min : ownLow, high: cutHigh ? max : ownHigh };
}
