import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../../src/cli/connect.ts';
import type { Connect } from '../../src/cli/engine.ts';
import { nodeIo, run } from '../../src/cli/main.ts';
import { displayWidth } from '../../src/render/text-width.ts';
import { connectFixtures } from './fixture-engine.ts';
import { memoryIo } from './memory-io.ts';

const VENDORS = `name: Two vendors
company: {country: GB}
start: 2027-01
let:
  grow: 2%/month
work:
  calls:
    function: phone-reception
    volume: {now: 400 calls/month, growth: grow}
    handle_time: 4 minutes
options:
  clerk: {kind: employee, wage: 15 to 20 GBP/hour}
  north: {kind: outsource, price: {per_unit: 3 GBP/call}}
  south: {kind: outsource, price: {per_unit: 4 GBP/call}}
`;

async function ask(args: readonly string[], files: Record<string, string> = {}, engine: Connect = connect) {
  const io = memoryIo(args, { files: { 'vendors.yaml': VENDORS, ...files } });
  const code = await run(io, engine);
  return { code, out: io.out(), err: io.err() };
}

const flat = (text: string) => text.replace(/[\s│├└─]+/g, ' ');

describe('one scenario that ends in an exception', () => {
  const files = { 'b/a.yaml': 'name: reception\n', 'b/boom.yaml': 'name: boom\n', 'b/c.yaml': 'name: two items\n' };
  const explosive: Connect = async (host) => {
    const engine = await connectFixtures(host);
    const guard = (file: string) => {
      if (file.includes('boom')) throw new TypeError('no such node');
    };
    return {
      ...engine,
      async compare(scenario, settings) {
        guard(scenario.file);
        return engine.compare(scenario, settings);
      },
      async check(scenario, settings) {
        guard(scenario.file);
        return engine.check(scenario, settings);
      },
    };
  };

  test.each(['table', 'json', 'ndjson', 'csv'])('is named and the others go on (%s)', async (format) => {
    const { code, out, err } = await ask(['compare', 'b', '-f', format], files, explosive);
    expect(code).toBe(2);
    expect(err).toContain('error SW9001: b/boom.yaml: this is a bug');
    expect(out).toContain('24-hour');
    expect(out).toContain('b/c.yaml');
    if (format === 'json') expect(JSON.parse(out)).toHaveLength(2);
  });

  test('is a finding of a check', async () => {
    const { code, out } = await ask(['check', 'b', '--json'], files, explosive);
    expect(code).toBe(2);
    const { ok, files: checked } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(checked.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['fine', 'unreadable', 'fine']);
  });
});

describe('a fault in own data ends the answer', () => {
  test.each([
    ['compare', ['compare', 'vendors.yaml']],
    ['explain', ['explain', 'vendors.yaml']],
    ['check', ['check', 'vendors.yaml']],
    ['cost', ['cost', '--role', 'bookkeeper', '--country', 'GB']],
    ['data', ['data', 'list', 'roles']],
  ])('%s', async (_, args) => {
    const { code, out, err } = await ask([...args, '--data', '/nowhere/at/all']);
    expect(code).toBe(2);
    expect(out + err).toContain('SW3030');
    expect(out + err).not.toMatch(/ENOENT|scandir/);
    expect(out).not.toMatch(/wins|an hour of work|receptionist/);
  });
});

test('options without a label are told apart', async () => {
  const { out } = await ask(['compare', 'vendors.yaml']);
  expect(out).toContain('Outsource (north) wins');
  expect(flat(out)).toContain('against the runner-up, Outsource (south)');
  const labelled = VENDORS.replace(
    '{kind: outsource, price: {per_unit: 3',
    '{kind: outsource, label: Same, price: {per_unit: 3',
  ).replace('{kind: outsource, price: {per_unit: 4', '{kind: outsource, label: Same, price: {per_unit: 4');
  expect((await ask(['compare', 'vendors.yaml'], { 'vendors.yaml': labelled })).out).toContain('Same (north) wins');
});

