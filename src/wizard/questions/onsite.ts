import { acceptChoice, orUnknown } from '../accept.ts';
import { type Choice, type Context, type Question, UNKNOWN } from '../types.ts';

const CHOICES: readonly Choice[] = [
  { value: 'yes', name: 'Yes: it is done at our place' },
  { value: 'no', name: 'No: it can be done from anywhere' },
  { value: UNKNOWN, name: "Don't know" },
];

/** Whether somebody must be there in person; the catalogue knows it of its own functions. */
export const onsite: Question = {
  id: 'onsite',
  title: 'At your place',
  applies: ({ entry }) => entry === undefined,
  ask: () => ({
    kind: 'select',
    message: 'Must it be done at your place?',
    help: 'Then a service abroad cannot do it.',
    choices: CHOICES,
    initial: 'yes',
  }),
  accept: (text) => orUnknown(text, (known) => acceptChoice(known, CHOICES)),
  usual: () => UNKNOWN,
  show: (answer) => CHOICES.find(({ value }) => value === answer)?.name ?? answer,
};

/** Whether it is known that somebody far away can do the work. */
export function isDoneFromAfar({ entry, answers }: Context): boolean {
  return entry === undefined ? answers.onsite === 'no' : entry.onsite !== 'required';
}
