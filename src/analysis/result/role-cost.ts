import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AssumptionResult } from './comparison.ts';

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
    /** An amount that a law fixes. */
    readonly statutory: boolean;
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
