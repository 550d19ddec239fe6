import type { Command } from '../command.ts';
import { conditionOption, drawingOptions, reportOptions, scenarioOptions } from '../options.ts';

export const compare: Command = {
  name: 'compare',
  args: '<files...>',
  summary: 'rank the options of a scenario',
  description:
    'Ranks the options of a scenario: who wins, by how much a month, why, what to watch and what is left out. ' +
    'Takes files, folders, patterns and - for standard input; with several scenarios, ndjson and csv stream in ' +
    'their order and a file that does not load is reported while the rest goes on.',
  examples: [
    ['sourcewise compare reception.yaml', 'the answer, at the terminal'],
    ['sourcewise compare reception.yaml --set "horizon=5 years"', 'with a value changed'],
    ['sourcewise compare reception.yaml --rank-by topsis', 'by criteria instead of cost'],
    ['sourcewise compare reception.yaml -o ranking.csv', 'every line of every month for a spreadsheet'],
    ['sourcewise compare "scenarios/**/*.yaml" -f ndjson', 'many scenarios, one JSON object a line'],
  ],
  options: [
    ...scenarioOptions,
    {
      flags: '--rank-by <method>',
      description: 'cost, score, topsis or promethee (default: score where the file gives weights, else cost)',
      group: 'Scenario',
    },
    ...drawingOptions,
    conditionOption,
    ...reportOptions,
  ],
  async run(invocation) {
    const [{ openSession }, { comparisonReport }] = await Promise.all([
      import('../session.ts'),
      import('../../report/comparison-report.ts'),
    ]);
    const session = await openSession(invocation);
    return session.answerEach(
      invocation.args,
      (scenario) => session.engine.compare(scenario, session.settings),
      comparisonReport,
    );
  },
};
