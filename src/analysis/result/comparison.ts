import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Decision } from './decision.ts';
import type { OptionResult } from './option.ts';
import type { Certainty, Recommendation } from './recommendation.ts';

/**
 * What a comparison says: the machine contract (`--format json`) and the input of every report. Money is in the
 * scenario's currency, unrounded; rounding to the cent by largest remainder happens in the JSON writer and the report.
 * `monthly` arrays have one entry for upfront (index 0) and one for each month of the horizon.
 */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'sourcewise'; readonly version: string; readonly data: string };
  readonly scenario: {
    readonly name: string;
    readonly file: string;
    readonly currency: string;
    readonly months: number;
    /** First month, `2027-01`. */
    readonly start: string;
    /** Annual discount rate as a share. */
    readonly discount: number;
    /** Null where nothing was drawn: nothing is uncertain, or nobody asked. */
    readonly seed: number | null;
    readonly draws: number | null;
    /** What the draws were narrowed down to (`--where`); null where all of them count. */
    readonly condition: Condition | null;
    /** Groups of values of the file that are drawn together, as the file names them. */
    readonly correlations: readonly { readonly inputs: readonly string[]; readonly rank: number }[];
    readonly work: readonly WorkItemResult[];
    /** The option that is how the work is done today, when the scenario says. */
    readonly today: string | null;
  };
  readonly recommendation: Recommendation;
  /** Null where nothing was drawn. */
  readonly certainty: Certainty | null;
  /** The decision by several criteria; null where no weights are given and none are asked for. */
  readonly decision: Decision | null;
  /** In order of rank: feasible ones first. */
  readonly options: readonly OptionResult[];
  readonly assumptions: readonly AssumptionResult[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every number that a scenario rests on. */
export interface AssumptionList extends Pick<Comparison, 'tool' | 'assumptions'> {
  readonly scenario: Pick<Comparison['scenario'], 'name' | 'file' | 'correlations'>;
}

/** A condition under which everything that is expected, a range or a chance holds. Figures of likely values do not hang on it. */
export interface Condition {
  readonly text: string;
  /** Draws in which it holds, of all that were made. */
  readonly counted: number;
}

export interface WorkItemResult {
  readonly id: string;
  readonly function: string | null;
  readonly label: string;
  /** Singular noun of what is counted: `call`. */
  readonly unit: string;
  /** Units in each month; index 0 is always 0. */
  readonly volume: readonly number[];
  /** Hours of handling in each month. */
  readonly hours: readonly number[];
  /** Opening hours a week; null when the work keeps no hours. */
  readonly openHoursPerWeek: number | null;
  /** Each work item ranked alone: options by base net present value of the lines of that item. Empty for one item. */
  readonly ranking: readonly { readonly option: string; readonly npv: number }[];
}

export interface AssumptionResult {
  /** The field that it is the value of, or belongs to: `options.front-desk.wage`. */
  readonly path: string;
  readonly label: string;
  /** In `unit`. */
  readonly value: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly unit: string;
  /** As the file writes it; null where it gives none. */
  readonly text: string | null;
  readonly origin: 'given' | 'default' | 'assumed';
  readonly source: string;
  readonly url: string | null;
  readonly asOf: string | null;
  readonly confidence: 'confirmed' | 'recalled' | null;
  /** How many times wider than its source has it the range of a default may be, and why; null where it is as there. */
  readonly widened: { readonly factor: number; readonly because: string } | null;
  /** The file and line for a given value, the data entry for a default. */
  readonly where: string;
  /** Whether a value in `unit` can stand at `path` (`*`: at an option that uses it), so that `--set` takes it. */
  readonly settable: boolean;
  readonly usedBy: readonly string[];
  /** Why it does not enter any figure; null when it does. */
  readonly notUsed: string | null;
}
