import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';
import { drawingOptions, reportOptions, scenarioOptions } from '../options.ts';

export const explain: Command = {
  name: 'explain',
  args: '<file> [figure]',
  summary: 'where a number comes from, down to inputs and sources',
  description:
    'Shows how a figure comes about, as a tree down to the inputs and their sources. A figure is an option, a line ' +
    'of it or a month of either: OPTION, OPTION.LINE, OPTION.LINE@MONTH. Without one it is the total of the ' +
    'recommended option. The tree shows likely values; the mean over draws stands beside a total.',
  examples: [
    ['sourcewise explain reception.yaml', 'the total of the recommended option'],
    ['sourcewise explain reception.yaml employee.wages.base', 'one line of an option'],
    ['sourcewise explain reception.yaml employee@14', 'an option in month 14'],
    ['sourcewise explain reception.yaml --assumptions', 'every assumption, with its source and date'],
  ],
  options: [
    {
      flags: '--assumptions',
      description: 'list every assumption used, instead of a figure',
      group: 'Scenario',
    },
    ...scenarioOptions,
    ...drawingOptions,
    ...reportOptions,
  ],
  async run(invocation) {
    const [file = '', figure = null] = invocation.args;
    const { openSession } = await import('../session.ts');
    const session = await openSession(invocation);
    if (invocation.flags['assumptions']) {
      if (figure !== null) throw new Failure('--assumptions lists them all; leave the figure out');
      const { assumptionsReport } = await import('../../report/assumptions-report.ts');
      return session.answerEach(
        [file],
        (scenario) => session.engine.assumptions(scenario, session.settings),
        assumptionsReport,
      );
    }
    const { explanationReport } = await import('../../report/explanation-report.ts');
    return session.answerEach(
      [file],
      (scenario) => session.engine.explain(scenario, session.settings, figure),
      explanationReport,
    );
  },
};
