import { type Command, listFlag } from '../command.ts';
import { conditionOption, drawingOptions, reportOptions, scenarioOptions } from '../options.ts';

export const sensitivity: Command = {
  name: 'sensitivity',
  args: '<file>',
  summary: 'what drives the answer, what could turn it, what is worth finding out',
  description:
    'Takes the difference of the best two options apart: how far it swings when one value alone goes from the low to ' +
    'the high end of its range, what part of its spread each value explains, alone and together with others, which ' +
    'values could turn the choice and which cannot, and what it is worth to find one out before choosing.',
  examples: [
    ['sourcewise sensitivity reception.yaml', 'of the best two options'],
    ['sourcewise sensitivity reception.yaml --between diy,front-desk', 'of two others'],
    ['sourcewise sensitivity reception.yaml --where "attrition > 40%/year"', 'in the draws in which that holds'],
    ['sourcewise sensitivity reception.yaml -o inputs.csv', 'every value, for a spreadsheet'],
  ],
  options: [
    { flags: '--between <options>', description: 'the two options, by id: a,b', list: true, group: 'Scenario' },
    ...scenarioOptions,
    ...drawingOptions,
    conditionOption,
    ...reportOptions,
  ],
  async run(invocation) {
    const [{ openSession }, { sensitivityReport }] = await Promise.all([
      import('../session.ts'),
      import('../../report/sensitivity-report.ts'),
    ]);
    const session = await openSession(invocation);
    const between = listFlag(invocation.flags, 'between');
    return session.answerEach(
      invocation.args,
      (scenario) => session.engine.sensitivity(scenario, session.settings, between),
      sensitivityReport,
    );
  },
};
