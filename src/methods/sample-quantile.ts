/**
 * Returns the quantile of a sample in rising order at probability p: the value at place `(n - 1) p`, between two by
 * their straight line (type 7 of Hyndman & Fan 1996, Sample Quantiles in Statistical Packages).
 */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new RangeError('a sample needs at least one value');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]];
  return low + (place - below) * (high - low);
}
