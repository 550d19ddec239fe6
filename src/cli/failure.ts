/** The user asked for something that cannot be done as asked: shown plainly, exit code 2. */
export class Failure extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'Failure';
    this.hint = hint;
  }
}

/** The reader of our output went away (`| head`): nothing is wrong and nothing more is to be said. */
export class BrokenPipe extends Error {}

/** The user pressed Ctrl-C. */
export class Interrupted extends Error {}

/** Whether a prompt library reports that the user pressed Ctrl-C. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Interrupted || (error instanceof Error && error.name === 'ExitPromptError');
}

/** A file that cannot be read, a full disk. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}
