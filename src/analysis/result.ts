import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ExplanationNode } from '../readings/explain.ts';

export type { ExplanationNode };

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
    /** Null until the scenario is simulated. */
    readonly seed: number | null;
    readonly draws: number | null;
    readonly work: readonly WorkItemResult[];
    /** The option that is how the work is done today, when the scenario says. */
    readonly today: string | null;
  };
  readonly recommendation: Recommendation;
  /** In order of rank: feasible ones first. */
  readonly options: readonly OptionResult[];
  readonly assumptions: readonly AssumptionResult[];
  readonly diagnostics: readonly Diagnostic[];
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

export interface Recommendation {
  /** Null when no option is feasible. */
  readonly option: string | null;
  readonly runnerUp: string | null;
  /** What the runner-up costs more a month, on average over the horizon, cash and imputed. */
  readonly savingPerMonth: number | null;
  /** Why: sentences, biggest first; each amount is a difference of category totals between runner-up and winner. */
  readonly reasons: readonly string[];
  /** What to watch if it is chosen. */
  readonly watch: readonly string[];
  /** Assumptions whose range moves the difference between the first two most, biggest first. */
  readonly decisive: readonly DecisiveAssumption[];
  /** What would change the answer; empty until break-even exists. */
  readonly flips: readonly { readonly input: string; readonly at: string; readonly now: string; readonly to: string }[];
  /** What the figures leave out. */
  readonly notIncluded: readonly string[];
}

/** An assumption nobody gave, and what its range does to the answer. */
export interface DecisiveAssumption {
  readonly path: string;
  readonly label: string;
  /** Change of the difference in present value between the ends of its range. */
  readonly swing: number;
  /** Whether one end of the range makes the runner-up the winner. */
  readonly flips: boolean;
}

export interface Figures {
  /** Net present value of cash and imputed cost. */
  readonly npv: number;
  /** Undiscounted cost over the horizon. */
  readonly total: number;
  /** Total by months of the horizon. */
  readonly monthly: number;
  /** Upfront and the first twelve months. */
  readonly firstYear: number;
  /** Cost of the last month: the steady state after the start. */
  readonly steadyMonth: number;
  /** Total by units of work asked for; null with several units of work. */
  readonly perUnit: number | null;
  /** Total by hours of handling asked for. */
  readonly perProductiveHour: number | null;
}

export interface OptionResult {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** 1 = best; infeasible options rank after every feasible one. */
  readonly rank: number;
  readonly feasible: boolean;
  readonly breaks: readonly { readonly require: string; readonly by: string }[];
  readonly base: Figures;
  readonly expected: Figures | null;
  readonly range: { readonly p10: number; readonly p50: number; readonly p90: number; readonly cvar: number } | null;
  readonly chanceBest: number | null;
  readonly regret: number | null;
  readonly score: number | null;
  readonly people: readonly number[];
  readonly seats: readonly number[];
  readonly missed: { readonly units: number; readonly share: number; readonly value: number };
  readonly errors: { readonly value: number };
  readonly cash: {
    readonly total: number;
    /** Dearest month's cash out. */
    readonly dearestMonth: number;
    /** Lowest balance and its month; null when the scenario gives no `company.cash`. */
    readonly low: number | null;
    readonly lowMonth: number | null;
    readonly monthly: readonly number[];
  };
  /** Undiscounted imputed cost: founder's hours, missed work, errors. */
  readonly imputed: number;
  readonly vsToday: {
    readonly saving: number;
    readonly savingShare: number;
    readonly paybackMonths: number | null;
  } | null;
  /** Shares of cost that the company has anyway (HR); in no total and no line here. */
  readonly allocated: number;
  readonly oneOff: number;
  readonly recurring: number;
  /** Share of the recurring cost that does not move with volume. */
  readonly fixedShare: number;
  /** Founder's hours a week, average over the horizon. */
  readonly founderHours: number;
  readonly leadTimeMonths: number;
  readonly exitTimeMonths: number;
  /** Share of extra volume it could take before it needs another person or plan; null when unlimited. */
  readonly headroom: number | null;
  /** Sentences about this option: idle hours, uncovered items and who fills them, benefits thresholds. */
  readonly notes: readonly string[];
  readonly lines: readonly LineResult[];
}

export type LineTag =
  | 'cash'
  | 'imputed'
  | 'avoidable'
  | 'allocated'
  | 'sunk'
  | 'one-off'
  | 'recurring'
  | 'fixed'
  | 'variable';

export interface LineResult {
  /** Unique in the option: `wages.base`, `levy.social_security`, `fees`. */
  readonly id: string;
  readonly category: string;
  readonly label: string;
  readonly tags: readonly LineTag[];
  readonly total: number;
  readonly expected: number | null;
  readonly monthly: readonly number[];
}

export interface AssumptionResult {
  /** Where a scenario would set it: `options.front-desk.wage`. */
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
  /** The file and line for a given value, the data entry for a default. */
  readonly where: string;
  readonly usedBy: readonly string[];
  /** Why it does not enter any figure; null when it does. */
  readonly notUsed: string | null;
}

/** What `cost` says of one role in one place: the contract of `cost --format json`. */
export interface RoleCost {
  readonly role: string;
  readonly country: string;
  readonly region: string | null;
  readonly locality: string | null;
  readonly currency: string;
  readonly wage: { readonly hourly: number; readonly annual: number };
  /** Hours a year of one person. */
  readonly hours: { readonly paid: number; readonly productive: number };
  readonly lines: readonly {
    readonly id: string;
    readonly category: string;
    readonly label: string;
    readonly annual: number;
    /** Wages, levies, benefits and leave only, or everything. */
    readonly scope: 'pay-and-benefits' | 'everything';
    readonly source: string | null;
    /** Why a statutory line is zero here. */
    readonly note: string | null;
  }[];
  readonly total: { readonly annual: number; readonly perPaidHour: number; readonly perProductiveHour: number };
  /** The same for pay, levies, benefits and paid absence alone. */
  readonly payAndBenefits: {
    readonly annual: number;
    readonly perPaidHour: number;
    readonly perProductiveHour: number;
  };
  /** Cost per productive hour by wage per paid hour. */
  readonly loadFactor: number;
  /** The dated rate of the currency, in US dollars for one unit; null where the data has none. */
  readonly dollar: { readonly perUnit: number; readonly asOf: string; readonly source: string } | null;
  readonly assumptions: readonly AssumptionResult[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The derivation of a figure as a graph: every node once, operands by id. */
export interface Explanation {
  readonly root: string;
  /** The month asked for; null explains totals over the horizon. */
  readonly month: number | null;
  readonly currency: string;
  readonly nodes: readonly ExplanationNode[];
}
