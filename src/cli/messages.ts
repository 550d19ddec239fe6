import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { MOST_BYTES } from '../scenario/source-bytes.ts';
import type { Flags } from './command.ts';
import { crashOf, crashText } from './crash.ts';
import type { Files, Io } from './io.ts';
import { renderOptions } from './terminal.ts';

/** Gives the text of a file, for excerpts. */
export function textReader(files: Files): (file: string) => string | null {
  return (file) => {
    const bytes = files.read(file, MOST_BYTES);
    return bytes && new TextDecoder().decode(bytes);
  };
}

/** Everything that is not a result goes to stderr, in the stream's own colours. */
export interface Messages {
  failure(message: string, hint?: string): void;
  /** A scenario that ended in an exception, while the others go on. */
  crash(file: string, error: unknown): void;
  findings(diagnostics: readonly Diagnostic[]): Promise<void>;
}

export function messageWriter(io: Io, flags: Flags): Messages {
  return {
    failure(message, hint) {
      io.stderr.write(`error: ${message}\n${hint ? `  ${hint}\n` : ''}`);
    },
    crash(file, error) {
      io.stderr.write(crashText(crashOf(error, io.argv), file));
    },
    async findings(diagnostics) {
      if (diagnostics.length === 0) return;
      const [{ diagnosticsReport }, { table }] = await Promise.all([
        import('../report/diagnostics-report.ts'),
        import('../render/table.ts'),
      ]);
      const report = diagnosticsReport(diagnostics, textReader(io.files));
      // At a terminal both streams meet: an empty line keeps findings apart from the answer above them.
      const space = io.stdout.isTTY && io.stderr.isTTY ? '\n' : '';
      io.stderr.write(space + table.render(report, await renderOptions(io, flags, io.stderr), 0));
    },
  };
}
