import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { READ_CODES } from '../../src/diagnostics/codes-read.ts';
import { SCHEMA_CODES } from '../../src/diagnostics/codes-schema.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { LoadResult } from '../../src/scenario/types.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const known = {
  functions: ['bookkeeping', 'phone-reception'],
  roles: ['bookkeeper', 'receptionist'],
  countries: ['DE', 'PH', 'US'],
};

function contentOf(name: string): Uint8Array {
  const bytes = readFileSync(join(folder, name));
  const repeat = /^# repeat the next line: (\d+)$/m.exec(bytes.toString('latin1'));
  return repeat ? Buffer.concat([bytes, Buffer.from('# filler to make it long\n'.repeat(Number(repeat[1])))]) : bytes;
}

function load(name: string): LoadResult {
  const content = contentOf(name);
  const sets = [
    ...Buffer.from(content.slice(0, 2000))
      .toString('latin1')
      .matchAll(/^# set: (.*)$/gm),
  ].map((match) => match[1]!);
  return loadScenario(content, {
    file: name,
    sets,
    known,
    resolveExtends: (path) => {
      try {
        return { content: readFileSync(join(folder, path)) };
      } catch {
        return { error: 'there is no such file' };
      }
    },
  });
}

function placeOf({ code, at }: Diagnostic, name: string): string {
  const file = at && at.file !== name ? `${at.file} ` : '';
  return `${file}${code} ${at?.line}:${at?.column}`;
}

function shown(name: string): string {
  const { diagnostics, sources } = load(name);
  return diagnostics
    .slice(0, 3)
    .map((diagnostic) => {
      const { at, code, severity, message, hint } = diagnostic;
      const frame = at ? codeFrame(sources.get(at.file) ?? '', at, { before: 0, width: 110 }) : [];
      return [
        `${at?.file}:${at?.line}:${at?.column} ${severity} ${code}: ${message}`,
        ...frame,
        ...(hint ? [`  ${hint}`] : []),
      ].join('\n');
    })
    .join('\n');
}

describe('every file provokes exactly its code at exactly its place', () => {
  test.each(files)('%s', (name) => {
    const first = Buffer.from(contentOf(name)).toString('latin1').split('\n')[0]!;
    const expected = first.replace('# expect: ', '');
    const { scenario, diagnostics } = load(name);
    expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    const places = diagnostics.map((diagnostic) => placeOf(diagnostic, name));
    if (diagnostics.length > 200) expect(`${places[0]} (and 199 below), ${places.at(-1)}`).toBe(expected);
    else expect(places).toEqual([expected]);
    expect(name.startsWith(diagnostics.at(-1)!.code)).toBe(true);
    for (const { message } of diagnostics) expect(message).not.toMatch(/undefined|\[object/);
  });
});

test('every code of reading and of the schema has a file', () => {
  const missing = [...Object.keys(READ_CODES), ...Object.keys(SCHEMA_CODES)].filter(
    (code) => !files.some((name) => name.startsWith(code)),
  );
  expect(missing).toEqual([]);
});

test('the messages read well (review messages.txt)', async () => {
  const text = files.map((name) => shown(name)).join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('messages.txt');
});
