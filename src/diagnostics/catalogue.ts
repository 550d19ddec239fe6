import { ASSERTION_CODES } from './codes-assertions.ts';
import { DATA_CODES } from './codes-data.ts';
import { LINT_CODES } from './codes-lint.ts';
import { READ_CODES } from './codes-read.ts';
import { SCHEMA_CODES } from './codes-schema.ts';
import type { CatalogueEntry } from './entry.ts';

export type { CatalogueEntry } from './entry.ts';

/**
 * Every diagnostic code with its meaning; the documentation of codes is generated from here. Codes are stable: a code
 * keeps its meaning for ever and a retired one is not used again. SW1xxx reading, SW2xxx the schema, SW3xxx data and
 * assumptions, SW4xxx lints, SW5xxx assertions, SW9xxx our own mistakes. A family is a file; add it here.
 */
export const catalogue = {
  ...READ_CODES,
  ...SCHEMA_CODES,
  ...DATA_CODES,
  ...LINT_CODES,
  ...ASSERTION_CODES,
  SW9001: {
    title: 'A bug in sourcewise',
    severity: 'error',
    about: 'The program came into a state that its authors thought impossible. Nothing is wrong with your file.',
    remedy: 'Report it with the scenario, the version and the output of `--debug`.',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** A code of the catalogue. */
export type Code = keyof typeof catalogue;
