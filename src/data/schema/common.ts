import { z } from 'zod';

/** A date or the vintage of a figure: `2026-03-01`, `2016-2025`, `2020s`, `undated`; YAML reads a bare year as a number. */
export const asOf = z.union([z.string().min(4), z.number().int().min(1900).max(2100)]);

export const confidence = z.enum(['confirmed', 'recalled']);
export const quality = z.enum(['A', 'B', 'C', 'D']);

/** Where a figure was read. */
export const source = z.strictObject({
  title: z.string().min(1),
  url: z.string().min(1).optional(),
  via: z.string().optional(),
});

/** A source of a jurisdiction pack, which carries date and confidence itself. */
export const datedSource = z.strictObject({
  title: z.string().min(1),
  url: z.string().min(1).optional(),
  as_of: asOf,
  confidence,
});

export const range = z
  .strictObject({ low: z.number(), likely: z.number(), high: z.number() })
  .refine((r) => r.low <= r.likely && r.likely <= r.high, 'a range needs low <= likely <= high');

/** One number or a three-point value. */
export const amount = z.union([z.number(), range], 'a value is a number or {low, likely, high}');

/** Units joined by `/` and `*`: `USD/hour`, `%/year`, `1`. What the words mean is checked where they are used. */
export const unit = z
  .string()
  .regex(
    /^(1|%|[A-Za-z][A-Za-z0-9-]*)([/*][A-Za-z][A-Za-z0-9-]*)*$/,
    'not a unit such as USD/hour, %/year or minute/call',
  );

/** Ids of facts: kebab-case words joined by dots; country and occupation codes keep their form. */
export const factId = z.string().regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/, 'an id is kebab-case words joined by dots');
export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case');
export const snake = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'an id is snake_case');
export const country = z.string().regex(/^[A-Z]{2}$/, 'a country is a two-letter code');
export const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is a three-letter code');
export const rating = z.number().int().min(1).max(5);
export const share = z.number().min(0).max(1);

/** What a pack says about itself: free text and a few conventions. */
export const meta = z.record(z.string(), z.unknown());
