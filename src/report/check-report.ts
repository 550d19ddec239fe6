import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { count, listed } from '../units/words.ts';
import { diagnosticsRecords, findingSection, type TextOf } from './diagnostics-report.ts';
import { plain } from './json-parts.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

/** What a check found in a scenario that loads. */
export interface CheckResult {
  readonly file: string;
  /** Name of the scenario. */
  readonly name: string;
  readonly expectations: readonly ExpectationResult[];
}

interface ExpectationResult {
  readonly text: string;
  readonly holds: boolean;
  /** What was found: `saving is 31.2%`. */
  readonly found: string;
}

/** A scenario that was checked; `result` is null when it does not load. */
export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly result: CheckResult | null;
  readonly diagnostics: readonly Diagnostic[];
}

export type Verdict = 'fine' | 'faulty' | 'unreadable';

/** What a check comes to: errors and failed expectations make it faulty, and with `strict` warnings too. */
export function verdictOf(file: CheckedFile, strict: boolean): Verdict {
  if (file.result === null) return 'unreadable';
  const faults = file.diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return faults || file.result.expectations.some(({ holds }) => !holds) ? 'faulty' : 'fine';
}

/** The findings of every file, then one line that sums up. */
export function checkReport(files: readonly CheckedFile[], strict: boolean, readText: TextOf): Report {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const textOf: TextOf = (file) => texts.get(file) ?? readText(file);
  const verdicts = files.map((file) => verdictOf(file, strict));
  return {
    sections: () => [...files.flatMap((file) => fileSections(file, textOf)), summary(files, verdicts)],
    records: () => diagnosticsRecords(sortDiagnostics(files.flatMap((file) => file.diagnostics))),
    data: () => ({
      schemaVersion: 1,
      ok: verdicts.every((verdict) => verdict === 'fine'),
      files: files.map((file, index) => ({
        file: file.file,
        name: file.result?.name ?? null,
        verdict: verdicts[index] ?? 'fine',
        expectations: (file.result?.expectations ?? []).map((expectation) => ({ ...expectation })),
        diagnostics: sortDiagnostics(file.diagnostics).map(plain),
      })),
    }),
  };
}

function fileSections(file: CheckedFile, textOf: TextOf): Section[] {
  // A failure that is a finding stands there, with its place; the list says the others.
  const failures = file.diagnostics.filter(({ code }) => code === 'SW5001' || code === 'SW5002').length;
  const expectations = (file.result?.expectations ?? []).filter(({ holds }) => holds || failures === 0);
  return [
    ...sortDiagnostics(file.diagnostics).map((diagnostic) => findingSection(diagnostic, textOf)),
    ...(expectations.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            title: `Expectations of ${file.file}`,
            items: expectations.map(({ text, holds, found }) => ({
              text: `${holds ? 'holds' : 'FAILS'}: ${text}${found ? ` (${found})` : ''}`,
              tone: holds ? ('good' as const) : ('bad' as const),
            })),
          },
        ]),
  ];
}

const isUnread = ({ code }: Diagnostic): boolean => code === 'SW5002';

function summary(files: readonly CheckedFile[], verdicts: readonly Verdict[]): Section {
  // An expectation that fails is counted as that, one that cannot be read as an error; none as both.
  const findings = files.flatMap((file) => file.diagnostics).filter(({ code }) => code !== 'SW5001');
  const unread = files.flatMap(({ result, diagnostics }) => (result ? diagnostics : [])).filter(isUnread).length;
  const failed = files.flatMap((file) => file.result?.expectations ?? []).filter(({ holds }) => !holds).length - unread;
  const number = (severity: Diagnostic['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    [number('error'), 'error'],
    [number('warning'), 'warning'],
    [number('note'), 'note'],
    [failed, 'failed expectation'],
  ] as const;
  const said = listed(parts.filter(([n]) => n > 0).map(([n, noun]) => count(n, noun)));
  const fine = verdicts.every((verdict) => verdict === 'fine');
  const checked = files.length === 1 ? (files[0]?.file ?? '') : count(files.length, 'scenario');
  return {
    kind: 'verbatim',
    lines: [{ text: `${checked}: ${said || 'no findings'}`, tone: fine ? 'good' : 'bad' }],
  };
}
