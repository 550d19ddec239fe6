import type { Breakeven } from '../analysis/breakeven.ts';
import type { ContractResult } from '../analysis/contract.ts';
import type { Drawing } from '../analysis/drawn.ts';
import type { AssumptionList, Comparison, Explanation, RankBy, RoleCost } from '../analysis/result.ts';
import type { RoadmapResult } from '../analysis/roadmap/result.ts';
import type { Sensitivity } from '../analysis/sensitivity/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckResult } from '../report/check-report.ts';
import type { DataListing } from '../report/data-report.ts';
import type { Wizard } from '../wizard/types.ts';

/**
 * What the command line asks of the library: one function a question, plain texts in and results out. Commands know
 * this interface only, so tests answer from fixtures; `connect.ts` answers with the real functions.
 */
export interface Engine {
  /** Ranks the options of a scenario. */
  compare(scenario: ScenarioText, settings: Settings): Promise<Outcome<Comparison>>;
  /** The derivation of a figure; null asks for the total of the recommended option. */
  explain(scenario: ScenarioText, settings: Settings, figure: string | null): Promise<Outcome<Explanation>>;
  /** Every number that a scenario rests on, with its source. */
  assumptions(scenario: ScenarioText, settings: Settings): Promise<Outcome<AssumptionList>>;
  /** Schema, plausibility and expectations. The value is null when the scenario does not load. */
  check(scenario: ScenarioText, settings: Settings): Promise<Outcome<CheckResult>>;
  /** The values of inputs at which options change places. */
  breakeven(
    scenario: ScenarioText,
    settings: Settings,
    question: { readonly inputs: readonly string[]; readonly between: readonly string[] | null },
  ): Promise<Outcome<Breakeven>>;
  /** The clauses of a vendor's contract in money; null asks for the best-ranked vendor. */
  contract(
    scenario: ScenarioText,
    settings: Settings,
    question: { readonly option: string | null; readonly stress: boolean },
  ): Promise<Outcome<ContractResult>>;
  /** What drives the difference of two options, by their ids; of the best two when none are named. */
  sensitivity(scenario: ScenarioText, settings: Settings, between: readonly string[]): Promise<Outcome<Sensitivity>>;
  /** When to switch from which option to which. */
  roadmap(scenario: ScenarioText, settings: Settings): Promise<Outcome<RoadmapResult>>;
  /** One role in one place, fully loaded. */
  roleCost(query: RoleQuery): Promise<Outcome<RoleCost>>;
  /** What the data packs hold. */
  data(query: DataQuery): Promise<Outcome<DataListing>>;
  /** JSON Schema of the scenario file, as text. */
  schema(): Promise<string>;
  /** The interview behind `init`. */
  wizard: Wizard;
}

/** What an engine may use of the world. */
export interface EngineHost {
  /** Content of a file, cut after `MOST_BYTES` and one; null when it is not there. */
  readonly read: (path: string) => Uint8Array | null;
  /** Whether links on the way of a path lead out of all of these folders. */
  readonly leadsOutOf: (path: string, folders: readonly string[]) => boolean;
  /** Names in a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Folder of the user's own data packs (`--data`). */
  readonly dataFolder: string | null;
}

export type Connect = (host: EngineHost) => Promise<Engine>;

/** A value with what there is to say about it; null when it could not be done, and then a diagnostic says why. */
export interface Outcome<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A scenario as it was read, with the name that messages and `extends` use. */
export interface ScenarioText {
  readonly file: string;
  readonly content: Uint8Array;
}

/** Changes to a scenario from the command line. */
export interface Settings {
  /** `path=value`, in the order given. */
  readonly set: readonly string[];
  /** Ids of the options to keep; empty keeps all. */
  readonly only: readonly string[];
  /** A duration as text: `5 years`, `60 months`. */
  readonly horizon: string | null;
  /** How uncertain values are drawn. */
  readonly drawing: Drawing;
  /** What the options are ordered by; null: by score where the scenario gives weights, else by cost. */
  readonly rankBy: RankBy | null;
}

export interface RoleQuery {
  readonly role: string;
  readonly country: string;
  readonly region: string | null;
  readonly locality: string | null;
  /** With its unit, as typed: `20 USD/hour`. */
  readonly wage: string | null;
  readonly hoursPerWeek: number | null;
  readonly employees: number | null;
  readonly annualPayroll: number | null;
  readonly quarterlyPayroll: number | null;
}

/** What to show of the data packs: all topics, the rows of one, or an entry. */
export interface DataQuery {
  readonly topic: string | null;
  readonly id: string | null;
  readonly filter: {
    readonly country?: string;
    readonly role?: string;
    readonly function?: string;
    readonly text?: string;
  };
}
