import type { RawAverage, RawRelative, RawWage } from '../schema/wages.ts';
import type { NationalAverage, WageEntry } from '../types.ts';
import { camelKeys } from './camel.ts';

/** Everything that the lookup of pay in one country reads. */
export interface WageFile {
  country: string;
  wages: readonly WageEntry[];
  average?: NationalAverage;
  /** Pay of a role / pay of all occupations. */
  relatives: Readonly<Record<string, number>>;
  /** Quartiles around a single number, as factors. */
  spread: { low: number; high: number };
}

/** A wage entry in its run-time form; what follows `<country>.<role or SOC code>.` in its id is its variant. */
export function compileWage(raw: RawWage): WageEntry {
  const variant = raw.id.split('.').slice(2).join('.');
  const entry = { ...(camelKeys(raw) as object), asOf: String(raw.as_of) } as WageEntry;
  return variant === '' ? entry : { ...entry, variant };
}

export function compileAverage(raw: RawAverage): NationalAverage {
  return { ...(camelKeys(raw) as object), asOf: String(raw.as_of) } as NationalAverage;
}

/** One file a country that has a wage or an average, in order of the code. */
export function compileWages(
  wages: readonly RawWage[],
  averages: readonly RawAverage[],
  relatives: readonly RawRelative[],
  spread: { low: number; high: number },
): WageFile[] {
  const byRole = Object.fromEntries(relatives.map((r) => [r.role, r.relative]));
  const countries = [...new Set([...wages, ...averages].map((w) => w.country))].sort();
  return countries.map((country) => {
    const average = averages.find((a) => a.country === country);
    return {
      country,
      wages: wages.filter((w) => w.country === country).map(compileWage),
      ...(average && { average: compileAverage(average) }),
      relatives: byRole,
      spread: { low: spread.low, high: spread.high },
    };
  });
}
