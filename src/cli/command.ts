import type { Connect } from './engine.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** An argument or option as commander writes it, with the text for `--help`. */
export interface OptionSpec {
  readonly flags: string;
  readonly description: string;
  /** May be given several times; the values are collected. */
  readonly repeatable?: boolean;
  /** A comma-separated list. */
  readonly list?: boolean;
  readonly hidden?: boolean;
  /** Heading in `--help`; `Options` when there is none. */
  readonly group?: string;
}

/** What a command is given: the world, the library, its arguments and the parsed flags. */
export interface Invocation {
  readonly io: Io;
  readonly connect: Connect;
  readonly args: readonly string[];
  readonly flags: Flags;
}

/** Values of options by camel-case name, as commander stores them. */
export type Flags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/**
 * A command is a record: its page and, behind `run`, what it does. Files of commands import types only, so that
 * `--help` loads nothing else; `run` imports what it needs.
 */
export interface Command {
  readonly name: string;
  /** As in `compare <files...>`. */
  readonly args: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  readonly options: readonly OptionSpec[];
  run(invocation: Invocation): Promise<ExitCode>;
}

export function textFlag(flags: Flags, name: string): string | null {
  const value = flags[name];
  return typeof value === 'string' ? value : null;
}

export function listFlag(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value : [];
}
