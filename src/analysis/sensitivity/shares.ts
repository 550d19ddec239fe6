import { basisOf, explainedVariance, foldSums, mainEffects } from '../../methods/conditional-mean.ts';
import { jackknifeError } from '../../methods/jackknife.ts';
import { varianceOfChange } from '../../methods/sobol-indices.ts';
import type { Node } from '../../model/graph/node.ts';
import { REPLICATIONS } from '../../readings/draws.ts';
import { type Simulation, T_QUANTILE } from '../../readings/simulate.ts';
import type { Share } from './result.ts';

/** How much of a result's spread each of some inputs explains alone, and all of them alone added up. */
export interface FirstShares {
  readonly sd: number;
  /** Of an input; undefined where it does not reach the result. */
  of(input: Node): Share | undefined;
  /** Of several inputs, each alone, added up. */
  sumOf(inputs: readonly Node[]): Share;
}

/**
 * First-order Sobol' indices of a result from the draws that were made anyway; each interval comes from leaving out one
 * replication after another. What the foremost inputs explain is taken off the result before another one is looked at:
 * by chance they go along with it in a few hundred points. Only what is independent of all others (`areIndependent`) may
 * be taken off.
 */
export function firstShares(
  { replications, values }: Simulation,
  inputs: readonly Node[],
  result: Float64Array,
  areIndependent: (input: Node) => boolean,
): FirstShares {
  const mean = result.reduce((sum, value) => sum + value, 0) / result.length;
  const centred = result.map((value) => value - mean);
  const squares = foldSums(
    [],
    centred.map((value) => value * value),
    replications,
  );
  const bases = inputs.map((input) => basisOf(values(input)));
  const independent = inputs.flatMap((input, place) => (areIndependent(input) ? [place] : []));
  const { rest, parts } = mainEffects(centred, bases, replications, independent);
  const sums = new Map(
    inputs.map((input, place) => {
      const own = parts.get(place);
      const part = own ? rest.map((value, draw) => value + own[draw]!) : rest;
      return [input, foldSums(bases[place]!, part, replications)] as const;
    }),
  );
  const variance = (without: number | null): number => {
    const left = (folds: Float64Array): number =>
      folds.reduce((sum, value, fold) => (fold === without ? sum : sum + value), 0);
    return left(squares.sums) / Math.max(1, left(squares.counts));
  };
  const sumOf = (some: readonly Node[]): Share =>
    shareBetween((without) => {
      const whole = variance(without);
      const own = some.reduce((total, input) => total + explainedVariance(sums.get(input)!, without), 0);
      return whole === 0 ? 0 : own / whole;
    });
  return {
    sd: Math.sqrt(variance(null)),
    of: (input) => (sums.has(input) ? sumOf([input]) : undefined),
    sumOf,
  };
}

/**
 * Total Sobol' index of what was drawn again: `before` and `after` hold a result by replication. `samples` are all
 * columns of the result that were drawn, from which its variance is known best.
 */
export function totalShare(
  before: readonly Float64Array[],
  after: readonly Float64Array[],
  samples: readonly (readonly Float64Array[])[],
): Share {
  const size = samples.flat().reduce((sum, column) => sum + column.length, 0);
  const mean = samples.flat().reduce((sum, column) => sum + column.reduce((a, b) => a + b, 0), 0) / size;
  const changes = before.map((column, replication) => varianceOfChange(column, after[replication]!));
  const variances = before.map((_, replication) => meanOf(samples.map((one) => squareMean(one[replication]!, mean))));
  return shareBetween((without) => {
    const left = (values: readonly number[]): number =>
      meanOf(values.filter((_, replication) => replication !== without));
    return left(variances) === 0 ? 0 : left(changes) / left(variances);
  });
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const squareMean = (column: Float64Array, mean: number): number =>
  column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;

/** A share with its 95% interval, from what it is without each replication (and with all: null). */
function shareBetween(without: (replication: number | null) => number): Share {
  const value = without(null);
  const error = T_QUANTILE * jackknifeError(REPLICATIONS, without);
  return { value: within(value), low: within(value - error), high: within(value + error) };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));