test('given values are shown as the file has them, with their paths and owners', async () => {
  const { out } = await ask(['explain', 'vendors.yaml', '--assumptions']);
  expect(out).toContain('2%/month');
  expect(out).toContain('15 to 20 GBP/hour (17.32)');
  expect(out).toContain('options.clerk.wage');
  expect(out).toContain('Price of a unit (north)');
  expect((await ask(['explain', 'vendors.yaml', 'clerk.wage_per_hour'])).out).toContain('15 to 20 GBP/hour (17.32)');
});

describe('explain', () => {
  test('says what does not count without ids and only once', async () => {
    const { out } = await ask(['explain', 'vendors.yaml', 'clerk.levy.apprenticeship_levy']);
    expect(flat(out)).toContain('since [');
    expect(out).not.toMatch(/not used: not used/);
    expect(flat(out)).not.toMatch(/since [^=]*clerk\./);
  });

  test('a category of the chart is the sum of its lines', async () => {
    const { code, out } = await ask(['explain', 'vendors.yaml', 'clerk.wages', '--json']);
    expect(code).toBe(0);
    const { root, nodes } = JSON.parse(out);
    const lines = nodes[0].operands.map((id: string) => nodes.find((node: { id: string }) => node.id === id).value);
    expect(root).toBe('clerk.by.wages');
    expect(nodes[0].value).toBeCloseTo(
      lines.reduce((a: number, b: number) => a + b, 0),
      4,
    );
    const compared = JSON.parse((await ask(['compare', 'vendors.yaml', '--json'])).out);
    const clerk = compared.options.find(({ id }: { id: string }) => id === 'clerk');
    const wages = clerk.lines.filter(({ category }: { category: string }) => category === 'wages');
    expect(nodes[0].value).toBeCloseTo(
      wages.reduce((sum: number, { total }: { total: number }) => sum + total, 0),
      1,
    );
  });

  test('an unknown line gets the lines there are', async () => {
    const { code, err } = await ask(['explain', 'vendors.yaml', 'clerk.somethingelse']);
    expect(code).toBe(2);
    expect(err).toContain('lines of clerk: ');
  });
});

test('the first year is the sum of the months shown', async () => {
  const { options } = JSON.parse((await ask(['compare', 'vendors.yaml', '--json'])).out);
  for (const { base, lines } of options) {
    const months = lines.flatMap(({ monthly }: { monthly: number[] }) => monthly.slice(0, 13));
    expect(base.firstYear).toBeCloseTo(
      months.reduce((a: number, b: number) => a + b, 0),
      6,
    );
  }
});

