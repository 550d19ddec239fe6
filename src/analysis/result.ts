import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ExplanationNode } from '../readings/explain.ts';
import type { Estimate } from '../readings/simulate.ts';
import type { CriterionName } from '../scenario/types.ts';

export type { CriterionName, Estimate, ExplanationNode };

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

export interface Figures {
  /** Net present value of cash and imputed cost. */
  readonly npv: number;
  /** Undiscounted cost over the horizon. */
  readonly total: number;
  /** What of the total is bills and pay, and what founder's hours, missed work and errors. */
  readonly cash: number;
  readonly imputed: number;
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

/** The company's account with an option: whether it can meet payroll and bills. */
export interface AccountResult {
  /** At the end of each month; index 0 is upfront. */
  readonly balance: readonly number[];
  /** How many months end below zero, and the first of them (0 is upfront). */
  readonly shortMonths: number;
  readonly firstShortMonth: number | null;
  /** What the overdraft costs over the horizon. */
  readonly interest: number;
  /** How often it falls below zero at all; null where nothing is drawn. */
  readonly shortChance: { readonly mean: number; readonly error: number } | null;
}

export interface OptionResult {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** 1 = best; infeasible options rank after every feasible one. */
  readonly rank: number;
  readonly feasible: boolean;
  readonly breaks: readonly { readonly require: string; readonly by: string }[];
  /** The figures that it is ranked by: the expected ones where the scenario was drawn, else the base case. */
  readonly ranked: Figures;
  /** The case of the likely values. */
  readonly base: Figures;
  /** Means over the draws; null where nothing was drawn. */
  readonly expected: Figures | null;
  /** Present value over the draws: 10%, 50% and 90% quantiles, and the mean of its dearest tenth. */
  readonly range: { readonly p10: number; readonly p50: number; readonly p90: number; readonly cvar: number } | null;
  /** The same of the cost of a month. */
  readonly monthlyRange: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  /** Share of the draws in which it is the cheapest feasible option; 0 for one that is not feasible. */
  readonly chanceBest: number | null;
  /** What it costs more than the best option of each draw, on average, in present value. */
  readonly regret: number | null;
  /** Half-widths of 95% intervals: how far the means may be off because the draws are finite. */
  readonly precision: { readonly npv: number; readonly chanceBest: number; readonly regret: number } | null;
  /** Weighted mean of the ratings, 1 to 5; null without weights. */
  readonly score: number | null;
  readonly criteria: CriteriaResult;
  readonly people: readonly number[];
  /** People of today whom it displaces; null where the scenario does not say how it is done today. */
  readonly displaced: number | null;
  readonly seats: readonly number[];
  /** Most of them in any month. */
  readonly mostPeople: number;
  readonly mostSeats: number;
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
    readonly account: AccountResult | null;
  };
  /** Undiscounted imputed cost: founder's hours, missed work, errors. */
  readonly imputed: number;
  readonly vsToday: {
    /** In present value. */
    readonly saving: number;
    /** Share of today's present value; null where one of the two costs nothing. */
    readonly savingShare: number | null;
    /** Plain sum by months. */
    readonly savingPerMonth: number;
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
  /** What ending it would cost beyond what was incurred until then, by its last month. */
  readonly leaving: readonly number[];
  /** Share of extra volume it could take before it needs another person or plan; null when unlimited. */
  readonly headroom: number | null;
  /** Where the people who do it are; null where that is no one place. */
  readonly place: PlaceResult | null;
  /** What is left of the gap in pay against an employee here; null without an employee here to hold it against. */
  readonly savingAbroad: SavingAbroadResult | null;
  /** Sentences about this option: idle hours, uncovered items and who fills them, benefits thresholds. */
  readonly notes: readonly string[];
  /** Chances that its vendors fail within the horizon, each apart from the others; null where it has none. */
  readonly vendorFailure: VendorFailureResult | null;
  /** What the company takes on in steps because people join for it, by likely values. */
  readonly growth: readonly GrowthResult[];
  /** How its parts were found; null for options whose parts the file gives. */
  readonly mix: FoundMix | null;
  readonly lines: readonly LineResult[];
  /** Lines by what they are for, in the order of ledgers. */
  readonly categories: readonly CategoryResult[];
}

/** What relying on vendors means over the horizon: plain chances, by likely values. */
export interface VendorFailureResult {
  /** Each vendor with the chance that it fails. */
  readonly vendors: readonly { readonly id: string; readonly fails: number }[];
  readonly anyFails: number;
  readonly allFail: number;
}

/** Something that a company takes on in steps as it grows, such as an HR person. */
export interface GrowthResult {
  /** Of the line that it costs. */
  readonly id: string;
  readonly label: string;
  /** What comes with a step, in words. */
  readonly brings: string;
  /** What is counted, a singular noun: `employee`. */
  readonly counts: string;
  /** Months in which a further step is reached, which one of those who are counted reaches it, and its cost in that month. */
  readonly crossings: readonly { readonly month: number; readonly size: number; readonly cost: number }[];
  /** Its cost in the dearest month. */
  readonly highest: number;
}

export interface CategoryResult {
  readonly id: string;
  readonly label: string;
  readonly total: number;
  readonly expected: number | null;
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

/** A mix that was found (`find: cheapest`): who does what, how sure that is, and what less risk would cost. */
export interface FoundMix {
  /** Options that it was found among. */
  readonly among: readonly string[];
  readonly parts: readonly MixPart[];
  /** Ways to give the work items, and the hours of those that keep hours, to the sources. */
  readonly assignments: number;
  /** How many of them were costed in full. */
  readonly costed: number;
  /** Net present value at likely values of the best of these ways, and of the mix: hours moved, and overflow passed on. */
  readonly plain: number;
  readonly npv: number;
  /** Whether none of the others can be cheaper. */
  readonly proven: boolean;
  /** What each of the others costs at least, net present value; null where all were costed. */
  readonly bound: number | null;
  /** Leading mixes that it was chosen from, by expected cost; at likely values where `draws` is null. */
  readonly leading: number;
  readonly draws: number | null;
  /** The mix that is cheapest at likely values, where draws prefer another one. */
  readonly likely: {
    readonly parts: readonly MixPart[];
    /** Net present value at likely values. */
    readonly npv: number;
    /** What it costs more on average than the mix. */
    readonly more: Estimate;
  } | null;
  /** Mixes that no other beats in both cost and expected losses, from the cheapest on. */
  readonly front: readonly {
    /** Net present value at likely values. */
    readonly npv: number;
    /** What it costs more on average than the mix, in present value; null where nothing was drawn. */
    readonly more: Estimate | null;
    /** Expected losses over the horizon, at likely values. */
    readonly risk: number;
    readonly parts: readonly MixPart[];
    readonly chosen: boolean;
  }[];
}

/** What a source does of a work item, in the words of the file. */
export interface MixPart {
  readonly work: string;
  readonly source: string;
  /** Its hours, `rest`, or `overflow`; null: all of it. */
  readonly when: string | null;
}

export interface PlaceResult {
  readonly country: string;
  /** `onshore`: in our country, but another region; `nearshore`: abroad, within three hours of our clock. */
  readonly relation: 'here' | 'onshore' | 'nearshore' | 'offshore';
  /** Hours by which their clocks are ahead of ours; null where the time zone is not known. */
  readonly hoursAhead: number | null;
  /** Hours of an eight-hour working day that both sides share; null where the time zone is not known. */
  readonly sharedHours: number | null;
}

/** From the gap in pay to what is realised of it. Shares of the cost of `against` in present value, but for the gap. */
export interface SavingAbroadResult {
  /** The employee here that it is held against. */
  readonly against: string;
  /** 1 - pay there / pay here; null where the pay behind the price is not known. */
  readonly wageGap: number | null;
  readonly priceGap: number;
  readonly afterHidden: number;
  readonly realised: number;
  /** Years until wage growth alone closes the gap in pay; null where it never does, or where growth is not known. */
  readonly wagesCloseYears: number | null;
  /** Years until the realised saving is gone by pay and currency; null where it lasts, or there is none. */
  readonly goneYears: number | null;
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
  /** How many times wider than its source has it the range of a default may be, and why; null where it is as there. */
  readonly widened: { readonly factor: number; readonly because: string } | null;
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
  /** Whether anything below the figure is uncertain: the values of the nodes are then the likely ones. */
  readonly uncertain: boolean;
  /**
   * The mean of the figure over the draws of a comparison, with the half-width of its 95% interval, in the unit of the
   * root; null for a month, for what is no cost, and where nothing is uncertain or drawn.
   */
  readonly expected: (Estimate & { readonly draws: number }) | null;
  readonly nodes: readonly ExplanationNode[];
}
