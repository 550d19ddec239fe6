import type { CriterionName, Option } from '../../scenario/types.ts';
import type { Node } from '../graph/node.ts';
import type { Company, Demand, OptionKind } from '../offer.ts';
import type { BuiltOption } from '../option.ts';
import type { Scope } from '../scope.ts';

/** What a criterion may look at: an option with its lines and totals, and what only its builder knows. */
export interface Judged {
  readonly option: Option;
  readonly built: Omit<BuiltOption, 'criteria'>;
  /** Work that it covers. */
  readonly demands: readonly Demand[];
  /** Calendar time until it works, not rounded. */
  readonly lead: Node;
  /** Share of the work that it takes and gets wrong. */
  readonly wrongShare: Node;
  readonly kindOf: (option: Option) => OptionKind;
  readonly optionOf: (reference: string) => Option;
}

/** A figure of an option in a scenario's decision, as the graph holds it. */
interface CriterionBase {
  readonly label: string;
  /** What the figure is, in a few words. */
  readonly about: string;
}

/**
 * A criterion with a figure of the model, of which less is better. It rates 5 at nothing and 3 at the `middle`:
 * 1 + 4 x middle / (middle + figure), so that no figure is beyond the scale.
 */
export interface Measured extends CriterionBase {
  readonly measure: 'figure';
  readonly figure: (scope: Scope, judged: Judged) => Node;
  /** Unit of the figure; `$` is the scenario's currency. */
  readonly unit: string;
  /** What rates 3: an amount in the figure's dimension, or a share (or months) of what the cheapest option costs (`per`). */
  readonly middle: (scope: Scope, company: Company) => Node;
  readonly per: MiddleBase;
  /** The rating that other parts of the file give; `ratings` goes before. */
  readonly stated?: (scope: Scope, option: Option) => Node | undefined;
}

/**
 * What a middle is measured by: `amount` as it stands; else a share of the lowest cost among the feasible options, as
 * present value (the figure is then what the option costs more than that) or as average month.
 */
export type MiddleBase = 'amount' | 'lowest-npv' | 'lowest-month';

/** A criterion that the model has no figure for: rated 1 to 5 by a documented default of the kind. */
export interface Rated extends CriterionBase {
  readonly measure: 'rating';
  readonly rating: (scope: Scope, judged: Judged) => Node;
}

export type Criterion = Measured | Rated;

/** A criterion of one option in the graph. */
export interface BuiltCriterion {
  /** Null for what is only rated. */
  readonly figure: Node | null;
  /** 1 to 5; null where it follows from the figure. */
  readonly rating: Node | null;
  /** Whether the file gives the rating. */
  readonly given: boolean;
}

export type BuiltCriteria = Readonly<Record<CriterionName, BuiltCriterion>>;
