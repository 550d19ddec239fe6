/** Weights of criteria from the data alone. Each list sums to 1; data that tell nothing give equal weights. */
import { pearsonCorrelation } from '../rank-correlation.ts';
import type { Goal } from '../ties.ts';
import { columnsOf, type Matrix, normalized, requireTable } from './criteria.ts';

/** Information below this is rounding: 1 minus a correlation or an entropy of exactly 1. */
const ROUNDING = 1e-12;

/**
 * Returns CRITIC weights: the spread of a criterion times its conflict with the others, `sd_j sum_k (1 - r_jk)`, on
 * min-max data by type, over the sum. A criterion on which all alternatives are equal has weight 0 and counts in no
 * conflict. Source: Diakoulaki, Mavrotas & Papayannakis (1995), Determining objective weights in multiple criteria
 * problems: the CRITIC method.
 */
export function criticWeights(matrix: Matrix, types: readonly Goal[]): number[] {
  const columns = columnsOf(normalized(matrix, types, 'minmax'));
  return informationShares(
    columns.map((column, j) => {
      const conflict = columns.reduce((sum, other, k) => {
        const correlation = k === j ? 1 : pearsonCorrelation(column, other);
        const term = correlation === null ? 0 : 1 - correlation;
        return sum + (term > ROUNDING ? term : 0);
      }, 0);
      return populationSd(column) * conflict;
    }),
  );
}

/**
 * Returns entropy weights: `e_j = -sum p ln p / ln m` of the shares p of the column sum, and `(1 - e_j)` over the sum of
 * these; 0 ln 0 counts as 0. Values must not be negative. Sources: Shannon (1948); Hwang & Yoon (1981), Multiple
 * Attribute Decision Making.
 */
export function entropyWeights(matrix: Matrix): number[] {
  requireTable(matrix, matrix[0]?.length ?? 0);
  return informationShares(
    columnsOf(matrix).map((column) => {
      const total = column.reduce((sum, x) => sum + x, 0);
      if (column.some((x) => x < 0)) throw new RangeError('entropy weights need values that are not negative');
      if (total === 0 || column.length === 1) return 0;
      const entropy = column.reduce((sum, x) => (x === 0 ? sum : sum - (x / total) * Math.log(x / total)), 0);
      const information = 1 - entropy / Math.log(column.length);
      return information > ROUNDING ? information : 0;
    }),
  );
}

function informationShares(information: readonly number[]): number[] {
  const total = information.reduce((sum, value) => sum + value, 0);
  return information.map((value) => (total === 0 ? 1 / information.length : value / total));
}

function populationSd(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
