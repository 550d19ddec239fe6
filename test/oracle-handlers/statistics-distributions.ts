/** Oracle cases of the distributions: mean, sd, quantiles and cumulative probabilities. */
import {
  betaDistribution,
  type Distribution,
  discreteDistribution,
  lognormalDistribution,
  metalogDistribution,
  normalDistribution,
  pertDistribution,
  triangularDistribution,
  truncatedNormalDistribution,
  uniformDistribution,
} from '../../src/methods/distributions/index.ts';
import { type OracleFamilies, type OracleFamily, singleKind } from './types.ts';

interface Questions {
  readonly quantile_p: readonly number[];
  readonly cdf_x: readonly number[];
}

/** A family whose parameters have the same names as ours unless `create` says otherwise. */
function distributionFamily<Parameters extends object>(
  parameters: readonly (keyof Parameters & string)[],
  create: (input: Parameters) => Distribution,
  extraOutputs: readonly string[] = [],
): OracleFamily {
  return singleKind<Parameters & Questions>({
    inputs: [...parameters, 'quantile_p', 'cdf_x'],
    outputs: ['mean', 'sd', 'quantiles', 'cdf', ...extraOutputs],
    run: (input) => {
      const distribution = create(input);
      return {
        ...distribution,
        quantiles: input.quantile_p.map((p) => distribution.quantile(p)),
        cdf: input.cdf_x.map((x) => distribution.cdf(x)),
      };
    },
  });
}

type Range = { readonly min: number; readonly max: number };
type Quantiles = { readonly low: number; readonly high: number; readonly low_p: number; readonly high_p: number };
type Cut = { readonly mean: number; readonly sd: number; readonly min: number | null; readonly max: number | null };
type Triple = readonly [number, number, number];

export const distributionFamilies: OracleFamilies = {
  dist_uniform: distributionFamily<Range>(['min', 'max'], uniformDistribution),
  dist_normal: distributionFamily<{ mean: number; sd: number }>(['mean', 'sd'], normalDistribution),
  dist_beta: distributionFamily<Range & { alpha: number; beta: number }>(
    ['alpha', 'beta', 'min', 'max'],
    betaDistribution,
  ),
  dist_triangular: distributionFamily<Range & { mode: number }>(['min', 'mode', 'max'], triangularDistribution),
  dist_pert: distributionFamily<Range & { mode: number; lambda: number }>(
    ['min', 'mode', 'max', 'lambda'],
    pertDistribution,
    ['alpha', 'beta'],
  ),
  dist_lognormal: distributionFamily<Quantiles>(
    ['low', 'high', 'low_p', 'high_p'],
    ({ low, high, low_p, high_p }) => lognormalDistribution({ low, high, lowP: low_p, highP: high_p }),
    ['mu', 'sigma'],
  ),
  dist_truncated_normal: distributionFamily<Cut>(['mean', 'sd', 'min', 'max'], truncatedNormalDistribution),
  dist_discrete: distributionFamily<{ values: readonly number[]; probabilities: readonly number[] }>(
    ['values', 'probabilities'],
    discreteDistribution,
  ),
  dist_metalog: singleKind<{
    boundedness: 'unbounded' | 'lower' | 'upper' | 'both';
    lower: number | null;
    upper: number | null;
    p: Triple;
    x: Triple;
    quantile_p: readonly number[];
    cdf_x?: readonly number[];
  }>({
    inputs: ['boundedness', 'lower', 'upper', 'p', 'x', 'quantile_p', 'cdf_x'],
    outputs: ['coefficients', 'mean', 'sd', 'quantiles', 'cdf'],
    run: ({ boundedness, p, x, lower, upper, quantile_p, cdf_x = [] }) => {
      const bounds = {
        lower: boundedness === 'lower' || boundedness === 'both' ? lower : null,
        upper: boundedness === 'upper' || boundedness === 'both' ? upper : null,
      };
      const distribution = metalogDistribution({ p, x, ...bounds });
      return {
        ...distribution,
        quantiles: quantile_p.map((q) => distribution.quantile(q)),
        cdf: cdf_x.map((value) => distribution.cdf(value)),
      };
    },
  }),
};
