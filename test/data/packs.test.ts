import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPacks } from '../../src/build/compile-data.mjs';
import { factPack } from '../../src/data/schema/fact.ts';
import { functionPack } from '../../src/data/schema/functions.ts';
import { jurisdiction } from '../../src/data/schema/jurisdiction.ts';
import { wagePack } from '../../src/data/schema/wages.ts';
import { parseUnit } from '../../src/units/unit.ts';

interface Checksums {
  numbers: number;
  sum: string;
  entries: number;
  sources: number;
  sourceSum: string;
}

/** Nouns of the packs that the unit grammar need not know: no formula reads these facts. */
const PACK_NOUNS = new Set(['keystroke', 'supervisor', 'manager', 'principal', 'rep', 'employer', 'award', 'schedule']);

const texts = await readPacks();
const fixture = parse(readFileSync('test/data/fixtures/pack-checksums.yaml', 'utf8')) as Record<string, Checksums>;
const names = Object.keys(texts);

function* walk(value: unknown): Generator<unknown> {
  yield value;
  if (value !== null && typeof value === 'object') for (const item of Object.values(value)) yield* walk(item);
}

function objects(value: unknown): Record<string, unknown>[] {
  return [...walk(value)].filter(
    (item): item is Record<string, unknown> => item !== null && typeof item === 'object' && !Array.isArray(item),
  );
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

function checksums(value: unknown): Checksums {
  const numbers = [...walk(value)].filter((item) => typeof item === 'number');
  const sources = objects(value).filter((item) => typeof item['title'] === 'string' && 'url' in item);
  return {
    numbers: numbers.length,
    sum: sha(numbers.join(' ')),
    entries: objects(value).filter((item) => 'id' in item).length,
    sources: sources.length,
    sourceSum: sha(sources.map((item) => `${item['title']}|${item['url']}`).join('\n')),
  };
}

const schemaOf = (name: string) => {
  if (name.startsWith('jurisdictions/')) return jurisdiction;
  if (name === 'functions.yaml') return functionPack;
  return name === 'wages.yaml' ? wagePack : factPack;
};

test('every pack of the fixture is there and no other', () => {
  expect(names).toEqual(Object.keys(fixture));
});

describe.each(names)('%s', (name) => {
  const value: unknown = parse(texts[name] ?? '');

  test('no number, entry or source was lost or changed when it was brought in', () => {
    expect(checksums(value)).toEqual(fixture[name]);
  });

  test('fits its schema', () => {
    const result = schemaOf(name).safeParse(value);
    expect(result.error?.issues ?? []).toEqual([]);
  });

  test('every value has unit, date, source and confidence', () => {
    for (const entry of objects(value).filter((item) => 'value' in item && 'unit' in item && 'id' in item)) {
      expect(entry, String(entry['id'])).toMatchObject({
        as_of: expect.anything(),
        confidence: expect.stringMatching(/^(confirmed|recalled)$/),
        quality: expect.stringMatching(/^[ABCD]$/),
        source: { title: expect.any(String), url: expect.any(String) },
      });
    }
  });

  test('every unit is one of the grammar', () => {
    const units = objects(value).map((item) => item['unit']);
    const written = units.filter((unit): unit is string => typeof unit === 'string' && unit !== 'qualitative');
    expect(written.filter((unit) => !parseUnit(unit, PACK_NOUNS).ok)).toEqual([]);
  });
});

describe('a value without provenance is refused', () => {
  const fact = { id: 'a.b', value: 1, unit: 'USD', as_of: '2026', confidence: 'confirmed', source: { title: 'T' } };
  const faults = (entry: object) => factPack.safeParse({ heading: [entry] }).success;

  test('complete', () => expect(faults(fact)).toBe(true));
  test.each(['unit', 'as_of', 'source', 'confidence', 'value', 'id'])('without %s', (key) => {
    expect(faults({ ...fact, [key]: undefined })).toBe(false);
  });
  test.each([
    ['an unknown key', { colour: 'red' }],
    ['a unit that is no unit', { unit: 'percent_of_pay' }],
    ['a range out of order', { value: { low: 3, likely: 2, high: 4 } }],
    ['an id in snake_case', { id: 'a.some_thing' }],
    ['no number although the unit is one', { value: null }],
  ])('with %s', (_, change) => expect(faults({ ...fact, ...change })).toBe(false));

  test('a jurisdiction without the source of a levy', () => {
    const gb = parse(texts['jurisdictions/gb.yaml'] ?? '') as { levies: { source?: unknown }[] };
    delete gb.levies[0]?.source;
    expect(jurisdiction.safeParse(gb).success).toBe(false);
  });
});

test('ids are unique over all packs', () => {
  const packs = names.filter((name) => !name.startsWith('jurisdictions/')).map((name) => parse(texts[name] ?? ''));
  const ids = packs.flatMap((pack) => objects(pack).map((item) => item['id'])).filter((id) => id !== undefined);
  expect(ids.length).toBe(new Set(ids).size);
});
