import type { Timetable } from '../units/timetable.ts';
import type { CriterionName } from './criteria.ts';
import type { Employment } from './employment-types.ts';
import type { Contract, PerHourPrice, PerUnitPrice, SoftwarePrice, VendorPrice } from './price-types.ts';
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
