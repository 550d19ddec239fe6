import { finding, type Rule } from './rule.ts';

/** SW4011: a scenario that expects nothing cannot fail. */
export const noExpectation: Rule = ({ scenario, study }) => {
  if (scenario.expect.length > 0) return [];
  const best = study.options.find(({ feasible }) => feasible)?.id ?? scenario.options[0]?.id ?? 'diy';
  return [
    finding(scenario, 'SW4011', {
      message: 'nothing is expected of the result, so that nobody hears when it changes',
      hint: `add expect: [best == ${best}]`,
      at: 'name',
    }),
  ];
};
