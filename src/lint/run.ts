import type { LintCode } from '../diagnostics/codes-lint.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { rules } from './index.ts';
import type { LintSubject } from './rule.ts';

/** What the rules find, by place; all of them, or all but some. */
export function lint(subject: LintSubject, except: readonly LintCode[] = []): Diagnostic[] {
  const codes = (Object.keys(rules) as LintCode[]).filter((code) => !except.includes(code));
  return sortDiagnostics(codes.flatMap((code) => rules[code](subject)));
}
