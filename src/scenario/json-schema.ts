import { z } from 'zod';
import { ANNOTATION } from './fields.ts';
import { kindAliases, kindSchemas, kindTraits } from './kinds/index.ts';
import { scenarioSchema } from './schema.ts';
import type { EitherSpec, ObjectSpec, SchemaTable, Spec, TextSpec } from './spec.ts';

/** A schema as zod writes it, with our annotations. */
interface Json {
  readonly [key: string]: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly $ref?: string;
  readonly $defs?: Definitions;
}

type Definitions = Readonly<Record<string, Json>>;

function jsonOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
}

/** The JSON Schema that is published (`sourcewise schema`), so that editors complete and check scenarios. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const raw = jsonOf(scenarioSchema) as Record<string, unknown>;
  return published(raw) as Record<string, unknown>;
}

const PATTERNS: Readonly<Record<string, string>> = {
  month: '^[0-9]{4}-(0[1-9]|1[0-2])$',
  currency: '^[A-Z]{3}$',
  noun: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
};

/** Without our annotations, with patterns for texts of a form, and without what a `$ref` beside it already says. */
function published(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(published);
  if (typeof value !== 'object' || value === null) return value;
  const { [ANNOTATION]: annotation, id: _, ...rest } = value as Record<string, unknown>;
  const entries = Object.entries(rest).filter(([key]) => !(key === 'anyOf' && '$ref' in rest));
  const result = Object.fromEntries(entries.map(([key, part]) => [key, published(part)]));
  const spec = annotation as Spec | undefined;
  if (spec?.t === 'text') Object.assign(result, textRules(spec));
  if (spec?.t === 'ref' && spec.to === 'country') result['pattern'] = '^[A-Z]{2}$';
  return result;
}

function textRules(spec: TextSpec): Record<string, unknown> {
  const pattern = spec.form === undefined ? undefined : PATTERNS[spec.form];
  return pattern === undefined ? { maxLength: spec.most } : { type: 'string', pattern };
}

/** The compact table of checks, generated from the definition. */
export function schemaTableOf(): SchemaTable {
  const kinds = Object.entries(kindSchemas).map(([kind, schema]): [string, ObjectSpec] => {
    const json = jsonOf(schema);
    const spec = compile(json, json.$defs);
    if (spec.t !== 'object') throw new Error(`kind ${kind} is not an object`);
    const { kind: _, ...keys } = spec.keys;
    return [kind, { t: 'object', keys, ...(spec.also === undefined ? {} : { also: spec.also }) }];
  });
  const json = jsonOf(scenarioSchema);
  const root = compile(json, json.$defs);
  if (root.t !== 'object') throw new Error('the scenario is not an object');
  return { root, kinds: Object.fromEntries(kinds), traits: kindTraits, aliases: kindAliases };
}

function compile(json: Json, defs: Definitions = {}): Spec {
  const note = json[ANNOTATION] as (Spec & { forms?: readonly string[] }) | { t?: undefined; also: string } | undefined;
  switch (note?.t) {
    case undefined:
      break;
    case 'forms': {
      const names = (note as unknown as { forms: readonly string[] }).forms;
      return {
        t: 'forms',
        forms: Object.fromEntries(names.map((name, index) => [name, objectOf(json.anyOf![index]!, defs)])),
      };
    }
    case 'record':
      return { ...note, of: compile(json.additionalProperties as Json, defs) };
    default:
      return note as Spec;
  }
  if (json.$ref !== undefined) return compile(defs[json.$ref.replace('#/$defs/', '')]!, defs);
  if (json.type === 'object') return objectOf(json, defs, note?.also);
  if (json.type === 'array')
    return {
      t: 'list',
      of: compile(json.items!, defs),
      ...(json.minItems ? { least: json.minItems } : {}),
      ...(json.maxItems === undefined ? {} : { most: json.maxItems }),
      ...(note === undefined ? {} : { also: note.also }),
    };
  if (json.anyOf) return either(json.anyOf.map((member) => compile(member, defs)));
  throw new Error(`no spec for ${JSON.stringify(json).slice(0, 200)}`);
}

function objectOf(json: Json, defs: Definitions, also?: string): ObjectSpec {
  const keys = Object.fromEntries(
    Object.entries(json.properties ?? {}).map(([key, part]) => [key, compile(part, defs)]),
  );
  return {
    t: 'object',
    keys,
    ...(json.required && json.required.length > 0 ? { need: json.required } : {}),
    ...(also === undefined ? {} : { also }),
  };
}

function either(members: readonly Spec[]): EitherSpec {
  const result: { -readonly [K in keyof EitherSpec]: EitherSpec[K] } = { t: 'either' };
  const put = (place: 'scalar' | 'map' | 'list', spec: Spec): void => {
    if (result[place])
      throw new Error(`two members of a union are told apart by nothing: ${JSON.stringify(spec).slice(0, 200)}`);
    result[place] = spec;
  };
  for (const member of members) {
    if (member.t === 'flag') result.flag = member;
    else if (member.t === 'list') put('list', member);
    else if (member.t === 'object' || member.t === 'record' || member.t === 'forms' || member.t === 'option')
      put('map', member);
    else if (member.t === 'either') {
      for (const place of ['scalar', 'map', 'list'] as const) if (member[place]) put(place, member[place]);
    } else put('scalar', member);
  }
  return result;
}

/**
 * The text of `schema-table.ts`: parts that occur more than once are written once. The build reads it.
 * @public
 */
export function schemaTableText(table: SchemaTable): string {
  const counts = new Map<string, number>();
  const tally = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const key = JSON.stringify(value);
    const seen = counts.get(key) ?? 0;
    counts.set(key, seen + 1);
    if (seen === 0) for (const part of Object.values(value)) tally(part);
  };
  tally(table);
  const names = new Map<string, string>();
  const shared: string[] = [];
  const write = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const key = JSON.stringify(value);
    const known = names.get(key);
    if (known !== undefined) return known;
    const body = Array.isArray(value)
      ? `[${value.map(write).join(', ')}]`
      : `{ ${Object.entries(value)
          .map(([name, part]) => `${JSON.stringify(name)}: ${write(part)}`)
          .join(', ')} }`;
    if ((counts.get(key) ?? 0) < 2 || Array.isArray(value) || !('t' in value)) return body;
    const name = `s${names.size}`;
    names.set(key, name);
    shared.push(`const ${name}: Spec = ${body};`);
    return name;
  };
  const body = write(table);
  return [
    '// Generated from schema.ts by build/compile-schema.mjs. Do not edit.',
    "import type { SchemaTable, Spec } from './spec.ts';",
    '',
    ...shared,
    '',
    '/** What a scenario may hold. */',
    `export const schemaTable: SchemaTable = ${body};`,
    '',
  ].join('\n');
}
