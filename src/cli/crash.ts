import { systemWords } from '../diagnostics/system-words.ts';
import { VERSION } from '../version.ts';
import { BrokenPipe, Failure, isInterruption, isSystemError } from './failure.ts';

/** What stopped a step, in a form to show. */
export interface Crash {
  readonly message: string;
  readonly hint?: string | undefined;
  /** Whether it is our mistake. */
  readonly isBug: boolean;
  /** Where it happened, when `--debug` asks for it. */
  readonly stack: string;
}

/** What an error is to the user: a refusal, a file that cannot be used, or a bug of ours. */
export function crashOf(error: unknown, argv: readonly string[]): Crash {
  if (error instanceof Failure) return { message: error.message, hint: error.hint, isBug: false, stack: '' };
  if (isSystemError(error)) {
    const name = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
    return { message: `${name}${systemWords(error)}`, isBug: false, stack: '' };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && argv.includes('--debug') ? `${error.stack ?? ''}\n` : '';
  return {
    message: `this is a bug in sourcewise ${VERSION}: ${message}`,
    isBug: true,
    stack,
    ...(stack ? {} : { hint: 'Run it again with --debug to see where, and report it with the scenario if you can.' }),
  };
}

/** The lines that tell of a crash; with several scenarios they name the file. */
export function crashText({ message, hint, isBug, stack }: Crash, file?: string): string {
  const head = `error${isBug ? ' SW9001' : ''}: ${file === undefined ? '' : `${file}: `}${message}`;
  return `${head}\n${hint ? `  ${hint}\n` : ''}${stack}`;
}

/** Errors that end the whole run, not only one scenario of it. */
export function endsTheRun(error: unknown): boolean {
  return error instanceof BrokenPipe || isInterruption(error);
}
