/** A place in a file; lines and columns start at 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export type Severity = 'error' | 'warning' | 'note';

/**
 * Something to tell the user about their input: what is wrong in their words (`message`) and what would be right
 * (`hint`). User mistakes are values of this type, collected and reported all at once; they are never thrown.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at?: Position;
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly at: Position }[];
}

/** Sorted by file, line, column, code and stripped of repetitions, whatever order the checks ran in. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic): readonly [string, number, number, string, string] => [
    d.at?.file ?? '',
    d.at?.line ?? 0,
    d.at?.column ?? 0,
    d.code,
    d.message,
  ];
  const seen = new Set<string>();
  return diagnostics
    .map((diagnostic) => ({ diagnostic, key: key(diagnostic) }))
    .filter(({ key }) => {
      const text = JSON.stringify(key);
      if (seen.has(text)) return false;
      seen.add(text);
      return true;
    })
    .sort((a, b) => {
      for (const [index, left] of a.key.entries()) {
        const right = b.key[index]!;
        if (left < right) return -1;
        if (left > right) return 1;
      }
      return 0;
    })
    .map(({ diagnostic }) => diagnostic);
}
