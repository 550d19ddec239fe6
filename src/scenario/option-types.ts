import type { Timetable } from '../units/timetable.ts';
import type { CriterionName } from './criteria.ts';
import type { QuantityInput, RateInput } from './types.ts';

/** One complete way to get the work done. */
export type Option =
  | DiyOption
  | EmployeeOption
  | VendorOption
  | MultiSourceOption
  | FreelanceOption
  | SharingOption
  | SharedServicesOption
  | StatusQuoOption
  | AutomateOption;

/** Canonical names of kinds; aliases are resolved while loading. */
export type OptionKindName = Option['kind'];

/** What every kind understands. */
export interface OptionBase {
  readonly id: string;
  /** Where it stands in the file: `options.front-desk`, `options.0`, `options.mixed.assign.books`. */
  readonly path: string;
  readonly label?: string;
  /** Work ids; all work where absent. */
  readonly covers?: readonly string[];
  /** Calendar time until it works. */
  readonly leadTime?: QuantityInput;
  /** Share of units that it settles; the rest comes back. */
  readonly resolves?: QuantityInput;
  readonly errorRate?: QuantityInput;
  readonly note?: string;
  /** Where its given prices come from. */
  readonly source?: string;
  /** Founder's hours per month. */
  readonly governance?: QuantityInput;
  /** 1 to 5 by criterion, 5 is best. */
  readonly ratings?: Readonly<Partial<Record<CriterionName, QuantityInput>>>;
}

/** Where somebody works; silent: the company's place, or the kind's default. */
export interface Place {
  readonly country?: string;
  readonly region?: string;
  readonly locality?: string;
}

/** The founder does it. */
export interface DiyOption extends OptionBase {
  readonly kind: 'diy';
  /** Money per hour. */
  readonly hour?: QuantityInput;
  /** Hours per week. */
  readonly capacity?: QuantityInput;
  /** At least 1: how many times as long the founder needs. */
  readonly slowness?: QuantityInput;
  /** Hours that the founder can cover. */
  readonly open?: Timetable;
}

/** Keys of a job, wherever somebody is employed. */
export interface Employment extends Place {
  readonly role?: string;
  /** Money per hour, month or year. */
  readonly wage?: QuantityInput;
  /** Contract hours per week and person. */
  readonly hours?: QuantityInput;
  /** Fixed headcount. */
  readonly people?: QuantityInput;
  readonly partTime?: boolean;
  readonly workplace?: 'office' | 'hybrid' | 'remote';
  /** Money per month and person. */
  readonly allowance?: QuantityInput;
  /** Hours that the staff covers. */
  readonly shift?: Timetable;
  readonly benefits?: Benefits;
  readonly leave?: Leave;
  /** Share of paid hours lost to breaks, meetings and the like. */
  readonly shrinkage?: QuantityInput;
  readonly attrition?: RateInput;
  readonly merit?: RateInput;
  readonly hireCost?: QuantityInput;
  /** Calendar time that a place stays empty. */
  readonly vacancy?: QuantityInput;
  /** Pay for each leaver that brings no work: hand-over and accrued leave. */
  readonly separation?: QuantityInput;
  /** Calendar time until full output. */
  readonly rampUp?: QuantityInput;
  readonly supervision?: {
    readonly span?: QuantityInput;
    /** Hours per month. */
    readonly founderHours?: QuantityInput;
  };
  /** By levy id; a null-prototype record. */
  readonly levies?: Readonly<Record<string, LevySetting>>;
  readonly seat?: Seat;
  readonly premium?: {
    readonly night?: QuantityInput;
    readonly weekend?: QuantityInput;
    readonly holiday?: QuantityInput;
  };
  /** Calendar time each. */
  readonly leaving?: {
    readonly service?: QuantityInput;
    readonly notice?: QuantityInput;
    /** Time of pay. */
    readonly severance?: QuantityInput;
  };
  /** What idle paid hours are used for. */
  readonly alsoDoes?: string;
  /** Yearly change of the currency there against ours. */
  readonly fxDrift?: RateInput;
  /** One standard deviation of the currency there in a year. */
  readonly fxVolatility?: RateInput;
}

export interface Benefits {
  /** Money per month and person. */
  readonly health?: QuantityInput;
  /** Share of pay. */
  readonly retirement?: QuantityInput;
  /** Money per month and person. */
  readonly other?: QuantityInput;
  /** Hours per week from which health cover is due. */
  readonly healthThreshold?: QuantityInput;
}

/** Pure numbers of working days a year. */
export interface Leave {
  readonly vacation?: QuantityInput;
  readonly sick?: QuantityInput;
  readonly holidays?: QuantityInput;
  readonly training?: QuantityInput;
}

export type LevySetting = 'on' | 'off' | { readonly rate: QuantityInput };

export interface Seat {
  /** Money per month, all in. */
  readonly cost?: QuantityInput;
  /** Money once. */
  readonly equipment?: QuantityInput;
  readonly software?: QuantityInput;
  readonly space?: QuantityInput;
  readonly phone?: QuantityInput;
  readonly internet?: QuantityInput;
  readonly utilities?: QuantityInput;
}

export interface EmployeeOption extends OptionBase, Employment {
  readonly kind: 'employee';
}

