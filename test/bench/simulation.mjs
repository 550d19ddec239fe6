/**
 * How long draws take once everything is warm: a stand-in model (7 options x 60 months x 25 line items, 15 uncertain
 * inputs) in WebAssembly, in plain JavaScript and in NumPy, all of which must agree; the best of some runs in each of
 * some rounds. What a fresh process takes for its first 1,024 draws is in start-up.mjs.
 *
 *   npm run bench [-- --rounds 41]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { measured, printRatios, rounds } from './rounds.mjs';

const DRAWS = 8192;
const REPEATS = 5;
/** What we should take at most, as a multiple of NumPy. */
const TARGET = 0.4;

const folder = mkdtempSync(join(tmpdir(), 'sourcewise-bench-'));
try {
  const bundle = join(folder, 'stand-in.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'stand-in.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { inputColumns, run, standIn } = await import(pathToFileURL(bundle).href);
  const columns = inputColumns(DRAWS);
  const inputs = join(folder, 'inputs.f64');
  writeFileSync(inputs, Buffer.concat(columns.map(({ buffer }) => Buffer.from(buffer))));
  compareEngines({ columns, inputs, model: standIn(), run });
} finally {
  rmSync(folder, { recursive: true });
}

function compareEngines({ columns, inputs, model, run }) {
  const ours = run(model, columns);
  const peer = numpy(inputs);
  if (peer) requireAgreement(ours, peer.values);
  const rows = [
    ...(peer ? [['NumPy, items gathered by hand', () => numpy(inputs).ms, null]] : []),
    ['our graph, plain JavaScript', () => best(() => run(model, columns, 'javascript')), null],
    ['our graph, WebAssembly', () => best(() => run(model, columns)), peer ? TARGET : null],
  ];
  const title = `Simulation of a stand-in model, ${DRAWS.toLocaleString('en')} draws, warm, ${rounds} rounds`;
  process.stdout.write(`\n${title}\n\n`);
  printRatios(
    rows,
    measured(rows, ([, time]) => time()),
    peer ? 'x NumPy' : 'x JavaScript',
  );
  process.stdout.write(
    peer
      ? `NumPy in blocks of ${peer.block} draws; all agree to 1e-12\n`
      : 'no Python with NumPy here to compare with\n',
  );
}

/** Best milliseconds of some runs, in time of the processor: others may be using it, too. */
function best(work) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** The same in NumPy on one core; null where there is none. */
function numpy(inputs) {
  const script = join(import.meta.dirname, 'numpy_peer.py');
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const { status, stdout, stderr } = spawnSync('python3', [script, inputs, `${DRAWS}`, `${REPEATS}`], {
    env,
    maxBuffer: 1 << 26,
  });
  if (status === 0) return JSON.parse(stdout);
  if (status === null || /No module named 'numpy'/.test(`${stderr}`)) return null;
  throw new Error(`${stderr}`);
}

function requireAgreement(ours, theirs) {
  ours.forEach((values, option) => {
    values.forEach((value, draw) => {
      const other = theirs[option][draw];
      if (Math.abs(value - other) > 1e-12 * Math.abs(other)) {
        throw new Error(`option ${option}, draw ${draw}: ${value} is not NumPy's ${other}`);
      }
    });
  });
}
