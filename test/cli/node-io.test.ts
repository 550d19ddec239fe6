import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcewise-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { files } = nodeIo(process);

describe('files are written whole or not at all', () => {
  test('a new file, and nothing beside it', () => {
    files.writeWhole(join(folder, 'a.json'), '{}\n');
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('{}\n');
  });

  test('what a link points to is replaced, not the link', () => {
    writeFileSync(join(folder, 'real.csv'), 'old');
    chmodSync(join(folder, 'real.csv'), 0o640);
    symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
    files.writeWhole(join(folder, 'link.csv'), 'new');
    expect(files.isLink(join(folder, 'link.csv'))).toBe(true);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real.csv')).mode & 0o777).toBe(0o640);
  });

  test('a failure leaves the old file and no rest', () => {
    const target = join(folder, 'there');
    writeFileSync(target, 'old');
    expect(() => files.writeWhole(join(target, 'below.json'), 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['there']);
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  test('why a target cannot be written', () => {
    expect(files.whyNotWritable(folder)).toBe('it is a folder');
    expect(files.whyNotWritable(join(folder, 'none', 'a.json'))).toBe('its folder does not exist');
    expect(files.whyNotWritable(join(folder, 'a.json'))).toBe(null);
  });
});

test('a file that is not there reads as null', () => {
  expect(files.read(join(folder, 'none.yaml'), 10)).toBe(null);
  expect(files.kind(join(folder, 'none.yaml'))).toBe(null);
  expect(files.kind(folder)).toBe('folder');
  expect(files.list(join(folder, 'none'))).toEqual([]);
});

test('no more of a file is read than asked for, even of one without an end', () => {
  writeFileSync(join(folder, 'a.yaml'), 'name: reception');
  expect(Buffer.from(files.read(join(folder, 'a.yaml'), 4) ?? []).toString()).toBe('name');
  expect(files.read('/dev/zero', 1000)).toHaveLength(1000);
});
