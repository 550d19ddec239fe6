import { traitsOf } from '../scenario/kind-traits.ts';
import type { Option } from '../scenario/types.ts';
import type { Company } from './offer.ts';
import type { Scope } from './scope.ts';

/** Where the people who do the work are, as the price data divides the world. */
export interface Place {
  readonly country: string;
  /** Not the company's own country: nearshore or offshore. */
  readonly abroad: boolean;
  /** Abroad, but in the same working day. */
  readonly near: boolean;
  /** Hours by which their clocks are ahead of ours; undefined where the time zone is not known. */
  readonly hoursAhead: number | undefined;
  /** Region code of published prices (`US`, `PH`, `LATAM`); undefined where none is published. */
  readonly region: string | undefined;
}

/** Where `kind: offshore` goes when the file names no country: the largest voice destination of US clients. */
export const USUAL_OFFSHORE_COUNTRY = 'PH';

/** Countries with prices of their own, and the regions that price guides put the others into. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  US: ['US'],
  CA: ['CA'],
  PH: ['PH'],
  IN: ['IN'],
  LATAM: ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'DO', 'EC', 'GT', 'HN', 'JM', 'MX', 'NI', 'PA', 'PE', 'SV', 'UY'],
  EEUR: ['AL', 'BA', 'BG', 'CZ', 'EE', 'GE', 'HR', 'HU', 'LT', 'LV', 'MD', 'MK', 'PL', 'RO', 'RS', 'SI', 'SK', 'UA'],
};

/** Region code of a country in price guides. */
function regionOf(country: string): string | undefined {
  return Object.keys(REGIONS).find((region) => REGIONS[region]!.includes(country));
}

/** Hours between two places up to which people share a working day. */
const NEARSHORE_HOURS = 3;

/** Offset of a company that works in several time zones: Central Time for the US. */
const US_UTC_OFFSET = -6;

/** Where the people of an option are: at home unless it names a country or is of a kind that goes abroad. */
export function placeOf(
  scope: Scope,
  option: Pick<Option, 'kind'> & { readonly country?: string },
  company: Pick<Company, 'country'>,
): Place {
  const country =
    option.country ?? (traitsOf(option.kind).where === 'abroad' ? USUAL_OFFSHORE_COUNTRY : company.country);
  const offset = (code: string): number | undefined =>
    scope.assumptions.jurisdiction(code)?.utcOffset ?? (code === 'US' ? US_UTC_OFFSET : undefined);
  const [here, there] = [offset(company.country), offset(country)];
  const abroad = country !== company.country;
  const hoursAhead = here === undefined || there === undefined ? undefined : there - here;
  const near = abroad && hoursAhead !== undefined && Math.abs(hoursAhead) <= NEARSHORE_HOURS;
  return { country, abroad, near, hoursAhead, region: regionOf(country) };
}
