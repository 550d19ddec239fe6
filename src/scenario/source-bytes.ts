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
      problems.add('SW1002', start, 'the file is not UTF-8 text', 'save it as plain text in UTF-8');
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
