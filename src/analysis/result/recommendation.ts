import type { CriterionName } from '../../scenario/types.ts';
import type { AssumptionResult } from './comparison.ts';
import type { RankBy } from './decision.ts';

export interface Recommendation {
  /** What the order of the options goes by. */
  readonly rankedBy: RankBy;
  /** Null when no option is feasible. */
  readonly option: string | null;
  readonly runnerUp: string | null;
  /** What the runner-up costs more a month, on average over the horizon, cash and imputed; ranked by other than cost it may be negative. */
  readonly savingPerMonth: number | null;
  /** Share of the runner-up's present value that the winner saves; null where one of them costs nothing. */
  readonly savingShare: number | null;
  /** Whether the evidence does not separate the first two. */
  readonly closeCall: boolean;
  /** From the runner-up's cost to the winner's; null where there is only one feasible option. */
  readonly bridge: Bridge | null;
  /** Where their ratings differ, by what that moves in the weighted score, biggest first; empty where no criteria count. */
  readonly ratings: readonly RatingLead[];
  /** What is left of money: the cheapest feasible option where criteria put another one first, and how much less it costs. */
  readonly cheapest: { readonly option: string; readonly monthly: number; readonly npv: number } | null;
  /** Why: sentences, biggest first; each amount is a difference of category totals between runner-up and winner. */
  readonly reasons: readonly string[];
  /** What to watch if it is chosen. */
  readonly watch: readonly string[];
  /**
   * Where no flip was found: assumptions whose range moves the difference between the first two most, biggest first;
   * `compare` looks for them.
   */
  readonly decisive: readonly DecisiveAssumption[];
  /** What to find out before choosing; null where no single value is worth more than the error of the draws. */
  readonly ask: NextQuestion | null;
  /** What would change the answer: nearest first by how uncertain the input is; `compare` looks for it. */
  readonly flips: readonly Flip[];
  /** What the figures leave out. */
  readonly notIncluded: readonly string[];
}

/** What each kind of cost contributes to the difference of two options: plain sums over the horizon. */
export interface Bridge {
  readonly from: string;
  readonly to: string;
  readonly basis: 'expected' | 'likely';
  /** What the second costs more than the first. */
  readonly total: number;
  /** Biggest first; they add up to the total. */
  readonly items: readonly { readonly category: string; readonly label: string; readonly amount: number }[];
}

/** What one criterion contributes to the lead of the winner's score over that of the runner-up. */
export interface RatingLead {
  readonly criterion: CriterionName;
  readonly label: string;
  /** Its share of the weight. */
  readonly weight: number;
  /** Ratings of the winner and of the runner-up. */
  readonly ours: number;
  readonly theirs: number;
  /** Points of the score. */
  readonly lead: number;
}

/** A value of one input beyond which another option is cheaper than the recommended one, by likely values. */
export interface Flip {
  /** Where a scenario would set it. */
  readonly path: string;
  /** Its label, told apart from others. */
  readonly input: string;
  readonly unit: string;
  readonly now: number;
  /** The nearest value at which the other option is ahead. */
  readonly at: number;
  /** On which side of that value it stays ahead. */
  readonly side: 'below' | 'above';
  /** The option that takes over. */
  readonly to: string;
  readonly origin: AssumptionResult['origin'];
  readonly range: AssumptionResult['range'];
  /** Chance that the input is beyond that value, going by its own range; null where it has none. */
  readonly chance: number | null;
}

/**
 * An assumption nobody gave, and what its range does to the answer: its bar in the tornado of `sensitivity` between the
 * recommended option and the runner-up.
 */
export interface DecisiveAssumption {
  readonly path: string;
  readonly label: string;
  /** Its 10% and 90% quantile (or outermost outcomes), in its unit. */
  readonly low: number;
  readonly high: number;
  /** Change of the difference in present value between the two, everything else likely. */
  readonly swing: number;
  /** Whether the other of the two is cheaper at one of them. */
  readonly turns: boolean;
}

/** The uncertain value that is worth most to find out before choosing, in present value. */
export interface NextQuestion {
  /** Where a scenario sets it. */
  readonly path: string;
  readonly label: string;
  /** What knowing it exactly would save on average, with the half-width of the 95% interval. */
  readonly worth: number;
  readonly error: number;
}

/** How sure the order of the options is. */
export interface Certainty {
  readonly seed: number;
  readonly draws: number;
  /** Independent scrambles of the points, from whose differences the errors come. */
  readonly replications: number;
  /** Uncertain values that were drawn. */
  readonly inputs: number;
  /** `clear` from 90% on, `likely` from 70% on: chance that the winner costs less than the runner-up. */
  readonly verdict: 'clear' | 'likely' | 'too-close' | 'only-one';
  /** The winner against the runner-up; null where there is only one feasible option. */
  readonly lead: Lead | null;
  /** Other ways to choose, each with the option that it chooses. */
  readonly opinions: {
    /** Least of the largest regrets over the draws (Savage). */
    readonly minimaxRegret: string;
    /** Cheapest dearest tenth. */
    readonly leastTail: string;
    /** Most often the cheapest. */
    readonly mostOftenBest: string;
  } | null;
  /** For every two feasible options, in order of rank: which dominates which. */
  readonly dominance: readonly {
    readonly better: string;
    readonly worse: string;
    /** First: whoever prefers less cost; second: whoever also dislikes risk. */
    readonly order: 'first' | 'second';
  }[];
}

/** How far an option is ahead of another, in present value over the same draws. */
export interface Lead {
  readonly of: string;
  readonly over: string;
  readonly mean: number;
  /** Half-width of the mean's 95% interval. */
  readonly error: number;
  readonly p10: number;
  readonly p90: number;
  /** Share of the draws in which it costs less, with the half-width of its 95% interval. */
  readonly chance: number;
  readonly chanceError: number;
}
