/**
 * How long the built program takes to start, as a multiple of an empty Node program: medians of the ratios within
 * rounds in which every command runs once, in shuffled order. Only ratios within a round can be compared.
 *
 *   npm run bench [-- --rounds 41]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCommands, rounds } from './rounds.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/sourcewise.js');
const SCENARIO = join(ROOT, 'scenarios/24-hour-reception.yaml');

if (!existsSync(join(ROOT, 'dist/cli/main.cjs'))) {
  process.stderr.write('build it first: npm run build\n');
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'start-up-'));
  const unexpecting = join(folder, 'reception.yaml');
  writeFileSync(unexpecting, readFileSync(SCENARIO, 'utf8').split(/^expect:/m)[0]);
  process.stdout.write(`Start-up, ${rounds} rounds, Node ${process.versions.node}\n\n`);
  compareCommands([
    ['node -e 0', ['-e', '0'], null],
    ['--version', [BIN, '--version'], 1.4],
    ['--help', [BIN, '--help'], 1.4],
    ['check, no expectations', [BIN, 'check', unexpecting], 3.0],
    // What is expected is held against the draws, which are made for it: the work of a comparison without its words.
    ['check, one expectation (draws)', [BIN, 'check', SCENARIO], 4.5],
    ['compare, likely values', [BIN, 'compare', SCENARIO, '--draws', '0'], 3.3],
    ['compare, 1,024 draws', [BIN, 'compare', SCENARIO, '--draws', '1024'], 4.5],
  ]);
  rmSync(folder, { recursive: true });
}
