import { codeFrame } from '../diagnostics/code-frame.ts';
import { type Diagnostic, type Position, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Records, Tone } from './grid.ts';
import { plain } from './json-parts.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

/** Gives the text of a file for an excerpt; null when there is none to show. */
export type TextOf = (file: string) => string | null;

const TONES = { error: 'bad', warning: 'warn', note: 'faint' } as const satisfies Record<Diagnostic['severity'], Tone>;

/** Findings on their own, sorted and each once: place, what is wrong, the excerpt and what would be right. */
export function diagnosticsReport(diagnostics: readonly Diagnostic[], textOf: TextOf): Report {
  const sorted = sortDiagnostics(diagnostics);
  return {
    sections: () => sorted.map((diagnostic) => findingSection(diagnostic, textOf)),
    records: () => diagnosticsRecords(sorted),
    data: () => sorted.map(plain),
  };
}

/** One finding as lines that keep their breaks. */
export function findingSection(diagnostic: Diagnostic, textOf: TextOf): Section {
  const { code, severity, message, hint, related = [] } = diagnostic;
  const tone = TONES[severity];
  const whole = diagnostic.at ? textOf(diagnostic.at.file) : null;
  const at = diagnostic.at && whole !== null ? atKeyOfNothing(whole, diagnostic.at) : diagnostic.at;
  const text = severity === 'note' ? null : whole;
  const frame = at && text !== null ? codeFrame(text, at, { width: 78 }) : [];
  return {
    kind: 'verbatim',
    lines: [
      { text: `${place(at)}${severity} ${code}: ${message}`, tone },
      ...frame.map((line) => ({ text: `  ${line}`, tone: 'faint' as const })),
      ...(hint ? [{ text: `  ${hint}` }] : []),
      ...related.map((other) => ({ text: `  ${other.at.file}:${other.at.line}:${other.at.column}: ${other.message}` })),
    ],
  };
}

/** Where a key has no value (`freelance:   # later`), the place is that of the key: there is nothing else to point at. */
function atKeyOfNothing(text: string, at: Position): Position {
  const line = text.split('\n', at.line)[at.line - 1] ?? '';
  const [, indent = '', key = ''] = /^(\s*(?:- +)*)([^\s#'"{[][^:#]*):\s*(?:#.*)?$/.exec(line.trimEnd()) ?? [];
  if (key === '' || at.column <= indent.length + key.length) return at;
  const column = indent.length + 1;
  return { ...at, column, endLine: at.line, endColumn: column + key.length };
}

function place(at: Diagnostic['at']): string {
  return at ? `${at.file}:${at.line}:${at.column}: ` : '';
}

/** Findings as rows, for spreadsheets. */
export function diagnosticsRecords(diagnostics: readonly Diagnostic[]): Records {
  return {
    columns: ['file', 'line', 'column', 'severity', 'code', 'message', 'hint'],
    rows: diagnostics.map(({ at, severity, code, message, hint }) => [
      at?.file ?? '',
      at?.line ?? null,
      at?.column ?? null,
      severity,
      code,
      message,
      hint ?? '',
    ]),
  };
}
