/**
 * How long the built program takes to start, as a multiple of an empty Node program: medians of the ratios within
 * rounds in which every command runs once, in shuffled order. Only ratios within a round can be compared.
 *
 *   npm run bench [-- --rounds 41]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/sourcewise.js');
const SCENARIO = join(ROOT, 'scenarios/24-hour-reception.yaml');
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 21;

/** Name, arguments of node, the most it should take (null: the measure itself). */
const ROWS = [
  ['node -e 0', ['-e', '0'], null],
  ['--version', [BIN, '--version'], 1.4],
  ['--help', [BIN, '--help'], 1.4],
  ['check', [BIN, 'check', SCENARIO], 3.0],
  ['compare', [BIN, 'compare', SCENARIO], 3.3],
];

// With extra certificates Node parses every root certificate at start, which flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Milliseconds of one run; null when it fails. */
function time(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  return status === 0 ? taken : null;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function shuffled(items) {
  const order = items.map((item) => ({ item, key: Math.random() }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

if (!existsSync(join(ROOT, 'dist/cli/main.cjs'))) {
  process.stderr.write('build it first: npm run build\n');
  process.exitCode = 2;
} else {
  const times = new Map(ROWS.map(([name]) => [name, []]));
  for (const [, args] of ROWS) time(args);
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of shuffled(ROWS)) times.get(name).push(time(args));
  }
  const bare = times.get('node -e 0');
  process.stdout.write(`Start-up, ${rounds} rounds, Node ${process.versions.node}\n\n`);
  process.stdout.write('command      ms   x node   target\n');
  for (const [name, , target] of ROWS) {
    const taken = times.get(name);
    if (taken.includes(null)) {
      process.stdout.write(`${name.padEnd(10)}  it fails\n`);
      continue;
    }
    const ratio = median(taken.map((value, round) => value / bare[round]));
    const mark = target === null ? '' : `${target.toFixed(1).padStart(6)}  ${ratio <= target ? 'met' : 'MISSED'}`;
    const figures = `${median(taken).toFixed(1).padStart(5)}  ${ratio.toFixed(2).padStart(6)}`;
    process.stdout.write(`${name.padEnd(10)} ${figures}  ${mark}\n`);
  }
}
