import type { Severity } from './diagnostic.ts';

/** What the documentation says of a code. */
export interface CatalogueEntry {
  readonly title: string;
  readonly severity: Severity;
  /** What it means and why it matters: a paragraph. */
  readonly about: string;
  /** What to do. */
  readonly remedy: string;
}
