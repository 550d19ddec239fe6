import type { DataStore } from '../data/types.ts';
import { shellWord } from '../units/words.ts';
import { contextOf } from './context.ts';
import { questions } from './questions/index.ts';
import type { Answers } from './types.ts';

/** The command that gives the same file again without questions, over the one that lies there: a flag for each answer that is not the usual one. */
export function commandText(answers: Answers, file: string, data: DataStore): string {
  const context = contextOf(answers, data);
  const flags = questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined || answer === question.usual(context) ? [] : [`--${question.id} ${shellWord(answer)}`];
  });
  return ['sourcewise init', shellWord(file), '--yes', '--force', ...flags].join(' ');
}
