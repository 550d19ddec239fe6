import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileData } from '../../src/build/compile-data.mjs';

/** Folders whose files the compiled data is made from. */
const INPUTS = ['src/data/packs', 'src/data/compile', 'src/data/schema', 'src/build/compile-data.mjs'];
const OUTPUT = 'dist/data/index.json';

/** Compiles the data packs before the tests run when that was never done or something is newer. */
export default async function setup(): Promise<void> {
  if (!existsSync(OUTPUT) || newest(INPUTS) > statSync(OUTPUT).mtimeMs) await compileData();
}

function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const info = statSync(path);
    return info.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : info.mtimeMs;
  });
  return Math.max(0, ...times);
}
