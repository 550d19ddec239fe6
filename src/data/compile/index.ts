import { parse } from 'yaml';
import type { IndexFile } from '../files.ts';
import { factPack, type RawFactPack } from '../schema/fact.ts';
import { functionPack } from '../schema/functions.ts';
import { jurisdiction as jurisdictionSchema, type RawJurisdiction } from '../schema/jurisdiction.ts';
import { type RawWage, wagePack } from '../schema/wages.ts';
import type { Catalogue, CountrySummary, FunctionEntry, FxRate, PackName, RoleSummary } from '../types.ts';
import { compact } from './camel.ts';
import { compileFacts } from './facts.ts';
import { compileFunction } from './functions.ts';
import { compileFx, compileJurisdiction } from './jurisdiction.ts';
import { compileWages, type WageFile } from './wages.ts';

/** Month of the data: a scenario without `start` begins in the January after it. */
const DATA_VERSION = '2026.11';

const FACT_PACKS = ['vendor-prices', 'overheads', 'outsourcing-risk'] as const satisfies readonly PackName[];

/** Text of every YAML file by its path below `packs/`. */
export type PackTexts = Readonly<Record<string, string>>;

/**
 * Validates all packs and returns the compiled files by name. Pure: same texts, same files.
 * A pack that does not fit its schema throws with the path of the fault: shipped data is ours to keep right.
 */
export function compilePacks(texts: PackTexts): Record<string, unknown> {
  const raws = jurisdictions(texts);
  const wages = parsePack(texts, 'wages.yaml', wagePack);
  const functions = parsePack(texts, 'functions.yaml', functionPack);
  const {
    meta: wageMeta,
    fx,
    national_averages,
    fallback_relatives,
    wage_growth,
    source_document_reference,
    ...byCountry
  } = wages;
  const wageFacts = compileFacts('wages', { fx, wage_growth, source_document_reference } as RawFactPack);
  const packs = FACT_PACKS.map((name) => compileFacts(name, parsePack(texts, `${name}.yaml`, factPack) as RawFactPack));
  const facts = [...packs, wageFacts].flatMap((pack) => pack.facts);
  const rawWages = Object.values(byCountry).flat() as RawWage[];
  const wageFiles = compileWages(rawWages, national_averages, fallback_relatives, wageMeta.scalar_spread);
  const entries = functions.functions.map(compileFunction);
  const compiled = raws.map(compileJurisdiction);
  const index: IndexFile = {
    version: DATA_VERSION,
    countries: raws.map((raw) => summary(raw, wageFiles)),
    fx: rates(raws),
    functions: entries.map((entry) => entry.id),
    roles: roles(rawWages, entries),
  };
  const catalogue: Catalogue = {
    remarks: packs.flatMap((pack) => pack.remarks),
    about: about(texts),
    holes: Object.fromEntries(raws.flatMap((raw) => (raw.holes ? [[raw.jurisdiction, raw.holes]] : []))),
  };
  return {
    'index.json': index,
    'facts.json': facts,
    'functions.json': entries,
    'catalogue.json': catalogue,
    ...Object.fromEntries(compiled.map(({ holes, ...j }) => [`jurisdictions/${j.code.toLowerCase()}.json`, j])),
    ...Object.fromEntries(wageFiles.map((file) => [`wages/${file.country}.json`, file])),
  };
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
}

interface Issue {
  path: readonly PropertyKey[];
  message: string;
}

function parsePack<T>(texts: PackTexts, name: string, schema: Schema<T>): T {
  const result = schema.safeParse(parse(texts[name] ?? ''));
  if (result.success) return result.data;
  const faults = result.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
  throw new Error(`${name} does not fit its schema: ${faults.join('; ')}`);
}

function jurisdictions(texts: PackTexts): RawJurisdiction[] {
  const names = Object.keys(texts).filter((name) => name.startsWith('jurisdictions/'));
  return names
    .map((name) => parsePack(texts, name, jurisdictionSchema))
    .sort((a, b) => (a.jurisdiction < b.jurisdiction ? -1 : 1));
}

function summary(raw: RawJurisdiction, wageFiles: readonly WageFile[]): CountrySummary {
  const file = wageFiles.find((wages) => wages.country === raw.jurisdiction);
  return compact({
    code: raw.jurisdiction,
    name: raw.name,
    currency: raw.currency,
    asOf: String(raw.as_of),
    regions: raw.regions ? Object.keys(raw.regions).sort() : raw.region ? [raw.region] : [],
    region: raw.region,
    wages: file ? (file.wages.length > 0 ? 'roles' : 'average') : 'none',
  }) as CountrySummary;
}

/** One rate a currency; countries that share one must agree on it. */
function rates(raws: readonly RawJurisdiction[]): Record<string, FxRate> {
  const found: Record<string, FxRate> = {};
  for (const raw of raws) {
    if (raw.fx === undefined) continue;
    const rate = compileFx(raw.jurisdiction, raw.currency, raw.fx);
    const known = found[raw.currency];
    if (known && known.usdPerUnit !== rate.usdPerUnit) throw new Error(`two rates for ${raw.currency}`);
    found[raw.currency] ??= rate;
  }
  return found;
}

function roles(wages: readonly RawWage[], functions: readonly FunctionEntry[]): RoleSummary[] {
  const ids = new Set([...wages.map((wage) => wage.role), ...functions.flatMap((entry) => entry.roles)]);
  ids.delete('all');
  return [...ids].sort().map((id) => {
    const named = wages.find((wage) => wage.role === id);
    const paid = wages.filter((wage) => wage.role === id || wage.also_roles?.includes(id)).map((wage) => wage.country);
    return compact({
      id,
      title: named?.title ?? id,
      soc: named?.soc,
      countries: [...new Set(paid)].sort(),
      functions: functions.filter((entry) => entry.roles.includes(id)).map((entry) => entry.id),
    }) as RoleSummary;
  });
}

function about(texts: PackTexts): Catalogue['about'] {
  const names = Object.keys(texts)
    .filter((name) => !name.includes('/'))
    .sort();
  return Object.fromEntries(names.map((name) => [name.replace('.yaml', ''), parse(texts[name] ?? '').meta]));
}
