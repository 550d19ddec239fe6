/** A jurisdiction pack: what an employer pays on top of wages. Semantics of every field: `packs/README.md`. */
import type { Confidence, Source } from './types.ts';

export interface DatedSource extends Source {
  asOf: string;
  confidence: Confidence;
}

/** Carried by every part of a jurisdiction. */
export interface Sourced {
  source: DatedSource;
  moreSources?: readonly DatedSource[];
  note?: string;
}

type Period = 'month' | 'week' | 'year';

/** `rate` applies to the part of the base over `over` up to the next bracket; `add` is due at once when the base passes `over`. */
export interface Bracket {
  over: number;
  rate: number;
  add?: number;
}

/**
 * One employee and one period:
 * base = max(floor, pay x baseFactor), amount = flat + sum of brackets + sum of `add` of the brackets that the base passes.
 */
export interface Levy extends Sourced {
  id: string;
  name: string;
  period: Period;
  brackets: readonly Bracket[];
  /** None: a contribution. `work_injury` replaces a workers' compensation line, `accrual` a severance line, `pay` is really pay. */
  kind?: 'work_injury' | 'accrual' | 'pay';
  baseFactor?: number;
  floor?: number;
  /** Per employee and period. */
  flat?: number;
  /** `flat` is due only in a period with at least this pay. */
  flatMinPay?: number;
  /** Company headcount, inclusive. */
  minEmployees?: number;
  maxEmployees?: number;
  /** Due only when the employer's yearly payroll is above it. */
  minPayroll?: number;
  /** This much of the yearly payroll is free: a person's levy x (payroll - exempt) / payroll. */
  payrollExempt?: number;
  /** Employer's payroll of a quarter in that place: more than min, at most max. */
  minEmployerQuarterlyPayroll?: number;
  maxEmployerQuarterlyPayroll?: number;
  /** Due only for people paid at least that a year. */
  minAnnualPay?: number;
  /** These yearly thresholds shrink with the months employed. */
  proratedThresholds?: readonly number[];
  /** Whether mandatory extra pay carries the levy; absent where the law knows no mandatory extra pay (US). */
  onMandatoryPay?: boolean | 'prorated' | 'in_base_factor';
  /** The real rate depends on the firm: meant to be overridden by id. */
  estimate?: boolean;
  optional?: 'opt_out';
  /** `false`: only when the scenario asks for it by id. */
  default?: boolean;
  /** Lowest and highest rate that an employer can be assigned. */
  rateRange?: readonly [number, number];
  rateRangeYear?: number;
  rateBasis?: string;
  status?: string;
  lastFinal?: { year: number; rate: number };
  /** For information only, never added. */
  creditReduction?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** In words: to whom it applies. */
  applies?: string;
  /** In words: how the official table is stepped. */
  steps?: string;
  /** In words: what held before. */
  previous?: string;
}

/** When levies are paid: what the calendar months up to a multiple of `everyMonths` owe, `monthsAfter` its end. */
export interface DueDates {
  everyMonths: number;
  monthsAfter: number;
}

/** When the levies of a country are paid, and those that are paid at other times. */
export interface LeviesDue extends DueDates, Sourced {
  others?: readonly (DueDates & { levies: readonly string[] })[];
}

/** Per employer and year: reduces the named levies, never below zero. */
export interface Relief extends Sourced {
  id: string;
  amount?: number;
  per?: Period;
  perEmployer?: boolean;
  against?: readonly string[];
  applies?: string;
}

/** 13th month and the like: `months` of base pay a year, or a share of base pay, or an amount a month up to a pay. */
export interface MandatoryPay extends Sourced {
  id: string;
  months?: number;
  /** A share of base pay, 0.08 = 8 percent. */
  percentOfBasePay?: number;
  amount?: number;
  per?: Period;
  /** Only for people paid at most this a month. */
  upToPay?: number;
  /** Calendar months of payment, 1-12. */
  paidInMonth?: number | readonly number[];
  /** Other items of mandatory pay that enter its base. */
  baseIncludes?: readonly string[];
}

export interface WorkingTime extends Sourced {
  hoursPerWeek: number;
  /** Legal hours that change by date. */
  path?: readonly { from: string; hoursPerWeek: number }[];
  overtime: {
    /** null: no statutory threshold. */
    thresholdHoursPerWeek: number | null;
    multiplier: number;
    nightMultiplier?: number;
    then?: { afterHours: number; multiplier: number; per: 'day' | 'week' };
    note?: string;
  };
  /** On top of the hour; null: nothing by statute; rate null: due, but its size is agreed. Absent in the US. */
  nightPremium?: { from: string; to: string; rate: number | null; of?: string; note?: string } | null;
  nightHoursPerWeek?: number;
  holidayWorkMultiplier?: number;
  restDayMultiplier?: number;
  sundayPremium?: number;
  fullTimeBenefitsThresholdHours?: number;
  fullTimeBenefitsMinEmployees?: number;
  /** Hours a month of part-timers that count as one full-time employee there. */
  fullTimeEquivalentHoursPerMonth?: number;
}

