/**
 * Builds everything that is shipped: `node src/build/build.mjs [--no-lib]`.
 *
 *   dist/cli/     the command line: a small CommonJS entry and a file for everything that loads on demand
 *   dist/data/    the compiled data packs
 *   dist/schema/  the JSON Schema of the scenario file
 *   dist/lib/     the library with its declarations (tsc)
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { keepCompiledCode } from './code-cache.mjs';
import { compileData } from './compile-data.mjs';
import { bundledLicences } from './licences.mjs';
import { stampOf } from './stamp.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const SHARED = { platform: 'node', target: 'node20', logLevel: 'warning', absWorkingDir: ROOT };

/**
 * The command line. esbuild splits ES modules only, so it splits first (each `import()` becomes a file of its own and
 * shared code is there once) and then turns every file into CommonJS, which starts faster.
 */
export async function buildCli(outDir = join(DIST, 'cli'), entry = join(ROOT, 'src/cli/main.ts')) {
  const split = await esbuild({
    ...SHARED,
    entryPoints: { main: entry },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    minify: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    plugins: [lighter],
  });
  const files = await Promise.all(
    split.outputFiles.map(async ({ path, text }) => ({ name: basename(path), text: await asCommonJs(text) })),
  );
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await refuseSetAgain(Object.keys(split.metafile.inputs));
  const main = Object.keys(split.metafile.outputs).find((path) => basename(path) === 'main.cjs');
  const written = withSharedFiles(files, takenAtOnce(split.metafile, main));
  await Promise.all(written.map(({ name, text }) => writeFile(join(outDir, name), text)));
  await writeFile(join(outDir, 'LICENCES.txt'), await bundledLicences(ROOT, Object.keys(split.metafile.inputs)));
}

/**
 * Modules that cost more at start than they are worth: commander loads child processes for commands that are programs
 * of their own, and we have none; cli-table3 measures text with a pattern of all emoji, and we have a function for it.
 */
const lighter = {
  name: 'lighter',
  setup(builder) {
    const stands = {
      'node:child_process': 'module.exports = {}',
      'string-width': `module.exports = require(${JSON.stringify(join(ROOT, 'src/render/text-width.ts'))}).displayWidth`,
    };
    builder.onResolve({ filter: /^(node:child_process|string-width)$/ }, ({ path, importer }) =>
      /commander|cli-table3/.test(importer) ? { path, namespace: 'lighter' } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'lighter' }, ({ path }) => ({
      contents: stands[path],
      resolveDir: ROOT,
    }));
  },
};

/** Shared pieces up to this size go into one file: opening a file costs more than reading past them. */
const SMALL = 8_000;

/** The file that a small shared piece goes into: what every start takes is kept apart from what only some commands do. */
const sharedFileOf = (name, atStart) => (atStart.has(name) ? 'shared-start.cjs' : 'shared.cjs');

/**
 * The files with their small shared pieces gathered, each behind a function that runs when it is first asked for. What
 * is large stays a file of its own, so that nobody carries what they do not use.
 * @param atStart names of the files that the entry takes at once
 */
function withSharedFiles(files, atStart) {
  const isSmall = ({ name, text }) => /^chunk-/.test(name) && text.length <= SMALL;
  const small = files.filter(isSmall);
  const names = new Set(small.map(({ name }) => name));
  const relinked = ({ name, text }) => ({
    name,
    text: text.replace(/require\("\.\/([^"]+)"\)/g, (call, file) =>
      names.has(file) ? `require("./${sharedFileOf(file, atStart)}")("${file}")` : call,
    ),
  });
  const lookup =
    'const seen={};module.exports=(name)=>{let module=seen[name];' +
    'if(!module){seen[name]=module={exports:{}};table[name](module,module.exports)}return module.exports};';
  const sharedFile = (name) => {
    const pieces = small.filter((piece) => sharedFileOf(piece.name, atStart) === name).map(relinked);
    const table = pieces.map((piece) => `"${piece.name}":(module,exports)=>{${piece.text}}`);
    return { name, text: `"use strict";${lookup}const table={${table.join(',\n')}};\n` };
  };
  return [
    ...files.filter((file) => !isSmall(file)).map(relinked),
    sharedFile('shared-start.cjs'),
    sharedFile('shared.cjs'),
  ];
}

/** Names of the files that a file takes when it loads, and they in turn. */
function takenAtOnce({ outputs }, path, taken = new Set()) {
  for (const { path: file, kind } of outputs[path].imports) {
    if (kind !== 'import-statement' || taken.has(basename(file)) || !outputs[file]) continue;
    taken.add(basename(file));
    takenAtOnce({ outputs }, file, taken);
  }
  return taken;
}

