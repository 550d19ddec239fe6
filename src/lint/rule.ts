import type { Study } from '../analysis/compare.ts';
import type { DataStore } from '../data/types.ts';
import { LINT_CODES, type LintCode } from '../diagnostics/codes-lint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Scenario } from '../scenario/types.ts';

/** What a rule looks at: the scenario with its positions, the data, and the model with its results. */
export interface LintSubject {
  readonly scenario: Scenario;
  readonly data: DataStore;
  readonly study: Study;
}

/** A question about plausibility. Pure; finds nothing in a scenario that is fine. */
export type Rule = (subject: LintSubject) => readonly Diagnostic[];

/** What a rule says: in the user's words, what to do, and the paths of the file that it is about. */
export interface FindingText {
  readonly message: string;
  readonly hint: string;
  /** Path of the value that is doubtful. */
  readonly at: string;
  /** Another place that has to do with it. */
  readonly related?: { readonly message: string; readonly at: string };
}

/** A finding with the severity of its code. A path that the file does not hold falls back on its parents. */
export function finding(scenario: Scenario, code: LintCode, { message, hint, at, related }: FindingText): Diagnostic {
  const other = related && scenario.positionOf(related.at);
  return {
    code,
    severity: LINT_CODES[code].severity,
    message,
    at: placeOf(scenario, at),
    hint,
    ...(related && other ? { related: [{ message: related.message, at: other }] } : {}),
  };
}

function placeOf(scenario: Scenario, path: string): NonNullable<Diagnostic['at']> {
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')))) {
    const at = scenario.positionOf(rest);
    if (at) return at;
  }
  return { file: scenario.file, line: 1, column: 1 };
}
