/** A line of the file, or a blank one. */
export type Line = { readonly text: string; readonly comment?: string | undefined };

export const BLANK: Line = { text: '' };

/** `key: value` at a depth, with a comment. */
export function entry(depth: number, key: string, value: string, comment?: string): Line {
  return { text: `${'  '.repeat(depth)}${key}:${value === '' ? '' : ` ${value}`}`, comment };
}

/** The same as a comment: to be set by taking away the `# `. */
export function idle(depth: number, key: string, value: string, comment?: string): Line {
  return entry(depth, `# ${key}`, value, comment);
}

/** The lines as a text; comments of neighbouring lines stand in one column where that is not too far out. */
export function textOf(lines: readonly Line[]): string {
  const columns = new Map<number, number>();
  let start = 0;
  lines.forEach((line, at) => {
    if (line.text === '') start = at + 1;
    columns.set(start, Math.min(FARTHEST, Math.max(columns.get(start) ?? 0, line.comment ? line.text.length : 0)));
  });
  start = 0;
  return lines
    .map((line, at) => {
      if (line.text === '') start = at + 1;
      if (!line.comment) return `${line.text}\n`;
      return `${line.text.padEnd(columns.get(start)!)}  # ${line.comment.replace(/\s+/g, ' ')}\n`;
    })
    .join('');
}

/** Comments start no farther to the right than this, unless their line is longer. */
const FARTHEST = 44;

/** Text as a plain scalar where that is safe, else in double quotes. */
export function scalar(text: string): string {
  const plain = /^[A-Za-z][\p{L}\p{N} .()&+/'-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain && text === text.trim() ? text : JSON.stringify(text);
}
