import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const helper = fileURLToPath(new URL('../../bin/program-files.js', import.meta.url));

function run(folder: string, record: boolean): string {
  const program = `require(${JSON.stringify(helper)}).programFiles(${JSON.stringify(folder)}, { record: ${record} })('main.cjs');`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

test('a program says the same without kept code, while it is kept, and with it', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'code-cache-')));
  writeFileSync(
    join(folder, 'main.cjs'),
    "console.log(require('./part.cjs').twice(21), require('node:path').basename(__filename));",
  );
  writeFileSync(join(folder, 'part.cjs'), 'exports.twice = (value) => value * 2;');
  expect(run(folder, false)).toBe('42 main.cjs\n');
  expect(existsSync(join(folder, 'code-cache'))).toBe(false);
  expect(run(folder, true)).toBe('42 main.cjs\n');
  const [version] = readdirSync(join(folder, 'code-cache'));
  expect(readdirSync(join(folder, 'code-cache', version!)).sort()).toEqual(['main.cjs.bin', 'part.cjs.bin']);
  expect(run(folder, false)).toBe('42 main.cjs\n');
});
