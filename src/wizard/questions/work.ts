import { nearest } from '../../diagnostics/suggest.ts';
import { acceptChoice, matching, no } from '../accept.ts';
import { OWN_WORK } from '../context.ts';
import { plainWords } from '../plain-words.ts';
import type { Choice, Context, Question } from '../types.ts';

/** Longest description of work of one's own. */
const LONGEST_LABEL = 100;

/** What work: a function of the catalogue under its plain name, or words of one's own. */
export const work: Question = {
  id: 'work',
  title: 'Work',
  applies: () => true,
  ask: (context) => ({
    kind: 'search',
    message: 'What work is it about?',
    help: 'Type a few letters to search. Not in the list? Describe it in your own words.',
    find(term) {
      const own =
        term.trim() === '' ? [] : [{ value: `${OWN_WORK} ${term.trim()}`, name: `Other work: ${term.trim()}` }];
      return [...matching(term, functions(context)), ...own];
    },
  }),
  accept(text, context) {
    if (text.startsWith(OWN_WORK)) return acceptOwn(text.slice(OWN_WORK.length).trim());
    const choices = functions(context);
    const byName = choices.find(({ words }) => words.startsWith(`${text.trim().toLowerCase()} |`));
    if (byName) return { ok: true, answer: byName.value };
    const near = nearest(
      text.trim(),
      choices.map(({ value }) => value),
    );
    const hint = near ? `: did you mean ${near}?` : `. For work of your own write '${OWN_WORK} ${text.trim()}'`;
    const accepted = acceptChoice(text, choices, hint);
    return accepted.ok ? accepted : no(`there is no work '${text.trim()}'${hint}`);
  },
  usual: () => null,
  show(answer, context) {
    if (answer.startsWith(OWN_WORK)) return answer.slice(OWN_WORK.length).trim();
    return functions(context).find(({ value }) => value === answer)?.name ?? answer;
  },
};

function acceptOwn(label: string) {
  if (label === '') return no('say in a few words what the work is');
  if (label.length > LONGEST_LABEL) return no(`say it in at most ${LONGEST_LABEL} letters`);
  return { ok: true, answer: `${OWN_WORK} ${label.replace(/\s+/g, ' ')}` } as const;
}

interface FunctionChoice extends Choice {
  /** The catalogue's own name first, then words under which somebody may look. */
  readonly words: string;
}

/** Every function in alphabetical order of its plain name, phones and books - what most ask about - first. */
function functions({ data }: Context): readonly FunctionChoice[] {
  const first = ['phone-reception', 'bookkeeping'];
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  return data
    .functions()
    .map(({ id, name, note }) => {
      const plain = plainWords(id, name);
      const words = `${name.toLowerCase()} | ${plain.words}`;
      return { value: id, name: plain.name, words, ...(note === undefined ? {} : { about: note }) };
    })
    .sort((a, b) => rank(a.value) - rank(b.value) || (a.name < b.name ? -1 : 1));
}
