/** Screening of many inputs with few runs: Morris (1991), Factorial Sampling Plans for Preliminary Experiments. */
import { type Rng, shuffled } from './random.ts';

/** Statistics of the elementary effects of each input, in units of the result per full range of the input. */
export interface ElementaryEffects {
  /** Mean effect; effects of opposite sign cancel. */
  readonly mu: readonly (number | null)[];
  /** Mean magnitude (Campolongo et al. 2007): the measure to rank inputs by. */
  readonly muStar: readonly (number | null)[];
  /** Standard deviation (n - 1) of the effects: large for curved or interacting inputs; null for fewer than two. */
  readonly sigma: readonly (number | null)[];
}

/** Changes smaller than this share of an input's range are rounding, not steps. */
const SMALLEST_STEP = 1e-6;

/**
 * Returns mu, mu* and sigma from given trajectories. `x` holds them one after another, each of (number of inputs + 1)
 * rows that differ from the row before in one input; `y` holds the results. Inputs are scaled to 0..1 over `bounds`; a
 * step is `levels / (2 (levels - 1))`, or its actual length when `levels` is not given.
 */
export function elementaryEffects(options: {
  readonly bounds: readonly (readonly [number, number])[];
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly levels?: number;
}): ElementaryEffects {
  const { bounds, x, y, levels } = options;
  const size = bounds.length;
  if (x.length !== y.length || x.length % (size + 1) !== 0) {
    throw new RangeError(`${x.length} points with ${y.length} results are no trajectories of ${size + 1} points`);
  }
  const effects: number[][] = bounds.map(() => []);
  for (let row = 1; row < x.length; row++) {
    if (row % (size + 1) === 0) continue;
    const { input, step } = changeBetween(x[row - 1] ?? [], x[row] ?? [], bounds);
    const length = levels === undefined ? step : Math.sign(step) * morrisStep(levels);
    effects[input]?.push(((y[row] ?? 0) - (y[row - 1] ?? 0)) / length);
  }
  return {
    mu: effects.map((list) => meanOf(list)),
    muStar: effects.map((list) => meanOf(list.map(Math.abs))),
    sigma: effects.map(sampleSd),
  };
}

/**
 * Returns random trajectories for `elementaryEffects`, as points within the bounds: from a random point of the lower
 * half of the grid, each input in random order moves by one step, up or down.
 */
export function morrisTrajectories(options: {
  readonly bounds: readonly (readonly [number, number])[];
  readonly levels: number;
  readonly count: number;
  readonly rng: Rng;
}): number[][] {
  const { bounds, levels, count, rng } = options;
  const step = morrisStep(levels);
  const points: number[][] = [];
  for (let trajectory = 0; trajectory < count; trajectory++) {
    const starts = bounds.map(() => Math.floor(rng() * (levels / 2)) / (levels - 1));
    const rises = bounds.map(() => rng() < 0.5);
    const share = starts.map((start, input) => (rises[input] ? start : start + step));
    const valueRow = (): number[] => bounds.map(([low, high], input) => low + (high - low) * (share[input] ?? 0));
    points.push(valueRow());
    for (const input of shuffled(
      bounds.map((_, i) => i),
      rng,
    )) {
      share[input] = (starts[input] ?? 0) + (rises[input] ? step : 0);
      points.push(valueRow());
    }
  }
  return points;
}

/** The step that gives every level the same probability, as a share of the range. */
function morrisStep(levels: number): number {
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0)) {
    throw new RangeError(`the number of levels must be even, not ${levels}`);
  }
  return levels / (2 * (levels - 1));
}

/** The one input that changed, and by which share of its range. */
function changeBetween(
  before: readonly number[],
  after: readonly number[],
  bounds: readonly (readonly [number, number])[],
): { readonly input: number; readonly step: number } {
  const steps = bounds.map(([low, high], input) => ((after[input] ?? 0) - (before[input] ?? 0)) / (high - low));
  const changed = steps.flatMap((step, input) => (Math.abs(step) > SMALLEST_STEP ? [{ input, step }] : []));
  const [change] = changed;
  if (!change || changed.length > 1)
    throw new RangeError(`${changed.length} inputs change between two points, not one`);
  return change;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleSd(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
