/** Browsing the packs: plain rows and records, no formatting. */
export { listTopic } from './browse/rows.ts';
export { showEntry } from './browse/show.ts';
export { listSources } from './browse/sources.ts';
export { TOPICS } from './browse/types.ts';
