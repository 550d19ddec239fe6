import { systemWords } from '../diagnostics/system-words.ts';
import { type FormatName, formatNamed, formatNames, formatOfFile, formats } from '../render/index.ts';
import type { Report } from '../report/report.ts';
import { type Flags, textFlag } from './command.ts';
import { Failure, isSystemError } from './failure.ts';
import type { Io } from './io.ts';
import { renderOptions } from './terminal.ts';

/** Where reports go: standard output as they come, or a file that is written at the end, whole or not at all. */
export interface Delivery {
  write(report: Report): void;
  close(): void;
}

/** Opens the target that the flags name; a format or file that cannot be fails now, before any work. */
export async function openDelivery(io: Io, flags: Flags, several: boolean): Promise<Delivery> {
  const file = targetFile(flags);
  const format = formatOf(flags, file);
  if (file) {
    const why = io.files.whyNotWritable(file);
    if (why) throw new Failure(`cannot write ${file}: ${why}`);
  }
  const renderer = await formats[format].load();
  const options = await renderOptions(io, flags, file ? null : io.stdout);
  const around = several ? renderer.many : undefined;
  const pieces: string[] = [];
  const put = (text: string) => {
    if (text === '') return;
    if (file) pieces.push(text);
    else io.stdout.write(text);
  };
  let count = 0;
  return {
    write(report) {
      // A report that fails while it is rendered leaves nothing behind.
      const text = renderer.render(report, options, count);
      put(count === 0 ? (around?.open ?? '') : (around?.between ?? ''));
      put(text);
      count++;
    },
    close() {
      // Several reports of which none came still make a whole document: an empty list.
      if (around) put(count === 0 ? around.open + around.close : around.close);
      if (file && count > 0) writeFile(io, file, pieces.join(''));
    },
  };
}

function writeFile(io: Io, file: string, text: string): void {
  try {
    io.files.writeWhole(file, text);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Failure(`cannot write ${file}: ${systemWords(error)}`);
  }
}

function targetFile(flags: Flags): string | null {
  const file = textFlag(flags, 'output');
  return file === '-' ? null : file;
}

function formatOf(flags: Flags, file: string | null): FormatName {
  const asked = textFlag(flags, 'format') ?? (flags['json'] ? 'json' : null);
  if (asked !== null) {
    const format = formatNamed(asked);
    if (!format) throw new Failure(`there is no format '${asked}'`, `Formats: ${formatNames.join(', ')}.`);
    return format;
  }
  if (!file) return 'table';
  const format = formatOfFile(file);
  if (!format) {
    throw new Failure(`cannot tell the format from the name ${file}`, `Add --format: ${formatNames.join(', ')}.`);
  }
  return format;
}
