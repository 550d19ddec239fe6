import type { Distribution } from '../methods/distributions/distribution.ts';
import { normalCdf } from '../methods/distributions/standard-normal.ts';
import { compound, isSpread, likelyValue, type Uncertain } from '../units/quantity.ts';
import { betaTable } from './beta-table.ts';
import { distributionOf, lognormalOf, normalOf } from './distribution-of.ts';
import { normalDeviates, tabulated } from './normal-deviates.ts';
import { pertTable } from './pert-family.ts';
import { KNOTS, type QuantileTable, quantileTable } from './quantile-table.ts';

/**
 * Turns a column of probabilities, each within 0 to 1, into the values that an input takes at them; both may be the same
 * array. What `distributionOf(value).quantile` says to about 1e-6 of the range, much faster; a value without spread comes out exactly.
 */
export type Quantile = (uniforms: Float64Array, values: Float64Array) => void;

type Form<K extends Uncertain['kind']> = Extract<Uncertain, { readonly kind: K }>;

/** Tables take their time, and the same values are asked for again and again. */
const known = new WeakMap<Uncertain, Quantile>();

/** The fast quantile function of an uncertain value. */
export function quantileOf(value: Uncertain): Quantile {
  const found = known.get(value) ?? made(value);
  known.set(value, found);
  return found;
}

/** One quantile of an uncertain value by its fast function. */
export function quantileAt(value: Uncertain, p: number): number {
  const found = Float64Array.of(p);
  quantileOf(value)(found, found);
  return found[0]!;
}

function made(value: Uncertain): Quantile {
  if (!isSpread(value)) return (_, values) => void values.fill(likelyValue(value));
  switch (value.kind) {
    case 'uniform':
      return affine(value.low, value.high - value.low);
    case 'three-point':
      return byTable(pertTable(value.low, value.likely, value.high), (p) => distributionOf(value).quantile(p));
    case 'normal':
    case 'margin':
    case 'interval':
    case 'lognormal':
      return bell(value);
    case 'cut':
      return cut(value);
    case 'compounded':
      return compounded(value);
    case 'beta':
      return Math.min(value.alpha, value.beta) < 1
        ? direct(distributionOf(value))
        : byTable(betaTable(value), (p) => distributionOf(value).quantile(p));
    default:
      return direct(distributionOf(value));
  }
}

/** Forms whose quantile function is a formula. */
function direct({ quantile }: Distribution): Quantile {
  return (uniforms, values) => {
    for (let i = 0; i < uniforms.length; i++) values[i] = quantile(uniforms[i]!);
  };
}

function affine(start: number, width: number): Quantile {
  return (uniforms, values) => {
    for (let i = 0; i < uniforms.length; i++) values[i] = start + width * uniforms[i]!;
  };
}

function byTable(table: QuantileTable, exact: (p: number) => number): Quantile {
  return (uniforms, values) => tabulated(table, exact, uniforms, values);
}

function general(distribution: Distribution): Quantile {
  const { quantile } = distribution;
  return byTable(quantileTable(KNOTS.map((z) => quantile(normalCdf(z)))), quantile);
}

/** Normals are deviates, stretched; lognormals their exponential. */
function bell(value: Form<'normal' | 'margin' | 'interval' | 'lognormal'>): Quantile {
  const normal = normalOf(value);
  if (normal) {
    const { mean, sd } = normal;
    return (uniforms, values) => {
      normalDeviates(uniforms, values);
      for (let i = 0; i < values.length; i++) values[i] = mean + sd * values[i]!;
    };
  }
  const { mu, sigma } = lognormalOf(value)!;
  return (uniforms, values) => {
    normalDeviates(uniforms, values);
    for (let i = 0; i < values.length; i++) values[i] = Math.exp(mu + sigma * values[i]!);
  };
}

/** Below this probability of what a cut leaves, the quantiles of the whole are too coarse for it. */
const ENOUGH_LEFT = 0.05;

/** What a cut leaves are the quantiles of the whole between two probabilities. */
function cut(value: Form<'cut'>): Quantile {
  const low = value.low ?? -Infinity;
  const high = value.high ?? Infinity;
  const { cdf } = distributionOf(value.of);
  const below = cdf(low);
  const left = cdf(high) - below;
  if (!(left >= ENOUGH_LEFT)) return general(distributionOf(value));
  const whole = quantileOf(value.of);
  const between = affine(below, left);
  return (uniforms, values) => {
    between(uniforms, values);
    whole(values, values);
    for (let i = 0; i < values.length; i++) values[i] = Math.min(Math.max(values[i]!, low), high);
  };
}

function compounded({ share, periods, times }: Form<'compounded'>): Quantile {
  const shares = quantileOf(share);
  return (uniforms, values) => {
    shares(uniforms, values);
    for (let i = 0; i < values.length; i++) values[i] = times * compound(values[i]!, periods);
  };
}
