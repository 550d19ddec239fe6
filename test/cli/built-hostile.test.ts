import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = join(import.meta.dirname, '../../bin/sourcewise.js');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcewise-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FINE = `name: phones
company: {country: US, region: CA}
work: {phones: {function: phone-reception, volume: 600 calls/month}}
options: [diy, employee]
`;
const MEGABYTE = 1024 * 1024;

/** Content, the code that it provokes and where it stands; null where the whole file is meant. */
const FILES: Readonly<Record<string, readonly [content: string | Buffer, code: string, place: string | null]>> = {
  'a wrong unit': [FINE.replace('600 calls/month', '600 USD/month'), 'SW2104', '3:52'],
  'an unknown key': [`${FINE}optoins: [diy]\n`, 'SW2001', '5:1'],
  'a key that stands twice': [`${FINE}name: again\n`, 'SW1008', '5:1'],
  'a missing field': [FINE.replace(', volume: 600 calls/month', ''), 'SW2002', '3:8'],
  'values that define each other': [`${FINE}let: {a: b * 2, b: a / 2}\n`, 'SW2208', '5:10'],
  'a file that extends itself': [`extends: hostile.yaml\n${FINE}`, 'SW1022', '1:10'],
  'a file that extends the world': [`extends: ../../../../etc/passwd\n${FINE}`, 'SW1020', '1:10'],
  'aliases of aliases': [`${FINE}${bomb()}`, 'SW1010', null],
  'the prototype of everything': [`${FINE}__proto__: {polluted: yes}\n`, 'SW1009', '5:1'],
  'fifty megabytes': [Buffer.alloc(50 * MEGABYTE, '# filler\n'), 'SW1001', null],
  'bytes of a program': [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 255, 254, 0x80]), 'SW1002', '1:8'],
  'no byte at all': ['', 'SW1004', '1:1'],
  'a tab': ['name: phones\nwork:\n\tphones: {}\n', 'SW1007', '3:1'],
  'text that is not UTF-8': [Buffer.from(FINE.replace('phones', 't\u00e9l\u00e9phone'), 'latin1'), 'SW1002', '1:8'],
  'a control character': [FINE.replace('name: phones', 'name: "ph\\u001b[31mones"'), 'SW1003', '1:7'],
  'ten thousand brackets': [`${FINE}notes: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 'SW1011', null],
  'a number beyond numbers': [FINE.replace('600', '9e999'), 'SW2108', null],
  'a negative number': [FINE.replace('600', '-600'), 'SW2005', null],
  'a horizon of ages': [`${FINE}horizon: 1000000 years\n`, 'SW2005', '5:10'],
  'a formula without end': [
    `${FINE}extra_costs: [{option: all, name: x, formula: "${'('.repeat(1500)}"}]\n`,
    'SW3002',
    null,
  ],
  'a line item of calls': [`${FINE}extra_costs: [{option: all, name: x, formula: 3 calls/month}]\n`, 'SW3001', '5:47'],
  'a statement that is none': [`${FINE}require: ["npv + 1 USD"]\n`, 'SW5002', null],
};

function bomb(): string {
  const ten = (name: string): string => `[${Array.from({ length: 10 }, () => name).join(', ')}]`;
  const rows = Array.from({ length: 9 }, (_, level) => `  k${level + 1}: &k${level + 1} ${ten(`*k${level}`)}\n`);
  return `notes:\n  k0: &k0 ${ten('lol')}\n${rows.join('')}`;
}

function run(command: string, name: string, content: string | Buffer) {
  writeFileSync(join(folder, name), content);
  return spawnSync(process.execPath, [BIN, command, name], { encoding: 'utf8', cwd: folder, timeout: 20_000 });
}

describe('the built program survives', () => {
  test.each(
    Object.entries(FILES).map(([name, file], index) => [name, index % 2 === 0 ? 'check' : 'compare', ...file] as const),
  )('%s (%s)', (_, command, content, code, place) => {
    const { status, stdout, stderr } = run(command, 'hostile.yaml', content);
    const said = stdout + stderr;
    expect(status).toBe(2);
    expect(said).toContain(`error ${code}: `);
    if (place !== null) expect(said).toContain(`hostile.yaml:${place}: error ${code}`);
    else expect(said).toMatch(/hostile\.yaml:\d+:\d+: error/);
    expect(said).not.toMatch(/^\s+at |SW9001|node:internal|TypeError|RangeError|undefined|NaN|\[object/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey must not get through
    expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
    expect(said.length).toBeLessThan(20_000);
  });

  test('a byte order mark, and Windows line ends', () => {
    const { status, stderr } = run('compare', 'windows.yaml', `\ufeff${FINE.replaceAll('\n', '\r\n')}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test('a pack of its own with a fault is told with its code and place', () => {
  writeFileSync(join(folder, 'good.yaml'), FINE);
  const packs = mkdtempSync(join(folder, 'packs-'));
  writeFileSync(join(packs, 'quotes.yaml'), 'facts:\n  - {id: x, value: many}\n');
  const told = spawnSync(process.execPath, [BIN, 'compare', 'good.yaml', '--data', packs], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(told.stderr).toMatch(/quotes\.yaml:\d+:\d+: error SW3030: /);
  expect(told.stderr).not.toMatch(/^\s+at /m);
});