/** Working days of a five-day week, a year. */
export interface PaidLeave extends Sourced {
  /** Statutory; in the US what is typical (`basis`). */
  vacationDays: number;
  /** Day-equivalents that the employer pays. */
  sickDays: number;
  publicHolidays: number;
  basis: 'statutory' | 'typical';
  statutoryVacationDays?: number;
  federalPublicHolidays?: number;
  casualDays?: number;
  /** Vacation days by years of service reached. */
  byYears?: readonly { years: number; days: number }[];
}

export interface SickPay extends Sourced {
  kind: 'statutory_weekly' | 'share_of_pay';
  amount?: number;
  per?: Period;
  share?: number;
  shareOfPayCap?: number;
  fromDay: number;
  weeks: number;
  paidBy: string;
}

/** Ordinary dismissal for business reasons. */
export interface Severance extends Sourced {
  weeksPerYearOfService?: number;
  /** Replaces `weeksPerYearOfService` where the law has a table: `amount` in `unit`, from `years` of service; `perYear`: for each year. */
  table?: { unit: 'day' | 'week' | 'month'; perYear: boolean; rows: readonly { years: number; amount: number }[] };
  /** Calendar days of notice by months of service; absent where contract or custom decides. */
  notice?: { steps: readonly { months: number; days: number }[]; source: DatedSource };
  weeksFirstYear?: number;
  plusWeeks?: number;
  lumpMonths?: number;
  seniorityDaysPerYear?: number;
  plusNoticeDaysPerYear?: number;
  unfairWeeksPerYear?: number;
  maxWeeks?: number;
  maxYears?: number;
  weeklyPayCap?: number;
  minServiceMonths?: number;
  minEmployees?: number;
  customary?: boolean;
}

/** The share of severance on which the employer owes levies: 0 or 1, as a rule. */
export interface SeveranceLevies extends Sourced {
  share: number;
}

export interface MinimumWage extends Sourced {
  amount: number;
  per: 'hour' | 'day' | 'week' | 'month';
  asOf: string;
  /** Payments of `amount` a year when not 12 (14 in Spain and Portugal). */
  payments?: number;
  monthly?: number;
  age?: string;
  region?: string;
  /** Known later amounts. */
  steps?: readonly { from: string; amount: number }[];
}

export interface WageInflation extends Sourced {
  /** A share a year, 0.046 = 4.6 percent. */
  nominalAnnual: number;
  kind: 'statistic' | 'salary_budget' | 'minimum_wage' | 'forecast';
  asOf: string;
}

interface Attrition {
  /** Share of heads that leave a year. */
  value: number;
  asOf: string;
  source: DatedSource;
}

/** Premium per 100 of payroll as an index over places: an office class pays a small fraction of it. */
export interface WorkersComp extends Sourced {
  indexRatePer100?: number;
  /** `monopolistic`: bought from the state; `voluntary`: most employers may do without. */
  system?: string;
}

export interface Mandate extends Sourced {
  id: string;
  minEmployees?: number;
  /** What an employer without an offer pays for each full-time employee beyond the exempt ones. */
  annualPenaltyPerFullTimeEmployee?: { noOffer: number; unaffordableOfferEach?: number };
  penaltyExemptEmployees?: number;
}

export interface Locality {
  name: string;
  levies: readonly Levy[];
  minimumWage?: MinimumWage;
}

export interface Region {
  name: string;
  levies: readonly Levy[];
  minimumWage?: MinimumWage;
  workersComp?: Partial<Sourced> & Omit<WorkersComp, keyof Sourced>;
  localities?: Readonly<Record<string, Locality>>;
  notes?: readonly string[];
}

export interface Jurisdiction {
  code: string;
  name: string;
  currency: string;
  asOf: string;
  taxYear?: string;
  /** The region that the pack describes where it has only one (Ontario, New South Wales). */
  region?: string;
  workingTime: WorkingTime;
  utcOffset?: number;
  utcOffsetDst?: number;
  paidLeave: PaidLeave;
  sickPay?: SickPay;
  mandatoryPay: readonly MandatoryPay[];
  mandatoryRaise?: { annual: number; of: string; source: DatedSource };
  leviesDue?: LeviesDue;
  levies: readonly Levy[];
  reliefs: readonly Relief[];
  severance?: Severance;
  severanceLevies?: SeveranceLevies;
  wageInflation?: WageInflation;
  attrition?: Attrition;
  minimumWage?: MinimumWage;
  /** Index over US states. */
  workersComp?: WorkersComp;
  mandates?: readonly Mandate[];
  regions?: Readonly<Record<string, Region>>;
  note?: string;
  holes?: readonly string[];
}
