import { isProvided } from '../scenario/kind-traits.ts';
import { isExpression, type QuantityInput, type Scenario, type VendorOption } from '../scenario/types.ts';
import { likelyValue } from '../units/quantity.ts';
import { finding, type Rule } from './rule.ts';
import { nameOf, writtenOptions } from './written-options.ts';

/** SW4008: work abroad at its bare price, with no option beside it that carries what such work costs. */
export const offshoreWage: Rule = ({ scenario }) => {
  const abroad = writtenOptions(scenario)
    .filter(isProvided)
    .filter((option) => isAbroad(option, scenario));
  return abroad.flatMap((option) => {
    const key = bareBy(option);
    const compared = abroad.some((other) => other.country === option.country && bareBy(other) === undefined);
    if (key === undefined || compared) return [];
    return [
      finding(scenario, 'SW4008', {
        message: `${nameOf(option)} carries none of the hidden costs of work abroad: selection, transition, management, lost productivity`,
        hint: 'leave hidden and productivity out to use the published shares: 15% to 57% of contract value',
        at: `${option.path}.${key}`,
      }),
    ];
  });
};

const isAbroad = ({ country }: VendorOption, { company }: Scenario): boolean =>
  country !== undefined && country !== company.country;

/** The key that takes the hidden costs away. */
function bareBy({ hidden, productivity, price }: VendorOption): string | undefined {
  if (hidden !== undefined && amountOf(hidden) === 0) return 'hidden';
  const wageAlone = price?.form === 'buildUp' && hidden === undefined;
  return wageAlone && productivity !== undefined && amountOf(productivity) >= 1 ? 'productivity' : undefined;
}

const amountOf = (input: QuantityInput): number =>
  isExpression(input) ? Number.NaN : likelyValue(input.value) * input.unit.factor;
