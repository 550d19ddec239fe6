import type { Percentiles } from '../percentiles.ts';
import type { CriteriaResult } from './decision.ts';
import type { FoundMix } from './mix.ts';

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
  readonly range: (Percentiles & { readonly cvar: number }) | null;
  /** The same of the cost of a month. */
  readonly monthlyRange: Percentiles | null;
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
