import type { Jurisdiction, Levy, Locality, MinimumWage, Region } from './jurisdiction-types.ts';

/** A levy that may be due in a place, and where its entry is. Conditions on headcount and payroll are not applied here. */
export interface LevyCandidate {
  levy: Levy;
  /** Data entry: `jurisdictions.US.regions.CA.levies.suta`. */
  path: string;
  level: 'country' | 'region' | 'locality';
  /** `false`: due only when the scenario asks for it by id. */
  byDefault: boolean;
}

/** A region or locality that the pack does not know, with those it does. */
export interface UnknownPlace {
  ok: false;
  unknown: 'region' | 'locality';
  name: string;
  known: readonly string[];
}

export type LeviesResult = { ok: true; levies: readonly LevyCandidate[] } | UnknownPlace;

/** A place inside a jurisdiction. */
interface Place {
  region?: Region;
  locality?: Locality;
}

export type PlaceResult = ({ ok: true } & Place) | UnknownPlace;

/**
 * The region and locality by their codes. A country with regions may be asked for as a whole (no region: federal rules
 * only); a pack that describes one region (Ontario) answers to that name and to none.
 */
export function findPlace(jurisdiction: Jurisdiction, region?: string, locality?: string): PlaceResult {
  const regions = jurisdiction.regions ?? {};
  const found = region !== undefined && Object.hasOwn(regions, region) ? regions[region] : undefined;
  if (region !== undefined && found === undefined && region !== jurisdiction.region) {
    return { ok: false, unknown: 'region', name: region, known: regionsOf(jurisdiction) };
  }
  if (locality === undefined) return { ok: true, ...(found && { region: found }) };
  const localities = found?.localities ?? {};
  const place = Object.hasOwn(localities, locality) ? localities[locality] : undefined;
  if (place === undefined) {
    return { ok: false, unknown: 'locality', name: locality, known: Object.keys(localities).sort() };
  }
  return { ok: true, ...(found && { region: found }), locality: place };
}

/** Codes of the regions that a scenario may name. */
export function regionsOf(jurisdiction: Jurisdiction): string[] {
  const own = jurisdiction.region === undefined ? [] : [jurisdiction.region];
  return [...own, ...Object.keys(jurisdiction.regions ?? {})].sort();
}

/** Levies of the country, then of the region, then of the locality, in the order of the pack. Nothing else adds up. */
export function leviesFor(jurisdiction: Jurisdiction, region?: string, locality?: string): LeviesResult {
  const place = findPlace(jurisdiction, region, locality);
  if (!place.ok) return place;
  const base = `jurisdictions.${jurisdiction.code}`;
  return {
    ok: true,
    levies: [
      ...candidates(jurisdiction.levies, base, 'country'),
      ...candidates(place.region?.levies, `${base}.regions.${region}`, 'region'),
      ...candidates(place.locality?.levies, `${base}.regions.${region}.localities.${locality}`, 'locality'),
    ],
  };
}

function candidates(
  levies: readonly Levy[] | undefined,
  base: string,
  level: LevyCandidate['level'],
): readonly LevyCandidate[] {
  return (levies ?? []).map((levy) => ({
    levy,
    path: `${base}.levies.${levy.id}`,
    level,
    byDefault: levy.default !== false,
  }));
}

/** The minimum wage of the narrowest place that has one, and its data entry; undefined where the pack has none. */
export function minimumWageFor(
  jurisdiction: Jurisdiction,
  region?: string,
  locality?: string,
): { minimumWage: MinimumWage; path: string } | undefined {
  const place = findPlace(jurisdiction, region, locality);
  if (!place.ok) return undefined;
  const base = `jurisdictions.${jurisdiction.code}`;
  const inRegion = `${base}.regions.${region}`;
  const levels: readonly (readonly [MinimumWage | undefined, string])[] = [
    [place.locality?.minimumWage, `${inRegion}.localities.${locality}.min_wage_hourly`],
    [place.region?.minimumWage, `${inRegion}.min_wage_hourly`],
    [jurisdiction.minimumWage, `${base}.${jurisdiction.regions ? 'min_wage_hourly' : 'minimum_wage'}`],
  ];
  const found = levels.find(([wage]) => wage !== undefined);
  return found?.[0] && { minimumWage: found[0], path: found[1] };
}
