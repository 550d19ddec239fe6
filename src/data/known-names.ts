import type { DataStore } from './types.ts';

/** Ids that the data know: with them (`known`) `loadScenario` finds functions, roles and countries that there are not. */
export function knownNames(data: DataStore) {
  return {
    functions: data.functions().map(({ id }) => id),
    roles: data.roles().map(({ id }) => id),
    countries: data.countries().map(({ code }) => code),
  };
}
