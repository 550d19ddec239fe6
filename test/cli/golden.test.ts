import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { run } from '../../src/cli/main.ts';
import { connectFixtures } from './fixture-engine.ts';
import { memoryIo, type World } from './memory-io.ts';

const FILES = {
  'reception.yaml': 'name: reception\n',
  'two.yaml': 'name: two items\n',
  'none.yaml': 'name: nothing fits\n',
  'weighed.yaml': 'name: weighed\n',
  'broken.yaml': 'name: ?\n  wagee: 12 USD/hour\n',
  'low-wage.yaml': 'name: reception\nwage: 5 USD/hour\n',
  'expects.yaml': 'name: reception\nexpect: [...]\n',
};

/** A folder of test/golden each: the command line and what comes of it. */
const CASES: Readonly<Record<string, { args: string; world?: World }>> = {
  help: { args: '--help' },
  version: { args: '--version' },
  ...Object.fromEntries(commands.map(({ name }) => [`help-${name}`, { args: `${name} --help` }])),
  'no-arguments': { args: '' },
  'unknown-command': { args: 'comapre reception.yaml' },
  'unknown-option': { args: 'compare reception.yaml --fromat json' },
  'unknown-format': { args: 'compare reception.yaml --format yaml' },
  'missing-argument': { args: 'compare' },
  'missing-file': { args: 'compare nowhere.yaml' },
  'missing-ending': { args: 'compare reception' },
  'compare-80': { args: 'compare reception.yaml' },
  'compare-140': { args: 'compare reception.yaml --width 140' },
  'compare-60': { args: 'compare reception.yaml --width 60' },
  'compare-terminal': { args: 'compare reception.yaml', world: { terminal: 100, env: { LANG: 'en_US.UTF-8' } } },
  'compare-dumb': { args: 'compare reception.yaml', world: { terminal: 80, env: { TERM: 'dumb' } } },
  'compare-two-items': { args: 'compare two.yaml' },
  'compare-weighed': { args: 'compare weighed.yaml' },
  'compare-weighed-140': { args: 'compare weighed.yaml --width 140' },
  'compare-weighed-markdown': { args: 'compare weighed.yaml --format markdown' },
  'unknown-ranking': { args: 'compare reception.yaml --rank-by toopsis' },
  'compare-nothing-fits': { args: 'compare none.yaml' },
  'compare-markdown': { args: 'compare two.yaml --format markdown' },
  'compare-json': { args: 'compare reception.yaml --only answering-service --json' },
  'compare-csv': { args: 'compare reception.yaml --only answering-service --format csv' },
  'compare-broken': { args: 'compare broken.yaml' },
  'compare-warning': { args: 'compare low-wage.yaml --only answering-service' },
  'explain-80': { args: 'explain reception.yaml answering-service.fees@14' },
  'explain-140': { args: 'explain reception.yaml answering-service.fees@14 --width 140' },
  'explain-csv': { args: 'explain reception.yaml answering-service.fees@14 -f csv' },
  'explain-assumptions': { args: 'explain reception.yaml --assumptions' },
  breakeven: { args: 'breakeven reception.yaml' },
  'breakeven-one': { args: 'breakeven reception.yaml --input work.reception.volume' },
  'breakeven-one-dumb': {
    args: 'breakeven reception.yaml --input work.reception.volume',
    world: { terminal: 80, env: { TERM: 'dumb' } },
  },
  'breakeven-one-markdown': { args: 'breakeven reception.yaml --input work.reception.volume -f markdown' },
  'breakeven-two': {
    args: 'breakeven reception.yaml --input work.reception.volume --input work.reception.handle_time',
  },
  'breakeven-two-terminal': {
    args: 'breakeven reception.yaml --input work.reception.volume --input work.reception.handle_time',
    world: { terminal: 100, env: { LANG: 'en_US.UTF-8' } },
  },
  'breakeven-two-markdown': {
    args: 'breakeven reception.yaml --input work.reception.volume --input work.reception.handle_time -f markdown',
  },
  'breakeven-csv': { args: 'breakeven reception.yaml --input work.reception.volume -f csv' },
  'breakeven-json': {
    args: 'breakeven reception.yaml --input work.reception.volume --input work.reception.handle_time --json',
  },
  'breakeven-nobody': { args: 'breakeven reception.yaml --between nobody,diy' },
  contract: { args: 'contract reception.yaml' },
  'contract-stress': { args: 'contract reception.yaml answering-service --stress' },
  'contract-csv': { args: 'contract reception.yaml --stress -f csv' },
  'contract-json': { args: 'contract reception.yaml --stress --json' },
  sensitivity: { args: 'sensitivity reception.yaml' },
  'sensitivity-where': {
    args: 'sensitivity reception.yaml --where attrition>40%/year',
    world: { env: { TERM: 'dumb' } },
  },
  'sensitivity-markdown': { args: 'sensitivity reception.yaml --format markdown' },
  'sensitivity-csv': { args: 'sensitivity reception.yaml -f csv' },
  'sensitivity-json': { args: 'sensitivity reception.yaml --json' },
  'sensitivity-no-draws': { args: 'sensitivity reception.yaml --where attrition>40%/year --draws 0' },
  roadmap: { args: 'roadmap reception.yaml' },
  'roadmap-likely': { args: 'roadmap reception.yaml --draws 0' },
  'roadmap-terminal': {
    args: 'roadmap reception.yaml',
    world: { terminal: 100, env: { LANG: 'en_US.UTF-8' } },
  },
  'roadmap-csv': { args: 'roadmap reception.yaml -f csv' },
  'roadmap-json': { args: 'roadmap reception.yaml --json' },
  'roadmap-markdown': { args: 'roadmap reception.yaml -f markdown' },
  'explain-crash': { args: 'explain reception.yaml crash' },
  'cost-one-place': { args: 'cost --role bookkeeper --country US --region CA' },
  'cost-places': { args: 'cost --role bookkeeper --in US-CA,US-TX,PH' },
  'cost-same-currency': { args: 'cost --role bookkeeper --in US-CA,US-TX --width 120' },
  'cost-json': { args: 'cost --role bookkeeper --country US --region CA --json' },
  'cost-nowhere': { args: 'cost --role bookkeeper' },
  'check-fine': { args: 'check reception.yaml two.yaml' },
  'check-warning': { args: 'check low-wage.yaml' },
  'check-strict': { args: 'check low-wage.yaml --strict' },
  'check-expectation': { args: 'check expects.yaml' },
  'check-broken': { args: 'check broken.yaml low-wage.yaml' },
  'check-json': { args: 'check broken.yaml expects.yaml --json' },
  data: { args: 'data' },
  schema: { args: 'schema' },
  'init-answers': { args: 'init new.yaml --yes --work phone-reception --country US' },
  'init-exists': { args: 'init reception.yaml --yes' },
  'init-no-terminal': { args: 'init new.yaml' },
};

for (const [name, { args, world }] of Object.entries(CASES)) {
  test(`golden: ${name}`, async () => {
    const io = memoryIo(args.split(' ').filter(Boolean), { files: FILES, ...world });
    const code = await run(io, connectFixtures);
    const folder = join(import.meta.dirname, '../golden', name);
    await expect(`${args}\n`).toMatchFileSnapshot(join(folder, 'args'));
    await expect(io.out()).toMatchFileSnapshot(join(folder, 'stdout'));
    await expect(io.err()).toMatchFileSnapshot(join(folder, 'stderr'));
    await expect(`${code}\n`).toMatchFileSnapshot(join(folder, 'exit'));
  });
}
