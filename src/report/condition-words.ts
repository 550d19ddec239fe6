import type { Condition } from '../analysis/result.ts';
import { amount } from '../units/words.ts';

/** Under which condition figures hold, and how many draws are left of all that were made. */
export function conditionWords({ text, counted }: Condition, draws: number): string {
  return `Only where ${text}: ${amount(counted)} of ${amount(draws)} draws count.`;
}
