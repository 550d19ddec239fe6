import { acceptChoice, acceptQuantity, orUnknown } from '../accept.ts';
import { type Choice, type Context, type Question, UNKNOWN } from '../types.ts';

/** Answer and option id where nobody does the work. */
export const NOBODY = 'nobody';

/** Currencies in which an hour costs so little that a number alone tells its time. */
const WORTH_ABOUT_A_DOLLAR = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD']);

const CHOICES: readonly Choice[] = [
  { value: 'diy', name: 'I do it myself' },
  { value: 'employee', name: 'An employee of ours' },
  { value: 'outsource', name: 'A service or agency' },
  { value: 'freelance', name: 'A freelancer' },
  { value: NOBODY, name: 'Nobody: it stays undone' },
  { value: UNKNOWN, name: "Don't know, or it is new work" },
];

/** Who does it now: what changes are measured against. */
export const today: Question = {
  id: 'today',
  title: 'Today',
  applies: () => true,
  ask: () => ({ kind: 'select', message: 'Who does it today?', choices: CHOICES, initial: 'diy' }),
  accept: (text) => orUnknown(text, (known) => acceptChoice(known === 'service' ? 'outsource' : known, CHOICES)),
  usual: () => UNKNOWN,
  show: (answer) => CHOICES.find(({ value }) => value === answer)?.name ?? answer,
};

/** What it costs now: the wage of an employee, the bill of a service. */
export const todayCost: Question = {
  id: 'today-cost',
  title: 'Cost today',
  applies: ({ answers }) => answers.today === 'employee' || answers.today === 'outsource',
  ask: (context) => {
    const { answers, currency } = context;
    return answers.today === 'employee'
      ? {
          kind: 'text',
          message: `What do you pay them?`,
          help: `The wage before taxes, without extras: ${exampleOf(context)}. Everything on top of it is worked out. ${usualPay(context)}`,
          initial: "don't know",
        }
      : {
          kind: 'text',
          message: 'What is the bill a month?',
          help: `For example 300 ${currency}. Don't know? Published prices are taken.`,
          initial: "don't know",
        };
  },
  accept: (text, context) =>
    orUnknown(text, (known) =>
      context.answers.today === 'employee'
        ? acceptQuantity(known, {
            shapes: ['money/hour', 'money/month'],
            bare: (value) => wageUnit(value, context.currency),
            example: exampleOf(context),
            currency: context.currency,
            positive: true,
          })
        : acceptQuantity(known, {
            shapes: ['money/month'],
            bare: () => `${context.currency}/month`,
            example: `300 ${context.currency}/month`,
            currency: context.currency,
            positive: true,
          }),
    ),
  usual: () => UNKNOWN,
  show: (answer) => (answer === UNKNOWN ? "don't know" : answer),
};

export const exampleOf = ({ currency }: Context) => `18 ${currency}/hour or 40k ${currency}/year`;

function usualPay({ data, role, country }: Context): string {
  return data.wage(role, country) ? "Don't know? The usual pay there is taken." : 'Nobody has published the usual pay.';
}

/** An hour or a year, where the size leaves no doubt. */
export function wageUnit(value: number, currency: string): string | null {
  if (!WORTH_ABOUT_A_DOLLAR.has(currency)) return null;
  if (value < 500) return `${currency}/hour`;
  return value >= 12_000 ? `${currency}/year` : null;
}
