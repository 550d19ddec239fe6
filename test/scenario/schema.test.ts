import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema, schemaTableOf } from '../../src/scenario/json-schema.ts';
import { Problems } from '../../src/scenario/problems.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { schemaTable } from '../../src/scenario/schema-table.ts';
import type { LeafSpec, Spec } from '../../src/scenario/spec.ts';
import { nodeOf } from '../../src/scenario/tree.ts';
import { readNode } from '../../src/scenario/validate.ts';
import { leafFits, withNouns } from '../../src/scenario/zod-bridge.ts';
import { VALID } from './fixtures.ts';

const nouns = new Set(['audio-minute', 'ringtone', 'webinar']);

/** What the zod definition says. */
function zodAccepts(data: unknown): boolean {
  return withNouns(nouns, () => scenarioSchema.safeParse(data).success);
}

/** What the table-driven checks say; references are not followed, as zod does not follow them. */
function tableProblems(data: unknown): string[] {
  const problems = new Problems();
  const node = nodeOf(data);
  readNode(schemaTable.root, node, node, '', { problems, nouns });
  return problems.list.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}

test('the committed table is what the definition says (node src/build/compile-schema.mjs)', () => {
  expect(schemaTable).toEqual(schemaTableOf());
});

describe('zod and the table agree', () => {
  const documents = Object.values(VALID).map((text) => parse(text) as unknown);

  test.each(documents)('on a valid scenario', (document) => {
    expect(tableProblems(document)).toEqual([]);
    const result = withNouns(nouns, () => scenarioSchema.safeParse(document));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  /** Every place of a document: the keys that lead there. */
  const placesOf = (value: unknown, path: readonly string[] = []): string[][] => {
    if (typeof value !== 'object' || value === null) return [[...path]];
    return [[...path], ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))];
  };
  const keys = [
    'kind',
    'wage',
    'volume',
    'price',
    'low',
    'high',
    'value',
    'source',
    'rate',
    'per_unit',
    'retainer',
    'id',
    'now',
    'nonsense',
    'a b',
    'all',
  ];
  const values: unknown[] = [
    null,
    true,
    false,
    0,
    1,
    -1,
    0.5,
    12,
    1e16,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' ',
    'x',
    'calls',
    'calls * 2',
    'diy',
    'employee',
    'rest',
    'on',
    'US',
    'us',
    '2027-01',
    '20%',
    '120%',
    '-5%',
    '3%/year',
    '-3%/year',
    '3 years',
    '30 days',
    '45 days',
    '17 USD/hour',
    '-17 USD/hour',
    '17 UDS/hour',
    '45k USD/year',
    '500 USD',
    '18 to 12 USD/hour',
    '3 minutes',
    '3 minutes/call',
    '10 hours/week',
    '10 hours',
    '40 calls/day',
    '40 calls',
    '40 ringtones/day',
    '1.10 USD/call',
    '24x7',
    'Mon-Fri 09:00-17:00',
    '25x7',
    'a\u0007b',
    'n'.repeat(600),
    [],
    {},
    [1],
    ['diy'],
    { kind: 'diy' },
    { low: 1, high: 2 },
    { low: '1 USD/hour', likely: '3 USD/hour', high: '2 USD/hour' },
    { low: '12 USD/hour', likely: 15, high: '18 USD/hour' },
    { value: '17 USD/hour', source: 'quote' },
    { value: '17 USD/hour' },
    { per_unit: '1 USD/call' },
    { retainer: '9 USD/month', per_hour: '3 USD/hour' },
    { per_hour: '3 USD/hour', tiers: [] },
    { now: '40 calls/day', growth: '3%/month' },
  ];

  interface Change {
    readonly document: number;
    readonly place: number;
    readonly what: 'replace' | 'remove' | 'rename' | 'add' | 'wrap';
    readonly value: unknown;
    readonly key: string;
  }
  const change: fc.Arbitrary<Change> = fc.record({
    document: fc.nat(documents.length - 1),
    place: fc.nat(),
    what: fc.constantFrom('replace', 'remove', 'rename', 'add', 'wrap'),
    value: fc.constantFrom(...values),
    key: fc.constantFrom(...keys),
  });

  function apply(document: unknown, { place, what, value, key }: Change): unknown {
    const places = placesOf(document);
    const path = places[place % places.length]!;
    const copy = { root: structuredClone(document) };
    let parent = copy as unknown as Record<string, unknown>;
    for (const step of ['root', ...path].slice(0, -1)) parent = parent[step] as Record<string, unknown>;
    const last = path.at(-1) ?? 'root';
    const there = parent[last];
    if (what === 'replace') parent[last] = value;
    else if (what === 'wrap') parent[last] = [there];
    else if (what === 'add' && typeof there === 'object' && there !== null) {
      if (Array.isArray(there)) there.push(value);
      else (there as Record<string, unknown>)[key] = value;
    } else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (path.length > 0) {
      delete parent[last];
      if (what === 'rename') parent[key] = there;
    }
    return copy.root;
  }

  test('on thousands of changed ones', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        let document: unknown = documents[changes[0]!.document];
        for (const one of changes) document = apply(document, one);
        const found = tableProblems(document);
        expect({ valid: zodAccepts(document), found }).toEqual({ valid: found.length === 0, found });
      }),
      { numRuns: 2500 },
    );
  });
});

describe('the published JSON Schema', () => {
  const schema = scenarioJsonSchema();
  const text = JSON.stringify(schema);

  test('has no annotation of ours left', () => {
    expect(text).not.toContain('x-sourcewise');
  });

  test('describes every key', () => {
    const without: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(part as Record<string, Record<string, unknown>>))
            if (property['description'] === undefined && property['$ref'] === undefined && !/quantity/.test(path))
              without.push(`${path}.${name}`);
        visit(part, `${path}.${key}`);
      }
    };
    visit(schema, '');
    expect(without).toEqual([]);
  });

  test('stays small enough for editors', () => {
    expect(text.length).toBeLessThan(300_000);
  });
});

test('every example of the definition is valid there', () => {
  const wrong: string[] = [];
  const visit = (spec: Spec, path: string): void => {
    const leaf = spec as LeafSpec;
    if (leaf.t === 'quantity')
      for (const example of leaf.eg ?? []) if (!leafFits(leaf, example)) wrong.push(`${path}: ${example}`);
    if (spec.t === 'object') for (const [key, field] of Object.entries(spec.keys)) visit(field, `${path}.${key}`);
    if (spec.t === 'forms') for (const [key, form] of Object.entries(spec.forms)) visit(form, `${path}.${key}`);
    if (spec.t === 'record' || spec.t === 'list') visit(spec.of, path);
    if (spec.t === 'either') for (const part of [spec.scalar, spec.map, spec.list]) if (part) visit(part, path);
  };
  visit(schemaTable.root, 'scenario');
  for (const [kind, spec] of Object.entries(schemaTable.kinds)) visit(spec, kind);
  expect(wrong).toEqual([]);
});

test('checking a valid scenario imports no zod', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(new URL(`../../src/scenario/${file}`, import.meta.url), 'utf8');
    for (const match of source.matchAll(/^import (?!type)[^;]*? from '([^']+)'/gm)) {
      expect(match[1], file).not.toBe('zod');
      if (match[1]!.startsWith('./')) visit(match[1]!.slice(2));
    }
  };
  visit('load.ts');
  expect(seen.size).toBeGreaterThan(15);
});
