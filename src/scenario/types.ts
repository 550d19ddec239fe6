import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Rate } from '../units/rate-text.ts';
import type { Timetable } from '../units/timetable.ts';
import type { CriterionName } from './criteria.ts';
import type { Option } from './option-types.ts';

export type { CriterionName } from './criteria.ts';
export type * from './employment-types.ts';
export type * from './option-types.ts';
export type * from './price-types.ts';

/** A formula over `let` names instead of a value; its unit is checked when the graph is built. */
export interface Expression {
  readonly expression: string;
  readonly at: Position;
}

/**
 * A value of the scenario: a quantity, or a formula over `let` names. A field that names a `let` value alone holds that
 * value in the field's unit; `scenario.let[name]` has the ends that any of its fields gives it (both are one leaf).
 */
export type QuantityInput = Quantity | Expression;
/** A rate a period (`3%/year`), or a formula. */
export type RateInput = Rate | Expression;

/** Formula text of `require`, `expect` and `extra_costs`. */
export interface FormulaText {
  readonly text: string;
  readonly at: Position;
}

/**
 * A scenario that passed every check: plain readonly data in camelCase. Optional fields are absent where the file is
 * silent; defaults are the business of the assumptions. Paths are those of the file: snake_case, dotted, list items by
 * index (`options.front-desk.price.plans.0.fee`).
 */
export interface Scenario {
  readonly file: string;
  readonly schema: 1;
  readonly name: string;
  readonly description?: string;
  readonly notes?: string;
  /** First month, `2027-01`. */
  readonly start?: string;
  /** Calendar time: a point of 1 to 600 whole months. */
  readonly horizon?: Quantity;
  readonly discount?: RateInput;
  readonly company: Company;
  /** Named values; a null-prototype record. */
  readonly let: Readonly<Record<string, QuantityInput>>;
  /** At least one, in the order of the file. */
  readonly work: readonly WorkItem[];
  /** At least one, in the order of the file. */
  readonly options: readonly Option[];
  /** Option id or name of a kind by work id; the short form (`today: diy`) is spread over all work items. */
  readonly today?: Readonly<Record<string, string>>;
  /** Option id or name of a kind. */
  readonly filler?: string;
  /** How much each criterion counts; only the ratios matter. At least one where given, all above zero. */
  readonly weights?: Readonly<Partial<Record<CriterionName, number>>>;
  readonly extraCosts: readonly ExtraCost[];
  /** Groups of inputs that can hold together. */
  readonly correlations: readonly Correlation[];
  readonly require: readonly FormulaText[];
  readonly expect: readonly FormulaText[];

  /** Where a path stands; a path that runs past a scalar (`volume.now` of `volume: 5 calls/month`) is the scalar's. */
  positionOf(path: string): Position | undefined;
  /** Where the key itself of a path stands. */
  keyPositionOf(path: string): Position | undefined;
  /** The text of a value as written. */
  textOf(path: string): string | undefined;
  /** The note on a given value: `{value, source}` there, or `source:` beside it or beside one of its parents. */
  sourceOf(path: string): string | undefined;
  /** The `let` name that a path refers to, when it names one alone. */
  letNameOf(path: string): string | undefined;
}

/** Inputs of which each pair has Spearman's rank correlation `rank`. */
export interface Correlation {
  readonly inputs: readonly {
    /** As the file calls it: a `let` name or a path. */
    readonly name: string;
    /** Where the value stands that it is. */
    readonly at: Position;
  }[];
  readonly rank: number;
}

/** Skills of whoever deals with outside sources. */
export type Skill = 'communication' | 'negotiation' | 'projectManagement' | 'contractReading' | 'adaptability';

export interface Company {
  /** ISO 3166 code; `US` where the file is silent. */
  readonly country: string;
  readonly region?: string;
  readonly locality?: string;
  /** ISO 4217 code. */
  readonly currency?: string;
  readonly employees?: QuantityInput;
  /** Money per year. */
  readonly annualPayroll?: QuantityInput;
  /** Money per quarter. */
  readonly quarterlyPayroll?: QuantityInput;
  readonly industry?: string;
  readonly founder?: {
    /** Money per hour. */
    readonly hour?: QuantityInput;
    /** Hours per week. */
    readonly capacity?: QuantityInput;
  };
  readonly cash?: {
    readonly opening?: QuantityInput;
    /** Money per month. */
    readonly receipts?: QuantityInput;
    /** Pure number of days. */
    readonly daysToCollect?: QuantityInput;
  };
  readonly overdraft?: RateInput;
  /** Ratings of 1 to 5. */
  readonly skills?: Readonly<Partial<Record<Skill, QuantityInput>>>;
  /** Whether employees get health cover where a law asks for it from a size on; `always` where silent. */
  readonly healthCover?: 'always' | 'by-law' | 'never';
  /** Calendar time that growth is known before it comes. */
  readonly foresight?: QuantityInput;
  readonly spareSeats?: QuantityInput;
  /** Calendar time from the start until space can be given up. */
  readonly leaseEnd?: QuantityInput;
  /** Share of the rent that a subtenant pays until then. */
  readonly sublet?: QuantityInput;
  readonly wageGrowth?: RateInput;
}

