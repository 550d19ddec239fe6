/**
 * Returns the standard error of an estimate made from several independent parts of a sample, from what it is without
 * each part in turn: sqrt((n - 1) / n sum of squared deviations from their mean). Tukey (1958), Bias and confidence in
 * not-quite large samples.
 */
export function jackknifeError(parts: number, without: (part: number) => number): number {
  const estimates = Array.from({ length: parts }, (_, part) => without(part));
  const mean = estimates.reduce((sum, value) => sum + value, 0) / parts;
  const squares = estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt((squares * (parts - 1)) / parts);
}
