import { BrokenPipe, Interrupted } from '../../src/cli/failure.ts';
import type { Files, Io } from '../../src/cli/io.ts';

/** A world for one command line: arguments, streams and files in memory. */
export interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Columns of the terminal; none is a pipe. */
  readonly terminal?: number;
  readonly files?: Readonly<Record<string, string>>;
  /** Paths that cannot be written, with the reason. */
  readonly readOnly?: Readonly<Record<string, string>>;
  /** Writes to standard output after which the reader is gone. */
  readonly readerLeavesAfter?: number;
  /** Inputs after which Ctrl-C is pressed. */
  readonly interruptedAfter?: number;
}

export interface MemoryIo extends Io {
  out(): string;
  err(): string;
  readonly written: Map<string, string>;
}

export function memoryIo(argv: readonly string[], world: World = {}): MemoryIo {
  const files = new Map(Object.entries(world.files ?? {}));
  const written = new Map<string, string>();
  const out: string[] = [];
  const err: string[] = [];
  let turns = 0;
  const isTTY = world.terminal !== undefined;
  return {
    argv,
    cwd: '/home/founder',
    env: world.env ?? {},
    stdin: { isTTY, read: async () => new TextEncoder().encode(world.stdin ?? '') },
    stdout: {
      isTTY,
      columns: world.terminal,
      write(text) {
        if (out.length === world.readerLeavesAfter) throw new BrokenPipe();
        out.push(text);
      },
    },
    stderr: { isTTY, columns: world.terminal, write: (text) => void err.push(text) },
    files: memoryFiles(files, written, world.readOnly ?? {}),
    async breathe() {
      if (turns++ === world.interruptedAfter) throw new Interrupted();
    },
    out: () => out.join(''),
    err: () => err.join(''),
    written,
  };
}

function memoryFiles(
  files: Map<string, string>,
  written: Map<string, string>,
  readOnly: Readonly<Record<string, string>>,
): Files {
  const below = (folder: string) =>
    folder === '.' || folder === '' ? '' : `${folder.replace(/^\.\//, '').replace(/\/$/, '')}/`;
  const clean = (path: string) => path.replace(/^\.\//, '');
  return {
    read(path) {
      const text = files.get(clean(path));
      return text === undefined ? null : new TextEncoder().encode(text);
    },
    kind(path) {
      if (files.has(clean(path))) return 'file';
      return [...files.keys()].some((name) => name.startsWith(below(path))) ? 'folder' : null;
    },
    isLink: () => false,
    realPath: (path) => clean(path),
    list(folder) {
      const start = below(folder);
      const names = [...files.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
      return [...new Set(names.map((name) => name.split('/')[0] ?? ''))].sort();
    },
    remove: (path) => void files.delete(clean(path)),
    whyNotWritable: (path) => readOnly[path] ?? null,
    writeWhole(path, text) {
      written.set(path, text);
      files.set(clean(path), text);
    },
  };
}
