import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionOf, type Span } from './tree.ts';

/** Nobody reads more at once; what lies beyond is counted in one last diagnostic. */
const MOST_PROBLEMS = 200;

/** Collects what is wrong while the checks go on. */
export class Problems {
  readonly #list: Diagnostic[] = [];
  #left = 0;
  #warnings = 0;

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  /** How many errors were found, those beyond the limit included. */
  get count(): number {
    return this.#list.length + this.#left - this.#warnings;
  }

  /** How many were left off the list. */
  get left(): number {
    return this.#left;
  }

  /** Whether more would only be counted. */
  get isFull(): boolean {
    return this.#list.length >= MOST_PROBLEMS;
  }

  /** Counts problems that are not worth describing any more. */
  skip(count: number): void {
    this.#left += count;
  }

  /** Adds an error at a place; a hint that takes work to find is given as a function. */
  add(code: Code, at: Span, message: string, hint?: Hint, related?: { message: string; at: Span }): void {
    if (this.isFull) this.#left++;
    else this.#put('error', code, at, message, hint, related);
  }

  /** Adds a doubt at a place: it stops nothing. */
  warn(code: Code, at: Span, message: string, hint?: Hint): void {
    if (this.isFull) return;
    this.#warnings++;
    this.#put('warning', code, at, message, hint);
  }

  #put(
    severity: 'error' | 'warning',
    code: Code,
    at: Span,
    message: string,
    hint?: Hint,
    related?: { message: string; at: Span },
  ): void {
    const advice = typeof hint === 'function' ? hint() : hint;
    this.#list.push({
      code,
      severity,
      message: cut(message),
      at: positionOf(at),
      ...(advice === undefined ? {} : { hint: cut(advice) }),
      ...(related ? { related: [{ message: related.message, at: positionOf(related.at) }] } : {}),
    });
  }
}

export type Hint = string | (() => string | undefined);

/** Texts of the user may be as long as the file. */
function cut(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 3)}...` : text;
}
const LONGEST_MESSAGE = 300;

/** A text of the user for a message, in quotes: control characters escaped, long ones cut. */
export function quoted(text: string): string {
  return `'${escaped(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 3)}...` : text)}'`;
}
const LONGEST_SHOWN = 60;

/** A text with control characters escaped, for messages that hold texts of the user. */
export function escaped(text: string): string {
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    shown += isControl(code) ? `\\u${code.toString(16).padStart(4, '0')}` : character;
  }
  return shown;
}

/** Control characters and marks that change the direction of text: terminals obey them instead of showing them. */
export function isControl(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}
