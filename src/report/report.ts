import type { Records } from './grid.ts';
import type { Section } from './section.ts';

/** Plain data that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a command has to say, in its three faces; each is made only when a renderer asks for it. All words and all
 * rounding are done here: a renderer turns them into bytes and changes no figure.
 */
export interface Report {
  /** For people: tables, charts, sentences. */
  sections(): readonly Section[];
  /** For spreadsheets: one long table. */
  records(): Records;
  /** For programs: the documented contract. */
  data(): Json;
}
