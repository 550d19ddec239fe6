import type { CatalogueEntry } from './entry.ts';

/** SW5xxx: statements of the file held against the results. */
export const ASSERTION_CODES = {
  SW5001: {
    title: 'Expectation that does not hold',
    severity: 'error',
    about: 'A line of `expect` is not true of the results. Prices, data or the scenario have changed the answer.',
    remedy: 'See with `compare` and `explain` what has changed; correct the scenario, or the expectation.',
  },
  SW5002: {
    title: 'Statement that cannot be read',
    severity: 'error',
    about:
      'A line of `require` or `expect` names an unknown option, figure or function, compares units that do not go together, or is no statement.',
    remedy: 'Write it like `best == front-desk`, `saving(a, b) >= 20%`, `monthly_cost <= 9000 USD/month`.',
  },
} as const satisfies Record<string, CatalogueEntry>;
