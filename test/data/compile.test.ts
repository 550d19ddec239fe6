import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileData, readPacks } from '../../src/build/compile-data.mjs';
import { uses } from '../../src/data/browse/sources.ts';
import { compilePacks } from '../../src/data/compile/index.ts';
import { loadData } from '../../src/data/load.ts';

const texts = await readPacks();

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

test('compiling twice gives the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcewise-data-'));
  try {
    await compileData(join(folder, 'one'));
    await compileData(join(folder, 'two'));
    const one = contents(join(folder, 'one'));
    expect(contents(join(folder, 'two'))).toEqual(one);
    expect(one).toEqual(contents('dist/data'));
    expect(Object.keys(one)).toContain(join('jurisdictions', 'us.json'));
    expect(loadData({ dir: join(folder, 'one') }).version).toMatch(/^\d{4}\.\d{2}$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a pack with a fault is refused with its path', () => {
  const broken = {
    ...texts,
    'jurisdictions/gb.yaml': (texts['jurisdictions/gb.yaml'] ?? '').replace('period: month', 'period: moon'),
  };
  expect(() => compilePacks(broken)).toThrow(/gb\.yaml does not fit its schema: levies\.0\.period/);
});

test('no number is lost between the packs and the compiled files', () => {
  const data = loadData();
  const us = data.jurisdiction('US');
  const levies = Object.values(us?.regions ?? {}).flatMap((region) => region.levies);
  expect(levies).toHaveLength(78);
  expect(data.facts().length + data.catalogue().remarks.length).toBe(130 + 103 + 53 + 12 + 6 + 2);
});

test('everything in every compiled file that has a source says when it was read and how sure it is', () => {
  const data = loadData();
  const everything = [
    data.facts(),
    data.functions(),
    ...data.countries().flatMap(({ code }) => [data.jurisdiction(code), data.wages(code)]),
  ];
  let count = 0;
  for (const { source, asOf, confidence } of uses(everything)) {
    count += 1;
    expect(asOf ?? source.asOf, source.title).toBeTruthy();
    expect(confidence ?? source.confidence, source.title).toMatch(/^(confirmed|recalled)$/);
  }
  expect(count).toBeGreaterThan(900);
});
