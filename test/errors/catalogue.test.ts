import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { CatalogueEntry } from '../../src/diagnostics/entry.ts';

const ROOT = join(import.meta.dirname, '../..');
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('diagnostics/'));

/** Codes that our sources give to users, with a file that does. Mentions in comments do not count. */
function used(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of sources) {
    const text = readFileSync(join(ROOT, 'src', name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const [code] of text.matchAll(/\bSW\d{4}\b/g)) found.set(code, name);
  }
  return found;
}

describe('the catalogue of codes', () => {
  const codes = used();

  test('holds every code that is used', () => {
    expect([...codes].filter(([code]) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });

  test('holds no code that nothing uses', () => {
    expect(Object.keys(catalogue).filter((code) => !codes.has(code))).toEqual([]);
  });

  test.each(Object.entries<CatalogueEntry>(catalogue))('%s says what it means and what to do', (code, entry) => {
    expect(code).toMatch(/^SW[1-59]\d{3}$/);
    expect(entry.title).toMatch(/^[A-Z`].*[^.]$/);
    expect(entry.about).toMatch(/[.)]$/);
    expect(entry.remedy).toMatch(/[.`]$/);
    expect(entry.about.length).toBeGreaterThan(entry.title.length);
  });

  test('titles are told apart', () => {
    const titles = Object.values<CatalogueEntry>(catalogue).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('docs/diagnostics.md is up to date', () => {
    const checked = spawnSync(process.execPath, [join(ROOT, 'src/build/docs.mjs'), '--check'], { encoding: 'utf8' });
    expect(checked).toMatchObject({ status: 0, stderr: '' });
  });
});
