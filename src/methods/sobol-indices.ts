/** Variance-based sensitivity: which uncertain inputs the spread of a result comes from. */
import { scrambledSobolSequence } from './sobol-sequence.ts';

/** Shares of the variance of a result, in the order of the inputs. */
export interface SobolIndices {
  /** Share explained by each input alone; they sum to at most 1. */
  readonly firstOrder: readonly number[];
  /** Share that would vanish if only this input were known last: alone and together with others. */
  readonly total: readonly number[];
  readonly mean: number;
  readonly variance: number;
}

/**
 * Returns sampled first-order and total indices of a model of independent inputs, each given by its quantile function.
 * The model is run (k + 2) `count` times for k inputs, on two scrambled Sobol' designs A and B of k columns and, for
 * each input, A with that column from B. A result that does not vary has indices of 0.
 *
 * First order: mean of f(B) (f(AB_i) - f(A)) / V, Saltelli et al. (2010), Variance based sensitivity analysis of model
 * output. Total: mean of (f(A) - f(AB_i))^2 / (2 V), Jansen (1999). With 2^14 points the error is below 0.01 for smooth
 * models. The streams are keyed by (seed, input name), so the order of the inputs hardly matters.
 */
export function sobolIndices(options: {
  readonly model: (inputs: Float64Array) => number;
  readonly inputs: readonly { readonly name: string; readonly quantile: (p: number) => number }[];
  readonly seed: number;
  readonly count: number;
}): SobolIndices {
  const { model, inputs, seed, count } = options;
  const size = inputs.length;
  const names = inputs.map(({ name }) => name);
  const columns = scrambledSobolSequence({
    seed,
    count,
    names: [...names.map((name) => `${name} A`), ...names.map((name) => `${name} B`)],
  });
  columns.forEach((column, index) => {
    const quantile = inputs[index % size]?.quantile;
    if (quantile) for (let i = 0; i < count; i++) column[i] = quantile(column[i] ?? 0);
  });
  const point = new Float64Array(size);
  /** Results with the columns of A, but those of B where `fromB` says so. */
  const run = (fromB: (input: number) => boolean): Float64Array => {
    const results = new Float64Array(count);
    const chosen = inputs.map((_, input) => columns[fromB(input) ? size + input : input] ?? new Float64Array(count));
    for (let i = 0; i < count; i++) {
      for (let input = 0; input < size; input++) point[input] = chosen[input]?.[i] ?? 0;
      results[i] = model(point);
    }
    return results;
  };
  const a = run(() => false);
  const b = run(() => true);
  const mean = average(count, (i) => ((a[i] ?? 0) + (b[i] ?? 0)) / 2);
  const variance = average(count, (i) => (((a[i] ?? 0) - mean) ** 2 + ((b[i] ?? 0) - mean) ** 2) / 2);
  const firstOrder: number[] = [];
  const total: number[] = [];
  for (let input = 0; input < size; input++) {
    const mixed = run((other) => other === input);
    const share = (part: number): number => (variance === 0 ? 0 : part / variance);
    // The mean is taken off f(B): it changes nothing in the limit and keeps a large mean from adding noise.
    firstOrder.push(share(average(count, (i) => ((b[i] ?? 0) - mean) * ((mixed[i] ?? 0) - (a[i] ?? 0)))));
    total.push(share(varianceOfChange(a, mixed)));
  }
  return { firstOrder, total, mean, variance };
}

/**
 * Returns the variance that would vanish if some inputs were known last: half the mean square of what a result changes
 * when these inputs alone are drawn again, `before[i]` and `after[i]` belonging together. Jansen (1999), Analysis of
 * variance designs for model output.
 */
export function varianceOfChange(before: ArrayLike<number>, after: ArrayLike<number>): number {
  return average(before.length, (i) => ((before[i] ?? 0) - (after[i] ?? 0)) ** 2 / 2);
}

function average(count: number, f: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += f(i);
  return sum / count;
}