export interface WorkItem {
  readonly id: string;
  /** `work.<id>`. */
  readonly path: string;
  /** Function id of the catalogue. */
  readonly function?: string;
  readonly label?: string;
  /** Singular noun that the work is counted in, when the file states one. */
  readonly unit?: string;
  /** `volume: 5 calls/month` is `{now: 5 calls/month}`. Exactly one of volume and workload may be given. */
  readonly volume?: Volume;
  /** Working time per unit of work, or plain working time. */
  readonly handleTime?: QuantityInput;
  /** Hours per month. */
  readonly workload?: QuantityInput;
  readonly open?: Timetable;
  /** With a service level the least number, in every open hour. */
  readonly posts?: QuantityInput;
  /** Decides the posts of each hour of the week. */
  readonly serviceLevel?: ServiceLevelInput;
  /** Mean working time that a caller waits before hanging up; for ever where silent. */
  readonly patience?: QuantityInput;
  /** When the work arrives; `business-day` where silent. */
  readonly profile?: ArrivalWeights;
  readonly role?: string;
  /** Money per unit of work. */
  readonly missedValue?: QuantityInput;
  /** Share of units, 0 to 1. */
  readonly errorRate?: QuantityInput;
  /** Money per unit of work. */
  readonly errorCost?: QuantityInput;
  /** Money per unit of work. */
  readonly valueCreated?: QuantityInput;
  /** How near the customer or the company's own business it is. */
  readonly office?: 'front' | 'middle' | 'back' | 'grey';
  /** 1 public information to 5 pay, health, legal or credentials. */
  readonly sensitivity?: QuantityInput;
  readonly onsite?: boolean;
  /** A one-off job: `volume` (or `workload`) is a total, done in the first month (`true`) or over a calendar time. */
  readonly once?: true | QuantityInput;
}

/** A share of the work to be answered within a time. */
export interface ServiceLevelInput {
  readonly share: Quantity;
  readonly within: Quantity;
}

/** When work arrives within its opening hours: a pattern by name, or weights of the 24 hours of a day. */
export type ArrivalWeights =
  | 'business-day'
  | 'even'
  | { readonly weekdays: readonly number[]; readonly weekend?: readonly number[] };

/** Units of work per calendar time now, and how they change; all growth terms may combine. A total where `once`. */
export interface Volume {
  readonly now?: QuantityInput;
  readonly growth?: RateInput;
  /** Units of work per month, added each month. */
  readonly add?: QuantityInput;
  /** The level month by month instead of `now`; the last one goes on. */
  readonly path?: readonly QuantityInput[];
  /** Twelve factors from January on. */
  readonly season?: readonly number[];
  readonly cycle?: {
    /** Share of the level, 0 to 1. */
    readonly amplitude: QuantityInput;
    /** Calendar time. */
    readonly period: QuantityInput;
    /** Calendar time by which the cycle is shifted. */
    readonly phase?: QuantityInput;
  };
  readonly spikes?: readonly Spike[];
}

export interface Spike {
  /** Month of the scenario, 1 first. */
  readonly month: number;
  readonly factor: QuantityInput;
  /** How many months it lasts; 1 where silent. */
  readonly months?: number;
}

export interface ExtraCost {
  /** `extra_costs.<index>`. */
  readonly path: string;
  /** Option id or `all`. */
  readonly option: string;
  readonly name: string;
  readonly formula: FormulaText;
  readonly category?: string;
  readonly oneOff?: boolean;
  readonly imputed?: boolean;
}

/** What loading gives: a scenario only without errors; warnings may come with it. */
export interface LoadResult {
  readonly scenario?: Scenario;
  /** Sorted by file, line, column. */
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every file read (and `--set`), for code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Whether an input is a formula over `let` names. */
export function isExpression<T extends object>(input: T | Expression): input is Expression {
  return 'expression' in input;
}
