import type { VendorOption } from '../../../scenario/types.ts';
import { captive } from './captive.ts';
import { contractor } from './contractor.ts';
import { employerOfRecord } from './employer-of-record.ts';
import type { Engagement } from './engagement.ts';
import { peo } from './peo.ts';
import { staffingAgency } from './staffing-agency.ts';

const engagements = {
  contractor,
  'employer-of-record': employerOfRecord,
  peo,
  'staffing-agency': staffingAgency,
  captive,
} satisfies { readonly [N in Engagement['name']]: Engagement & { readonly name: N } };

/** How an option engages people; undefined where a vendor sells a service. */
export function engagementOf({ engagement }: VendorOption): Engagement | undefined {
  return engagement === undefined || engagement === 'vendor' ? undefined : engagements[engagement];
}