/**
 * What files take from and give to each other as plain variables and plain objects. esbuild turns each name into a
 * getter, and a program that runs once pays for every call through one. A value taken once stays right: files are split
 * so that none needs one that needs it, and nothing that is given away is set again (`refuseSetAgain`). `import()` of a
 * file gives the same plain object, later.
 */
function linkedPlainly(text) {
  const pairs = (names, pair) => names.replace(/([\w$]+) as ([\w$]+)/g, pair);
  const head = /^(?:import[^;"]*"[^"]+";\s*)*/.exec(text)[0];
  const taken = head
    .replace(
      /import\s*\{([^}]*)\}\s*from\s*("\.\/[^"]+")/g,
      (_, names, file) => `var{${pairs(names, '$1:$2')}}=require(${file})`,
    )
    .replace(/import\s*("\.\/[^"]+")/g, 'require($1)');
  const given = (_, names) => `module.exports={${pairs(names, '$2:$1')}};`;
  const rest = text
    .slice(head.length)
    .replace(/export\s*\{([^}]*)\};\s*$/, given)
    .replace(/\bimport\(("\.\/[^"]+\.cjs")\)/g, 'Promise.resolve().then(()=>require($1))');
  if (/from\s*"\.\//.test(taken)) throw new Error(`a file takes from another as this build does not know: ${taken}`);
  return taken + rest;
}

/** Throws where a module of the bundle exports a variable that may be set again. */
async function refuseSetAgain(inputs) {
  for (const path of inputs) {
    const text = await readFile(join(ROOT, path), 'utf8').catch(() => '');
    if (/^\s*export let\b/m.test(text))
      throw new Error(`${path} exports a variable: give it away as a constant or by a function`);
  }
}

/** The same module as CommonJS; `import()` is a lazy `require`, which need not start the module loader. */
async function asCommonJs(text) {
  const { outputFiles } = await esbuild({
    ...SHARED,
    stdin: { contents: linkedPlainly(text), loader: 'js' },
    format: 'cjs',
    supported: { 'dynamic-import': false },
    logOverride: { 'empty-import-meta': 'silent', 'commonjs-variable-in-esm': 'silent' },
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The library: every module that `src/index.ts` reaches, as plain ES modules with declarations. */
async function buildLibrary() {
  const entries = ['src/index.ts', 'src/methods/index.ts'].filter((file) => existsSync(join(ROOT, file)));
  await rm(join(DIST, 'lib'), { recursive: true, force: true });
  const project = await libraryProject(entries);
  await run([join(ROOT, 'node_modules/typescript/bin/tsc'), '--project', project]);
  await rm(project);
}

/** A project file with the options of tsconfig.json for a build of some files. */
async function libraryProject(entries) {
  const project = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      allowImportingTsExtensions: false,
      declaration: true,
      outDir: join(DIST, 'lib'),
      rootDir: join(ROOT, 'src'),
      typeRoots: [join(ROOT, 'node_modules/@types')],
    },
    include: [],
    files: entries.map((file) => join(ROOT, file)),
  };
  const file = join(ROOT, `node_modules/.cache/sourcewise/tsconfig.lib-${process.pid}.json`);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, JSON.stringify(project));
  return file;
}

/** Runs a script with Node; what it says goes to stderr. */
function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', process.stderr, 'inherit'] });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${basename(args[0])} failed`))));
  });
}

/** The JSON Schema of the scenario file; fails when the committed table of checks is not the one it generates. */
async function buildSchema() {
  await run([join(ROOT, 'src/build/compile-schema.mjs'), '--check', '--json', join(DIST, 'schema/scenario.json')]);
}

/** Fails when the committed kernel is not the one that its source gives. */
const checkKernel = () => run([join(ROOT, 'src/build/compile-kernel.mjs'), '--check']);

/** Builds all; `lib: false` leaves out the library, which takes the longest. */
export async function build({ lib = true } = {}) {
  await mkdir(DIST, { recursive: true });
  const stamp = await stampOf(ROOT);
  const library = lib ? buildLibrary() : undefined;
  await Promise.all([buildCli(), compileData(join(DIST, 'data')), buildSchema(), checkKernel(), library]);
  await keepCompiledCode(ROOT);
  await writeFile(join(DIST, '.stamp'), stamp);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = process.hrtime.bigint();
  try {
    await build({ lib: !process.argv.includes('--no-lib') });
    process.stderr.write(`built in ${Number((process.hrtime.bigint() - start) / 1_000_000n)} ms\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
