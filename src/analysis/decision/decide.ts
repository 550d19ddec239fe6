import { dominators, promethee, smaa2, topsis, weightStability } from '../../methods/mcda/index.ts';
import { criteria, keyOf } from '../../model/criteria/index.ts';
import type { CriterionName } from '../../scenario/types.ts';
import { tidy } from '../../units/rounding.ts';
import type {
  CriteriaResult,
  Decision,
  DecisionMethod,
  DecisionOption,
  Dissent,
  Estimate,
  Figures,
  RankBy,
  WeightFlip,
} from '../result.ts';
import type { Weightings } from './weightings.ts';
import type { Weights } from './weights.ts';

/**
 * Thresholds of PROMETHEE II, in points of the ratings: half a point is no difference that anybody would feel, two
 * points are a full one.
 */
const INDIFFERENCE = 0.5;
const FULL_PREFERENCE = 2;

/** An option that can be chosen, with its ratings. */
export interface Candidate {
  readonly id: string;
  readonly ranked: Pick<Figures, 'npv'>;
  readonly criteria: CriteriaResult;
}

/** Score of an option: its ratings by the shares of the weights, 1 to 5. */
export function scoreOf(ratings: CriteriaResult, { names, shares }: Weights): number {
  return names.reduce((sum, name, index) => sum + shares[index]! * ratings[name].rating, 0);
}

/**
 * The decision by several criteria: three methods on the same ratings, what happens under other weights and draws of the
 * ratings, and who is beaten on every criterion. Options and criteria are taken in an order of their own, so that the
 * file's order moves no digit.
 */
export function decide(
  candidates: readonly Candidate[],
  weights: Weights,
  rankedBy: RankBy,
  weightings: Weightings,
): Decision {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = sorted.map(({ id }) => id);
  const { names, shares, given } = weights;
  const ratings = sorted.map((one) => names.map((name) => one.criteria[name].rating));
  const about = {
    rankedBy,
    weightsGiven: given,
    criteria: names.map((id, index) => ({ id, key: keyOf(id), label: criteria[id].label, weight: shares[index]! })),
    draws: weightings.simulation.draws,
    seed: weightings.simulation.seed,
    drawn: weightings.ratings !== null,
  };
  if (ids.length === 0) return { ...about, options: [], favourites: null, dissents: [], flips: [] };
  const scores = sorted.map((one) => scoreOf(one.criteria, weights));
  const types = names.map(() => 'max' as const);
  const table = { matrix: ratings, types, weights: shares };
  const closeness = topsis(table);
  const flows = promethee({
    ...table,
    functions: names.map(() => 'linear' as const),
    q: names.map(() => INDIFFERENCE),
    p: names.map(() => FULL_PREFERENCE),
  });
  const { ranks, centralWeights } = smaa2(weightings.weights, weightings.ratings?.(ids) ?? ratings);
  const chanceOfRank = (row: number, rank: number): Estimate =>
    weightings.simulation.chanceOf((draw) => (ranks[draw]![row] === rank ? 1 : 0));
  const beaten = dominators(ratings, types);
  const options = ids.map((id, row): DecisionOption => {
    const chances = ids.map((_, place) => chanceOfRank(row, place + 1));
    return {
      id,
      score: scores[row]!,
      topsis: closeness.closeness[row]!,
      promethee: flows.phi[row]!,
      rankAcceptability: chances.map(({ mean }) => mean),
      rankError: chances.map(({ error }) => error),
      centralWeights: byName(names, centralWeights[row] ?? null),
      dominatedBy: beaten[row]!.map((index) => ids[index]!),
    };
  });
  const first = (method: DecisionMethod): string => {
    const better = byMethod(method, new Map(sorted.map(({ id, ranked }) => [id, ranked.npv])));
    return [...options].sort(better)[0]!.id;
  };
  const favourites = { score: first('score'), topsis: first('topsis'), promethee: first('promethee') };
  const ratingOf = (id: string): readonly number[] => ratings[ids.indexOf(id)]!;
  return {
    ...about,
    options,
    favourites,
    dissents: (['topsis', 'promethee'] as const)
      .filter((method) => favourites[method] !== favourites.score)
      .map((method) => dissent(method, favourites[method], favourites.score, ratingOf, weights)),
    flips: flipsOf(ids, ratings, weights, favourites.score),
  };
}

/**
 * The order of a method, best first; equal ones by score, by present value, by id. Without the last digits, in which
 * sums that are equal may differ.
 */
export function byMethod(
  method: DecisionMethod,
  npv: ReadonlyMap<string, number>,
): (a: DecisionOption, b: DecisionOption) => number {
  return (a, b) =>
    tidy(b[method]) - tidy(a[method]) ||
    tidy(b.score) - tidy(a.score) ||
    npv.get(a.id)! - npv.get(b.id)! ||
    (a.id < b.id ? -1 : 1);
}

function byName(names: readonly CriterionName[], weights: readonly number[] | null): DecisionOption['centralWeights'] {
  return weights && Object.fromEntries(names.map((name, index) => [name, weights[index]!]));
}

/** The criterion on which what a method prefers leads most by weight. */
function dissent(
  method: Dissent['method'],
  prefers: string,
  to: string,
  ratingOf: (id: string) => readonly number[],
  { names, shares }: Weights,
): Dissent {
  const [theirs, ours] = [ratingOf(prefers), ratingOf(to)];
  const leads = shares.map((share, index) => share * (theirs[index]! - ours[index]!));
  const index = leads.indexOf(Math.max(...leads));
  return { method, prefers, criterion: names[index]!, rating: theirs[index]!, against: ours[index]! };
}

/** Shares of single criteria at which another option leads, the smallest move first. */
function flipsOf(
  ids: readonly string[],
  ratings: readonly (readonly number[])[],
  { names, shares }: Weights,
  favourite: string,
): WeightFlip[] {
  // The favourite first: of equals it is the one that leads.
  const order = [ids.indexOf(favourite), ...ids.keys()].filter((row, index, all) => all.indexOf(row) === index);
  const { intervals } = weightStability({ utilities: order.map((row) => ratings[row]!), weights: shares });
  return intervals
    .flatMap(({ now, lower, lowerTo, upper, upperTo }, index): WeightFlip[] => {
      const at = (share: number | null, to: number | null, when: WeightFlip['when']): WeightFlip[] =>
        share === null || to === null ? [] : [{ criterion: names[index]!, now, when, at: share, to: ids[order[to]!]! }];
      return [...at(lower, lowerTo, 'below'), ...at(upper, upperTo, 'above')];
    })
    .sort(
      (a, b) =>
        tidy(Math.abs(a.at - a.now)) - tidy(Math.abs(b.at - b.now)) ||
        names.indexOf(a.criterion) - names.indexOf(b.criterion),
    );
}
