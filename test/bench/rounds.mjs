/** What benchmarks share: programs in fresh processes, in rounds in which each runs once, in shuffled order. */
import { spawnSync } from 'node:child_process';

// With extra certificates Node parses every root certificate at start, which flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Rounds by `--rounds`; ratios of fewer than twenty or so are worth little. */
export const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 21;

/** Milliseconds of one run of Node; null when it fails. */
function time(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  return status === 0 ? taken : null;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function shuffled(items) {
  const order = items.map((item) => ({ item, key: Math.random() }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Runs things by name, each once a round: what each gave, round by round. */
export function measured(rows, run) {
  const times = new Map(rows.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const row of shuffled(rows)) times.get(row[0]).push(run(row));
  }
  return times;
}

/** Prints commands of Node (name, arguments, highest ratio or null) as multiples of the first one. */
export function compareCommands(rows) {
  for (const [, args] of rows) time(args);
  const times = measured(rows, ([, args]) => time(args));
  printRatios(rows, times, 'x node');
}

/** Prints times of rows (name, ..., highest ratio or null) with the median ratio to the first row in the same round. */
export function printRatios(rows, times, unit) {
  const [first] = rows;
  const base = times.get(first[0]);
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(`${''.padEnd(width)}      ms  ${unit}  target\n`);
  for (const row of rows) {
    const [name] = row;
    const target = row.at(-1);
    const taken = times.get(name);
    if (taken.includes(null)) {
      process.stdout.write(`${name.padEnd(width)}  it fails\n`);
      continue;
    }
    const ratio = median(taken.map((value, round) => value / base[round]));
    const mark = target === null ? '' : `${target.toFixed(1).padStart(6)}  ${ratio <= target ? 'met' : 'MISSED'}`;
    const figures = `${median(taken).toFixed(1).padStart(6)}  ${ratio.toFixed(2).padStart(unit.length)}`;
    process.stdout.write(`${name.padEnd(width)}  ${figures}  ${mark}`.trimEnd());
    process.stdout.write('\n');
  }
}
