import type { DataStore } from '../data/types.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { DataListing } from '../report/data-report.ts';
import { isFaulty, loadDataStore } from './data-store.ts';
import type { DataQuery, EngineHost, Outcome } from './engine.ts';
import { Failure } from './failure.ts';

/** Answers what the data packs hold, from the shipped packs and the user's own. */
export async function browseData(query: DataQuery, host: EngineHost): Promise<Outcome<DataListing>> {
  const [loaded, browse] = await Promise.all([loadDataStore(host.dataFolder), import('../data/browse.ts')]);
  const { store, diagnostics } = loaded;
  return { value: isFaulty(loaded) ? null : listing(query, store, browse), diagnostics };
}

type Browse = typeof import('../data/browse.ts');

function listing({ topic, id, filter }: DataQuery, store: DataStore, browse: Browse): DataListing {
  const { version } = store;
  if (id !== null) {
    const entry = browse.showEntry(store, id);
    if (!entry) throw new Failure(`the data has no entry '${id}'`, '"sourcewise data list" shows the topics.');
    return { show: 'entry', version, entry };
  }
  if (topic === null) {
    const topics = browse.TOPICS.map((name) => ({ id: name, count: browse.listTopic(store, name, filter).length }));
    return { show: 'topics', version, topics };
  }
  const known = browse.TOPICS.find((name) => name === topic);
  if (!known) throw new Failure(`the data has no topic '${topic}'`, suggestion(topic, browse.TOPICS));
  return { show: 'rows', version, title: known, rows: browse.listTopic(store, known, filter) };
}
