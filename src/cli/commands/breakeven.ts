import { type Command, listFlag } from '../command.ts';
import { drawingOptions, reportOptions, scenarioOptions } from '../options.ts';

export const breakeven: Command = {
  name: 'breakeven',
  args: '<file>',
  summary: 'the values of inputs at which options change places',
  description:
    'Moves every number of a scenario alone and finds all values at which the recommended option and another one ' +
    'change places, those made by steps (one person more, another plan) included. With one --input, the cost of all ' +
    'options over it as a chart; with two, who is cheapest over both.',
  examples: [
    ['sourcewise breakeven reception.yaml', 'every break-even, nearest first'],
    ['sourcewise breakeven reception.yaml --input work.reception.volume', 'of the volume, with a chart'],
    ['sourcewise breakeven reception.yaml --input let.calls --input let.wage', 'of two values, as a map'],
    ['sourcewise breakeven reception.yaml --between diy,freelance', 'of two options'],
  ],
  options: [
    {
      flags: '--input <path>',
      description: 'this input only, as in work.reception.volume; twice for a map of two',
      repeatable: true,
      group: 'Scenario',
    },
    {
      flags: '--between <options>',
      description: 'two options, by id: a,b (default: the best against all others)',
      list: true,
      group: 'Scenario',
    },
    ...scenarioOptions,
    ...drawingOptions,
    ...reportOptions,
  ],
  async run(invocation) {
    const [{ openSession }, { breakevenReport }] = await Promise.all([
      import('../session.ts'),
      import('../../report/breakeven-report.ts'),
    ]);
    const session = await openSession(invocation);
    const between = listFlag(invocation.flags, 'between');
    const question = { inputs: listFlag(invocation.flags, 'input'), between: between.length > 0 ? between : null };
    return session.answerEach(
      invocation.args,
      (scenario) => session.engine.breakeven(scenario, session.settings, question),
      breakevenReport,
    );
  },
};
