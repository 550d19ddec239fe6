import type { Renderer } from './renderer.ts';

interface Format {
  /** Endings of files that mean this format. */
  readonly endings: readonly string[];
  /** Other names that `--format` accepts. */
  readonly aliases?: readonly string[];
  readonly load: () => Promise<Renderer>;
}

/** Every output format, behind an import of its own so that a run loads only the one it writes. */
export const formats = {
  table: { endings: ['txt'], aliases: ['text'], load: async () => (await import('./table.ts')).table },
  json: { endings: ['json'], load: async () => (await import('./json.ts')).json },
  ndjson: { endings: ['ndjson', 'jsonl'], load: async () => (await import('./ndjson.ts')).ndjson },
  csv: { endings: ['csv'], load: async () => (await import('./csv.ts')).csv },
  markdown: {
    endings: ['md', 'markdown'],
    aliases: ['md'],
    load: async () => (await import('./markdown.ts')).markdown,
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

const entries = Object.entries(formats) as [FormatName, Format][];

/** The format of that name or alias. */
export function formatNamed(name: string): FormatName | null {
  return entries.find(([id, format]) => id === name || format.aliases?.includes(name))?.[0] ?? null;
}

/** The format that a file's ending means. */
export function formatOfFile(path: string): FormatName | null {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  return entries.find(([, format]) => ending !== undefined && format.endings.includes(ending))?.[0] ?? null;
}
