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
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { compileData } from './compile-data.mjs';
import { stampOf } from './stamp.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const SHARED = { platform: 'node', target: 'node20', logLevel: 'warning', absWorkingDir: ROOT };

/**
 * The command line. esbuild splits ES modules only, so it splits first (each `import()` becomes a file of its own and
 * shared code is there once) and then turns every file into CommonJS, which starts faster.
 */
export async function buildCli(outDir = join(DIST, 'cli')) {
  const split = await esbuild({
    ...SHARED,
    entryPoints: { main: join(ROOT, 'src/cli/main.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    minify: true,
    legalComments: 'none',
    write: false,
    plugins: [withoutChildProcesses],
  });
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await Promise.all(split.outputFiles.map(async ({ path, text }) => writeFile(path, await asCommonJs(text))));
}

/** commander loads this for commands that are programs of their own; we have none. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'empty' } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** The same module as CommonJS; `import()` becomes a lazy `require`, which need not start the module loader. */
async function asCommonJs(text) {
  const { outputFiles } = await esbuild({
    ...SHARED,
    stdin: { contents: text, loader: 'js' },
    format: 'cjs',
    supported: { 'dynamic-import': false },
    logOverride: { 'empty-import-meta': 'silent' },
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
  await run([join(ROOT, 'node_modules/typescript/bin/tsc'), ...(await libraryOptions(entries))]);
}

/** The compiler's options of tsconfig.json for a build; a project file is no place for files given by name. */
async function libraryOptions(entries) {
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
  const file = join(ROOT, 'node_modules/.cache/sourcewise/tsconfig.lib.json');
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, JSON.stringify(project));
  return ['--project', file];
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

/** Builds all; `lib: false` leaves out the library, which takes the longest. */
export async function build({ lib = true } = {}) {
  await mkdir(DIST, { recursive: true });
  const stamp = await stampOf(ROOT);
  await Promise.all([buildCli(), compileData(join(DIST, 'data')), buildSchema(), lib ? buildLibrary() : undefined]);
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
