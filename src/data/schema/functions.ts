import { z } from 'zod';
import { factId, kebab, meta, rating } from './common.ts';
import { sourced } from './fact.ts';

/** No figure was sourced: the note says what to do instead. */
const unsourced = z.strictObject({ value: z.null(), note: z.string() });

export const functionEntry = z.strictObject({
  id: kebab,
  name: z.string(),
  office: z.enum(['back', 'front', 'grey']),
  roles: z.array(kebab).min(1),
  soc: z.array(z.string()),
  unit_of_work: kebab,
  unit_of_work_alternatives: z.array(kebab).optional(),
  minutes_per_unit: z.union([z.strictObject(sourced), unsourced]),
  sensitivity: rating,
  separability: rating,
  coverage: kebab,
  onsite: z.enum(['none', 'partial', 'required']),
  regulated: kebab,
  options: z.array(kebab).min(1),
  price_refs: z.array(factId),
  note: z.string().optional(),
});

export const functionPack = z.strictObject({ meta: meta.optional(), functions: z.array(functionEntry) });

export type RawFunction = z.infer<typeof functionEntry>;
