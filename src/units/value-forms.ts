import { supportOf } from './bounds.ts';
import type { Continuous, Stated } from './quantity.ts';

/** What is wrong with the numbers of a form, and what would be right. */
export interface FormFault {
  readonly problem: 'number' | 'range';
  readonly message: string;
  readonly hint: string;
}

/** A distribution that is written by its name, as in `uniform(10, 14) USD/hour`. */
export interface NamedForm {
  /** How it is written, for messages. */
  readonly example: string;
  /** What each number is; those from `least` on may be left out. */
  readonly takes: readonly string[];
  readonly least?: number;
  /** How many numbers at the start are without a unit (shapes); 0 where silent. */
  readonly pure?: number;
  build(numbers: readonly number[]): Stated | FormFault;
}

/** The distributions that a file can name. A new one is an entry here and a kind of value (quantity.ts). */
export const NAMED_FORMS: Readonly<Record<string, NamedForm>> = {
  uniform: {
    example: 'uniform(10, 14) USD/hour',
    takes: ['lowest', 'highest'],
    build: ([low = 0, high = 0]) => inOrder({ kind: 'uniform', low, high }, low, high),
  },
  triangular: {
    example: 'triangular(10, 12, 18) USD/hour',
    takes: ['lowest', 'likely', 'highest'],
    build: ([low = 0, likely = 0, high = 0]) => inOrder({ kind: 'triangular', low, likely, high }, low, high, likely),
  },
  pert: {
    example: 'pert(10, 12, 18) USD/hour',
    takes: ['lowest', 'likely', 'highest'],
    build: ([low = 0, likely = 0, high = 0]) => inOrder({ kind: 'three-point', low, likely, high }, low, high, likely),
  },
  normal: {
    example: 'normal(12, 2) USD/hour',
    takes: ['mean', 'standard deviation'],
    build: ([mean = 0, sd = 0]) => spread({ kind: 'normal', mean, sd }, mean, sd),
  },
  lognormal: {
    example: 'lognormal(12, 2) USD/hour',
    takes: ['mean', 'standard deviation'],
    build: ([mean = 0, sd = 0]) =>
      mean > 0
        ? spread({ kind: 'lognormal', mean, sd }, mean, sd)
        : {
            problem: 'number',
            message: `the mean of a lognormal is above zero, not ${mean}`,
            hint: 'the two numbers are the mean and the standard deviation of the value itself, not of its logarithm',
          },
  },
  beta: {
    example: 'beta(8, 2) or beta(2, 3, 10 USD/hour, 18 USD/hour)',
    takes: ['alpha', 'beta', 'lowest', 'highest'],
    least: 2,
    pure: 2,
    build: (numbers) => beta(numbers),
  },
};

function beta([alpha = 0, shape = 0, low = 0, high = 1]: readonly number[]): Stated | FormFault {
  if (alpha < SMALLEST_SHAPE || shape < SMALLEST_SHAPE || alpha > LARGEST_SHAPE || shape > LARGEST_SHAPE)
    return {
      problem: 'number',
      message: `the shapes of a beta go from ${SMALLEST_SHAPE} to 1e6: ${alpha} and ${shape} do not`,
      hint: 'beta(8, 2) is about 80%, as after 8 good outcomes in 10',
    };
  return inOrder({ kind: 'beta', alpha, beta: shape, low, high }, low, high);
}
const SMALLEST_SHAPE = 0.01;
const LARGEST_SHAPE = 1e6;

/** A form between two ends; without a width it is one number. */
export function inOrder(value: Continuous, low: number, high: number, likely?: number): Stated | FormFault {
  if (low > high)
    return {
      problem: 'range',
      message: `the range runs backwards: ${low} is more than ${high}`,
      hint: 'write the smaller number first',
    };
  if (likely !== undefined && (likely < low || likely > high))
    return {
      problem: 'range',
      message: `the likely value ${likely} is not between ${low} and ${high}`,
      hint: 'order the numbers: lowest, likely, highest',
    };
  return low === high ? { kind: 'point', value: low } : value;
}

/** A form around a middle; without a spread it is one number. */
export function spread(value: Continuous, middle: number, size: number): Stated | FormFault {
  if (size < 0)
    return {
      problem: 'number',
      message: `a spread is zero or more, not ${size}`,
      hint: 'write how far values lie from the middle, without a sign',
    };
  return size === 0 ? { kind: 'point', value: middle } : value;
}

/** A form without the outcomes beyond its ends, which must leave something; a uniform stays one. */
export function cutTo(value: Stated, low: number | null, high: number | null): Stated | FormFault {
  if (value.kind === 'point' || value.kind === 'discrete' || value.kind === 'cut')
    return {
      problem: 'range',
      message: 'one number has nothing to cut off',
      hint: 'ends go with a spread, as in normal(10, 4) USD/hour in 0 to 20',
    };
  const support = supportOf(value);
  const [from, to] = [Math.max(low ?? -Infinity, support.low), Math.min(high ?? Infinity, support.high)];
  return from >= to
    ? {
        problem: 'range',
        message: 'the ends leave nothing of the value',
        hint: 'write the smaller end first, as in normal(10, 4) USD/hour in 0 to 20',
      }
    : value.kind === 'uniform'
      ? { kind: 'uniform', low: from, high: to }
      : { kind: 'cut', of: value, low, high };
}

/** Whether numbers did not make a value. */
export function isFormFault(built: Stated | FormFault): built is FormFault {
  return 'problem' in built;
}
