/**
 * How many draws the mean of an option's cost takes to be known to 0.1%: ours, from its scatter over seeds, and those of
 * plain Monte Carlo, from the spread of the cost. The worst option of each scenario counts.
 *
 *   npm run bench
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const LIBRARY = join(ROOT, 'dist/lib/index.js');
const SCENARIOS = ['24-hour-reception', 'data-entry-offshore', 'it-support-20-people', 'virtual-assistant'];
const ERROR = 0.001;
const SEEDS = 16;
const MOST = 2 ** 14;
/** What we should take at most, as a share of plain Monte Carlo's draws. */
const TARGET = 1 / 20;

const { loadData, loadScenario, study } = await import(LIBRARY);
const data = loadData();
process.stdout.write(`\nDraws for an error of ${100 * ERROR}% of the mean, ${SEEDS} seeds\n\n`);
process.stdout.write(`${'scenario'.padEnd(24)}  plain     ours  share  target ${TARGET}\n`);
for (const name of SCENARIOS) {
  const { plain, ours } = await needed(name);
  const share = ours / plain;
  const mark = share <= TARGET ? 'met' : 'MISSED';
  const counts = [plain, ours].map((count) => Math.round(count).toLocaleString('en').padStart(7)).join('  ');
  process.stdout.write(`${name.padEnd(24)}${counts}  ${share.toFixed(3)}  ${mark}\n`);
}

async function needed(name) {
  const file = join(ROOT, 'scenarios', `${name}.yaml`);
  const { scenario } = loadScenario(readFileSync(file), { file, known: known() });
  const drawnOf = (draws, seed) => study(scenario, data, { drawing: { draws, seed } }).study.drawn;
  const { truth, plain } = truthOf(drawnOf);
  let before;
  for (let draws = 64; draws <= MOST; draws *= 2) {
    const now = { draws, error: scatter(drawnOf, draws, truth) };
    if (now.error <= ERROR) return { plain, ours: before ? between(before, now) : draws };
    before = now;
  }
  return { plain, ours: Number.POSITIVE_INFINITY };
}

/** The means by as many draws as are ever tried, with other seeds, and how many draws plain Monte Carlo would take. */
function truthOf(drawnOf) {
  const runs = Array.from({ length: 4 }, (_, index) => drawnOf(MOST, 1000 + index));
  const truth = new Map();
  let plain = 0;
  for (const id of runs[0].options) {
    const costs = runs.map((run) => run.npv(id));
    const mean = costs.flatMap((cost) => [...cost]).reduce((sum, cost) => sum + cost, 0) / (MOST * costs.length);
    const variance = costs[0].reduce((sum, cost) => sum + (cost - mean) ** 2, 0) / costs[0].length;
    truth.set(id, mean);
    plain = Math.max(plain, variance / (ERROR * mean) ** 2);
  }
  return { truth, plain };
}

/** Root mean square error of the worst option's mean, as a share of it. */
function scatter(drawnOf, draws, truth) {
  const squares = new Map([...truth.keys()].map((id) => [id, 0]));
  for (let seed = 1; seed <= SEEDS; seed++) {
    const drawn = drawnOf(draws, seed);
    for (const [id, mean] of truth) {
      const cost = drawn.npv(id);
      const found = cost.reduce((sum, one) => sum + one, 0) / cost.length;
      squares.set(id, squares.get(id) + (found / mean - 1) ** 2);
    }
  }
  return Math.sqrt(Math.max(...squares.values()) / SEEDS);
}

/** Where the error falls to the wanted one, on the straight line between two numbers of draws in logarithms. */
function between(before, now) {
  const share = Math.log(before.error / ERROR) / Math.log(before.error / now.error);
  return before.draws * (now.draws / before.draws) ** share;
}

function known() {
  return {
    functions: data.functions().map(({ id }) => id),
    roles: data.roles().map(({ id }) => id),
    countries: data.countries().map(({ code }) => code),
  };
}
