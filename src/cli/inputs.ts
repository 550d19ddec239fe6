import { MOST_BYTES } from '../scenario/source-bytes.ts';
import { expandGlob, filesBelow, isPattern } from './glob.ts';
import type { Io } from './io.ts';

export interface ReadableInput {
  readonly file: string;
  readonly read: () => Promise<Uint8Array>;
}

/** A scenario to read, or why there is none. */
export type Input = ReadableInput | { readonly file: string; readonly problem: string; readonly hint?: string };

const SCENARIO_ENDINGS = ['.yaml', '.yml'];
const STDIN = '<stdin>';

/** The scenarios that arguments name, in their order: files, folders, patterns and `-`. Each file comes once. */
export function expandInputs(paths: readonly string[], io: Io): Input[] {
  const seen = new Set<string>();
  return paths
    .flatMap((path) => inputsOf(path, io))
    .filter((input) => {
      if (seen.has(input.file)) return false;
      seen.add(input.file);
      return true;
    });
}

function inputsOf(path: string, io: Io): Input[] {
  if (path === '-') return [{ file: STDIN, read: () => io.stdin.read(MOST_BYTES + 1) }];
  const kind = io.files.kind(path);
  if (kind === 'folder') {
    const found = filesBelow(path.replace(/(?<=.)\/+$/, ''), SCENARIO_ENDINGS, io.files);
    return found.length > 0
      ? found.map((file) => fileInput(file, io))
      : [{ file: path, problem: `no scenario in the folder ${path}`, hint: 'A scenario is a .yaml or .yml file.' }];
  }
  if (kind !== null) return [fileInput(path, io)];
  if (isPattern(path)) {
    const found = expandGlob(path, io.files);
    if (found.length > 0) return found.map((file) => fileInput(file, io));
    return [{ file: path, problem: `no file matches ${path}` }];
  }
  return [{ file: path, problem: `there is no file ${path}`, hint: similarFile(path, io) }].map(withoutEmptyHint);
}

function fileInput(file: string, io: Io): Input {
  return {
    file,
    async read() {
      return io.files.read(file, MOST_BYTES + 1) ?? new Uint8Array();
    },
  };
}

/** A scenario of nearly that name: the same with the ending added. */
function similarFile(path: string, io: Io): string {
  const found = SCENARIO_ENDINGS.map((ending) => path + ending).find((file) => io.files.kind(file) === 'file');
  return found ? `Did you mean ${found}?` : '';
}

function withoutEmptyHint<T extends { file: string; problem: string; hint: string }>(input: T): Input {
  return input.hint ? input : { file: input.file, problem: input.problem };
}
