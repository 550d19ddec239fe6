import { figureWithUnit } from '../units/words.ts';

/** A value with what the file writes in its place. */
interface Valued {
  readonly value: number;
  readonly unit: string;
  readonly text: string | null;
  readonly range?: { readonly low: number; readonly high: number } | null;
}

/** Longer texts say less than the figure. */
const LONGEST_TEXT = 40;

/**
 * A value as the file writes it (`2%/month`), a range with the value that counts behind it
 * (`15 to 20 GBP/hour (17.32)`). A text without a unit gives way to the figure with its unit.
 */
export function givenWords({ value, unit, text, range = null }: Valued): string {
  if (text === null || text.length > LONGEST_TEXT || !namesUnit(text)) return figureWithUnit(value, unit);
  return range || / to /.test(text) ? `${text} (${figureWithUnit(value, '')})` : text;
}

/** Whether something is left of a text without its numbers: `45k USD/year`, `3%`. */
function namesUnit(text: string): boolean {
  return /[%\p{L}]/u.test(text.replace(/[\d.,+-]+(e[+-]?\d+)?[kM]?(?!\p{L})/gu, '').replace(/\bto\b/, ''));
}