describe('check', () => {
  const check = (more: string) => ask(['check', 'vendors.yaml'], { 'vendors.yaml': VENDORS + more });

  test('tells every bad requirement and expectation at once', async () => {
    const { code, out } = await check(
      'require:\n  - headrom > 1\n  - npvv < 3 GBP\nexpect:\n  - rank(z) == 1\n  - bst == north\n',
    );
    expect(code).toBe(2);
    for (const name of ['headrom', 'npvv', "'z'", 'bst']) expect(out).toContain(name);
  });

  test('says once and in the unit of the file why an expectation fails', async () => {
    const { code, out } = await check('expect:\n  - saving(north, south) >= 90%\n  - best == clerk\n');
    expect(code).toBe(1);
    expect(out.match(/saving\(north, south\) >= 90%/g)).toHaveLength(2);
    expect(out).toMatch(/does not hold: it is \d+(\.\d)?%/);
    expect(out).toContain('does not hold: it is north');
    expect(out).not.toContain('against');
    expect(out).toContain('vendors.yaml: 2 notes and 2 failed expectations');
  });

  test('a broken requirement says by how much, in its unit, and what the figure is', async () => {
    const files = { 'vendors.yaml': `${VENDORS}require: [monthly <= 1500 GBP/month]\n` };
    const { out } = await ask(['compare', 'vendors.yaml'], files);
    expect(flat(out)).toMatch(/by [\d,]+ GBP\/month \(it is [\d,]+ GBP\/month\)/);
    expect((await ask(['compare', 'vendors.yaml', '--width', '160'], files)).out).not.toContain('vs best');
  });

  test('an empty value is pointed at by its key', async () => {
    const { out } = await check('  freelance:   # later\n');
    expect(out).toMatch(/vendors\.yaml:15:3: warning/);
    expect(out).toMatch(/ {2}freelance: {3}# later\n\s*\| {3}\^{9}\n/);
  });
});

describe('cost', () => {
  test('several currencies are made comparable at dated rates', async () => {
    const { out } = await ask(['cost', '--role', 'bookkeeper', '--in', 'US-CA,PH,GB']);
    expect(out).toContain('an hour of work in USD');
    expect(out).toMatch(/1 PHP = 0\.\d+ USD\s+\(\d{4}-\d\d-\d\d\)/);
    expect(out).toContain('An hour of work, USD');
  });

  test('six places fit 40 columns', async () => {
    const { out } = await ask(['cost', '--role', 'bookkeeper', '--in', 'US-CA,PH,GB,IN,DE,MX', '--width', '40']);
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(40);
    for (const place of ['US', 'PH', 'GB', 'IN', 'DE', 'MX'])
      expect(out).toMatch(new RegExp(`${place} +[A-Z]|${place}\\n`));
  });

  test('pay below the legal minimum is a warning', async () => {
    const place = ['cost', '--role', 'bookkeeper', '--country', 'US', '--region', 'CA', '--wage'];
    expect((await ask([...place, '5 USD/hour'])).err).toContain('warning SW4001: this pays 5.00 USD an hour');
    expect((await ask([...place, '40 USD/hour'])).err).not.toContain('SW4001');
  });

  test('an unknown role gets roles that share a word, and the list', async () => {
    const { code, err } = await ask(['cost', '--role', 'senior sales expert', '--country', 'US']);
    expect(code).toBe(2);
    expect(err).toMatch(/did you mean '[a-z-]*sales[a-z-]*'/);
    expect((await ask(['cost', '--role', 'zzz', '--country', 'US'])).err).toContain('sourcewise data list roles');
  });
});

test('commands to run next fit 40 columns and stay commands', async () => {
  const { out } = await ask(['compare', 'vendors.yaml', '--width', '40']);
  for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(40);
  expect(out).toMatch(/sourcewise explain vendors\.yaml \\\n {4}--assumptions\n/);
});

test('a width beyond any screen is refused', async () => {
  expect(await ask(['compare', 'vendors.yaml', '--width', '1e9'])).toMatchObject({ code: 2, out: '' });
});

describe('real files', () => {
  const inFolder = async (fill: (folder: string) => void, ...args: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'sourcewise-'));
    fill(folder);
    const said: string[] = [];
    const io = nodeIo(process);
    const write = { isTTY: false, columns: undefined, write: (text: string) => void said.push(text) };
    const argv = args.map((arg) => arg.replace('FOLDER', folder));
    const code = await run({ ...io, argv, stdout: write, stderr: write }, connect);
    rmSync(folder, { recursive: true });
    return { code, said: said.join('') };
  };

  test('a link does not lead `extends` out of the folder', async () => {
    const linked = (outside: boolean) => (folder: string) => {
      mkdirSync(join(folder, 'in'));
      writeFileSync(join(folder, outside ? 'base.yaml' : 'in/other.yaml'), VENDORS);
      symlinkSync(join(folder, outside ? 'base.yaml' : 'in/other.yaml'), join(folder, 'in/base.yaml'));
      writeFileSync(join(folder, 'in/a.yaml'), 'extends: base.yaml\nname: linked\n');
    };
    const refused = await inFolder(linked(true), 'compare', 'FOLDER/in/a.yaml');
    expect(refused.code).toBe(2);
    expect(refused.said).toContain('leads out of the folder');
    expect(refused.said).not.toContain('phone-reception');
    expect((await inFolder(linked(false), 'compare', 'FOLDER/in/a.yaml')).code).toBe(0);
  });

  test('a file that cannot be written is named in plain words', async () => {
    const { code, said } = await inFolder(
      (folder) => writeFileSync(join(folder, 'a.yaml'), VENDORS),
      ...['compare', 'FOLDER/a.yaml', '-o', '/proc/x.csv'],
    );
    expect(code).toBe(2);
    expect(said).toContain('cannot write /proc/x.csv');
    expect(said).not.toMatch(/ENOENT|EACCES|\.tmp/);
  });
});
