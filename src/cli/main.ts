import { VERSION } from '../version.ts';
import type { Connect } from './engine.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { BrokenPipe, Failure, isInterruption, isSystemError } from './failure.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';

export { nodeIo } from './io.ts';

const connectLibrary: Connect = async (host) => (await import('./connect.ts')).connect(host);

/** Runs one command line and gives its exit code. Nothing is thrown and nothing exits the process. */
export async function run(io: Io, connect: Connect = connectLibrary): Promise<ExitCode> {
  try {
    return await runProgram(io, connect);
  } catch (error) {
    if (error instanceof BrokenPipe) return EXIT.fine;
    return complain(io, error);
  }
}

function complain(io: Io, error: unknown): ExitCode {
  try {
    if (isInterruption(error)) return EXIT.interrupted;
    io.stderr.write(error instanceof Failure || isSystemError(error) ? plainly(error) : bug(error, io));
  } catch (another) {
    if (!(another instanceof BrokenPipe)) throw another;
  }
  return EXIT.failed;
}

function plainly(error: Error & { hint?: string | undefined }): string {
  return `error: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ''}`;
}

function bug(error: unknown, io: Io): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && io.argv.includes('--debug') ? `${error.stack ?? ''}\n` : '';
  const next = stack ? '' : '  Run it again with --debug to see where, and report it with the scenario if you can.\n';
  return `error SW9001: this is a bug in sourcewise ${VERSION}: ${message}\n${next}${stack}`;
}
