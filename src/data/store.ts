import type { IndexFile, OwnPacks, ReadFile, WageFile } from './files.ts';
import type { Jurisdiction } from './jurisdiction-types.ts';
import type {
  Catalogue,
  DataStore,
  Fact,
  FactFilter,
  FunctionEntry,
  FxRate,
  NationalAverage,
  RoleSummary,
  WageEntry,
  WageLookup,
} from './types.ts';
import { fallbackWage, lookupOf, wageEntries } from './wages.ts';

/** One US dollar is one US dollar. */
const DOLLAR: FxRate = {
  currency: 'USD',
  usdPerUnit: 1,
  asOf: 'always',
  confidence: 'confirmed',
  source: { title: 'By definition' },
  path: 'jurisdictions.US.fx',
};

const NO_SPREAD = { low: 1, high: 1 };

/** A store over compiled files that are read when first asked for, with the user's own entries laid over them. */
export function createStore(read: ReadFile, own?: OwnPacks): DataStore {
  const file = lazyFiles(read);
  const index = once(() => file('index.json') as IndexFile);
  const functions = once(() => overlay((file('functions.json') as FunctionEntry[]) ?? [], own?.functions));
  const facts = once(() => {
    const list = overlay((file('facts.json') as Fact[]) ?? [], own?.facts);
    return { list, byId: new Map(list.map((fact) => [fact.id, fact])) };
  });
  const wageFile = (country: string): WageFile | undefined => {
    const shipped = /^[A-Z]{2}$/.test(country) ? (file(`wages/${country}.json`) as WageFile | undefined) : undefined;
    return own ? withOwnWages(shipped, country, own, anyWages) : shipped;
  };
  // Relatives and spread are the same in every wage file; a country of the user's borrows them.
  const anyWages = once(() => file('wages/US.json') as WageFile | undefined);
  const ownIds = new Set(own?.origins.keys() ?? []);
  const store: DataStore = {
    get version() {
      return index().version;
    },
    countries: once(() => withOwnCountries(index().countries, own)),
    jurisdiction: (country) =>
      own?.jurisdictions.get(country) ??
      (/^[A-Z]{2}$/.test(country)
        ? (file(`jurisdictions/${country.toLowerCase()}.json`) as Jurisdiction | undefined)
        : undefined),
    functions,
    function: (id) => functions().find((entry) => entry.id === id),
    roles: once(() => withOwnRoles(index().roles, own)),
    fact: (id) => facts().byId.get(id),
    facts: (filter) => (filter ? facts().list.filter((fact) => matches(fact, filter)) : facts().list),
    wage: (role, country) => {
      const wages = wageFile(country);
      if (wages === undefined) return undefined;
      const best = wageEntries(wages, role, ownIds)[0];
      return best ? lookupOf(best, role, wages.spread) : fallbackWage(wages, role);
    },
    wageAlternatives: (role, country): readonly WageLookup[] => {
      const wages = wageFile(country);
      return wages ? wageEntries(wages, role, ownIds).map((entry) => lookupOf(entry, role, wages.spread)) : [];
    },
    wages: (country) => wageFile(country)?.wages ?? [],
    nationalAverage: (country) => wageFile(country)?.average,
    fx: (currency) => own?.fx.get(currency) ?? (currency === 'USD' ? DOLLAR : index().fx[currency]),
    catalogue: () => file('catalogue.json') as Catalogue,
    origin: (id) => {
      const ownFile = own?.origins.get(id);
      return ownFile === undefined ? { origin: 'shipped' } : { origin: 'own', file: ownFile };
    },
  };
  return store;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function lazyFiles(read: ReadFile): ReadFile {
  const cache = new Map<string, unknown>();
  return (name) => {
    if (!cache.has(name)) cache.set(name, read(name));
    return cache.get(name);
  };
}

/** The list with own entries in the place of those with their id, new ones at the end. */
function overlay<T extends { id: string }>(shipped: readonly T[], own?: ReadonlyMap<string, T>): readonly T[] {
  if (!own || own.size === 0) return shipped;
  const known = new Set(shipped.map((entry) => entry.id));
  return [
    ...shipped.map((entry) => own.get(entry.id) ?? entry),
    ...[...own.values()].filter((entry) => !known.has(entry.id)),
  ];
}

function matches(fact: Fact, filter: FactFilter): boolean {
  const { prefix, ...exact } = filter;
  if (prefix !== undefined && !fact.id.startsWith(prefix)) return false;
  return (Object.keys(exact) as (keyof typeof exact)[]).every(
    (key) => exact[key] === undefined || fact[key] === exact[key],
  );
}

function withOwnWages(
  shipped: WageFile | undefined,
  country: string,
  own: OwnPacks,
  shared: () => WageFile | undefined,
): WageFile | undefined {
  const wages: readonly WageEntry[] = own.wages.get(country) ?? [];
  const average: NationalAverage | undefined = own.averages.get(country) ?? shipped?.average;
  if (wages.length === 0 && average === shipped?.average) return shipped;
  const relatives = shipped?.relatives ?? shared()?.relatives ?? {};
  const spread = shipped?.spread ?? shared()?.spread ?? NO_SPREAD;
  const byId = new Map(wages.map((entry) => [entry.id, entry]));
  return { country, wages: overlay(shipped?.wages ?? [], byId), relatives, spread, ...(average && { average }) };
}

function withOwnCountries(shipped: IndexFile['countries'], own?: OwnPacks): IndexFile['countries'] {
  const fresh = [...(own?.jurisdictions.values() ?? [])].filter((j) => !shipped.some((c) => c.code === j.code));
  if (fresh.length === 0) return shipped;
  const added = fresh.map((j) => ({
    code: j.code,
    name: j.name,
    currency: j.currency,
    asOf: j.asOf,
    regions: Object.keys(j.regions ?? {}),
    wages: own?.wages.has(j.code) ? ('roles' as const) : ('none' as const),
  }));
  return [...shipped, ...added].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Roles that only own wages name, and own countries that pay a known role. */
function withOwnRoles(shipped: readonly RoleSummary[], own?: OwnPacks): readonly RoleSummary[] {
  const wages = [...(own?.wages.values() ?? [])].flat();
  if (wages.length === 0) return shipped;
  const paidIn = (role: string) =>
    wages.filter((w) => w.role === role || w.alsoRoles?.includes(role)).map((w) => w.country);
  const known = new Set(shipped.map((role) => role.id));
  const fresh = [...new Set(wages.map((entry) => entry.role))].filter((id) => !known.has(id));
  const added = fresh.map((id) => ({
    id,
    title: wages.find((w) => w.role === id)?.title ?? id,
    countries: [],
    functions: [],
  }));
  return [...shipped, ...added]
    .map((role) => ({ ...role, countries: [...new Set([...role.countries, ...paidIn(role.id)])].sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
