import type { LintSubject } from '../../src/lint/rule.ts';
import { data, studyOf } from '../bundled-scenarios.ts';

/** A scenario as text, loaded, built and ranked; throws what is wrong with it. */
export function subjectOf(text: string, file = 'scenario.yaml'): LintSubject {
  const study = studyOf(text, file);
  return { scenario: study.scenario, data, study };
}
