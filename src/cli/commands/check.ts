import type { CheckResult } from '../../report/check-report.ts';
import type { Command } from '../command.ts';
import { crashOf, endsTheRun } from '../crash.ts';
import type { Outcome, ScenarioText } from '../engine.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { drawingOptions, reportOptions, scenarioOptions } from '../options.ts';
import type { Session } from '../session.ts';

export const check: Command = {
  name: 'check',
  args: '<paths...>',
  summary: 'find faults, doubtful values and failed expectations',
  description:
    'Checks scenarios: their form, the plausibility of their values and what they expect. Exit code 0 when all is ' +
    'well, 1 when there are findings or an expectation fails, 2 when a scenario does not load.',
  examples: [
    ['sourcewise check scenarios', 'every scenario below a folder'],
    ['sourcewise check reception.yaml --strict', 'warnings count as faults'],
    ['sourcewise check scenarios -f json', 'for a script'],
  ],
  options: [
    { flags: '--strict', description: 'warnings count as faults', group: 'Check' },
    ...scenarioOptions,
    ...drawingOptions,
    ...reportOptions,
  ],
  async run(invocation) {
    const [{ openSession, textReader }, { checkReport, verdictOf }] = await Promise.all([
      import('../session.ts'),
      import('../../report/check-report.ts'),
    ]);
    const session = await openSession(invocation);
    const strict = Boolean(invocation.flags['strict']);
    let code: ExitCode = EXIT.fine;
    const checked = [];
    for await (const scenario of session.scenarios(invocation.args)) {
      if (!scenario) {
        code = EXIT.failed;
        continue;
      }
      const { value, diagnostics } = await outcomeOf(session, scenario, invocation.io.argv);
      const file = {
        file: scenario.file,
        result: value,
        diagnostics,
        text: new TextDecoder().decode(scenario.content),
      };
      const verdict = verdictOf(file, strict);
      code = worst(code, verdict === 'fine' ? EXIT.fine : verdict === 'faulty' ? EXIT.no : EXIT.failed);
      checked.push(file);
    }
    if (checked.length > 0) await session.deliver([checkReport(checked, strict, textReader(invocation.io.files))]);
    return code;
  },
};

/** A scenario that ends in an exception is one that does not load: the others go on. */
async function outcomeOf(
  session: Session,
  scenario: ScenarioText,
  argv: readonly string[],
): Promise<Outcome<CheckResult>> {
  try {
    return await session.engine.check(scenario, session.settings);
  } catch (error) {
    if (endsTheRun(error)) throw error;
    const { message, hint, stack } = crashOf(error, argv);
    const at = { file: scenario.file, line: 1, column: 1 };
    const more = hint ?? stack;
    return {
      value: null,
      diagnostics: [{ code: 'SW9001', severity: 'error', message, at, ...(more && { hint: more }) }],
    };
  }
}
