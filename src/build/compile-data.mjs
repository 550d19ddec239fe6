/**
 * Compiles the data packs: YAML of `src/data/packs` -> validated, compact JSON in `dist/data`.
 * Run it with `node src/build/compile-data.mjs`, or call `compileData(outDir)`.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKS = join(ROOT, 'src/data/packs');

/** @returns {Promise<Record<string, string>>} text of every YAML file by its path below the packs folder, sorted */
export async function readPacks() {
  const found = await readdir(PACKS, { recursive: true });
  const names = found.filter((name) => name.endsWith('.yaml')).map((name) => name.replaceAll('\\', '/'));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(PACKS, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

/** The compiler is TypeScript like the schemas: bundle it, keep packages outside, import the result. */
async function loadCompiler() {
  const bundled = await build({
    entryPoints: [join(ROOT, 'src/data/compile/index.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const folder = join(ROOT, 'node_modules/.cache/sourcewise');
  const file = join(folder, `compile-data-${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, bundled.outputFiles[0]?.text ?? '');
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Writes all compiled files below `outDir` and returns their names.
 * @param {string} [outDir]
 * @returns {Promise<string[]>}
 */
export async function compileData(outDir = join(ROOT, 'dist/data')) {
  const [{ compilePacks }, texts] = await Promise.all([loadCompiler(), readPacks()]);
  const files = compilePacks(texts);
  // Written over, never emptied first: a test that reads the data meanwhile must not find it gone.
  for (const [name, content] of Object.entries(files)) {
    const path = join(outDir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.${process.pid}`, `${JSON.stringify(content)}\n`);
    await rename(`${path}.${process.pid}`, path);
  }
  const written = await readdir(outDir, { recursive: true });
  const stale = written
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !files[name]);
  await Promise.all(stale.map((name) => rm(join(outDir, name))));
  return Object.keys(files);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = await compileData();
  process.stderr.write(`compiled ${names.length} data files\n`);
}
