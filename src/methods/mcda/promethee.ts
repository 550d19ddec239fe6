import { competitionRanks } from '../ties.ts';
import { type DecisionTable, requireTable, shares } from './criteria.ts';

/**
 * How strongly a lead d counts, 0..1: `usual` d > 0; `ushape` d > q; `vshape` d / p up to 1; `level` 0.5 above q and 1
 * above p; `linear` (d - q) / (p - q) between q and p; `gaussian` 1 - exp(-d^2 / (2 s^2)).
 */
export type PreferenceFunction = 'usual' | 'ushape' | 'vshape' | 'level' | 'linear' | 'gaussian';

export interface Promethee {
  /** How much each alternative is preferred to the others, mean over the n - 1 others. */
  readonly phiPlus: readonly number[];
  /** How much the others are preferred to it. */
  readonly phiMinus: readonly number[];
  /** Net flow, `phiPlus - phiMinus`. */
  readonly phi: readonly number[];
  /** By net flow, 1 = best. */
  readonly ranks: readonly number[];
}

/**
 * Returns the outranking flows of PROMETHEE II. Thresholds are by criterion, in its unit; those that a criterion's
 * function does not use are ignored. Source: Brans & Vincke (1985), A Preference Ranking Organisation Method.
 */
export function promethee(
  table: DecisionTable & {
    readonly functions: readonly PreferenceFunction[];
    /** Indifference thresholds. */
    readonly q?: readonly number[];
    /** Thresholds of full preference. */
    readonly p?: readonly number[];
    /** Standard deviations of the gaussian function. */
    readonly s?: readonly number[];
  },
): Promethee {
  const { matrix, types, functions } = table;
  requireTable(matrix, types.length);
  const weights = shares(table.weights);
  const preference = (a: readonly number[], b: readonly number[]): number =>
    weights.reduce((sum, weight, j) => {
      const difference = (a[j] ?? 0) - (b[j] ?? 0);
      const lead = types[j] === 'min' ? -difference : difference;
      const thresholds = { q: table.q?.[j] ?? 0, p: table.p?.[j] ?? 0, s: table.s?.[j] ?? 0 };
      return sum + weight * preferenceOf(functions[j] ?? 'usual', lead, thresholds);
    }, 0);
  const flow = (of: (other: readonly number[], i: number) => number): number[] =>
    matrix.map((_, i) => {
      const total = matrix.reduce((sum, other, k) => (k === i ? sum : sum + of(other, i)), 0);
      return matrix.length === 1 ? 0 : total / (matrix.length - 1);
    });
  const phiPlus = flow((other, i) => preference(matrix[i] ?? [], other));
  const phiMinus = flow((other, i) => preference(other, matrix[i] ?? []));
  const phi = phiPlus.map((plus, i) => plus - (phiMinus[i] ?? 0));
  return { phiPlus, phiMinus, phi, ranks: competitionRanks(phi, 'max') };
}

function preferenceOf(
  kind: PreferenceFunction,
  lead: number,
  { q, p, s }: { readonly q: number; readonly p: number; readonly s: number },
): number {
  if (lead <= 0) return 0;
  switch (kind) {
    case 'usual':
      return 1;
    case 'ushape':
      return lead > q ? 1 : 0;
    case 'vshape':
      return lead >= p ? 1 : lead / p;
    case 'level':
      return lead > p ? 1 : lead > q ? 0.5 : 0;
    case 'linear':
      if (lead <= q) return 0;
      return lead >= p ? 1 : (lead - q) / (p - q);
    case 'gaussian':
      return s === 0 ? 1 : -Math.expm1(-((lead / s) ** 2) / 2);
  }
}
