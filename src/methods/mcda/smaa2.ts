import { scrambledSobolSequence } from '../sobol-sequence.ts';
import { competitionRanks } from '../ties.ts';
import type { Matrix } from './criteria.ts';

export interface Smaa2 {
  /** `rankAcceptability[i][r]`: share of the draws that put alternative i at rank r + 1; ties share the better rank. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** Mean weights of the draws that put the alternative first; null when none does. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /** `ranks[draw][i]`: the rank of alternative i in a draw, 1 is first. */
  readonly ranks: readonly (readonly number[])[];
}

/**
 * Returns rank acceptabilities and central weights of an additive value function: which ranks the alternatives take
 * over the draws of the weights. `utilities` is one table (alternatives in rows, larger is better) for all draws, or a
 * function that gives the table of each draw. Source: Lahdelma & Salminen (2001), SMAA-2.
 */
export function smaa2(weightDraws: Matrix, utilities: Matrix | ((draw: number) => Matrix)): Smaa2 {
  const tableOf = typeof utilities === 'function' ? utilities : () => utilities;
  if (weightDraws.length === 0) throw new RangeError('there must be at least one draw of the weights');
  const size = tableOf(0).length;
  const counts = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const sums = Array.from({ length: size }, () => (weightDraws[0] ?? []).map(() => 0));
  const ranks = weightDraws.map((weights, draw) => {
    const values = tableOf(draw).map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
    return competitionRanks(values, 'max');
  });
  weightDraws.forEach((weights, draw) => {
    ranks[draw]?.forEach((rank, i) => {
      const count = counts[i] ?? [];
      count[rank - 1] = (count[rank - 1] ?? 0) + 1;
      if (rank > 1) return;
      const sum = sums[i] ?? [];
      weights.forEach((weight, j) => {
        sum[j] = (sum[j] ?? 0) + weight;
      });
    });
  });
  return {
    rankAcceptability: counts.map((count) => count.map((times) => times / weightDraws.length)),
    centralWeights: sums.map((sum, i) => {
      const firsts = counts[i]?.[0] ?? 0;
      return firsts === 0 ? null : sum.map((weight) => weight / firsts);
    }),
    ranks,
  };
}

/**
 * Returns `count` weight vectors spread uniformly over the simplex: the gaps between sorted uniform numbers, from a
 * scrambled Sobol' sequence (a power of two of draws spreads them best).
 */
export function uniformWeights(options: {
  readonly criteria: number;
  readonly count: number;
  readonly seed: number;
}): number[][] {
  const { criteria, count, seed } = options;
  const names = Array.from({ length: criteria - 1 }, (_, i) => `weight ${i + 1}`);
  const columns = scrambledSobolSequence({ seed, names, count });
  return Array.from({ length: count }, (_, draw) => weightsBetween(columns.map((column) => column[draw] ?? 0)));
}

/**
 * Returns weights that sum to 1 from one uniform number fewer: the gaps between them, from 0 to 1. Independent numbers
 * give every weighting the same chance (a Dirichlet distribution with all parameters 1).
 */
export function weightsBetween(uniforms: readonly number[]): number[] {
  const cuts = [...uniforms].sort((a, b) => a - b);
  return [...cuts, 1].map((cut, i) => cut - (i === 0 ? 0 : (cuts[i - 1] ?? 0)));
}
