import type { VendorOption } from '../../../scenario/types.ts';
import type { Company } from '../../offer.ts';

/** Where a vendor's people work, as the price data divides the world. */
export interface Place {
  readonly country: string;
  /** Not the company's own country: nearshore or offshore. */
  readonly abroad: boolean;
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
export function regionOf(country: string): string | undefined {
  return Object.keys(REGIONS).find((region) => REGIONS[region]!.includes(country));
}

/** Where the vendor of an option works: `outsource` at home unless it names a country. */
export function placeOf(option: VendorOption, company: Company): Place {
  const country = option.country ?? (option.kind === 'offshore' ? USUAL_OFFSHORE_COUNTRY : company.country);
  return { country, abroad: country !== company.country, region: regionOf(country) };
}
