import { z } from 'zod';
import { amount, country, factId, kebab, meta, range } from './common.ts';
import { entry, sourced } from './fact.ts';

const percentiles = z.strictObject({
  p10: z.number().nullable().optional(),
  p25: z.number().nullable().optional(),
  p50: z.number().nullable().optional(),
  p75: z.number().nullable().optional(),
  p90: z.number().nullable().optional(),
  mean: z.number().nullable().optional(),
});

/** What a role is paid in a country. */
export const wage = z.strictObject({
  id: factId,
  ...sourced,
  country,
  role: kebab,
  also_roles: z.array(kebab).optional(),
  soc: z.string().optional(),
  title: z.string().optional(),
  stat: z.string().optional(),
  annual: percentiles.optional(),
  gross: z.boolean().optional(),
  hourly_mean: z.number().optional(),
  hours_basis: z.number().optional(),
  employment: z.number().optional(),
  outlook_2024_34_pct: z.number().optional(),
  bonus_pct: range.optional(),
  benefits_pct: range.optional(),
  usd_month: amount.optional(),
});

/** National average pay, the base of the fallback. */
export const average = z.strictObject({ id: factId, ...sourced, country, stat: z.string().optional() });

const relative = z.strictObject({ role: kebab, soc: z.string().optional(), relative: z.number().positive() });

/** Conventions of the pack that the lookup applies. */
const wageMeta = meta.and(
  z.object({ scalar_spread: z.object({ low: z.number().positive(), high: z.number().positive() }) }),
);

/** The shipped wage pack: one `wages_<cc>` list a country. */
export const wagePack = z
  .object({
    meta: wageMeta,
    fx: z.array(entry),
    national_averages: z.array(average),
    fallback_relatives: z.array(relative),
    wage_growth: z.array(entry),
    source_document_reference: z.array(entry),
  })
  .catchall(z.array(wage));

export type RawWage = z.infer<typeof wage>;
export type RawAverage = z.infer<typeof average>;
export type RawRelative = z.infer<typeof relative>;
