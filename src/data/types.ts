/**
 * The run-time shape of the data packs: what a value is, where it comes from and how it is looked up.
 * snake_case keys of the YAML become camelCase here by that mechanical rule; the few names that change are listed in `packs/README.md`.
 */
import type { DatedSource, Jurisdiction } from './jurisdiction-types.ts';

export type * from './jurisdiction-types.ts';

/** Where a figure was read. `via` names the copy that was read when it was not the publisher's own page. */
export interface Source {
  title: string;
  url?: string;
  via?: string;
}

/** `confirmed`: read in public material; `recalled`: a well-known published figure that could not be read again. */
export type Confidence = 'confirmed' | 'recalled';

/** A official statistic; B published survey or benchmark; C vendor page, trade article or aggregator; D anecdotal or from memory. */
export type Quality = 'A' | 'B' | 'C' | 'D';

/** A three-point value, `low <= likely <= high`. */
export interface Range {
  low: number;
  likely: number;
  high: number;
}

/** The pack that an entry was shipped in; `own`: an entry of the user's. */
export type PackName = 'vendor-prices' | 'overheads' | 'outsourcing-risk' | 'wages' | 'own';

/** What every sourced value carries. Percents are written as percents (7.6 with unit `%` means 7.6 percent). */
export interface SourcedValue {
  id: string;
  value: number | Range;
  /** In the unit grammar: `USD/hour`, `%/year`, `minute/call`; a bare ratio has unit `1`. */
  unit: string;
  /** The quantity of which `%` or `1` is taken: `annual-salary`, `contract-value`. */
  of?: string;
  /** The quantity on top of which `%` comes: 15 % `over` the market price. */
  over?: string;
  /** What exactly one unit is when the unit alone does not say: `hour-worked`, `agent-hour`. */
  basis?: string;
  /** The span of time in which a share was counted: `2 years`. */
  within?: string;
  /** A date or its vintage: `2026-03`, `2016-2025`, `2020s`, `undated`. */
  asOf: string;
  confidence: Confidence;
  quality?: Quality;
  source: Source;
  moreSources?: readonly Source[];
  /** `true`: computed from other figures; the note has the arithmetic. */
  derived?: boolean;
  /** `midpoint`: the source gave only low and high. */
  likelyBasis?: string;
  note?: string;
}

/** One figure of the packs of prices, overheads, risks and wage growth. */
export interface Fact extends SourcedValue {
  pack: PackName;
  /** The heading it stands under in its pack, in kebab-case: `phone-reception`, `hidden-costs`. */
  section: string;
  country?: string;
  role?: string;
  /** A function of the catalogue, or `any`. */
  function?: string;
  /** How a vendor charges: `plan`, `hourly`, `per-fte`, `per-unit`, `contingency`, ... */
  model?: string;
  vendor?: string;
  /** Country or region code of the price: `PH`, `LATAM`, `EEUR`. */
  region?: string;
  /** Units included in the fee of a plan. */
  included?: { quantity: number; unit: string };
  /** Price of a unit beyond the included ones. */
  overage?: { value: number; unit: string };
  effectivePerUnit?: number;
  /** USD per employee on top of the base fee. */
  perEmployee?: number;
  /** Shares of a price in percent. */
  breakdown?: Readonly<Record<string, number>>;
  group?: string;
  componentsUsdPerHour?: Readonly<Record<string, number>>;
  componentsPctOfTotal?: Readonly<Record<string, number>>;
  pctOfWages?: Readonly<Record<string, number>>;
  /** Total employer cost / wages. */
  burdenMultiplier?: number;
  /** The same figure at an outsourcing vendor. */
  outsourced?: number;
  /** The yearly rate (percent) that a share over several years amounts to. */
  annualHazardPct?: number | Range;
  rawSaving?: Range;
  sourceOriginal?: string;
  rangeNote?: string;
  stat?: string;
}

export interface FactFilter {
  pack?: PackName;
  section?: string;
  /** Matches facts of this function; `any` facts are matched only by `any`. */
  function?: string;
  model?: string;
  vendor?: string;
  country?: string;
  region?: string;
  /** Ids that start with this text. */
  prefix?: string;
}

/** One entry of the wage pack as it stands there. */
export interface WageEntry extends SourcedValue {
  country: string;
  role: string;
  /** Other roles that the same figure serves. */
  alsoRoles?: readonly string[];
  /** `export`, `official`, `2025`: an entry beside the main one of the pair. */
  variant?: string;
  title?: string;
  soc?: string;
  /** Which statistics low, likely and high are: `p25/median/p75`. */
  stat?: string;
  /** Percentiles in the unit of the value; null where the survey is top-coded. */
  annual?: Readonly<Record<string, number | null>>;
  gross?: boolean;
  hourlyMean?: number;
  hoursBasis?: number;
  employment?: number;
  /** Projected change of employment 2024-34, percent. */
  outlook202434Pct?: number;
  /** Percent of base pay that comes on top (export call centres). */
  bonusPct?: Range;
  benefitsPct?: Range;
  usdMonth?: number | Range;
}

