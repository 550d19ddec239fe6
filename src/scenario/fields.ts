import { z } from 'zod';
import { HOURS_PER_WEEK_ROUND_THE_CLOCK, MONTHS_PER_YEAR, PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import { examplesOf, needsText } from '../units/shape.ts';
import type { crossChecks } from './cross-checks.ts';
import { recordNameFits } from './names.ts';
import type { LeafSpec, QuantitySpec, RateSpec, RefSpec, Spec, TextSpec } from './spec.ts';
import { crossCheckFits, leafFits } from './zod-bridge.ts';

/**
 * Building blocks of the zod definition. Each leaf carries its spec as the annotation `x-sourcewise`, from which the
 * table is generated, and checks values by the very functions that the table-driven checks use.
 */
export const ANNOTATION = 'x-sourcewise';

interface About {
  readonly description: string;
  readonly examples?: readonly unknown[];
  readonly default?: string;
}

const amount = z.union([z.string(), z.number()]);
const threePoint = { low: amount, likely: amount.optional(), high: amount };
const oneOf = { one_of: z.record(z.string(), amount) };
const quantityShape = z
  .union([
    z.string(),
    z.number(),
    z.strictObject({ ...threePoint, source: z.string().optional() }),
    z.strictObject({ ...oneOf, source: z.string().optional() }),
    z.strictObject({
      value: z.union([z.string(), z.number(), z.strictObject(threePoint), z.strictObject(oneOf)]),
      source: z.string(),
    }),
  ])
  .meta({
    id: 'quantity',
    description:
      'A number and its unit (17 USD/hour), a 90% range (12 to 18 USD/hour or 15 +- 3 USD/hour), {low, likely, high}, a distribution (uniform, triangular, pert, normal, lognormal or beta, as in normal(15, 2) USD/hour), any of them within ends (normal(15, 2) USD/hour in 10 to 20), {one_of: {12 USD/hour: 0.3, 15 USD/hour: 0.7}}, {value, source}, or a name or formula over `let` values.',
  });

function annotated<T extends z.ZodType>(type: T, spec: Spec, about: About): T {
  const description =
    about.default === undefined ? about.description : `${about.description} Default: ${about.default}`;
  return type.meta({
    description,
    ...(about.examples ? { examples: [...about.examples] } : {}),
    [ANNOTATION]: spec,
  }) as T;
}

function leaf<T extends z.ZodType>(type: T, spec: LeafSpec, about: About): T {
  return annotated(type.refine((value) => leafFits(spec, value), { error: 'does not fit' }) as T, spec, about);
}

type QuantityOptions = Omit<QuantitySpec, 't' | 'is' | 'eg'> & { readonly default?: string };

/** A quantity of one of the shapes (`units/shape.ts`). */
export function quantity(
  shapes: string | readonly string[],
  description: string,
  examples: readonly string[] = [],
  options: QuantityOptions = {},
) {
  const is = typeof shapes === 'string' ? [shapes] : shapes;
  const { default: silent, ...bounds } = options;
  const spec: QuantitySpec = { t: 'quantity', is, ...bounds, ...(examples.length > 0 ? { eg: examples } : {}) };
  const shown = examples.length > 0 ? examples : examplesOf(is);
  return leaf(quantityShape, spec, {
    description: `${description} (${needsText(is)})`,
    examples: shown,
    ...(silent === undefined ? {} : { default: silent }),
  }).optional();
}

/** A share from 0 to 1, written `20%` or 0.2. */
export function share(description: string, examples: readonly string[] = [], options: QuantityOptions = {}) {
  return quantity('share', description, examples, { max: 1, ...options });
}

/** A pure number. */
export function count(description: string, examples: readonly string[] = [], options: QuantityOptions = {}) {
  return quantity('count', description, examples, options);
}

/** Hours that one person can work: as many as a week has. */
export function hoursOfOne(description: string, examples: readonly string[], options: QuantityOptions = {}) {
  return quantity('hour/month', description, examples, { max: MOST_HOURS, ...options });
}
const MOST_HOURS = (HOURS_PER_WEEK_ROUND_THE_CLOCK * PAID_WEEKS_PER_YEAR) / MONTHS_PER_YEAR;

/** A rate a period. */
export function rate(
  description: string,
  example = '3%/year',
  options: Omit<RateSpec, 't'> & { default?: string } = {},
) {
  const { default: silent, ...bounds } = options;
  return leaf(
    quantityShape,
    { t: 'rate', ...bounds },
    {
      description: `${description} (a share per period)`,
      examples: [example],
      ...(silent === undefined ? {} : { default: silent }),
    },
  ).optional();
}

/** A plain number that shapes the model. */
export function plain(description: string, min: number, max: number, whole = true) {
  return leaf(
    z.number(),
    { t: 'number', min, max, ...(whole ? { whole } : {}) },
    { description: `${description} (${min} to ${max})` },
  );
}

/** How much something counts against others: any number above zero. */
export function weight(description: string) {
  return leaf(
    z.number(),
    { t: 'number', min: 0, max: MOST_WEIGHT, positive: true },
    { description: `${description} (a number above 0)`, examples: [60] },
  );
}
const MOST_WEIGHT = 1e9;

type TextOptions = Partial<Omit<TextSpec, 't'>> & { readonly examples?: readonly string[] };

/** A short text on one line; a number is taken as text. */
export function text(description: string, options: TextOptions = {}) {
  const { examples, ...rest } = options;
  const spec: TextSpec = { t: 'text', most: 200, ...rest };
  return leaf(z.union([z.string(), z.number()]), spec, { description, ...(examples ? { examples } : {}) });
}

/** A formula, kept as text. */
export function formula(description: string, examples: readonly string[]) {
  return text(description, { most: 2000, formula: true, examples });
}

/** One of a few words. */
export function word<const W extends readonly [string, ...string[]]>(words: W, description: string) {
  return leaf(z.enum(words), { t: 'word', words }, { description });
}

export function flag(description: string) {
  return leaf(z.boolean(), { t: 'flag' }, { description });
}

/** Opening hours; those of a `part` of the work may be what other parts leave. */
export function timetable(description: string, part = false) {
  return leaf(z.string(), part ? { t: 'timetable', part } : { t: 'timetable' }, {
    description: `${description} (opening hours of a week)`,
    examples: part ? ['Mon-Fri 09:00-17:00', 'rest', 'overflow'] : ['24x7', 'Mon-Fri 08:00-18:00', 'business-hours'],
  });
}

/** A share of the work to be answered in a time. */
export function serviceLevel(description: string) {
  return leaf(
    z.string(),
    { t: 'service-level' },
    { description: `${description} (a share in a time)`, examples: ['80% in 20 s', '80/20'] },
  );
}

/** A name defined elsewhere. */
export function ref(to: RefSpec['to'], description: string, examples: readonly string[] = []) {
  return leaf(z.string(), { t: 'ref', to }, { description, ...(examples.length > 0 ? { examples } : {}) });
}

/** A mapping with names of the user as keys. */
export function record<T extends z.ZodType>(
  names: 'work' | 'option' | 'let' | 'work-ref' | 'levy',
  of: T,
  description: string,
  least = 0,
  most = 1000,
) {
  const type = z
    .record(z.string(), of)
    .refine(
      (value) =>
        Object.keys(value).length >= least &&
        Object.keys(value).length <= most &&
        Object.keys(value).every((key) => recordNameFits(names, key)),
    );
  return type.meta({
    description,
    [ANNOTATION]: { t: 'record', names, ...(least > 0 ? { least } : {}), ...(most === 1000 ? {} : { most }) },
  });
}

/** A list with bounds on its length; `also` names the check across its items (cross-checks.ts). */
export function list<T extends z.ZodType>(
  of: T,
  description: string,
  least = 0,
  most = 1000,
  also?: keyof typeof crossChecks,
) {
  const type = z.array(of).min(least).max(most);
  if (also === undefined) return type.meta({ description });
  return type.refine((value) => crossCheckFits(also, value)).meta({ description, [ANNOTATION]: { also } });
}

/** One of several objects, told apart by the keys that are given. */
export function forms<const F extends Readonly<Record<string, z.ZodObject>>>(byKey: F, description: string) {
  const types = Object.values(byKey) as unknown as readonly [z.ZodObject, ...z.ZodObject[]];
  return z.union(types).meta({ description, [ANNOTATION]: { t: 'forms', forms: Object.keys(byKey) } });
}

/** A mapping with known keys; `also` names the check across them (cross-checks.ts). */
export function object<const S extends z.ZodRawShape>(shape: S, description: string, also?: keyof typeof crossChecks) {
  const type = z.strictObject(shape);
  if (also === undefined) return type.meta({ description });
  return type.refine((value) => crossCheckFits(also, value)).meta({ description, [ANNOTATION]: { also } });
}
