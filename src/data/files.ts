import type { WageFile } from './compile/wages.ts';
import type { Jurisdiction } from './jurisdiction-types.ts';
import type { CountrySummary, Fact, FunctionEntry, FxRate, NationalAverage, RoleSummary, WageEntry } from './types.ts';

export type { WageFile };

/** `index.json`: what is needed before anything else is read. */
export interface IndexFile {
  version: string;
  countries: readonly CountrySummary[];
  fx: Readonly<Record<string, FxRate>>;
  functions: readonly string[];
  roles: readonly RoleSummary[];
}

/** Reads one compiled file (`facts.json`, `jurisdictions/us.json`); undefined when there is none. */
export type ReadFile = (name: string) => unknown;

/** The user's own entries, compiled and merged with what was shipped. Keys are ids, country or currency codes. */
export interface OwnPacks {
  facts: ReadonlyMap<string, Fact>;
  functions: ReadonlyMap<string, FunctionEntry>;
  wages: ReadonlyMap<string, readonly WageEntry[]>;
  averages: ReadonlyMap<string, NationalAverage>;
  /** Whole jurisdictions: the shipped one with the own file laid over it, or a new country. */
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
  fx: ReadonlyMap<string, FxRate>;
  /** File of every own id and of every path such as `jurisdictions.US.levies.futa`. */
  origins: ReadonlyMap<string, string>;
}
