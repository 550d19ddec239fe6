import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/analysis/result.ts';
import { run } from '../../src/cli/main.ts';
import { displayWidth } from '../../src/render/text-width.ts';
import { connectFixtures } from './fixture-engine.ts';
import { memoryIo, type World } from './memory-io.ts';

const FILES = {
  'reception.yaml': 'name: reception\n',
  'two.yaml': 'name: two items\n',
  'broken.yaml': 'name: ?\n  wagee: 12\n',
  'more/a.yaml': 'name: reception\n',
  'more/deep/b.yml': 'name: two items\n',
  'more/notes.txt': 'no scenario',
  'more/.hidden/c.yaml': 'name: reception\n',
  'more/node_modules/d.yaml': 'name: reception\n',
};

async function sourcewise(args: string, world: World = {}) {
  const io = memoryIo(args.split(' ').filter(Boolean), { files: FILES, ...world });
  const code = await run(io, connectFixtures);
  return { code, out: io.out(), err: io.err(), written: io.written };
}

const ESCAPE = '\u001b[';

describe('colour', () => {
  const terminal = { terminal: 80 };
  test.each<[string, string, World, boolean]>([
    ['a terminal', '', terminal, true],
    ['a pipe', '', {}, false],
    ['NO_COLOR', '', { ...terminal, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', '', { ...terminal, env: { NO_COLOR: '' } }, true],
    ['TERM=dumb', '', { ...terminal, env: { TERM: 'dumb' } }, false],
    ['FORCE_COLOR in a pipe', '', { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', '', { ...terminal, env: { FORCE_COLOR: '0' } }, false],
    ['NO_COLOR against FORCE_COLOR', '', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
    ['--color in a pipe', '--color', { env: { NO_COLOR: '1' } }, true],
    ['--no-color at a terminal', '--no-color', { ...terminal, env: { FORCE_COLOR: '1' } }, false],
  ])('%s', async (_, flags, world, colored) => {
    const { out } = await sourcewise(`compare reception.yaml ${flags}`, world);
    expect(out.includes(ESCAPE)).toBe(colored);
  });

  test('colour changes no character', async () => {
    const plain = await sourcewise('compare two.yaml');
    const colored = await sourcewise('compare two.yaml --color');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    const bare = colored.out.replace(/\u001b\[\d+m/g, '');
    const withoutBars = (text: string) => text.replace(/[█▒▚░▞▓╱]/g, '#');
    expect(withoutBars(bare)).toBe(withoutBars(plain.out));
  });
});

describe('width', () => {
  test.each([50, 60, 72, 80, 100, 120, 140, 160])('no line is wider than %i columns', async (width) => {
    for (const command of ['compare two.yaml', 'explain two.yaml', 'explain two.yaml --assumptions']) {
      const { out } = await sourcewise(`${command} --width ${width}`);
      const commands = out.split('\n').filter((line) => !/^ {2}sourcewise /.test(line));
      for (const line of commands) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  test('a pipe gets 80 columns whatever the environment says', async () => {
    const narrow = await sourcewise('compare two.yaml', { env: { COLUMNS: '40', LANG: 'C' } });
    expect(narrow.out).toBe((await sourcewise('compare two.yaml')).out);
  });

  test('TERM=dumb gets plain ASCII', async () => {
    const { out } = await sourcewise('compare two.yaml', { env: { TERM: 'dumb' } });
    expect(out).toMatch(/^[\n -~]*$/);
  });

  test('a width that is none is refused', async () => {
    expect(await sourcewise('compare two.yaml --width wide')).toMatchObject({ code: 2, out: '' });
  });
});

describe('inputs', () => {
  const names = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Comparison).scenario.file);

  test('folders, patterns and files in their order, each file once', async () => {
    const { out, code } = await sourcewise('compare two.yaml more more/**/*.y?ml {two,reception}.yaml -f ndjson');
    expect(names(out)).toEqual(['two.yaml', 'more/a.yaml', 'more/deep/b.yml', 'reception.yaml']);
    expect(code).toBe(0);
  });

  test('standard input', async () => {
    const { out } = await sourcewise('compare - -f ndjson', { stdin: '\uFEFFname: reception\n' });
    expect(names(out)).toEqual(['<stdin>']);
  });

  test('a bad file is reported and the rest goes on', async () => {
    const { code, out, err } = await sourcewise('compare reception.yaml broken.yaml nowhere.yaml two.yaml -f ndjson');
    expect(names(out)).toEqual(['reception.yaml', 'two.yaml']);
    expect(err).toContain('broken.yaml:2:3: error SW2001');
    expect(err).toContain('there is no file nowhere.yaml');
    expect(code).toBe(2);
  });

  test.each(['compare none/*.yaml', 'compare *.json', 'check more/notes'])(
    'nothing found is a failure: %s',
    async (args) => {
      expect(await sourcewise(args)).toMatchObject({ code: 2, out: '' });
    },
  );

  test('several scenarios make one JSON list, one makes an object', async () => {
    const several = JSON.parse((await sourcewise('compare reception.yaml two.yaml --json')).out) as unknown[];
    expect(several).toHaveLength(2);
    const one = JSON.parse((await sourcewise('compare reception.yaml --json')).out) as Comparison;
    expect(one.schemaVersion).toBe(1);
    expect(JSON.parse((await sourcewise('compare broken.yaml nowhere.yaml --json')).out)).toEqual([]);
  });

  test('csv has one header for all', async () => {
    const { out } = await sourcewise('compare reception.yaml two.yaml -f csv');
    expect(out.split('\r\n').filter((line) => line.startsWith('file,'))).toHaveLength(1);
  });
});

describe('output files', () => {
  test.each([
    ['ranking.json', '{'],
    ['ranking.csv', 'file,'],
    ['ranking.md', '# '],
    ['ranking.ndjson', '{"'],
    ['ranking.txt', '24-hour'],
  ])('the ending of %s is the format', async (file, start) => {
    const { written, out, code } = await sourcewise(`compare reception.yaml -o ${file}`, { terminal: 80 });
    expect(written.get(file)?.startsWith(start)).toBe(true);
    expect(written.get(file)).not.toContain(ESCAPE);
    expect({ out, code }).toEqual({ out: '', code: 0 });
  });

  test('an ending that means nothing needs --format', async () => {
    expect(await sourcewise('compare reception.yaml -o ranking.xyz')).toMatchObject({ code: 2 });
    expect((await sourcewise('compare reception.yaml -o ranking.xyz -f csv')).written.has('ranking.xyz')).toBe(true);
  });

  test('a target that cannot be written fails before any work', async () => {
    const world = { readOnly: { 'no/ranking.json': 'its folder does not exist' } };
    const { code, err, written } = await sourcewise('compare broken.yaml -o no/ranking.json', world);
    expect({ code, err }).toEqual({ code: 2, err: 'error: cannot write no/ranking.json: its folder does not exist\n' });
    expect(written.size).toBe(0);
  });

  test('nothing is written when nothing came of it', async () => {
    expect((await sourcewise('compare broken.yaml -o ranking.json')).written.size).toBe(0);
  });
});

describe('ending', () => {
  test('a reader who leaves ends it quietly', async () => {
    const world = { readerLeavesAfter: 1 };
    expect(await sourcewise('compare reception.yaml two.yaml -f ndjson', world)).toMatchObject({ code: 0, err: '' });
  });

  test('Ctrl-C is 130 and says nothing', async () => {
    const { code, err, written } = await sourcewise('compare reception.yaml two.yaml -o all.ndjson', {
      interruptedAfter: 1,
    });
    expect({ code, err, files: written.size }).toEqual({ code: 130, err: '', files: 0 });
  });

  test('the stack of a bug only with --debug', async () => {
    expect((await sourcewise('explain reception.yaml crash')).err).not.toContain(' at ');
    expect((await sourcewise('explain reception.yaml crash --debug')).err).toContain(' at ');
  });
});
