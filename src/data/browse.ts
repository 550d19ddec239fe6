/** Browsing the packs: plain rows and records, no formatting. */
export { listTopic, placesWithin } from './browse/rows.ts';
export { type BrowseEntry, showEntry } from './browse/show.ts';
export { listSources } from './browse/sources.ts';
export { type BrowseFilter, type BrowseRow, TOPICS, type Topic } from './browse/types.ts';
