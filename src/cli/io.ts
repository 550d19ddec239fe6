import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BrokenPipe, Interrupted } from './failure.ts';

/**
 * Everything the command line touches: arguments, streams and files. `nodeIo` is the only code that reads `process`
 * or the file system; tests pass their own.
 */
export interface Io {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `read` gives at most so many bytes. */
  readonly stdin: { readonly isTTY: boolean; read(most: number): Promise<Uint8Array> };
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly files: Files;
  /** Lets a pending Ctrl-C through: throws `Interrupted` when one came. */
  breathe(): Promise<void>;
}

export interface OutStream {
  readonly isTTY: boolean;
  /** Width of the terminal; undefined when it is none. */
  readonly columns: number | undefined;
  write(text: string): void;
}

/** Paths are relative to `cwd` or absolute. */
export interface Files {
  /** At most so many bytes of a file; null when there is none; other troubles throw. */
  read(path: string, most: number): Uint8Array | null;
  kind(path: string): 'file' | 'folder' | 'other' | null;
  isLink(path: string): boolean;
  /** Where a path leads when every link on the way is followed; null when there is nothing. */
  realPath(path: string): string | null;
  /** Names in a folder, sorted by code unit; empty when there is no such folder. */
  list(folder: string): readonly string[];
  /** Why a file could not be written there; null when it can. */
  whyNotWritable(path: string): string | null;
  /** Removes a file that may not be there. */
  remove(path: string): void;
  /** Writes all of it or leaves what was there. */
  writeWhole(path: string, text: string): void;
}

const CODES_OF_ABSENCE = new Set(['ENOENT', 'ENOTDIR']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The real world. */
export function nodeIo(process: NodeJS.Process): Io {
  let interrupted = false;
  let listening = false;
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdin: {
      get isTTY() {
        return Boolean(process.stdin.isTTY);
      },
      async read(most) {
        const chunks: Buffer[] = [];
        let size = 0;
        for await (const chunk of process.stdin) {
          chunks.push(Buffer.from(chunk));
          size += chunk.length;
          if (size >= most) break;
        }
        return Buffer.concat(chunks).subarray(0, most);
      },
    },
    stdout: outStream(1, () => process.stdout),
    stderr: outStream(2, () => process.stderr),
    files: nodeFiles(process.cwd(), process.pid),
    async breathe() {
      if (!listening) {
        listening = true;
        process.once('SIGINT', () => {
          interrupted = true;
        });
      }
      await new Promise((done) => setImmediate(done));
      if (interrupted) throw new Interrupted();
    },
  };
}

/**
 * A stream written with `writeSync`: nothing is lost at exit, and `process.stdout` (which loads the network modules)
 * is only touched when the descriptor may be a terminal.
 */
function outStream(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): OutStream {
  let mayBeTerminal: boolean | undefined;
  const terminal = () => {
    mayBeTerminal ??= isCharacterDevice(descriptor);
    return mayBeTerminal && stream().isTTY ? stream() : undefined;
  };
  return {
    get isTTY() {
      return terminal() !== undefined;
    },
    get columns() {
      return terminal()?.columns;
    },
    write(text) {
      const bytes = Buffer.from(text, 'utf8');
      let start = 0;
      while (start < bytes.length) {
        try {
          start += fs.writeSync(descriptor, bytes, start);
        } catch (error) {
          const code = codeOf(error);
          if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
          else if (code === 'EPIPE' || code === 'EOF') throw new BrokenPipe();
          else throw error;
        }
      }
    },
  };
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function nodeFiles(cwd: string, uniqueId: number): Files {
  const absolute = (path: string) => resolve(cwd, path);
  return {
    read(path, most) {
      try {
        return readStart(absolute(path), most);
      } catch (error) {
        if (CODES_OF_ABSENCE.has(codeOf(error))) return null;
        throw error;
      }
    },
    kind(path) {
      const stat = fs.statSync(absolute(path), { throwIfNoEntry: false });
      if (!stat) return null;
      return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
    },
    isLink: (path) => fs.lstatSync(absolute(path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
    realPath(path) {
      try {
        return fs.realpathSync(absolute(path));
      } catch {
        return null;
      }
    },
    list(folder) {
      try {
        return fs.readdirSync(absolute(folder)).sort();
      } catch (error) {
        if (CODES_OF_ABSENCE.has(codeOf(error))) return [];
        throw error;
      }
    },
    remove: (path) => fs.rmSync(absolute(path), { force: true }),
    whyNotWritable: (path) => whyNotWritable(absolute(path)),
    writeWhole: (path, text) => writeWhole(absolute(path), text, uniqueId),
  };
}

/** The first bytes of a file, which may be a pipe or a device without an end. */
function readStart(path: string, most: number): Uint8Array {
  const descriptor = fs.openSync(path, 'r');
  try {
    const size = fs.fstatSync(descriptor).size;
    const bytes = Buffer.allocUnsafe(Math.min(most, size > 0 ? size : most));
    let length = 0;
    while (length < bytes.length) {
      const read = fs.readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    fs.closeSync(descriptor);
  }
}

function whyNotWritable(path: string): string | null {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return 'it is a folder';
  try {
    if (stat) fs.accessSync(path, fs.constants.W_OK);
    if (!stat || stat.isFile()) fs.accessSync(dirname(path), fs.constants.W_OK);
    return null;
  } catch (error) {
    return CODES_OF_ABSENCE.has(codeOf(error)) ? 'its folder does not exist' : 'no permission to write there';
  }
}

/** Writes a temporary file beside the target and renames it over; devices and pipes are written straight. */
function writeWhole(path: string, text: string, uniqueId: number): void {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) {
    fs.writeFileSync(path, text);
    return;
  }
  const target = stat ? fs.realpathSync(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${uniqueId}.tmp`);
  try {
    fs.writeFileSync(temporary, text, { mode: stat ? stat.mode & 0o777 : 0o666 });
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
