import type { Estimate } from '../../readings/simulate.ts';
import type { AssumptionResult, Condition, Lead, NextQuestion } from '../result.ts';

/**
 * What drives the difference between two options, what could turn the decision, and what it is worth to know: the
 * machine contract of `sensitivity --format json` and the input of its report. Money is present value in the scenario's
 * currency, unrounded.
 */
export interface Sensitivity {
  readonly schemaVersion: 1;
  readonly scenario: {
    readonly name: string;
    readonly file: string;
    readonly currency: string;
    readonly months: number;
    /** Null where nothing was drawn. */
    readonly seed: number | null;
    readonly draws: number | null;
  };
  /** The condition under which all of this holds, and the draws that it leaves; null where there is none. */
  readonly condition: Condition | null;
  /** Whether values move together, under the condition or as the file correlates them: then shares overlap. */
  readonly dependent: boolean;
  /** The options whose difference this is about. */
  readonly between: { readonly first: OptionName; readonly second: OptionName };
  /** What the second costs more than the first: at the likely values, and over the draws. */
  readonly difference: { readonly likely: number; readonly drawn: Lead | null };
  /** The option that is cheapest on average (of those that can be chosen), and where all values are likely. */
  readonly cheapest: { readonly expected: OptionName | null; readonly likely: OptionName };
  /** Every uncertain value behind the options that can be chosen, those that move the difference most first. */
  readonly inputs: readonly InputSensitivity[];
  readonly spread: { readonly difference: SpreadSummary; readonly cost: SpreadSummary } | null;
  readonly information: Information | null;
}

export interface OptionName {
  readonly id: string;
  readonly label: string;
}

export interface InputSensitivity {
  /** As `explain --assumptions` lists it. */
  readonly told: AssumptionResult;
  /** A label that no other input has. */
  readonly name: string;
  /** This value alone goes from one end of its range to the other, all others are likely. */
  readonly alone: Tornado;
  readonly turning: Turning;
  /** Its share of the spread of the difference and of what the first option costs; null where nothing was drawn. */
  readonly spread: { readonly difference: SharePair; readonly cost: SharePair } | null;
  /** What it is worth to find it out before choosing; null where nothing was drawn. */
  readonly worth: (Estimate & { readonly isSure: boolean }) | null;
}

/** The difference between two options at the ends of one input's range: 10% and 90% quantile, or the outermost outcomes. */
export interface Tornado {
  /** In the unit of the input. */
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
  /** Whether the sign of the difference at an end is not that at the likely values. */
  readonly turns: boolean;
}

/** Whether an input could change which option is best. */
export interface Turning {
  readonly could: boolean;
  /**
   * Alone, over its whole range (1% to 99%): the nearest outcome tried at which another option is cheapest, in the unit
   * of the input.
   */
  readonly alone: { readonly at: number; readonly option: string } | null;
  /** In the draws in which it is lowest and highest: a tenth each; null where nothing was drawn. */
  readonly lowest: Tenth | null;
  readonly highest: Tenth | null;
}

export interface Tenth {
  /** Up to which (or from which) value, in the unit of the input. */
  readonly bound: number;
  /** Chance there that another option than the one that is cheapest on average is cheapest. */
  readonly chance: Estimate;
  /** The option that is cheaper there on average, beyond the error of the draws; null where none is. */
  readonly option: string | null;
}

/** A share of the variance with its 95% interval; all between 0 and 1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SharePair {
  /** Explained by the input alone (first-order Sobol' index). */
  readonly alone: Share;
  /** Alone and together with others (total Sobol' index); null where it was screened out or a condition stands. */
  readonly total: Share | null;
}

export interface SpreadSummary {
  /** Variance's square root. */
  readonly sd: number;
  /** Sum of what the inputs explain alone; what is missing to 1 comes from inputs that act together. */
  readonly alone: Share;
  /**
   * Chance itself: whether and when events happen that may happen in any month (a vendor fails, somebody leaves). No
   * question answers that. Null where there are none.
   */
  readonly events: { readonly events: number; readonly alone: Share; readonly total: Share | null } | null;
  /** Number of inputs without a total index, and what all of them explain together at most. */
  readonly others: { readonly inputs: number; readonly total: Share } | null;
}

export interface Information {
  /** Expected value of perfect information: what knowing everything would save on average. */
  readonly evpi: Estimate;
  /** The input that is worth most to find out; null where none is worth more than the error of the draws. */
  readonly ask: NextQuestion | null;
}
