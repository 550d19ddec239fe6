import type { DataStore, Source } from '../types.ts';
import type { BrowseRow } from './types.ts';

/** A value with where it was read, as a walk over the packs meets it. */
interface Use {
  source: Source & { asOf?: string; confidence?: BrowseRow['confidence'] };
  asOf?: string;
  confidence?: BrowseRow['confidence'];
}

/** Every source of every pack with the number of entries that name it, the most used first, then by title. */
export function listSources(store: DataStore): BrowseRow[] {
  const rows = new Map<string, BrowseRow>();
  for (const { source, asOf, confidence } of allUses(store)) {
    const key = `${source.title}\n${source.url ?? ''}`;
    const known = rows.get(key);
    if (known) {
      known.count = (known.count ?? 0) + 1;
      continue;
    }
    const date = asOf ?? source.asOf;
    const sure = confidence ?? source.confidence;
    rows.set(key, {
      topic: 'sources',
      id: source.url ?? source.title,
      name: source.title,
      source: { title: source.title, ...(source.url && { url: source.url }), ...(source.via && { via: source.via }) },
      ...(date && { asOf: date }),
      ...(sure && { confidence: sure }),
      count: 1,
      origin: 'shipped',
    });
  }
  return [...rows.values()].sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.name < b.name ? -1 : 1));
}

function* allUses(store: DataStore): Generator<Use> {
  yield* uses(store.facts());
  yield* uses(store.catalogue().remarks);
  yield* uses(store.functions());
  for (const { code } of store.countries()) {
    yield* uses(store.wages(code));
    yield* uses(store.nationalAverage(code));
    yield* uses(store.jurisdiction(code));
  }
  const currencies = new Set(store.countries().map((country) => country.currency));
  for (const currency of currencies) yield* uses(store.fx(currency));
}

/** Every object in the tree that names a source, once for each source that it names. */
export function* uses(value: unknown): Generator<Use> {
  if (Array.isArray(value)) {
    for (const item of value) yield* uses(item);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const { source, moreSources, ...rest } = value as Partial<Use> & { moreSources?: readonly Source[] };
  for (const named of [...(source ? [source] : []), ...(moreSources ?? [])]) yield { ...dates(rest), source: named };
  for (const item of Object.values(rest)) yield* uses(item);
}

function dates({ asOf, confidence }: Partial<Use>): Partial<Use> {
  return { ...(asOf && { asOf }), ...(confidence && { confidence }) };
}
