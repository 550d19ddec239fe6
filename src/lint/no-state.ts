import { isEmploying } from '../scenario/kind-traits.ts';
import { finding, type Rule } from './rule.ts';
import { nameOf, writtenOptions } from './written-options.ts';

/** SW4012: employees in the United States, and no state is named whose levies they would bear. */
export const noState: Rule = ({ scenario }) => {
  const { company } = scenario;
  const without = writtenOptions(scenario).find((option) => {
    if (!isEmploying(option)) return false;
    const country = option.country ?? company.country;
    return country === 'US' && (option.region ?? (company.country === 'US' ? company.region : undefined)) === undefined;
  });
  if (!without) return [];
  return [
    finding(scenario, 'SW4012', {
      message: `no state is named: the levies of the state are left out of ${nameOf(without)}`,
      hint: 'add region: to company, like region: CA',
      at: company.country === 'US' ? 'company.country' : `${without.path}.country`,
    }),
  ];
};
