import { crashOf, crashText } from './crash.ts';
import type { Connect } from './engine.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { BrokenPipe, isInterruption } from './failure.ts';
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
    io.stderr.write(crashText(crashOf(error, io.argv)));
  } catch (another) {
    if (!(another instanceof BrokenPipe)) throw another;
  }
  return EXIT.failed;
}
