import type { Matrix } from './criteria.ts';

export interface AnalyticHierarchy {
  /** Shares of the criteria, from the principal eigenvector. */
  readonly weights: readonly number[];
  /** The principal eigenvalue; n when the judgements are consistent. */
  readonly lambdaMax: number;
  /** (lambdaMax - n) / (n - 1). */
  readonly consistencyIndex: number;
  /** Consistency index over Saaty's random index; above 0.1 the judgements deserve another look. Null above n = 10. */
  readonly consistencyRatio: number | null;
  /** The same with the random indices of Tummala & Ling. */
  readonly consistencyRatioTummala: number | null;
  /** Shares from the geometric means of the rows. */
  readonly geometricMeanWeights: readonly number[];
}

/** Mean consistency index of random judgements for n = 3..10: Saaty (1980), The Analytic Hierarchy Process. */
const SAATY_RANDOM_INDICES = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];
/** The same: Tummala & Ling (1998), A note on the computation of the mean random consistency index of the AHP. */
const TUMMALA_RANDOM_INDICES = [0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882];
const FIRST_INDEXED_SIZE = 3;

const MAX_ITERATIONS = 10_000;

/**
 * Returns weights and consistency of pairwise judgements: `matrix[i][j]` says how many times as important criterion i is
 * as criterion j, so that `matrix[j][i]` is its inverse. Source: Saaty (1977), A scaling method for priorities in
 * hierarchical structures.
 */
export function analyticHierarchy(matrix: Matrix): AnalyticHierarchy {
  const size = matrix.length;
  if (size === 0 || matrix.some((row) => row.length !== size))
    throw new RangeError('the judgements must form a square');
  if (matrix.some((row) => row.some((value) => !(value > 0 && value < Infinity)))) {
    throw new RangeError('every judgement must be a positive number');
  }
  const { weights, lambdaMax } = principalEigenvector(matrix);
  const consistencyIndex = size < 2 ? 0 : (lambdaMax - size) / (size - 1);
  const geometric = matrix.map((row) => Math.exp(row.reduce((sum, value) => sum + Math.log(value), 0) / size));
  return {
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio: ratio(consistencyIndex, size, SAATY_RANDOM_INDICES),
    consistencyRatioTummala: ratio(consistencyIndex, size, TUMMALA_RANDOM_INDICES),
    geometricMeanWeights: overSum(geometric),
  };
}

/** Power iteration: all entries are positive, so the principal eigenvalue is simple and leads all others (Perron). */
function principalEigenvector(matrix: Matrix): { weights: number[]; lambdaMax: number } {
  let weights = matrix.map(() => 1 / matrix.length);
  let lambdaMax = matrix.length;
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    const image = matrix.map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
    // The weights sum to 1, so the sum of their image is the eigenvalue.
    lambdaMax = image.reduce((sum, value) => sum + value, 0);
    const next = overSum(image);
    const moved = Math.max(...next.map((weight, j) => Math.abs(weight - (weights[j] ?? 0))));
    weights = next;
    if (moved <= 1e-15) break;
  }
  return { weights, lambdaMax };
}

/** Two criteria cannot contradict each other, so below three the ratio is 0. */
function ratio(index: number, size: number, randomIndices: readonly number[]): number | null {
  if (size < FIRST_INDEXED_SIZE) return 0;
  const randomIndex = randomIndices[size - FIRST_INDEXED_SIZE];
  return randomIndex === undefined ? null : index / randomIndex;
}

function overSum(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}
