import { acceptChoice, matching, orUnknown } from '../accept.ts';
import { GENERAL_ROLE } from '../context.ts';
import { type Choice, type Context, type Question, UNKNOWN } from '../types.ts';

/** Who would be hired for work that is not in the catalogue. */
export const role: Question = {
  id: 'role',
  title: 'Job',
  applies: () => true,
  worthAsking: ({ entry }) => entry === undefined,
  ask: (context) => ({
    kind: 'search',
    message: 'If you hired somebody for it, what would the job be?',
    help: 'It decides which pay the figures start from.',
    find: (term) => [
      ...(term.trim() === '' ? [{ value: UNKNOWN, name: "Don't know (an office clerk stands in)" }] : []),
      ...matching(term, roles(context)),
    ],
  }),
  accept: (text, context) => orUnknown(text, (known) => acceptChoice(known, roles(context))),
  usual: () => UNKNOWN,
  show: (answer, context) =>
    answer === UNKNOWN
      ? `don't know (${GENERAL_ROLE})`
      : (roles(context).find((one) => one.value === answer)?.name ?? answer),
};

function roles({ data }: Context): readonly Choice[] {
  return data
    .roles()
    .map(({ id, title }) => ({ value: id, name: title }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
