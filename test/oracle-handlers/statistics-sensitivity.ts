/** Oracle cases of sensitivity analysis: Sobol' indices, Morris screening, tornado. */
import { normalDistribution, uniformDistribution } from '../../src/methods/distributions/index.ts';
import { elementaryEffects } from '../../src/methods/morris.ts';
import { sobolIndices } from '../../src/methods/sobol-indices.ts';
import { tornado } from '../../src/methods/tornado.ts';
import { formula } from './formula.ts';
import { type OracleFamilies, singleKind } from './types.ts';

const SEED = 20_260_101;
/** The file asks for at least 2^14 base points; heavy-tailed products deserve more. */
const BASE_POINTS = 2 ** 16;

type Bound = number | 'pi' | '-pi';
type Input =
  | { readonly dist: 'uniform'; readonly min: Bound; readonly max: Bound }
  | { readonly dist: 'normal'; readonly mean: number; readonly sd: number };

interface SobolCase {
  readonly function: string;
  readonly inputs: readonly Input[];
  readonly points: readonly (readonly number[])[];
  readonly A?: number;
  readonly B?: number;
  readonly a?: readonly number[];
  readonly coefficients?: readonly number[];
}

/** A function of independent inputs with its mean and, by set of inputs, its share of the variance. */
interface TestFunction {
  readonly f: (x: ArrayLike<number>) => number;
  readonly mean: number;
  readonly variance: number;
  /** Variance of the conditional mean given input i, and mean of the conditional variance given all others. */
  readonly first: readonly number[];
  readonly total: readonly number[];
}

function number(bound: Bound): number {
  return bound === 'pi' ? Math.PI : bound === '-pi' ? -Math.PI : bound;
}

function distributionOf(input: Input) {
  return input.dist === 'uniform'
    ? uniformDistribution({ min: number(input.min), max: number(input.max) })
    : normalDistribution(input);
}

/** Variances of a product of independent factors, by their means and variances. */
function productOfFactors(factors: readonly { mean: number; variance: number }[]): Omit<TestFunction, 'f'> {
  const times = (of: (factor: { mean: number; variance: number }, i: number) => number): number =>
    factors.reduce((product, factor, i) => product * of(factor, i), 1);
  const square = ({ mean, variance }: { mean: number; variance: number }): number => mean * mean + variance;
  return {
    mean: times(({ mean }) => mean),
    variance: times(square) - times(({ mean }) => mean * mean),
    first: factors.map((_, i) => times((factor, k) => (k === i ? factor.variance : factor.mean ** 2))),
    total: factors.map((_, i) => times((factor, k) => (k === i ? factor.variance : square(factor)))),
  };
}

function testFunction(input: SobolCase): TestFunction {
  switch (input.function) {
    case 'ishigami': {
      const { A = Number.NaN, B = Number.NaN } = input;
      const pi4 = Math.PI ** 4;
      const alone = [(1 + (B * pi4) / 5) ** 2 / 2, A ** 2 / 8, 0];
      const interaction = (B * pi4) ** 2 * (1 / 18 - 1 / 50);
      const total = alone.map((value, i) => (i === 1 ? value : value + interaction));
      return {
        f: ({ 0: x = 0, 1: y = 0, 2: z = 0 }) => Math.sin(x) + A * Math.sin(y) ** 2 + B * z ** 4 * Math.sin(x),
        mean: A / 2,
        variance: (alone[0] ?? 0) + (alone[1] ?? 0) + interaction,
        first: alone,
        total,
      };
    }
    case 'sobol_g': {
      const a = input.a ?? [];
      return {
        f: (x) => a.reduce((product, ai, i) => product * ((Math.abs(4 * (x[i] ?? 0) - 2) + ai) / (1 + ai)), 1),
        ...productOfFactors(a.map((ai) => ({ mean: 1, variance: 1 / (3 * (1 + ai) ** 2) }))),
      };
    }
    case 'linear': {
      const c = input.coefficients ?? [];
      const parts = input.inputs.map((one, i) => {
        const { mean, sd } = distributionOf(one);
        return { mean: (c[i] ?? 0) * mean, variance: ((c[i] ?? 0) * sd) ** 2 };
      });
      const variances = parts.map(({ variance }) => variance);
      return {
        f: (x) => c.reduce((sum, ci, i) => sum + ci * (x[i] ?? 0), 0),
        mean: parts.reduce((sum, { mean }) => sum + mean, 0),
        variance: variances.reduce((sum, variance) => sum + variance, 0),
        first: variances,
        total: variances,
      };
    }
    case 'product':
      return {
        f: (x) => Array.from(x).reduce((product, value) => product * value, 1),
        ...productOfFactors(input.inputs.map(distributionOf).map(({ mean, sd }) => ({ mean, variance: sd ** 2 }))),
      };
    default:
      throw new Error(`no handler knows the function ${input.function}`);
  }
}

export const sensitivityFamilies: OracleFamilies = {
  sobol_indices: singleKind<SobolCase>({
    inputs: ['function', 'inputs', 'points', 'A', 'B', 'a', 'coefficients'],
    outputs: ['first_order', 'total', 'mean', 'variance', 'values'],
    run: (input) => {
      const { f, mean, variance, first, total } = testFunction(input);
      return {
        first_order: first.map((part) => part / variance),
        total: total.map((part) => part / variance),
        mean,
        variance,
        values: input.points.map(f),
      };
    },
    estimate: (input) => {
      const { firstOrder, total } = sobolIndices({
        model: testFunction(input).f,
        inputs: input.inputs.map((one, i) => ({ name: `x${i + 1}`, quantile: distributionOf(one).quantile })),
        seed: SEED,
        count: BASE_POINTS,
      });
      return { first_order: firstOrder, total };
    },
  }),

  morris: singleKind<{ bounds: [number, number][]; num_levels: number; x: number[][]; y: number[] }>({
    inputs: ['bounds', 'num_levels', 'x', 'y'],
    outputs: ['mu', 'mu_star', 'sigma'],
    run: ({ bounds, num_levels, x, y }) => {
      const { mu, muStar, sigma } = elementaryEffects({ bounds, x, y, levels: num_levels });
      return { mu, mu_star: muStar, sigma };
    },
  }),

  tornado: singleKind<{
    expression: string;
    base: Record<string, number>;
    ranges: Record<string, { low: number; high: number }>;
  }>({
    inputs: ['expression', 'base', 'ranges'],
    outputs: ['base_output', 'bars', 'order'],
    run: ({ expression, base, ranges }) => {
      const { baseOutput, bars, order } = tornado(formula(expression), base, ranges);
      return {
        base_output: baseOutput,
        bars: bars.map(({ input, lowOutput, highOutput, swing }) => {
          return { input, low_output: lowOutput, high_output: highOutput, swing };
        }),
        order,
      };
    },
  }),
};
