import { allocateCents } from './money.ts';

/** How far parts may miss their total before they are not its parts: the total may itself be rounded to the cent. */
const ROUNDED = 0.0101;

/** Rounds to decimals, half away from zero, never to -0. */
export function round(value: number, digits = 2): number {
  return allocateCents([value], value, digits)[0] ?? 0;
}

/**
 * Parts rounded so that they add up to the rounded total exactly. Parts that do not make up the total (a total that
 * leaves something out) are rounded each for itself.
 */
export function roundParts(parts: readonly number[], total: number, digits = 2): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  const noise = Math.max(1, Math.abs(total), ...parts.map(Math.abs)) * 1e-9;
  if (Math.abs(sum - total) > ROUNDED + noise) return parts.map((part) => round(part, digits));
  return allocateCents(parts, total, digits);
}

/** A figure that is no money, without floating point noise: twelve significant digits. */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) + 0 : 0;
}
