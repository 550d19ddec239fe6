import type { Timetable } from '../units/timetable.ts';
import type { QuantityInput, RateInput } from './types.ts';

/** Where somebody works; silent: the company's place, or the kind's default. */
export interface Place {
  readonly country?: string;
  readonly region?: string;
  readonly locality?: string;
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
