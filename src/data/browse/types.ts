import type { Bracket } from '../jurisdiction-types.ts';
import type { Confidence, Quality, Range, Source } from '../types.ts';

/** What the packs can be browsed by. */
export const TOPICS = [
  'countries',
  'roles',
  'wages',
  'levies',
  'functions',
  'vendor-prices',
  'overheads',
  'risks',
  'sources',
] as const;

export type Topic = (typeof TOPICS)[number];

/** One line of a list: only the keys that make sense for the topic are there. */
export interface BrowseRow {
  topic: Topic;
  /** What `showEntry` takes. */
  id: string;
  name: string;
  section?: string;
  country?: string;
  /** Where it belongs to several. */
  countries?: readonly string[];
  region?: string;
  locality?: string;
  role?: string;
  /** Roles beside `role` that it serves. */
  alsoRoles?: readonly string[];
  function?: string;
  functions?: readonly string[];
  vendor?: string;
  value?: number | Range;
  unit?: string;
  /** The quantity of which a percent is taken. */
  of?: string;
  period?: string;
  brackets?: readonly Bracket[];
  flat?: number;
  currency?: string;
  asOf?: string;
  confidence?: Confidence;
  quality?: Quality;
  source?: Source;
  note?: string;
  /** How many values rest on it (sources), or belong to it (countries, roles). */
  count?: number;
  origin: 'shipped' | 'own';
}

export interface BrowseFilter {
  country?: string;
  role?: string;
  function?: string;
  /** Occurs in id, name, vendor, section or note, whatever the case. */
  text?: string;
}
