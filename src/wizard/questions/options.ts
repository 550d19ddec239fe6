import { acceptChoice, no } from '../accept.ts';
import { KIND_WORDS } from '../plain-words.ts';
import type { Accepted, Choice, Context, Question } from '../types.ts';
import { isDoneFromAfar } from './onsite.ts';
import { isBeyondOfficeHours } from './open.ts';

/** Somebody of our own in office hours, a service in the others. */
export const MIX = 'day-and-night';

/** The option that is how a service does it today, at its bill. */
export const CURRENT_SERVICE = 'current-service';

/** What to compare; what makes sense for the work is chosen already. */
export const options: Question = {
  id: 'options',
  title: 'Compare',
  applies: () => true,
  ask: (context) => ({
    kind: 'several',
    message: 'Which ways shall be compared?',
    help: 'What makes sense for this work is marked. How it is done today is always among them.',
    choices: choicesOf(context),
    initial: sensible(context),
  }),
  accept: (text, context) => acceptList(text, context),
  usual: (context) => sensible(context).join(','),
  show: (answer, context) => {
    const choices = choicesOf(context);
    return answer
      .split(',')
      .map((id) => choices.find(({ value }) => value === id)?.name ?? id)
      .join(', ');
  },
};

function acceptList(text: string, context: Context): Accepted {
  const chosen = new Set<string>();
  const choices = choicesOf(context);
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const accepted = acceptChoice(part, choices);
    if (!accepted.ok) return accepted;
    chosen.add(accepted.answer);
  }
  if (chosen.size === 0) return no('choose at least one (the space bar marks it)');
  return { ok: true, answer: choices.flatMap(({ value }) => (chosen.has(value) ? [value] : [])).join(',') };
}

function choicesOf(context: Context): readonly Choice[] {
  const kinds = Object.entries(KIND_WORDS).map(([value, { name, about }]) => ({ value, name, about }));
  if (!isBeyondOfficeHours(context)) return kinds;
  const about = 'Your own person takes the office hours, the service nights and weekends.';
  return [...kinds, { value: MIX, name: 'Somebody here by day, a service the rest of the time', about }];
}

/** Kinds that make sense for the work, by the catalogue; somebody here can take it only where there is somebody. */
function sensible(context: Context): string[] {
  const { entry, answers } = context;
  const kinds: readonly string[] = entry?.options ?? Object.keys(KIND_WORDS);
  return choicesOf(context)
    .map(({ value }) => value)
    .filter((id) => kinds.includes(id === MIX ? 'multi-source' : id))
    .filter((id) => id !== 'shared-services' || answers.employees !== '0')
    .filter((id) => id !== 'offshore' || isDoneFromAfar(context));
}
