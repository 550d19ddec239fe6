import type { DataStore } from '../../src/data/types.ts';

/** The data with nothing about pay in these countries, as of one that an own pack adds. */
export function withoutPay(data: DataStore, ...countries: readonly string[]): DataStore {
  const changes: Pick<DataStore, 'wage' | 'nationalAverage'> = {
    wage: (role, country) => (countries.includes(country) ? undefined : data.wage(role, country)),
    nationalAverage: (country) => (countries.includes(country) ? undefined : data.nationalAverage(country)),
  };
  return Object.assign(Object.create(data) as DataStore, changes);
}
