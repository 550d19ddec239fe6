import type { RawFunction } from '../schema/functions.ts';
import type { FunctionEntry } from '../types.ts';
import { camelKeys, compact } from './camel.ts';

/** A function of the catalogue; minutes that nobody sourced are left out. */
export function compileFunction(raw: RawFunction): FunctionEntry {
  const { minutes_per_unit: minutes, ...rest } = raw;
  const minutesPerUnit =
    minutes.value === null
      ? undefined
      : { id: `functions.${raw.id}.minutes-per-unit`, ...(camelKeys(minutes) as object), asOf: yearText(minutes) };
  return compact({ ...(camelKeys(rest) as object), minutesPerUnit }) as FunctionEntry;
}

function yearText(minutes: RawFunction['minutes_per_unit']): string {
  return 'as_of' in minutes ? String(minutes.as_of) : '';
}
