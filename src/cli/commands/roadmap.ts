import type { Command, OptionSpec } from '../command.ts';
import { drawingOptions, reportOptions, scenarioOptions } from '../options.ts';

/** Every draw is a model of its own for each month of entry: how many are judged is fixed. */
const draws: OptionSpec = {
  flags: '--draws <number>',
  description: 'draws of the uncertain values, 0 for likely values only (default: 1024)',
  group: 'Chance',
};

export const roadmap: Command = {
  name: 'roadmap',
  args: '<file>',
  summary: 'when to switch from which option to which',
  description:
    'Finds the cheapest path through the options over the months: which one to begin with, when to enter another one, ' +
    'what each switch costs and saves, and at which volume it pays. Whoever does the work goes on until the next one ' +
    'works; leaving costs what ending that arrangement costs in that month.',
  examples: [
    ['sourcewise roadmap reception.yaml', 'the cheapest path, month by month'],
    ['sourcewise roadmap reception.yaml --horizon "5 years"', 'over a longer time'],
    ['sourcewise roadmap reception.yaml --only diy,employee', 'with these options only'],
    ['sourcewise roadmap reception.yaml --draws 0', 'at likely values only: faster'],
  ],
  options: [
    ...scenarioOptions,
    draws,
    ...drawingOptions.filter(({ flags }) => flags !== draws.flags),
    ...reportOptions,
  ],
  async run(invocation) {
    const [{ openSession }, { roadmapReport }] = await Promise.all([
      import('../session.ts'),
      import('../../report/roadmap-report.ts'),
    ]);
    const session = await openSession(invocation);
    return session.answerEach(
      invocation.args,
      (scenario) => session.engine.roadmap(scenario, session.settings),
      roadmapReport,
    );
  },
};