/** Average pay of everybody in a country: the base of the fallback. */
export interface NationalAverage extends SourcedValue {
  country: string;
  stat?: string;
}

/** What a role is paid in a country, in the unit of the data (never converted), always with a range. */
export interface WageLookup extends Range {
  /** The entry, or `fallback.<country>.<role>`. */
  id: string;
  role: string;
  country: string;
  unit: string;
  /** Where the data gives them, in `unit`. */
  p10?: number;
  p90?: number;
  asOf: string;
  confidence: Confidence;
  quality?: Quality;
  source: Source;
  moreSources?: readonly Source[];
  title?: string;
  stat?: string;
  note?: string;
  variant?: string;
  bonusPct?: Range;
  benefitsPct?: Range;
  /** The data has one number; the range is the usual quartile spread around it. */
  spread?: boolean;
  /** The pair has no entry: national average x the role's relative pay, at least +-35 percent. */
  fallback: boolean;
  /** How a fallback was computed. */
  fallbackOf?: { average: string; relative: number };
}

export interface CountrySummary {
  code: string;
  name: string;
  currency: string;
  asOf: string;
  /** Regions that can be named (US states), or the one the pack describes (Ontario). */
  regions: readonly string[];
  /** The region that holds when none is named. */
  region?: string;
  /** Whether the pack has wages of its own, an average only, or nothing. */
  wages: 'roles' | 'average' | 'none';
}

export interface RoleSummary {
  id: string;
  title: string;
  soc?: string;
  /** Countries with an entry (no fallback) for the role. */
  countries: readonly string[];
  /** Functions of the catalogue that the role does. */
  functions: readonly string[];
}

/** One function of the catalogue. Ratings of 1-5 are editorial. */
export interface FunctionEntry {
  id: string;
  name: string;
  office: 'back' | 'front' | 'grey';
  /** Typical role first. */
  roles: readonly string[];
  soc: readonly string[];
  /** A count noun: `call`, `invoice`, `month-close`. */
  unitOfWork: string;
  /** Other nouns that the same work is counted in. */
  unitOfWorkAlternatives?: readonly string[];
  /** Absent where no figure was sourced: ask for it. Its own unit says per what (not always per unit of work). */
  minutesPerUnit?: SourcedValue;
  /** 1 public information, 3 ordinary customer data, 5 pay, health, legal or credentials. */
  sensitivity: number;
  /** 1 woven into the daily work of the site, 5 a clean unit that can be handed over with a form. */
  separability: number;
  coverage: string;
  onsite: 'none' | 'partial' | 'required';
  regulated: string;
  /** Kinds of option that make sense for the work. */
  options: readonly string[];
  /** Ids of facts that price it. */
  priceRefs: readonly string[];
  note?: string;
}

/** Mid-market rate of one day: USD for one unit of the currency. */
export interface FxRate extends Pick<DatedSource, 'asOf' | 'confidence'> {
  currency: string;
  usdPerUnit: number;
  source: Source;
  /** Data entry: `jurisdictions.DE.fx`. */
  path: string;
}

/** Whether a value is ours or the user's; `file` is the own file that holds it. */
export type Origin = { origin: 'shipped' } | { origin: 'own'; file: string };

/** Parts of the packs that no figure needs: read for browsing only. */
export interface Catalogue {
  /** Facts without a number: what was found, in words. */
  remarks: readonly (Omit<Fact, 'value'> & { value: null })[];
  /** What a pack says about itself, by pack. */
  about: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Known gaps of a jurisdiction, by country. */
  holes: Readonly<Record<string, readonly string[]>>;
}

/** Read-only access to everything that was shipped, with the user's own entries laid over it. */
export interface DataStore {
  readonly version: string;
  countries(): readonly CountrySummary[];
  jurisdiction(country: string): Jurisdiction | undefined;
  functions(): readonly FunctionEntry[];
  function(id: string): FunctionEntry | undefined;
  roles(): readonly RoleSummary[];
  fact(id: string): Fact | undefined;
  facts(filter?: FactFilter): readonly Fact[];
  /** The best entry of the pair, else the documented fallback, else undefined: nothing is known about pay in the country. */
  wage(role: string, country: string): WageLookup | undefined;
  /** Every entry of the pair, best first, without the fallback. */
  wageAlternatives(role: string, country: string): readonly WageLookup[];
  /** Entries of a country as they stand in the pack. */
  wages(country: string): readonly WageEntry[];
  nationalAverage(country: string): NationalAverage | undefined;
  fx(currency: string): FxRate | undefined;
  catalogue(): Catalogue;
  /** `id`: a fact or wage id, or a path such as `jurisdictions.US.levies.futa`. */
  origin(id: string): Origin;
}
