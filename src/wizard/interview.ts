import type { DataStore } from '../data/types.ts';
import { contextOf } from './context.ts';
import { questions } from './questions/index.ts';
import type { Answers, Question, QuestionId } from './types.ts';

/** How far what was typed leads: accepted answers, and what is to be asked next. */
export interface Progress {
  /** In canonical form; what has no meaning any more is left out. */
  readonly answers: Answers;
  /** Null when nothing is left to ask. */
  readonly next: Question | null;
  /** What is wrong with the text that was typed for the next question. */
  readonly problem: string | null;
}

/** Goes through the questions with what was typed so far and stops at the first that is open or has no fitting answer. */
export function progressOf(typed: Answers, data: DataStore): Progress {
  let answers: Answers = {};
  for (const question of questions) {
    const context = contextOf(answers, data);
    if (!question.applies(context)) continue;
    const text = typed[question.id];
    if (text === undefined) {
      if (question.worthAsking?.(context) ?? true) return { answers, next: question, problem: null };
      continue;
    }
    const accepted = question.accept(text, context);
    if (!accepted.ok) return { answers, next: question, problem: accepted.problem };
    answers = { ...answers, [question.id]: accepted.answer };
  }
  return { answers, next: null, problem: null };
}

/** The answers with the usual one wherever there is none; only the work itself has no usual answer. */
export function withUsual(answers: Answers, data: DataStore): Answers {
  let full: Answers = {};
  for (const question of questions) {
    const context = contextOf(full, data);
    if (!question.applies(context)) continue;
    const answer = answers[question.id] ?? question.usual(context);
    if (answer !== null) full = { ...full, [question.id]: answer };
  }
  return full;
}

/** Questions that have an answer, in their order, with what people read. */
export function answered(answers: Answers, data: DataStore): readonly { question: Question; shown: string }[] {
  const context = contextOf(answers, data);
  return questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined ? [] : [{ question, shown: question.show?.(answer, context) ?? answer }];
  });
}

/** Ids of every question: what flags and drafts may hold. */
export const questionIds: readonly QuestionId[] = questions.map(({ id }) => id);
