import type { QuantityInput, RateInput } from './types.ts';

/** `form` is the camelCase name of the key that decides how the price is built. */
export type VendorPrice =
  | RetainerPrice
  | PerHourPrice
  | PerFtePrice
  | PerUnitPrice
  | PlansPrice
  | BasePrice
  | PercentPrice
  | PerOutcomePrice
  | PlanRefPrice
  | BuildUpPrice;

interface PriceBase {
  readonly source?: string;
}
export interface RetainerPrice extends PriceBase {
  readonly form: 'retainer';
  /** Money per month. */
  readonly retainer: QuantityInput;
}
export interface PerHourPrice extends PriceBase {
  readonly form: 'perHour';
  readonly perHour: QuantityInput;
}
export interface PerFtePrice extends PriceBase {
  readonly form: 'perFte';
  /** Money per month. */
  readonly perFte: QuantityInput;
  /** Hours per month that one full-time equivalent delivers. */
  readonly netHours?: QuantityInput;
}
export interface PerUnitPrice extends PriceBase {
  readonly form: 'perUnit';
  /** Money per unit of work. */
  readonly perUnit: QuantityInput;
  readonly tiers?: readonly Tier[];
  readonly tierMode?: 'graduated' | 'volume';
}
export interface Tier {
  /** Units a month from which the price holds. */
  readonly over: number;
  readonly price: QuantityInput;
}
export interface PlansPrice extends PriceBase {
  readonly form: 'plans';
  readonly plans: readonly Plan[];
}
export interface Plan {
  readonly name?: string;
  readonly source?: string;
  /** Money per month. */
  readonly fee: QuantityInput;
  /** Units of work or working time a month (with or without `/month`), or a plain number of units. */
  readonly includes?: QuantityInput;
  /** Money per unit of work or per working time. */
  readonly overage?: QuantityInput;
  /** Money per month and employee of the company. */
  readonly perEmployee?: QuantityInput;
}
export interface BasePrice extends PriceBase {
  readonly form: 'base';
  /** Money per month. */
  readonly base: QuantityInput;
  /** Money per month and employee of the company. */
  readonly perEmployee?: QuantityInput;
}
export interface PercentPrice extends PriceBase {
  readonly form: 'percentOf';
  readonly percentOf: 'payroll' | 'collections';
  readonly percent: QuantityInput;
  /** Money per month that the percentage is taken of. */
  readonly amount?: QuantityInput;
}
export interface PerOutcomePrice extends PriceBase {
  readonly form: 'perOutcome';
  /** Money per unit of work that succeeds. */
  readonly perOutcome: QuantityInput;
  /** Share of units that succeed. */
  readonly success?: QuantityInput;
}
export interface PlanRefPrice extends PriceBase {
  readonly form: 'planRef';
  /** A vendor of the data pack. */
  readonly planRef: string;
}
export interface BuildUpPrice extends PriceBase {
  readonly form: 'buildUp';
  readonly buildUp: {
    /** Money per hour, month or year. */
    readonly wage?: QuantityInput;
    readonly margin?: QuantityInput;
  };
}

export type SoftwarePrice = PerMonthPrice | PerUnitPrice | PlansPrice;
export interface PerMonthPrice extends PriceBase {
  readonly form: 'perMonth';
  /** Money per month. */
  readonly perMonth: QuantityInput;
  /** Money per unit of work on top. */
  readonly perUnit?: QuantityInput;
}

/** Terms of a contract with a vendor. */
export interface Contract {
  readonly term?: QuantityInput;
  /** Whether the term begins again (`auto`, also where silent) or the contract then goes on by the month. */
  readonly renewal?: 'auto' | 'none';
  /** Time of the term that has passed when the scenario starts. */
  readonly served?: QuantityInput;
  readonly notice?: QuantityInput;
  readonly escalator?: RateInput;
  readonly setup?: QuantityInput;
  readonly deposit?: QuantityInput;
  readonly exitFee?: QuantityInput;
  /** Pure number of days. */
  readonly payment?: QuantityInput;
  /** Share of wage growth that the price follows. */
  readonly passthrough?: QuantityInput;
  /** Chance that a month meets the service level. */
  readonly slaMet?: QuantityInput;
  /** Share of the bill. */
  readonly slaCredit?: QuantityInput;
  /** Share of the bill. */
  readonly slaBonus?: QuantityInput;
  /** Ratings 1 to 5. */
  readonly alignment?: number;
  readonly growth?: number;
  readonly management?: number;
}
