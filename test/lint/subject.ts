import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { study } from '../../src/analysis/compare.ts';
import { loadData } from '../../src/data/load.ts';
import type { LintSubject } from '../../src/lint/rule.ts';
import { type LoadOptions, loadScenario } from '../../src/scenario/load.ts';

export const data = loadData();

export const SCENARIOS = join(import.meta.dirname, '../../scenarios');

/** A scenario as text, loaded, built and ranked; throws what is wrong with it. */
export function subjectOf(text: string, options: Partial<LoadOptions> = {}): LintSubject {
  const { scenario, diagnostics } = loadScenario(text, { file: 'scenario.yaml', ...options });
  if (!scenario) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const made = study(scenario, data);
  if (!made.study) throw new Error(made.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return { scenario, data, study: made.study };
}

/** A scenario that is shipped. */
export function bundled(file: string): LintSubject {
  return subjectOf(readFileSync(join(SCENARIOS, file), 'utf8'), {
    file,
    resolveExtends: (path) => ({ content: readFileSync(join(SCENARIOS, path)) }),
  });
}
