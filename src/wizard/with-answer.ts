import { type Ask, UNKNOWN } from './types.ts';

/** The question with an earlier answer as its start. */
export function withAnswer(ask: Ask, before: string | undefined, isWrong: boolean): Ask {
  if (before === undefined) return ask;
  switch (ask.kind) {
    case 'text':
      return { ...ask, initial: before === UNKNOWN ? "don't know" : before, edit: isWrong };
    case 'several':
      return isWrong ? ask : { ...ask, initial: before.split(',') };
    case 'select': {
      const { other } = ask;
      if (ask.choices.some(({ value }) => value === before)) return { ...ask, initial: before };
      return other
        ? { ...ask, initial: other.value, other: { ...other, ask: { ...other.ask, initial: before } } }
        : ask;
    }
    case 'search':
      return {
        ...ask,
        find(term) {
          const found = ask.find(term);
          const last = found.filter(({ value }) => value === before);
          return term === '' ? [...last, ...found.filter(({ value }) => value !== before)] : found;
        },
      };
  }
}