/** One employee shared with other companies. */
export interface SharingOption extends OptionBase, Employment {
  readonly kind: 'sharing';
  /** Our share, 0 to 1. */
  readonly share?: QuantityInput;
  readonly partners?: QuantityInput;
  /** Share of cost. */
  readonly coordination?: QuantityInput;
  readonly host?: 'us' | 'partner';
  readonly commission?: QuantityInput;
}

/** Somebody who is here already does it, too. */
export interface SharedServicesOption extends OptionBase, Employment {
  readonly kind: 'shared-services';
  /** Hours per week. */
  readonly spare?: QuantityInput;
  /** At most so many hours per week. */
  readonly overtime?: QuantityInput;
  readonly taskSwitching?: QuantityInput;
  /** Money once. */
  readonly training?: QuantityInput;
  /** Share of pay. */
  readonly raise?: QuantityInput;
}

/** Who the people of an outsourced service work for. */
export type EngagementName = 'vendor' | 'contractor' | 'employer-of-record' | 'peo' | 'staffing-agency' | 'captive';

/** A provider of services at home or abroad; keys of a job only where people are engaged for us. */
export interface VendorOption extends OptionBase, Employment {
  readonly kind: 'outsource' | 'offshore';
  /** A vendor of services where silent. */
  readonly engagement?: EngagementName;
  /** Money per person and month, or a share of pay. */
  readonly fee?: QuantityInput;
  /** What a staffing agency adds, as a share of pay. */
  readonly markup?: QuantityInput;
  /** Calendar time after which people of a staffing agency are taken on; never where silent. */
  readonly hireAfter?: QuantityInput;
  /** What the agency takes for it, as a share of a year's pay. */
  readonly conversionFee?: QuantityInput;
  readonly vendor?: string;
  readonly price?: VendorPrice;
  readonly billing?: {
    /** Working time that is rounded up to. */
    readonly increment?: QuantityInput;
    /** Working time added to each unit. */
    readonly wrapUp?: QuantityInput;
  };
  /** Surcharge outside business hours, as a share. */
  readonly afterHours?: QuantityInput;
  readonly open?: Timetable;
  /** Money per month. */
  readonly minimum?: QuantityInput;
  readonly contract?: Contract;
  /** Annual hazard. */
  readonly failure?: RateInput;
  readonly selection?: QuantityInput;
  readonly transition?: {
    /** Calendar time; a plain number counts months. */
    readonly months?: QuantityInput;
    readonly parallel?: QuantityInput;
  };
  /** Hidden costs as a share of contract value. */
  readonly hidden?: QuantityInput;
  /** Relative to our own people: 1 is the same. */
  readonly productivity?: QuantityInput;
  readonly wageGrowth?: RateInput;
  /** Non-recoverable VAT or GST, as a share of the price. */
  readonly tax?: QuantityInput;
}

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

/** Somebody from a marketplace. */
export interface FreelanceOption extends OptionBase {
  readonly kind: 'freelance';
  readonly country?: string;
  readonly price?: PerUnitPrice | PerHourPrice;
  readonly clientFee?: QuantityInput;
  /** Hours per gig. */
  readonly sourcing?: QuantityInput;
  /** Gigs per month. */
  readonly gigs?: QuantityInput;
  readonly rework?: QuantityInput;
  readonly noShow?: QuantityInput;
}

/** As it is, described by what it costs. */
export interface StatusQuoOption extends OptionBase {
  readonly kind: 'status-quo';
  /** Money per month. */
  readonly cost?: QuantityInput;
  /** Hours per week that are handled. */
  readonly hours?: QuantityInput;
  readonly open?: Timetable;
}

export interface AutomateOption extends OptionBase {
  readonly kind: 'automate';
  readonly software?: SoftwarePrice;
  readonly setup?: QuantityInput;
  /** Share of work that is left for people. */
  readonly residual?: QuantityInput;
  /** Option id or name of a kind that does the rest. */
  readonly residualBy?: string;
  readonly exceptions?: QuantityInput;
}

export type SoftwarePrice = PerMonthPrice | PerUnitPrice | PlansPrice;
export interface PerMonthPrice extends PriceBase {
  readonly form: 'perMonth';
  /** Money per month. */
  readonly perMonth: QuantityInput;
  /** Money per unit of work on top. */
  readonly perUnit?: QuantityInput;
}

/** Parts done by other options. */
export interface MultiSourceOption extends OptionBase {
  readonly kind: 'multi-source';
  /** By work id; a null-prototype record. */
  readonly assign?: Readonly<Record<string, readonly AssignedPart[]>>;
  /** The parts are to be found among other options. */
  readonly find?: 'cheapest';
  /** Option ids or names of kinds that may be parts; every other option where absent. */
  readonly among?: readonly string[];
  /** Hours per month. */
  readonly coordination?: QuantityInput;
}

export interface AssignedPart {
  readonly path: string;
  /** Option id or name of a kind, or an option of its own. */
  readonly source: string | Option;
  /** Hours of its own, those that the other parts leave, or what the parts before it cannot take. */
  readonly when?: Timetable | 'rest' | 'overflow';
  readonly share?: QuantityInput;
}
