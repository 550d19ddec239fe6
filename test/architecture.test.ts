import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** What the files of a folder may import: folders or files of ours, and packages. `types` are type-only imports. */
interface Layer {
  readonly values: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

/** What options and their kinds are made of, read off what the file says and may say. */
const STRUCTURE = ['scenario/parts', 'scenario/kind-traits'];

/** The table of src/README.md. A folder may always import itself. */
const LAYERS: Readonly<Record<string, Layer>> = {
  units: { values: ['methods'] },
  diagnostics: { values: ['units'] },
  methods: { values: [] },
  uncertainty: { values: ['units', 'methods'] },
  data: { values: ['units', 'diagnostics'], packages: ['yaml', 'zod'] },
  scenario: { values: ['units', 'diagnostics', 'uncertainty'], packages: ['yaml', 'zod'] },
  // Look-ups by place, the guard of the scenario's types and what options are made of are pure; the rest is types.
  model: {
    values: ['units', 'diagnostics', 'methods', 'data/levies', 'scenario/types', ...STRUCTURE],
    types: ['assumptions', 'scenario', 'data'],
  },
  assumptions: { values: ['units', 'diagnostics', 'scenario/types'], types: ['scenario', 'data', 'model'] },
  readings: {
    values: ['units', 'methods', 'uncertainty', 'model/graph', 'model/expression'],
    types: ['assumptions', 'diagnostics'],
  },
  analysis: {
    values: [
      'units',
      'diagnostics',
      'methods',
      'uncertainty',
      'data/levies',
      'scenario/types',
      ...STRUCTURE,
      'scenario/field-bounds',
      'model',
      'assumptions',
      'readings',
      'version',
    ],
    types: ['data', 'scenario'],
  },
  lint: {
    values: ['units', 'diagnostics', 'data/levies', 'scenario/types', ...STRUCTURE, 'analysis'],
    types: ['data', 'scenario', 'assumptions', 'model'],
  },
  report: { values: ['units', 'diagnostics'], types: ['analysis', 'data'] },
  render: { values: ['units', 'diagnostics', 'report'], packages: ['chalk', 'cli-table3'] },
  wizard: {
    values: [
      'units',
      'diagnostics',
      'data',
      'scenario',
      'model',
      'assumptions',
      'readings',
      'analysis',
      'lint',
      'report',
    ],
    packages: ['inquirer'],
  },
  cli: {
    values: [
      'units',
      'diagnostics',
      'methods',
      'data',
      'scenario',
      'model',
      'assumptions',
      'readings',
      'analysis',
      'lint',
    ].concat(['report', 'render', 'wizard', 'version']),
    packages: ['commander', 'node:'],
  },
};

/** Files beside the folders: the library and its version. */
const LIBRARY: Layer = { values: ['analysis', 'lint', 'data', 'scenario', 'units', 'diagnostics', 'methods'] };

/** Things that make a result depend on when and where it is computed. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bnew Date\b|\bDate\.|\bperformance\.|\bsetTimeout\b/],
  ['chance', /\bMath\.random\b|\bcrypto\./],
  ['the process', /\bprocess\.|\bglobalThis\b/],
  ['the console', /\bconsole\./],
  ['the locale', /\bIntl\.|\.toLocale\w*\(|\.localeCompare\(/],
  ['the network', /\bfetch\(/],
];

/** Folders that touch the world on purpose. */
const WORLDLY = new Set(['cli', 'wizard', 'build']);
/** The loader of the data packs reads files beside itself. */
const READS_FILES = new Set(['data/load.ts']);

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort();

const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

function codeOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): Import[] {
  const statement =
    /(?:import|export)\s+(type\s)?([^;'"]*?)\s*from\s+'([^']+)'|(?:await |typeof |: |<)?import\('([^']+)'\)(\.\w+)?|import '([^']+)'/g;
  return [...codeOf(file).matchAll(statement)].map(([text, type, names = '', from, lazy, member, bare]) => {
    const target = (from ?? lazy ?? bare)!;
    const each = names
      .replace(/[{}]/g, '')
      .split(',')
      .filter((name) => name.trim() !== '');
    const allTypes = names.startsWith('{') && each.every((name) => name.trim().startsWith('type '));
    const typeOnly =
      type !== undefined || allTypes || (lazy !== undefined && member !== undefined && !text.includes('await'));
    return {
      target: target.startsWith('.') ? normalize(join(dirname(file), target)).replaceAll('\\', '/') : target,
      typeOnly,
    };
  });
}

function allows({ values, types = [], packages = [] }: Layer, own: string, { target, typeOnly }: Import): boolean {
  const within = (places: readonly string[]): boolean =>
    places.some((place) => target === `${place}.ts` || target.startsWith(`${place}/`));
  if (!target.endsWith('.ts')) return typeOnly || packages.some((name) => target.startsWith(name));
  return folderOf(target) === own || within(values) || (typeOnly && within([...values, ...types]));
}

describe('who may import whom', () => {
  test('every folder has a row in the table', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== '' && folder !== 'build'));
    expect([...folders].filter((folder) => !Object.hasOwn(LAYERS, folder))).toEqual([]);
    const readme = readFileSync(join(SRC, 'README.md'), 'utf8');
    expect(Object.keys(LAYERS).filter((folder) => !readme.includes(`| \`${folder}\``))).toEqual([]);
  });

  test.each([...Object.entries(LAYERS), ['', LIBRARY] as const])('%s', (folder, layer) => {
    const wrong = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) =>
        importsOf(file)
          .filter((one) => !READS_FILES.has(file) || one.target.endsWith('.ts'))
          .filter((one) => !allows(layer, folder, one))
          .map(({ target, typeOnly }) => `${file} imports ${target}${typeOnly ? ' (types)' : ''}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the wizard loads its prompts when they are needed', () => {
    const eager = files.filter((file) => /from 'inquirer'/.test(codeOf(file).replace(/import type [^;]*;/g, '')));
    expect(eager).toEqual([]);
  });
});

test.each(FORBIDDEN)('nothing below the command line reads %s', (_, pattern) => {
  const found = files
    .filter((file) => !WORLDLY.has(folderOf(file)))
    .flatMap((file) => {
      const line = codeOf(file)
        .split('\n')
        .find((text) => pattern.test(text));
      return line === undefined ? [] : [`${file}: ${line.trim()}`];
    });
  expect(found).toEqual([]);
});
