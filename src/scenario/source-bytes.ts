import type { Problems } from './problems.ts';
import { SourceText } from './tree.ts';

/** Larger files are not read; callers that read files compare the size first, so that nothing large is loaded. */
export const MOST_BYTES = 1024 * 1024;

/**
 * The text of a scenario file from its bytes: UTF-8, a byte order mark is dropped. What is no text, or too much of it,
 * is a problem and gives undefined.
 */
export function readSource(file: string, content: string | Uint8Array, problems: Problems): SourceText | undefined {
  const empty = new SourceText(file, '');
  const start = { source: empty, start: 0, end: 0 };
  if (content.length > MOST_BYTES) {
    problems.add(
      'SW1001',
      start,
      'the file is larger than 1 MiB',
      'is this the scenario? Put shared parts into a base file (`extends`)',
    );
    return undefined;
  }
  let text: string;
  if (typeof content === 'string') text = content.startsWith('\uFEFF') ? content.slice(1) : content;
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    } catch {
      const { text: before, byte } = validPart(content);
      const at = { source: new SourceText(file, before), start: before.length, end: before.length + 1 };
      problems.add('SW1002', at, `the file is not UTF-8 text: byte ${byte}`, 'save it as plain text in UTF-8');
      return undefined;
    }
  }
  const source = new SourceText(file, text);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    problems.add(
      'SW1002',
      { source, start: nul, end: nul + 1 },
      'the file holds a NUL character',
      'save it as plain text in UTF-8',
    );
    return undefined;
  }
  return source;
}

/** A text for code frames of a file that cannot be read: what is no UTF-8 is shown as U+FFFD. */
export function frameText(content: string | Uint8Array): string {
  if (content.length > MOST_BYTES) return '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The text before the first byte that is no UTF-8, and that byte as `0xE9`. */
function validPart(content: Uint8Array): { text: string; byte: string } {
  // as a stream the start of a character may wait for its rest, so that "fine so far" holds for every shorter part
  const decoded = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(content.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let fine = 0;
  let broken = content.length + 1;
  while (broken - fine > 1) {
    const middle = (fine + broken) >> 1;
    if (decoded(middle) === undefined) broken = middle;
    else fine = middle;
  }
  const text = decoded(fine) ?? '';
  const offset = new TextEncoder().encode(text).length + (content[0] === 0xef && content[1] === 0xbb ? BOM_BYTES : 0);
  return { text, byte: `0x${(content[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}` };
}
const BOM_BYTES = 3;
