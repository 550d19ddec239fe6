import { isEmploying } from '../scenario/kind-traits.ts';
import { isExpression } from '../scenario/types.ts';
import { likelyValue } from '../units/quantity.ts';
import { percent } from '../units/words.ts';
import { finding, type Rule } from './rule.ts';
import { nameOf, writtenOptions } from './written-options.ts';

/** From here on a shrinkage is one that holds leave. */
const HOLDS_LEAVE = 0.2;

/** SW4009: a published shrinkage (20-35%) holds paid leave; leave given beside it is counted twice. */
export const leaveTwice: Rule = ({ scenario }) =>
  writtenOptions(scenario).flatMap((option) => {
    if (!isEmploying(option) || !option.shrinkage || isExpression(option.shrinkage)) return [];
    const share = likelyValue(option.shrinkage.value) * option.shrinkage.unit.factor;
    const days = (['vacation', 'sick', 'holidays'] as const).find((key) => option.leave?.[key] !== undefined);
    if (share < HOLDS_LEAVE - 1e-9 || days === undefined) return [];
    return [
      finding(scenario, 'SW4009', {
        message: `a shrinkage of ${percent(share)} holds vacation, holidays and sickness already; ${nameOf(option)} takes them off twice`,
        hint: 'keep leave and give breaks and meetings alone as shrinkage, such as 5%, or leave both out',
        at: `${option.path}.shrinkage`,
        related: { message: 'leave is given here', at: `${option.path}.leave.${days}` },
      }),
    ];
  });
