import type { Problems } from './problems.ts';
import type { Span } from './tree.ts';
import type { QuantityInput } from './types.ts';

/** Ids that the data know; what is left out is not checked. */
export interface KnownNames {
  readonly functions?: readonly string[];
  readonly roles?: readonly string[];
  readonly countries?: readonly string[];
  /** Count nouns of the catalogue's functions, beyond the built-in ones. */
  readonly units?: readonly string[];
}

/** What the scenario itself defines: what references may mean. */
export interface Names {
  readonly work: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
  readonly known: KnownNames;
  let(name: string): { readonly value: QuantityInput | undefined; readonly at: Span } | undefined;
  /** Takes the outcomes beyond some ends (in the unit of the name; null: none) from a name, where there is one. */
  narrow(name: string, low: number | null, high: number | null): void;
  readonly letNames: readonly string[];
}

/** What checks of single values need to know. */
export interface CheckContext {
  readonly problems: Problems;
  /** Count nouns that the scenario declares. */
  readonly nouns: ReadonlySet<string>;
  /** Absent where values are checked alone: then references are not followed. */
  readonly names?: Names;
}
