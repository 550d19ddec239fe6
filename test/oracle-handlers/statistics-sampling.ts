/** Oracle cases of sampling: Sobol' sequence, Latin hypercube, rank correlation. */
import { lognormalFromLogs, normalDistribution, uniformDistribution } from '../../src/methods/distributions/index.ts';
import { discrepancy, isLatinHypercube, latinHypercube } from '../../src/methods/latin-hypercube.ts';
import { type Rng, randomStream } from '../../src/methods/random.ts';
import {
  gaussianCopula,
  inducedRankCorrelation,
  lognormalPearson,
  spearmanCorrelation,
} from '../../src/methods/rank-correlation.ts';
import { sobolSequence } from '../../src/methods/sobol-sequence.ts';
import { family, type OracleFamilies, oracleKind } from './types.ts';

const SEED = 20_260_101;
/** The file asks for at least 1,000 designs; 4,000 estimate a variance to about 2 %. */
const DESIGNS = 4000;

interface SobolRange {
  readonly dimensions: number;
  readonly skip: number;
  readonly count: number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sobolPoints(range: SobolRange): number[][] {
  const columns = sobolSequence(range);
  return Array.from({ length: range.count }, (_, i) => columns.map((column) => column[i] ?? Number.NaN));
}

const integrands: Readonly<Record<string, (x: readonly number[]) => number>> = {
  product_quadratic: (x) => x.reduce((product, value) => product * (1 + (value - 0.5) ** 2), 1),
  sum: (x) => x.reduce((sum, value) => sum + value, 0),
  g_function_a0: (x) => x.reduce((product, value) => product * Math.abs(4 * value - 2), 1),
  exp_sum: (x) => Math.exp(mean(x)),
  indicator_quarter: (x) => (x.reduce((sum, value) => sum + value * value, 0) <= 1 ? 1 : 0),
};

function integrand(name: string): (x: readonly number[]) => number {
  const f = Object.hasOwn(integrands, name) ? integrands[name] : undefined;
  if (!f) throw new Error(`no handler knows the function ${name}`);
  return f;
}

/** Draws of a marginal such as `lognormal(0,1)`. */
function drawsOf(marginal: string, n: number, rng: Rng): number[] {
  const match = /^(\w+)\(([^)]*)\)$/.exec(marginal);
  const [a = Number.NaN, b = Number.NaN] = (match?.[2] ?? '').split(',').map(Number);
  const quantiles: Readonly<Record<string, () => (p: number) => number>> = {
    lognormal: () => lognormalFromLogs({ mu: a, sigma: b }).quantile,
    uniform: () => uniformDistribution({ min: a, max: b }).quantile,
    normal: () => normalDistribution({ mean: a, sd: b }).quantile,
    exponential: () => (p) => -Math.log1p(-p) / a,
  };
  const create = quantiles[match?.[1] ?? ''];
  if (!create) throw new Error(`no handler knows the marginal ${marginal}`);
  const quantile = create();
  return Array.from({ length: n }, () => quantile(rng()));
}

export const samplingFamilies: OracleFamilies = {
  sobol_sequence: family({
    points: oracleKind<SobolRange>({
      inputs: ['dimensions', 'skip', 'count'],
      outputs: ['points'],
      run: (range) => ({ points: sobolPoints(range) }),
    }),
    column_means: oracleKind<SobolRange>({
      inputs: ['dimensions', 'skip', 'count'],
      outputs: ['means'],
      run: (range) => ({ means: sobolSequence(range).map((column) => mean([...column])) }),
    }),
    estimate: oracleKind<SobolRange & { readonly function: string }>({
      inputs: ['function', 'dimensions', 'skip', 'count'],
      outputs: ['estimate'],
      run: ({ function: name, ...range }) => ({ estimate: mean(sobolPoints(range).map(integrand(name))) }),
    }),
  }),

  latin_hypercube: family({
    is_latin_hypercube: oracleKind<{ points: readonly (readonly number[])[] }>({
      inputs: ['points'],
      outputs: ['is_latin_hypercube'],
      run: ({ points }) => ({ is_latin_hypercube: isLatinHypercube(points) }),
    }),
    linear_mean_variance: oracleKind<{ n: number; coefficients: readonly number[] }>({
      inputs: ['n', 'coefficients'],
      outputs: ['lhs_variance', 'random_variance'],
      run: ({ n, coefficients }) => {
        const rng = randomStream(SEED, 'linear mean variance');
        const meanOfLinear = (columns: readonly Float64Array[]): number =>
          columns.reduce((sum, column, k) => sum + (coefficients[k] ?? 0) * mean([...column]), 0);
        const varianceOf = (design: () => Float64Array[]): number => {
          const means = Array.from({ length: DESIGNS }, () => meanOfLinear(design()));
          const centre = mean(means);
          return mean(means.map((value) => (value - centre) ** 2));
        };
        return {
          lhs_variance: varianceOf(() => latinHypercube({ count: n, dimensions: coefficients.length, rng })),
          random_variance: varianceOf(() => coefficients.map(() => new Float64Array(n).map(() => rng()))),
        };
      },
    }),
    discrepancy: oracleKind<{ points: readonly (readonly number[])[] }>({
      inputs: ['points'],
      outputs: ['centered', 'wrap_around', 'l2_star'],
      run: ({ points }) => {
        const { centered, wrapAround, l2Star } = discrepancy(points);
        return { centered, wrap_around: wrapAround, l2_star: l2Star };
      },
    }),
  }),

  rank_correlation: family({
    gaussian_copula_parameter: oracleKind<{ spearman: number }>({
      inputs: ['spearman'],
      outputs: ['pearson_of_normals', 'kendall_tau'],
      run: ({ spearman }) => {
        const { pearsonOfNormals, kendallTau } = gaussianCopula(spearman);
        return { pearson_of_normals: pearsonOfNormals, kendall_tau: kendallTau };
      },
    }),
    lognormal_pearson: oracleKind<{ sigma1: number; sigma2: number; pearson_of_normals: number }>({
      inputs: ['sigma1', 'sigma2', 'pearson_of_normals'],
      outputs: ['pearson'],
      run: ({ sigma1, sigma2, pearson_of_normals }) => ({
        pearson: lognormalPearson(sigma1, sigma2, pearson_of_normals),
      }),
    }),
    iman_conover: oracleKind<{ target: number[][]; marginals: string[]; n: number }>({
      inputs: ['target', 'marginals', 'n'],
      outputs: ['spearman', 'marginals_unchanged'],
      run: ({ target, marginals, n }) => {
        const draws = marginals.map((marginal, k) => drawsOf(marginal, n, randomStream(SEED, marginal, k)));
        const reordered = inducedRankCorrelation(draws, target, randomStream(SEED, 'reorder'));
        const sorted = (values: ArrayLike<number>): string => Float64Array.from(values).sort().join();
        return {
          spearman: reordered.map((a) => reordered.map((b) => spearmanCorrelation(a, b))),
          marginals_unchanged: draws.every((column, k) => sorted(column) === sorted(reordered[k] ?? [])),
        };
      },
    }),
  }),
};
