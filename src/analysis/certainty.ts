import { tailRiskOfSample } from '../methods/cvar.ts';
import { sampleQuantile } from '../methods/sample-quantile.ts';
import { stochasticDominance } from '../methods/stochastic-dominance.ts';
import { REPLICATIONS } from '../readings/draws.ts';
import type { Drawn } from './drawn.ts';
import { percentilesOf } from './percentiles.ts';
import type { Certainty, Lead, OptionResult } from './result.ts';

/** From which chance on, that the winner costs less than the runner-up, the order counts as clear and as likely. */
const CLEAR = 0.9;
const LIKELY = 0.7;

/** Level of the conditional tail: the dearest tenth of the draws. */
const TAIL_LEVEL = 0.9;

type Sureness = Pick<OptionResult, 'range' | 'monthlyRange' | 'chanceBest' | 'regret' | 'precision'>;

/** How an option fares over the draws, by its id; chances and regret are among the feasible ones. */
export function surenessOf(drawn: Drawn, feasible: readonly string[]): ReadonlyMap<string, Sureness> {
  const best = bestOfDraws(drawn, feasible);
  return new Map(
    drawn.options.map((id) => {
      const npv = drawn.npv(id);
      const shares = sharesOf(npv, best);
      const chance = drawn.simulation.chanceOf((draw) => shares[draw]!);
      const regret = drawn.simulation.estimateOf((draw) => npv[draw]! - best.cost[draw]!);
      const isFeasible = feasible.includes(id);
      const sureness: Sureness = {
        range: { ...percentilesOf(npv), cvar: tailRiskOfSample(npv, TAIL_LEVEL).cvar },
        monthlyRange: percentilesOf(drawn.monthly(id)),
        chanceBest: isFeasible ? chance.mean : 0,
        regret: regret.mean,
        precision: {
          npv: drawn.mean(id).error,
          chanceBest: isFeasible ? chance.error : 0,
          regret: regret.error,
        },
      };
      return [id, sureness] as const;
    }),
  );
}

/** How sure the order of ranked options is. */
export function certaintyOf(drawn: Drawn, ranked: readonly OptionResult[]): Certainty {
  const { simulation } = drawn;
  const feasible = ranked.filter((option) => option.feasible);
  const [winner, runnerUp] = feasible;
  const lead = winner && runnerUp ? leadOf(drawn, winner.id, runnerUp.id) : null;
  return {
    seed: simulation.seed,
    draws: simulation.draws,
    replications: REPLICATIONS,
    inputs: simulation.inputs.length,
    verdict: lead ? verdictOf(lead) : 'only-one',
    lead,
    opinions: feasible.length > 0 ? opinions(drawn, feasible) : null,
    dominance: dominance(drawn, feasible),
  };
}

/**
 * Too close to call: the winner costs less than the runner-up in too few of the draws, or the draws are too few to tell
 * which of the two means is lower.
 */
function verdictOf({ mean, error, chance, chanceError }: Lead): Certainty['verdict'] {
  if (Math.abs(mean) <= error || chance - chanceError < 0.5) return 'too-close';
  if (chance >= CLEAR) return 'clear';
  return chance >= LIKELY ? 'likely' : 'too-close';
}

/** How far an option is ahead of another over the same draws. */
export function leadOf(drawn: Drawn, of: string, over: string): Lead {
  const [ours, theirs] = [drawn.npv(of), drawn.npv(over)];
  const ahead = ours.map((cost, draw) => theirs[draw]! - cost);
  const chance = drawn.simulation.chanceOf((draw) => (ahead[draw]! > 0 ? 1 : ahead[draw] === 0 ? 0.5 : 0));
  const { mean, error } = drawn.simulation.estimateOf((draw) => ahead[draw]!);
  const sorted = ahead.sort();
  return {
    of,
    over,
    mean,
    error,
    p10: sampleQuantile(sorted, 0.1),
    p90: sampleQuantile(sorted, 0.9),
    chance: chance.mean,
    chanceError: chance.error,
  };
}

interface BestOfDraws {
  /** Cost of the cheapest feasible option in each draw. */
  readonly cost: Float64Array;
  /** How many cost so little. */
  readonly holders: Float64Array;
}

function bestOfDraws(drawn: Drawn, feasible: readonly string[]): BestOfDraws {
  const columns = feasible.map((id) => drawn.npv(id));
  const cost = new Float64Array(drawn.simulation.counted).fill(Number.POSITIVE_INFINITY);
  for (const column of columns) {
    for (let draw = 0; draw < cost.length; draw++) cost[draw] = Math.min(cost[draw]!, column[draw]!);
  }
  const holders = new Float64Array(cost.length);
  for (const column of columns) {
    for (let draw = 0; draw < cost.length; draw++) if (column[draw] === cost[draw]) holders[draw]!++;
  }
  return { cost, holders };
}

/** Share of each draw in which what costs `npv` is the cheapest: options that tie divide it. */
const sharesOf = (npv: Float64Array, { cost, holders }: BestOfDraws): Float64Array =>
  npv.map((own, draw) => (own === cost[draw] ? 1 / holders[draw]! : 0));

function opinions(drawn: Drawn, feasible: readonly OptionResult[]): NonNullable<Certainty['opinions']> {
  const best = bestOfDraws(
    drawn,
    feasible.map(({ id }) => id),
  );
  const least = (value: (option: OptionResult) => number): string =>
    feasible.reduce((one, other) => (value(other) < value(one) ? other : one)).id;
  const largestRegret = ({ id }: OptionResult): number =>
    drawn.npv(id).reduce((most, cost, draw) => Math.max(most, cost - best.cost[draw]!), 0);
  return {
    minimaxRegret: least(largestRegret),
    leastTail: least((option) => option.range?.cvar ?? 0),
    mostOftenBest: least((option) => -(option.chanceBest ?? 0)),
  };
}

/** Costs as what is gained, in rising order. */
function gainsOf(costs: Float64Array): Float64Array {
  const gains = new Float64Array(costs).sort().reverse();
  for (let draw = 0; draw < gains.length; draw++) gains[draw] = -gains[draw]!;
  return gains;
}

/** Costs are losses: what costs less in every sense dominates. */
function dominance(drawn: Drawn, feasible: readonly OptionResult[]): Certainty['dominance'] {
  const gains = feasible.map(({ id }) => gainsOf(drawn.npv(id)));
  return feasible.flatMap(({ id }, index) =>
    feasible.slice(index + 1).flatMap((other, offset) => {
      const { firstOrder, secondOrder } = stochasticDominance(gains[index]!, gains[index + 1 + offset]!);
      if (secondOrder !== 'a' && secondOrder !== 'b') return [];
      const order = firstOrder === secondOrder ? ('first' as const) : ('second' as const);
      return [secondOrder === 'a' ? { better: id, worse: other.id, order } : { better: other.id, worse: id, order }];
    }),
  );
}
