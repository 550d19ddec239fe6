import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PLACES: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', COLUMNS: '40' },
];
const COMMANDS = [
  'compare scenarios/24-hour-reception.yaml',
  'compare scenarios/call-center-ten-seats.yaml --format json',
  'compare scenarios/shared-salesperson.yaml --format csv',
  'explain scenarios/24-hour-reception.yaml answering-service@3 --format json',
  'check scenarios --format json',
  'cost --role bookkeeper --in US-CA,DE,PH',
];

test.each(COMMANDS)('%s gives the same bytes everywhere', (command) => {
  const outputs = PLACES.map((place) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...place };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/sourcewise.js', ...command.split(' ')], {
      encoding: 'utf8',
      cwd: ROOT,
      env,
    });
    return { status, stdout, stderr };
  });
  expect(outputs[0]!.status).toBe(0);
  expect(outputs[0]!.stdout.length).toBeGreaterThan(100);
  for (const output of outputs) expect(output).toEqual(outputs[0]);
});

/** Few draws: without WebAssembly there is no compiler for JavaScript either. */
const WITHOUT = [
  'compare scenarios/24-hour-reception.yaml --draws 128',
  'compare scenarios/shared-salesperson.yaml --draws 128 --format csv',
];

test.each(WITHOUT)('%s gives the same bytes where there is no WebAssembly', (command) => {
  const [plain, without] = [[], ['--jitless']].map((flags) => {
    const { status, stdout } = spawnSync(process.execPath, [...flags, 'bin/sourcewise.js', ...command.split(' ')], {
      encoding: 'utf8',
      cwd: ROOT,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    });
    return { status, stdout };
  });
  expect(plain!.status).toBe(0);
  expect(without).toEqual(plain);
});
