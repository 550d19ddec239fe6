import type { Command } from '../command.ts';
import { reportOptions, scenarioOptions } from '../options.ts';

export const contract: Command = {
  name: 'contract',
  args: '<file> [option]',
  summary: "what each clause of a vendor's contract is worth",
  description:
    'Prices the clauses of a contract: what a shorter notice, a price without yearly rises, a bill without a minimum ' +
    'and the like would be worth over the horizon, each as the difference of two full runs. Without an option it is ' +
    'the best-ranked vendor. With --stress, the volumes at which the contract hurts as well.',
  examples: [
    ['sourcewise contract reception.yaml', 'the clauses of the best vendor, dearest first'],
    ['sourcewise contract reception.yaml answering-service', 'of that option'],
    ['sourcewise contract reception.yaml --stress', 'with the volumes at which it hurts'],
    ['sourcewise explain reception.yaml answering-service.invoice@14', 'the invoice of month 14'],
  ],
  options: [
    {
      flags: '--stress',
      description: 'find volumes, from a tenth to ten times of today, at which the contract hurts',
      group: 'Scenario',
    },
    ...scenarioOptions,
    ...reportOptions,
  ],
  async run(invocation) {
    const [file = '', option = null] = invocation.args;
    const [{ openSession }, { contractReport }] = await Promise.all([
      import('../session.ts'),
      import('../../report/contract-report.ts'),
    ]);
    const session = await openSession(invocation);
    const question = { option, stress: Boolean(invocation.flags['stress']) };
    return session.answerEach(
      [file],
      (scenario) => session.engine.contract(scenario, session.settings, question),
      contractReport,
    );
  },
};
