import { questionIds } from './interview.ts';
import type { Answers } from './types.ts';

const VERSION = 1;

/** The answers of an unfinished interview as a text to keep. */
export function draftText(answers: Answers): string {
  return `${JSON.stringify({ sourcewise: 'draft', version: VERSION, answers }, null, 2)}\n`;
}

/** The answers of a kept text; null where it is none of ours. Answers are checked again when they are used. */
export function readDraft(text: string): Answers | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(parsed) || parsed['sourcewise'] !== 'draft' || parsed['version'] !== VERSION) return null;
  const { answers } = parsed;
  if (!isRecord(answers)) return null;
  return Object.fromEntries(
    questionIds.flatMap((id) => {
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return typeof answer === 'string' ? [[id, answer]] : [];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
