import type { CriterionName } from '../../scenario/types.ts';

/** What options are ordered by: net present value, or what a method makes of the ratings and weights. */
export type RankBy = 'cost' | DecisionMethod;
export type DecisionMethod = 'score' | 'topsis' | 'promethee';

/** A criterion of one option: a rating of 1 to 5, and the figure that it comes from. */
export interface CriterionResult {
  /** In `unit`; null where the criterion is only rated. */
  readonly value: number | null;
  readonly unit: string | null;
  /** The figure that rates 5 and the one that rates 3: rating = 1 + 4 (middle - best) / (middle - best + value - best). */
  readonly best: number | null;
  readonly middle: number | null;
  readonly rating: number;
  /** Given in the scenario, from the figure of the model, or by the default of the kind. */
  readonly origin: 'given' | 'model' | 'default';
  /**
   * Means over the draws (cost, and what has a weight, where the scenario was drawn; the rating is that of the mean
   * figure), or the case of the likely values.
   */
  readonly basis: 'expected' | 'likely';
}

export type CriteriaResult = Readonly<Record<CriterionName, CriterionResult>>;

/** The decision by several criteria, on the ratings of the feasible options. Shares and ratings are plain numbers. */
export interface Decision {
  readonly rankedBy: RankBy;
  /** Whether the scenario gives the weights; else all criteria weigh the same. */
  readonly weightsGiven: boolean;
  /** Those that count, with their shares of the weight. */
  readonly criteria: readonly {
    readonly id: CriterionName;
    /** As the file writes it. */
    readonly key: string;
    readonly label: string;
    readonly weight: number;
  }[];
  /** Weightings drawn evenly over all possible ones for `rankAcceptability`, and their seed. */
  readonly draws: number;
  readonly seed: number;
  /** Whether each weighting goes with a draw of the uncertain values; else all go with the likely ones. */
  readonly drawn: boolean;
  /** By id. */
  readonly options: readonly DecisionOption[];
  /** The first of each method; null when no option is feasible. */
  readonly favourites: Readonly<Record<DecisionMethod, string>> | null;
  /** Methods that prefer another option than the weighted sum. */
  readonly dissents: readonly Dissent[];
  /** Where the first of the weighted sum stops being first as one weight moves, the smallest move first. */
  readonly flips: readonly WeightFlip[];
}

export interface DecisionOption {
  readonly id: string;
  /** Weighted mean of the ratings, 1 to 5. */
  readonly score: number;
  /** Closeness to the best of all, 0 to 1. */
  readonly topsis: number;
  /** Net flow of PROMETHEE II, -1 to 1. */
  readonly promethee: number;
  /** Share of all possible weightings of these criteria (and of the draws) that put it first, second, ... */
  readonly rankAcceptability: readonly number[];
  /** Half-widths of their 95% intervals. */
  readonly rankError: readonly number[];
  /** Mean of the weightings that put it first: what one would have to believe; null when none does. */
  readonly centralWeights: Readonly<Partial<Record<CriterionName, number>>> | null;
  /** Options that are at least as good on every criterion and better on one. */
  readonly dominatedBy: readonly string[];
}

/** A method that prefers another option, with the criterion on which that leads most by weight. */
export interface Dissent {
  readonly method: Exclude<DecisionMethod, 'score'>;
  readonly prefers: string;
  readonly criterion: CriterionName;
  /** Rating of what it prefers. */
  readonly rating: number;
  /** Rating of the weighted sum's first. */
  readonly against: number;
}

/** A share of the weight `when` above or below which another option leads; the others keep their proportions. */
export interface WeightFlip {
  readonly criterion: CriterionName;
  readonly now: number;
  readonly when: 'above' | 'below';
  readonly at: number;
  readonly to: string;
}
