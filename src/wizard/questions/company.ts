import { statedEnds } from '../../units/bounds.ts';
import { acceptQuantity, no, orUnknown } from '../accept.ts';
import { type Question, UNKNOWN } from '../types.ts';

/** How large the company is: levies and benefits depend on it. */
export const employees: Question = {
  id: 'employees',
  title: 'Employees',
  applies: () => true,
  ask: ({ answers }) => ({
    kind: 'text',
    message: 'How many employees have you, without yourself?',
    help: 'Some levies and benefits begin at a certain size. 0 is fine.',
    initial: answers.today === 'employee' ? '1' : '0',
  }),
  accept: (text, { answers }) =>
    orUnknown(text, (known) =>
      /[a-z%/]/i.test(known)
        ? no('a plain number, please: 0, 6, 25')
        : acceptQuantity(known, {
            shapes: ['number'],
            bare: () => '',
            example: '6',
            also: ({ value }) =>
              answers.today === 'employee' && statedEnds(value).high < 1
                ? 'you said that an employee does it today: at least 1'
                : null,
          }),
    ),
  usual: () => UNKNOWN,
  show: (answer) => (answer === UNKNOWN ? "don't know" : answer),
};

/** What the dearest month may cost in bills and wages. */
export const budget: Question = {
  id: 'budget',
  title: 'Limit',
  applies: () => true,
  ask: ({ currency }) => ({
    kind: 'text',
    message: 'Is there a limit that a month must not go over, in bills and wages?',
    help: `For example 2000 ${currency}. What costs more stays in the table, marked. Your own hours do not count here.`,
    initial: 'none',
  }),
  accept: (text, { currency }) =>
    /^(none|no|-|no limit)$/i.test(text.trim())
      ? { ok: true, answer: UNKNOWN }
      : orUnknown(text, (known) =>
          acceptQuantity(known, {
            shapes: ['money/month'],
            bare: () => `${currency}/month`,
            example: `2000 ${currency}/month`,
            currency,
            positive: true,
            also: ({ value, unit }) =>
              value.kind !== 'point'
                ? 'one amount, not a range'
                : unit.text.startsWith(`${currency}/`)
                  ? null
                  : `say it in ${currency}, in which the results are`,
          }),
        ),
  usual: () => UNKNOWN,
  show: (answer) => (answer === UNKNOWN ? 'none' : answer),
};
