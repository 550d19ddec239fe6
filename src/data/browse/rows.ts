import type { Jurisdiction } from '../jurisdiction-types.ts';
import { type LevyCandidate, leviesFor } from '../levies.ts';
import type { DataStore, Fact, SourcedValue } from '../types.ts';
import { listSources } from './sources.ts';
import type { BrowseFilter, BrowseRow, Topic } from './types.ts';

/** The rows of a topic that pass every filter, in the order of the packs. */
export function listTopic(store: DataStore, topic: Topic, filter: BrowseFilter = {}): BrowseRow[] {
  return LISTS[topic](store, filter).filter((row) => passes(row, filter));
}

/** Pack of each topic that lists facts. */
const FACT_TOPICS = { 'vendor-prices': 'vendor-prices', overheads: 'overheads', risks: 'outsourcing-risk' } as const;

const LISTS: Readonly<Record<Topic, (store: DataStore, filter: BrowseFilter) => BrowseRow[]>> = {
  countries,
  roles,
  wages: (store, filter) => places(store, filter).flatMap((code) => wageRows(store, code)),
  levies: (store, filter) => places(store, filter).flatMap((code) => levyRows(store, code)),
  functions,
  'vendor-prices': (store) => factRows(store, 'vendor-prices'),
  overheads: (store) => factRows(store, 'overheads'),
  risks: (store) => factRows(store, 'risks'),
  sources: (store) => listSources(store),
};

function countries(store: DataStore): BrowseRow[] {
  return store.countries().map((c) => ({
    topic: 'countries',
    id: `jurisdictions.${c.code}`,
    name: c.name,
    country: c.code,
    currency: c.currency,
    asOf: c.asOf,
    count: store.wages(c.code).length,
    origin: store.origin(`jurisdictions.${c.code}`).origin,
  }));
}

function roles(store: DataStore): BrowseRow[] {
  return store.roles().map((role) => ({
    topic: 'roles',
    id: `roles.${role.id}`,
    name: role.title,
    role: role.id,
    countries: role.countries,
    functions: role.functions,
    count: role.countries.length,
    origin: 'shipped',
  }));
}

function places(store: DataStore, filter: BrowseFilter): string[] {
  const codes = store.countries().map((country) => country.code);
  return filter.country ? codes.filter((code) => code === filter.country) : codes;
}

function wageRows(store: DataStore, country: string): BrowseRow[] {
  const rows = store.wages(country).map(
    (entry): BrowseRow => ({
      topic: 'wages',
      name: entry.title ?? entry.role,
      country,
      role: entry.role,
      ...(entry.alsoRoles && { alsoRoles: entry.alsoRoles }),
      ...common(store, entry),
    }),
  );
  const average = store.nationalAverage(country);
  return average ? [...rows, { topic: 'wages', name: 'National average', country, ...common(store, average) }] : rows;
}

function common(store: DataStore, entry: SourcedValue): Omit<BrowseRow, 'topic' | 'name'> {
  const { id, value, unit, of, asOf, confidence, quality, source, note } = entry;
  return {
    id,
    value,
    unit,
    ...(of && { of }),
    asOf,
    confidence,
    ...(quality && { quality }),
    source,
    ...(note && { note }),
    origin: store.origin(id).origin,
  };
}

function levyRows(store: DataStore, country: string): BrowseRow[] {
  const jurisdiction = store.jurisdiction(country);
  if (!jurisdiction) return [];
  return placesWithin(jurisdiction).flatMap(({ region, locality }) => {
    const result = leviesFor(jurisdiction, region, locality);
    const level = locality ? 'locality' : region ? 'region' : 'country';
    const own = result.ok ? result.levies.filter((candidate) => candidate.level === level) : [];
    return own.map((candidate) => levyRow(store, candidate, country, region, locality));
  });
}

/** The country, then each region with its localities. */
function placesWithin(jurisdiction: Jurisdiction): { region?: string; locality?: string }[] {
  const regions = Object.entries(jurisdiction.regions ?? {});
  return [
    {},
    ...regions.flatMap(([region, { localities }]) => [
      { region },
      ...Object.keys(localities ?? {}).map((locality) => ({ region, locality })),
    ]),
  ];
}

function levyRow(
  store: DataStore,
  { levy, path }: LevyCandidate,
  country: string,
  region?: string,
  locality?: string,
): BrowseRow {
  return {
    topic: 'levies',
    id: path,
    name: levy.name,
    country,
    ...(region && { region }),
    ...(locality && { locality }),
    period: levy.period,
    brackets: levy.brackets,
    ...(levy.flat !== undefined && { flat: levy.flat }),
    asOf: levy.source.asOf,
    confidence: levy.source.confidence,
    source: levy.source,
    ...(levy.note && { note: levy.note }),
    origin: store.origin(path).origin,
  };
}

function functions(store: DataStore): BrowseRow[] {
  return store.functions().map((entry) => ({
    topic: 'functions',
    ...(entry.minutesPerUnit && common(store, entry.minutesPerUnit)),
    id: `functions.${entry.id}`,
    name: entry.name,
    section: entry.office,
    function: entry.id,
    alsoRoles: entry.roles,
    ...(entry.note && { note: entry.note }),
    origin: store.origin(`functions.${entry.id}`).origin,
  }));
}

function factRows(store: DataStore, topic: keyof typeof FACT_TOPICS): BrowseRow[] {
  const belongs = (fact: Omit<Fact, 'value'>) => topicOf(fact) === topic;
  const rows = store
    .facts()
    .filter(belongs)
    .map((fact): BrowseRow => ({ topic, ...factCells(fact), ...common(store, fact) }));
  const remarks = store.catalogue().remarks.filter(belongs);
  const words = remarks.map((remark): BrowseRow => {
    const { value, unit, ...cells } = common(store, { ...remark, value: 0 });
    return { topic, ...factCells(remark), ...cells };
  });
  return [...rows, ...words];
}

/** Own facts stand with the prices when they price a function, else with the overheads. */
function topicOf(fact: Omit<Fact, 'value'>): Topic | undefined {
  if (fact.pack === 'own') return fact.function ? 'vendor-prices' : 'overheads';
  return (Object.keys(FACT_TOPICS) as (keyof typeof FACT_TOPICS)[]).find((topic) => FACT_TOPICS[topic] === fact.pack);
}

function factCells(fact: Omit<Fact, 'value'>): Pick<BrowseRow, 'name'> & Partial<BrowseRow> {
  const country = fact.country ?? (/^[A-Z]{2}$/.test(fact.region ?? '') ? fact.region : undefined);
  return {
    name: fact.id.replaceAll(/[.-]/g, ' '),
    section: fact.section,
    ...(country && { country }),
    ...(fact.region && { region: fact.region }),
    ...(fact.function && { function: fact.function }),
    ...(fact.vendor && { vendor: fact.vendor }),
  };
}

function passes(row: BrowseRow, filter: BrowseFilter): boolean {
  const has = (wanted: string | undefined, one: string | undefined, several?: readonly string[]) =>
    !wanted || one === wanted || several?.includes(wanted) === true;
  const { country, role, text } = filter;
  if (!has(country, row.country, row.countries)) return false;
  if (!has(role, row.role, row.alsoRoles)) return false;
  if (!has(filter.function, row.function, row.functions)) return false;
  if (!text) return true;
  const words = [row.id, row.name, row.vendor, row.section, row.note, row.source?.title].join('\n').toLowerCase();
  return words.includes(text.toLowerCase());
}
