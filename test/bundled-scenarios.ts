import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Study, type StudyQuestion, study } from '../src/analysis/compare.ts';
import { knownNames } from '../src/data/known-names.ts';
import { loadData } from '../src/data/load.ts';
import { loadScenario } from '../src/scenario/load.ts';
import type { LoadResult } from '../src/scenario/types.ts';

const FOLDER = 'scenarios';

export const data = loadData();

/** Every scenario that comes with the package, base files included. */
export const bundled: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(FOLDER, name).replaceAll('\\', '/'))
  .sort();

/** Loads the text of a scenario; bases are read from the folder of scenarios. */
function load(text: string, file: string): LoadResult {
  return loadScenario(text, {
    file,
    known: knownNames(data),
    resolveExtends: (path) => ({ content: readFileSync(path, 'utf8') }),
  });
}

export function loadBundled(file: string): LoadResult {
  return load(readFileSync(file, 'utf8'), file);
}

/** The study of a scenario by its text; throws when there is none. */
export function studyOf(text: string, file = 'inline.yaml', question: StudyQuestion = {}): Study {
  const { scenario, diagnostics } = load(text, file);
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const made = study(scenario, data, question);
  if (!made.study) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  return made.study;
}

export function studyOfBundled(name: string): Study {
  const file = `${FOLDER}/${name}.yaml`;
  return studyOf(readFileSync(file, 'utf8'), file);
}
