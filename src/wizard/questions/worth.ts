import { acceptQuantity, orUnknown } from '../accept.ts';
import { isCalls } from '../context.ts';
import { type Context, type Question, UNKNOWN } from '../types.ts';

/** The figure that stands for a founder's hour where the founder has none. */
const MANAGERS_HOUR = 'ecec.mgmt-business-fin.total';

/** What a call is worth; only calls are lost for good when nobody answers. */
export const callValue: Question = {
  id: 'call-value',
  title: 'Worth of a call',
  applies: isCalls,
  ask: ({ currency }) => ({
    kind: 'text',
    message: 'What does a call bring you, on average?',
    help: `Profit of a sale x share of all calls that become one: 400 x 10% = 40 ${currency}. Don't know? Then no call may be missed, and every option pays for somebody to take it.`,
    initial: "don't know",
  }),
  accept: (text, { currency }) =>
    orUnknown(text, (known) =>
      acceptQuantity(known, {
        shapes: ['money/unit'],
        bare: () => `${currency}/call`,
        example: `40 ${currency}/call`,
        currency,
      }),
    ),
  usual: () => UNKNOWN,
  show: (answer) => (answer === UNKNOWN ? "don't know" : answer),
};

/** What an hour of the founder is worth. */
export const founderHour: Question = {
  id: 'founder-hour',
  title: 'Your hour',
  applies: () => true,
  ask: (context) => ({
    kind: 'text',
    message: 'What is an hour of your own time worth?',
    help: `No bill shows it, but every hour here is missing elsewhere: what would you earn with it, or pay for it? Don't know? ${usualHour(context)}`,
    initial: "don't know",
  }),
  accept: (text, { currency }) =>
    orUnknown(text, (known) =>
      acceptQuantity(known, {
        shapes: ['money/hour'],
        bare: () => `${currency}/hour`,
        example: `60 ${currency}/hour`,
        currency,
      }),
    ),
  usual: () => UNKNOWN,
  show: (answer) => (answer === UNKNOWN ? "don't know" : answer),
};

function usualHour({ data, country }: Context): string {
  const fact = data.fact(MANAGERS_HOUR);
  if (!fact || typeof fact.value !== 'number') return "A manager's hour stands in.";
  const there = country === 'US' ? '' : ", at your country's level of pay";
  return `A manager's hour costs an employer ${fact.value} ${fact.unit}${there}: that stands in.`;
}
