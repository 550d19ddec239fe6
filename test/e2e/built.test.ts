import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/version.ts';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/sourcewise.js');

function sourcewise(...args: string[]) {
  return spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', cwd: ROOT });
}

test('the built program starts', () => {
  expect(sourcewise('--version')).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  expect(sourcewise('--help').stdout).toContain('compare <files...>');
  expect(sourcewise('comapre').status).toBe(2);
});

test('a reader who leaves ends it quietly', () => {
  const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" data sources --json | head -c 10`], {
    encoding: 'utf8',
  });
  expect(shell).toMatchObject({ status: 0, stderr: '' });
  expect(shell.stdout).toHaveLength(10);
});

test('at a terminal there is colour and its width', () => {
  const inTerminal = `stty cols 100; "${process.execPath}" "${BIN}" data`;
  const script = spawnSync('script', ['-qec', inTerminal, '/dev/null'], {
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm' },
  });
  if (script.error) return; // no `script` on this system
  expect(script.stdout).toContain('\u001b[');
  expect(script.stdout).toContain('─'.repeat(100));
});

test('the packed package installs and runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcewise-pack-'));
  try {
    const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8', cwd: ROOT });
    const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
    spawnSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
    const bin = join(folder, 'package/bin/sourcewise.js');
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!/);
    const ran = spawnSync(process.execPath, [bin, 'data'], { encoding: 'utf8', cwd: folder });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
