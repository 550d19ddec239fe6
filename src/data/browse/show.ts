import { camel } from '../compile/camel.ts';
import type { DataStore, Origin } from '../types.ts';
import { listSources } from './sources.ts';
import type { BrowseRow } from './types.ts';

/** One entry with everything that the packs know about it. */
export interface BrowseEntry {
  id: string;
  kind: 'fact' | 'remark' | 'wage' | 'average' | 'function' | 'role' | 'country' | 'jurisdiction-entry' | 'source';
  /** The entry as it stands in the packs, keys in camelCase. */
  entry: object;
  /** What belongs to it: wages of a role, prices of a function. */
  related: readonly string[];
  origin: Origin;
}

/**
 * The entry of an id: a fact, a wage, `functions.payroll` or `payroll`, `roles.bookkeeper`, a country code,
 * `jurisdictions.US.regions.CA.levies.suta`, the address of a source; undefined when nothing has it.
 */
export function showEntry(store: DataStore, id: string): BrowseEntry | undefined {
  for (const find of FINDERS) {
    const found = find(store, id);
    if (found) return { related: [], ...found, id: found.id ?? id, origin: store.origin(found.id ?? id) };
  }
  return undefined;
}

type Found = { id?: string; kind: BrowseEntry['kind']; entry: object; related?: readonly string[] } | undefined;

const FINDERS: readonly ((store: DataStore, id: string) => Found)[] = [
  fact,
  wage,
  catalogued,
  country,
  withinCountry,
  source,
];

function fact(store: DataStore, id: string): Found {
  const entry = store.fact(id);
  if (entry) return { kind: 'fact', entry };
  const remark = store.catalogue().remarks.find((item) => item.id === id);
  return remark && { kind: 'remark', entry: remark };
}

function wage(store: DataStore, id: string): Found {
  const average = /^avg\.([A-Z]{2})\b/.exec(id)?.[1];
  if (average) {
    const entry = store.nationalAverage(average);
    return entry?.id === id ? { kind: 'average', entry } : undefined;
  }
  const code = /^([A-Z]{2})\./.exec(id)?.[1];
  const entry = code ? store.wages(code).find((item) => item.id === id) : undefined;
  return entry && { kind: 'wage', entry };
}

function catalogued(store: DataStore, id: string): Found {
  const entry = store.function(id.replace(/^functions\./, '').replace(/\.minutes-per-unit$/, ''));
  if (entry) return { id: `functions.${entry.id}`, kind: 'function', entry, related: entry.priceRefs };
  const role = store.roles().find((item) => item.id === id.replace(/^roles\./, ''));
  if (!role) return undefined;
  const wages = role.countries.flatMap((code) => store.wageAlternatives(role.id, code).map((item) => item.id));
  return { id: `roles.${role.id}`, kind: 'role', entry: role, related: wages };
}

function country(store: DataStore, id: string): Found {
  const code = id.replace(/^jurisdictions\./, '').toUpperCase();
  const entry = store.jurisdiction(code);
  if (!entry) return undefined;
  const holes = store.catalogue().holes[code];
  const path = `jurisdictions.${code}`;
  const related = entry.levies.map((levy) => `${path}.levies.${levy.id}`);
  return { id: path, kind: 'country', entry: holes ? { ...entry, holes } : entry, related };
}

/** Keys of the packs that the run-time form names otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  attrition_annual: 'attrition',
  min_wage_hourly: 'minimumWage',
  typical_vacation_days: 'vacationDays',
  typical_sick_days: 'sickDays',
  workers_comp_index_rate_per_100: 'workersComp',
};

function withinCountry(store: DataStore, id: string): Found {
  const [root, code, ...steps] = id.split('.');
  if (root !== 'jurisdictions' || code === undefined || steps.length === 0) return undefined;
  const jurisdiction = store.jurisdiction(code);
  if (steps[0] === 'fx') return fxEntry(store, jurisdiction?.currency);
  let value: unknown = jurisdiction;
  let around: object | undefined;
  for (const step of steps) {
    if (value === null || typeof value !== 'object') return undefined;
    around = value;
    value = child(value, step);
  }
  if (value === undefined) return undefined;
  // A bare number is shown with the entry that has its source.
  return { kind: 'jurisdiction-entry', entry: typeof value === 'object' && value ? value : { ...around } };
}

function fxEntry(store: DataStore, currency: string | undefined): Found {
  const entry = currency === undefined ? undefined : store.fx(currency);
  return entry && { kind: 'jurisdiction-entry', entry };
}

function child(value: object, step: string): unknown {
  if (Array.isArray(value)) return value.find((item: { id?: unknown }) => item.id === step);
  const map = value as Readonly<Record<string, unknown>>;
  const name = [step, RENAMED[step], camel(step)].find((key) => key !== undefined && Object.hasOwn(map, key));
  return name === undefined ? undefined : map[name];
}

function source(store: DataStore, id: string): Found {
  const row = listSources(store).find((item: BrowseRow) => item.id === id || item.name === id);
  return row && { kind: 'source', entry: row };
}
