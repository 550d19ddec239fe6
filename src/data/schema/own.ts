import { z } from 'zod';
import { country } from './common.ts';
import { jurisdiction, locality, mandatoryPay, region } from './jurisdiction.ts';
import { levy, relief } from './levy.ts';

/** An entry that changes a shipped one: its id, what differs, and where that was read. */
const ownLevy = levy.partial().required({ id: true, source: true });
const ownLocality = locality.partial().extend({ levies: z.array(ownLevy).optional() });
const ownRegion = region.partial().extend({
  levies: z.array(ownLevy).optional(),
  localities: z.record(z.string(), ownLocality).optional(),
});

/** A jurisdiction file that says only what differs from the shipped country. */
export const ownJurisdiction = jurisdiction
  .partial()
  .extend({
    jurisdiction: country,
    levies: z.array(ownLevy).optional(),
    reliefs: z.array(relief.partial().required({ id: true, source: true })).optional(),
    mandatory_pay: z.array(mandatoryPay.partial().required({ id: true, source: true })).optional(),
    regions: z.record(z.string(), ownRegion).optional(),
  })
  .refine((raw) => raw.min_wage_hourly === undefined || raw.min_wage_source !== undefined, {
    message: 'min_wage_hourly needs min_wage_source beside it',
    path: ['min_wage_hourly'],
  })
  .refine((raw) => !namesMinimum(raw.regions) || raw.state_min_wage_source !== undefined, {
    message: 'a min_wage_hourly of a region needs state_min_wage_source at the top of the file',
    path: ['regions'],
  });

type Places = Readonly<Record<string, { min_wage_hourly?: number | undefined; localities?: Places | undefined }>>;

function namesMinimum(places: Places | undefined): boolean {
  return Object.values(places ?? {}).some((p) => p.min_wage_hourly !== undefined || namesMinimum(p.localities));
}

export type RawOwnJurisdiction = z.infer<typeof ownJurisdiction>;
