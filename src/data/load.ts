import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemWords } from '../diagnostics/system-words.ts';
import type { OwnPacks } from './files.ts';
import type { OwnPackProblem, OwnPackResult } from './own/read.ts';
import { createStore } from './store.ts';
import type { DataStore } from './types.ts';

export interface LoadOptions {
  /** Folder of the compiled data, or the root of the package that has it in `dist/data`. Default: found from this file. */
  dir?: string;
  /** The user's own entries, from `loadOwnPacks`. */
  own?: OwnPacks;
}

/** The compiled data packs. Each file is read once, when something in it is first asked for. */
export function loadData(options: LoadOptions = {}): DataStore {
  const dir = dataDir(options.dir);
  return createStore((name) => readJson(join(dir, name)), options.own);
}

/**
 * The user's own entries: every YAML file in the folder, in the formats of our packs. They replace shipped entries by
 * id; faults come back with their places. The YAML reader and the schemas load only here.
 */
export async function loadOwnPacks(folder: string, shipped: DataStore = loadData()): Promise<OwnPackResult> {
  const { readOwnPacks } = await import('./own/read.ts');
  const texts = new Map<string, string>();
  const unreadable: OwnPackProblem[] = [];
  for (const file of yamlFiles(folder, unreadable)) {
    try {
      texts.set(file, readFileSync(file, 'utf8'));
    } catch (error) {
      unreadable.push(unreadableAt(file, error));
    }
  }
  const { packs, problems } = readOwnPacks(texts, shipped);
  return { packs, problems: [...unreadable, ...problems] };
}

function yamlFiles(folder: string, problems: OwnPackProblem[]): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    problems.push(unreadableAt(folder, error));
    return [];
  }
}

function unreadableAt(file: string, error: unknown): OwnPackProblem {
  return { message: `cannot be read: ${systemWords(error)}`, at: { file, line: 1, column: 1 } };
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
  return JSON.parse(text);
}

/** Where the compiled data is; throws when it was never built, which is our mistake and not the user's. */
function dataDir(dir?: string): string {
  const root = dir ?? packageRoot(here());
  const tried = [root, join(root, 'dist', 'data')];
  const found = tried.find((candidate) => existsSync(join(candidate, 'index.json')));
  if (found === undefined) throw new Error(`compiled data not found in ${tried.join(' or ')}: build it first`);
  return found;
}

/** The folder of this file: as a module, or inside a CommonJS bundle, where `import.meta` is empty. */
function here(): string {
  const url: string | undefined = import.meta.url;
  if (url) return dirname(fileURLToPath(url));
  return typeof __dirname === 'string' ? __dirname : '.';
}

/** The nearest folder upwards whose package.json is ours. */
function packageRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'sourcewise') return folder;
    if (dirname(folder) === folder) return from;
  }
}
