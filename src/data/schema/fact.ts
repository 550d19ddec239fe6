import { z } from 'zod';
import { amount, asOf, confidence, country, factId, kebab, meta, quality, range, source, unit } from './common.ts';

/** Provenance and value that every entry of every pack must have. */
export const sourced = {
  value: amount,
  unit,
  of: z.string().optional(),
  over: z.string().optional(),
  basis: z.string().optional(),
  within: z.string().optional(),
  as_of: asOf,
  confidence,
  quality: quality.optional(),
  source,
  more_sources: z.array(source).optional(),
  derived: z.boolean().optional(),
  likely_basis: z.string().optional(),
  note: z.string().optional(),
};

const parts = z.record(z.string(), z.number());

const specific = {
  country: country.optional(),
  role: kebab.optional(),
  function: kebab.optional(),
  model: kebab.optional(),
  vendor: z.string().optional(),
  region: z.string().optional(),
  included: z.strictObject({ quantity: z.number().positive(), unit }).optional(),
  overage: z.strictObject({ value: z.number(), unit }).optional(),
  effective_per_unit: z.number().optional(),
  per_employee: z.number().optional(),
  breakdown: parts.optional(),
  group: z.string().optional(),
  components_usd_per_hour: parts.optional(),
  components_pct_of_total: parts.optional(),
  pct_of_wages: parts.optional(),
  burden_multiplier: z.number().optional(),
  outsourced: z.number().optional(),
  annual_hazard_pct: amount.optional(),
  raw_saving: range.optional(),
  source_original: z.string().optional(),
  range_note: z.string().optional(),
  stat: z.string().optional(),
};

/** A figure with everything that a pack may say about it. */
export const fact = z.strictObject({ id: factId, ...sourced, ...specific });

/** A finding in words: no number, unit `qualitative`. */
const remark = z.strictObject({
  id: factId,
  ...sourced,
  ...specific,
  value: z.null(),
  unit: z.literal('qualitative'),
});

/** An entry of a facts pack. */
export const entry = z.union([fact, remark]);

/** A pack of facts under headings; `meta` is the only key that is no heading. */
export const factPack = z.object({ meta: meta.optional() }).catchall(z.array(entry));

export type RawFact = z.infer<typeof fact>;
export type RawRemark = z.infer<typeof remark>;
export type RawFactPack = Record<string, readonly (RawFact | RawRemark)[]>;
