/** Oracle cases of multi-criteria decisions. */
import {
  analyticHierarchy,
  criticWeights,
  type DecisionTable,
  entropyWeights,
  type Matrix,
  type Normalization,
  type PreferenceFunction,
  promethee,
  rankWeights,
  smaa2,
  swingWeights,
  topsis,
  uniformWeights,
  vikor,
  weightedProduct,
  weightedSum,
} from '../../src/methods/mcda/index.ts';
import { family, type OracleFamilies, oracleKind, singleKind } from './types.ts';

const SEED = 20_260_101;
/** The file asks for at least 10,000 draws. */
const WEIGHT_DRAWS = 2 ** 16;
/** Below this first-rank acceptability the file gives no central weight. */
const CENTRAL_WEIGHT_FROM = 0.02;

type Normalized = DecisionTable & { readonly normalization: Normalization };
const TABLE = ['matrix', 'types', 'weights'] as const;

function rankWeightsOf(ranks: readonly number[]): object {
  const { rankOrderCentroid, rankSum, rankReciprocal } = rankWeights(ranks);
  return { rank_order_centroid: rankOrderCentroid, rank_sum: rankSum, rank_reciprocal: rankReciprocal };
}

const RANK_WEIGHTS = ['rank_order_centroid', 'rank_sum', 'rank_reciprocal'];

/** In the file's form: a row of nulls where an alternative has no central weight. */
function smaa2Of(weights: Matrix, utilities: Parameters<typeof smaa2>[1], centralWeightFrom: number): object {
  const { rankAcceptability, centralWeights } = smaa2(weights, utilities);
  return {
    rank_acceptability: rankAcceptability,
    central_weights: centralWeights.map((row, i) =>
      row && (rankAcceptability[i]?.[0] ?? 0) >= centralWeightFrom ? row : (weights[0] ?? []).map(() => null),
    ),
  };
}

export const mcdaFamilies: OracleFamilies = {
  mcda_wsm: singleKind<Normalized>({
    inputs: [...TABLE, 'normalization'],
    outputs: ['scores', 'ranks'],
    integers: ['ranks'],
    run: weightedSum,
  }),
  mcda_wpm: singleKind<Normalized>({
    inputs: [...TABLE, 'normalization'],
    outputs: ['scores', 'ranks'],
    integers: ['ranks'],
    run: weightedProduct,
  }),
  mcda_topsis: singleKind<DecisionTable & { readonly normalization: 'vector' | 'minmax' }>({
    inputs: [...TABLE, 'normalization'],
    outputs: ['closeness', 'ranks'],
    integers: ['ranks'],
    run: topsis,
  }),
  mcda_vikor: singleKind<DecisionTable & { readonly v: number }>({
    inputs: [...TABLE, 'v'],
    outputs: ['S', 'R', 'Q', 'ranks', 'acceptable_advantage', 'acceptable_stability', 'compromise_set'],
    integers: ['ranks', 'compromise_set'],
    run: (table) => {
      const { s, r, q, ranks, acceptableAdvantage, acceptableStability, compromiseSet } = vikor(table);
      return {
        S: s,
        R: r,
        Q: q,
        ranks,
        acceptable_advantage: acceptableAdvantage,
        acceptable_stability: acceptableStability,
        compromise_set: compromiseSet,
      };
    },
  }),
  mcda_promethee2: singleKind<
    DecisionTable & { functions: PreferenceFunction[]; q: number[]; p: number[]; s: number[] }
  >({
    inputs: [...TABLE, 'functions', 'q', 'p', 's'],
    outputs: ['phi_plus', 'phi_minus', 'phi', 'ranks'],
    integers: ['ranks'],
    run: (table) => {
      const { phiPlus, phiMinus, phi, ranks } = promethee(table);
      return { phi_plus: phiPlus, phi_minus: phiMinus, phi, ranks };
    },
  }),
  mcda_ahp: singleKind<{ matrix: Matrix }>({
    inputs: ['matrix'],
    outputs: [
      'weights',
      'lambda_max',
      'consistency_index',
      'consistency_ratio',
      'consistency_ratio_tummala',
      'geometric_mean_weights',
    ],
    run: ({ matrix }) => {
      const result = analyticHierarchy(matrix);
      return {
        weights: result.weights,
        lambda_max: result.lambdaMax,
        consistency_index: result.consistencyIndex,
        consistency_ratio: result.consistencyRatio,
        consistency_ratio_tummala: result.consistencyRatioTummala,
        geometric_mean_weights: result.geometricMeanWeights,
      };
    },
  }),
  mcda_rank_weights: family({
    by_count: oracleKind<{ n: number }>({
      inputs: ['n'],
      outputs: RANK_WEIGHTS,
      run: ({ n }) => rankWeightsOf(Array.from({ length: n }, (_, i) => i + 1)),
    }),
    by_ranks: oracleKind<{ ranks: number[] }>({
      inputs: ['ranks'],
      outputs: RANK_WEIGHTS,
      run: ({ ranks }) => rankWeightsOf(ranks),
    }),
  }),
  mcda_swing: singleKind<{ swing_points: number[] }>({
    inputs: ['swing_points'],
    outputs: ['weights'],
    run: ({ swing_points }) => ({ weights: swingWeights(swing_points) }),
  }),
  mcda_critic: singleKind<Pick<DecisionTable, 'matrix' | 'types'>>({
    inputs: ['matrix', 'types'],
    outputs: ['weights'],
    run: ({ matrix, types }) => ({ weights: criticWeights(matrix, types) }),
  }),
  mcda_entropy: singleKind<{ matrix: Matrix }>({
    inputs: ['matrix'],
    outputs: ['weights'],
    run: ({ matrix }) => ({ weights: entropyWeights(matrix) }),
  }),
  mcda_smaa2: family({
    given_samples: oracleKind<{ utilities?: Matrix; measurement_samples?: Matrix[]; weight_samples: Matrix }>({
      inputs: ['utilities', 'measurement_samples', 'weight_samples'],
      outputs: ['rank_acceptability', 'central_weights'],
      run: ({ utilities, measurement_samples: tables, weight_samples }) =>
        smaa2Of(weight_samples, utilities ?? ((draw) => tables?.[draw] ?? []), 0),
    }),
    uniform_weights: oracleKind<{ utilities: Matrix }>({
      inputs: ['utilities'],
      outputs: ['rank_acceptability', 'central_weights'],
      run: ({ utilities }) => {
        const criteria = utilities[0]?.length ?? 0;
        const weights = uniformWeights({ criteria, count: WEIGHT_DRAWS, seed: SEED });
        return smaa2Of(weights, utilities, CENTRAL_WEIGHT_FROM);
      },
    }),
  }),
};
