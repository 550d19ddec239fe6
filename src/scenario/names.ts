import type { RecordSpec } from './spec.ts';

/** Names that users give: a letter, then letters, digits, `-` and `_`; formulas must be able to read them. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const LEVY = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/** Words with a meaning of their own where names stand. */
const RESERVED: ReadonlySet<string> = new Set(['all', 'rest', 'to', 'in', 'with', 'and', 'or', 'not']);

/** Whether a key can stand in a mapping with names as keys. */
export function recordNameFits(names: RecordSpec['names'], name: string): boolean {
  if (name in {} || name === 'prototype') return false;
  return names === 'levy' ? LEVY.test(name) : NAME.test(name) && !RESERVED.has(name);
}

/** What to write instead of a name that cannot be one. */
export function nameHint(name: string): string {
  return RESERVED.has(name)
    ? 'the word has a meaning of its own in formulas: choose another'
    : 'start with a letter and go on with letters, digits, - and _';
}

/** `missed_value` in the file is `missedValue` in the program. */
export function camelCase(key: string): string {
  const known = camel.get(key);
  if (known !== undefined) return known;
  const result = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (camel.size < 1000) camel.set(key, result);
  return result;
}
const camel = new Map<string, string>();
