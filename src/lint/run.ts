import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { rules } from './index.ts';
import type { LintSubject } from './rule.ts';

/** What all rules find, by place. */
export function lint(subject: LintSubject): Diagnostic[] {
  return sortDiagnostics(Object.values(rules).flatMap((rule) => rule(subject)));
}
