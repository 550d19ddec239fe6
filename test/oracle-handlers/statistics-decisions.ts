/** Oracle cases of decisions under uncertainty: value of information, criteria without probabilities, dominance, tails. */
import {
  tailRiskOfExponential,
  tailRiskOfLognormal,
  tailRiskOfNormal,
  tailRiskOfSample,
  tailRiskOfTriangular,
  tailRiskOfUniform,
} from '../../src/methods/cvar.ts';
import { type Criterion, decisionCriteria } from '../../src/methods/decision-criteria.ts';
import { discreteDistribution, normalDistribution } from '../../src/methods/distributions/index.ts';
import { scrambledSobolSequence } from '../../src/methods/sobol-sequence.ts';
import { stochasticDominance } from '../../src/methods/stochastic-dominance.ts';
import {
  evpiOfDraws,
  evpiOfNormalIncrement,
  evpiOfTable,
  evppiOfDraws,
  evppiOfNormalSum,
  evppiOfTable,
} from '../../src/methods/value-of-information.ts';
import { family, NO_KIND, type OracleFamilies, oracleKind, singleKind } from './types.ts';

const SEED = 20_260_101;
const DRAWS = 2 ** 14;

interface Factor {
  readonly name: string;
  readonly p: readonly number[];
}

interface TwoFactors {
  readonly goal: 'max' | 'min';
  readonly factors: readonly [Factor, Factor];
  readonly options: readonly string[];
  readonly payoff: readonly (readonly (readonly number[])[])[];
}

/** Draws of independent inputs, one column an input, from their quantile functions. */
function drawColumns(quantiles: readonly ((p: number) => number)[]): Float64Array[] {
  const names = quantiles.map((_, i) => `factor ${i + 1}`);
  return scrambledSobolSequence({ seed: SEED, names, count: DRAWS }).map((column, i) =>
    column.map((p) => quantiles[i]?.(p) ?? Number.NaN),
  );
}

export const decisionFamilies: OracleFamilies = {
  evpi: family({
    [NO_KIND]: oracleKind<{ goal: 'max' | 'min'; options: string[]; probabilities: number[]; payoff: number[][] }>({
      inputs: ['goal', 'options', 'probabilities', 'payoff'],
      outputs: ['expected_values', 'best', 'expected_with_perfect_information', 'evpi', 'expected_regret'],
      run: ({ options, ...table }) => {
        const result = evpiOfTable(table);
        return {
          expected_values: result.expectedValues,
          best: options[result.best],
          expected_with_perfect_information: result.expectedWithPerfectInformation,
          evpi: result.evpi,
          expected_regret: result.expectedRegret,
        };
      },
    }),
    normal_increment: oracleKind<{ mean: number; sd: number }>({
      inputs: ['mean', 'sd'],
      outputs: ['evpi'],
      run: ({ mean, sd }) => ({ evpi: evpiOfNormalIncrement(mean, sd) }),
    }),
    samples: oracleKind<{ net_benefit: number[][] }>({
      inputs: ['net_benefit'],
      outputs: ['evpi'],
      run: ({ net_benefit }) => ({ evpi: evpiOfDraws(net_benefit) }),
    }),
  }),

  evppi: family({
    discrete: oracleKind<TwoFactors>({
      inputs: ['goal', 'factors', 'options', 'payoff'],
      outputs: ['evppi', 'evpi', 'best'],
      run: ({ goal, factors, options, payoff }) => {
        const { evppi, evpi, best } = evppiOfTable({
          goal,
          payoff,
          probabilities: [factors[0].p, factors[1].p],
        });
        return {
          evppi: Object.fromEntries(factors.map(({ name }, i) => [name, evppi[i]])),
          evpi,
          best: options[best],
        };
      },
      estimate: ({ goal, factors, payoff }) => {
        const levels = drawColumns(
          factors.map(({ p }) => discreteDistribution({ values: p.map((_, i) => i), probabilities: p }).quantile),
        );
        const draws = Array.from({ length: DRAWS }, (_, i) =>
          payoff.map((table) => table[levels[0]?.[i] ?? -1]?.[levels[1]?.[i] ?? -1] ?? Number.NaN),
        );
        return {
          evppi: Object.fromEntries(factors.map(({ name }, k) => [name, evppiOfDraws(levels[k] ?? [], draws, goal)])),
        };
      },
    }),
    linear_normal: oracleKind<{ mean: number; sds: number[] }>({
      inputs: ['mean', 'sds'],
      outputs: ['evppi', 'evpi'],
      run: ({ mean, sds }) => evppiOfNormalSum(mean, sds),
      estimate: ({ mean, sds }) => {
        const columns = drawColumns(sds.map((sd) => normalDistribution({ mean: 0, sd }).quantile));
        const draws = Array.from({ length: DRAWS }, (_, i) => [
          columns.reduce((sum, column) => sum + (column[i] ?? Number.NaN), mean),
          0,
        ]);
        return { evppi: columns.map((column) => evppiOfDraws(column, draws)) };
      },
    }),
  }),

  decision_criteria: singleKind<{
    goal: 'max' | 'min';
    options: string[];
    payoff: number[][];
    hurwicz_alpha: number;
  }>({
    inputs: ['goal', 'options', 'payoff', 'hurwicz_alpha'],
    outputs: ['maximin', 'maximax', 'laplace', 'hurwicz', 'minimax_regret'],
    run: ({ goal, options, payoff, hurwicz_alpha }) => {
      const result = decisionCriteria({ goal, payoff, hurwiczAlpha: hurwicz_alpha });
      const named = <C extends Criterion>(criterion: C) => ({
        ...criterion,
        best: criterion.best.map((row) => options[row]),
      });
      return {
        maximin: named(result.maximin),
        maximax: named(result.maximax),
        laplace: named(result.laplace),
        hurwicz: named(result.hurwicz),
        minimax_regret: named(result.minimaxRegret),
      };
    },
  }),

  stochastic_dominance: singleKind<{ a: number[]; b: number[] }>({
    inputs: ['a', 'b'],
    outputs: ['first_order', 'second_order'],
    run: ({ a, b }) => {
      const { firstOrder, secondOrder } = stochasticDominance(a, b);
      return { first_order: firstOrder, second_order: secondOrder };
    },
  }),

  cvar: family({
    sample: oracleKind<{ losses: number[]; level: number; probabilities?: number[] }>({
      inputs: ['losses', 'level', 'probabilities'],
      outputs: ['var', 'cvar'],
      run: ({ losses, level, probabilities }) => tailRiskOfSample(losses, level, probabilities),
    }),
    distribution: oracleKind<{
      distribution: string;
      level: number;
      mean: number;
      sd: number;
      mu: number;
      sigma: number;
      min: number;
      mode: number;
      max: number;
    }>({
      inputs: ['distribution', 'level', 'mean', 'sd', 'mu', 'sigma', 'min', 'mode', 'max'],
      outputs: ['var', 'cvar'],
      run: ({ distribution, level, mean, sd, mu, sigma, min, mode, max }) => {
        switch (distribution) {
          case 'normal':
            return tailRiskOfNormal(mean, sd, level);
          case 'lognormal':
            return tailRiskOfLognormal(mu, sigma, level);
          case 'exponential':
            return tailRiskOfExponential(mean, level);
          case 'uniform':
            return tailRiskOfUniform(min, max, level);
          case 'triangular':
            return tailRiskOfTriangular(min, mode, max, level);
          default:
            throw new Error(`no handler knows the distribution ${distribution}`);
        }
      },
    }),
  }),
};
