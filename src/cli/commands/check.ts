import type { Command } from '../command.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { dataOptions, debugOptions, outputOptions, scenarioOptions } from '../options.ts';

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
    ...dataOptions,
    ...outputOptions,
    ...debugOptions,
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
      const { value, diagnostics } = await session.engine.check(scenario, session.settings);
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
