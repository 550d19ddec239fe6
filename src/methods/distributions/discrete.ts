import { type Distribution, requireFinite, requireProbability } from './distribution.ts';

/** How far the probabilities may sum from 1, so that 0.333 + 0.333 + 0.334 passes and a forgotten outcome does not. */
const SUM_TOLERANCE = 1e-9;

/**
 * Returns the distribution of finitely many values. Quantile: smallest value whose cumulative probability is at least
 * p, both as doubles, so that exactly at a jump rounding decides (0.6 + 0.3 is a hair below 0.9, as in other programs).
 * Values may be unsorted and may repeat (their probabilities add up); values of probability 0 never occur.
 */
export function discreteDistribution(parameters: {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
}): Distribution {
  const { values, probabilities } = parameters;
  if (values.length === 0 || values.length !== probabilities.length) {
    throw new RangeError(`${values.length} values need as many probabilities, not ${probabilities.length}`);
  }
  const atoms = values
    .map((value, index) => ({ value, probability: probabilities[index] ?? 0 }))
    .filter(({ value, probability }) => {
      requireFinite({ value, probability });
      requireProbability(probability);
      return probability > 0;
    })
    .sort((a, b) => a.value - b.value);
  const total = atoms.reduce((sum, { probability }) => sum + probability, 0);
  if (Math.abs(total - 1) > SUM_TOLERANCE) throw new RangeError(`the probabilities sum to ${total}, not to 1`);

  let running = 0;
  const cumulative = atoms.map(({ probability }) => {
    running += probability;
    return running;
  });
  const mean = atoms.reduce((sum, { value, probability }) => sum + probability * value, 0);
  const variance = atoms.reduce((sum, { value, probability }) => sum + probability * (value - mean) ** 2, 0);
  return {
    mean,
    sd: Math.sqrt(variance),
    cdf: (x) => {
      const above = firstIndex(atoms.length, (index) => (atoms[index]?.value ?? Infinity) > x);
      return above === 0 ? 0 : above === atoms.length ? 1 : (cumulative[above - 1] ?? 1);
    },
    quantile: (p) => {
      requireProbability(p);
      const index = firstIndex(atoms.length - 1, (i) => (cumulative[i] ?? 1) >= p);
      return atoms[index]?.value ?? mean;
    },
  };
}

/** Returns the first index below `count` for which a condition that stays true once true holds, else `count`. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
